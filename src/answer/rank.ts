import { QUESTION_TYPES, type QuestionType } from '../language/question-type.ts';
import { placesOf } from '../search/entries.ts';
import type { ReadEntry } from '../search/entry-index.ts';
import { nearness, placeInSpace } from '../search/latent.ts';
import { countPair, pairOf } from '../search/pair-table.ts';
import { addWeight } from '../search/postings.ts';
import type { Wanted } from '../search/weights.ts';
import type { Engine } from './engine.ts';
import type { Question } from './question.ts';

/** How well an entry fits a question; every feature lies between 0 and 1. */
export type Features = Readonly<{
  /** Likeness to the nearest of the entry's asks. */
  ask: number;
  /** Share of the question's weight, each term counting as much as it is central to the entry. */
  central: number;
  /** Share of the question's weight that the statement speaks of. */
  statement: number;
  /** Share of the question's weight found anywhere in the entry or its passages. */
  covered: number;
  /** Nearness of what the entry's words are used for to what the question's are (`latent.ts`). */
  latent: number;
  /** Share of the question's neighbouring pairs that the entry has as well. */
  pairs: number;
  /** Likeness to the nearest of those asks that call for the same kind of answer. */
  kin: number;
  /** 1 if the statement names something of the kind asked for that the question does not, or no kind is asked for. */
  offers: number;
  /** 1 if the entry agrees with the year named, 0 if it speaks of another, 0.5 where no year is named. */
  year: number;
  /** 1 if the entry rests on the document named, 0 if on another, 0.5 where none is named. */
  source: number;
  /** 1 if the entry rests on a paragraph that the conversation was about. */
  context: number;
}>;

export type Ranked = Readonly<{ read: ReadEntry; score: number; features: Features }>;

/**
 * What each feature counts. Fitted by a softmax regression on the knowledge's own
 * asks, each left out in turn and looked for by the others.
 */
const RANK_WEIGHTS: Readonly<Record<keyof Features, number>> = {
  central: -0.03,
  covered: 0.25,
  ask: 0.13,
  kin: 0.16,
  offers: 0.02,
  statement: -0.02,
  latent: 0.24,
  pairs: 0.13,
  year: 0.05,
  source: 0.03,
  context: 0.05,
};

const FEATURES = Object.keys(RANK_WEIGHTS) as (keyof Features)[];

/** So many of the entries are ranked. */
const MOST_RANKED = 120;
const MOST_LOOKED_AT = 200;

/** Found only in the passage, a word says that the entry is near, not that it is meant. */
const PASSAGE_SHARE = 0.6;

/** What of a question the entry's context says (a document, a year, a name) need hardly be in the ask. */
const CONTEXT_SHARE = 0.4;

/** What is left of the weight of a term that names a document. */
const SOURCE_SHARE = 0.3;

/**
 * Ranks the entries that share a term with a question, best first. Ties are broken by the entries' order.
 * @param near paragraphs ("source:n") that the conversation was about.
 */
export function rankEntries(question: Question, engine: Engine, near?: ReadonlySet<string>): Ranked[] {
  const { entries } = engine.entries;
  const shares = new Map<string, number>();
  const sources = new Set<string>();
  for (const [key, share] of question.keys) {
    const source = question.keys.size > 1 ? engine.sourceOf(key) : undefined;
    if (source !== undefined) sources.add(source);
    // what names the document says where to look, not what to look for
    shares.set(key, source === undefined ? share : share * SOURCE_SHARE);
  }
  const wanted = engine.wantedOfEntries(shares);
  if (wanted.total === 0) return [];
  const weights = new Map<number, number>();
  for (const key of shares.keys()) {
    const number = engine.numberOf(key);
    if (number !== undefined) weights.set(number, wanted.weights[number] ?? 0);
  }
  const found = sumsOf(weights, engine);
  const likeness = likenessOf(weights, wanted.total, question.type, found.context, engine);
  const pairs = pairsOf(question, engine);
  const place = placeInSpace(engine.latent, weights);
  const years = new Set(question.years.flatMap((year) => engine.numberOf(year) ?? []));
  const length = question.sequence.length;
  // what is cheap to tell of all entries; the rest is told of the likely ones only
  const cheap = (id: number) => ({
    central: (found.central[id] ?? 0) / wanted.total,
    covered: ((found.own[id] ?? 0) + PASSAGE_SHARE * (found.passage[id] ?? 0)) / wanted.total,
    ask: likeness.ask[id] ?? 0,
    kin: likeness.kin[id] ?? 0,
    statement: (found.statement[id] ?? 0) / wanted.total,
    pairs: length < 2 ? 0.5 : (pairs[id] ?? 0) / (length - 1),
  });
  // as `scoreOf` of what `cheap` says, without an object for each of some thousand entries
  const cheapScore = (id: number, own: number): number =>
    (RANK_WEIGHTS.central * (found.central[id] ?? 0) +
      RANK_WEIGHTS.covered * (own + PASSAGE_SHARE * (found.passage[id] ?? 0)) +
      RANK_WEIGHTS.statement * (found.statement[id] ?? 0)) /
      wanted.total +
    RANK_WEIGHTS.ask * (likeness.ask[id] ?? 0) +
    RANK_WEIGHTS.kin * (likeness.kin[id] ?? 0) +
    RANK_WEIGHTS.pairs * (length < 2 ? 0.5 : (pairs[id] ?? 0) / (length - 1));
  const likely = highest(
    found.own.map((own, id) => (own === 0 ? 0 : cheapScore(id, own))),
    MOST_LOOKED_AT,
  );
  const ranked = likely.map((id) => {
    const read = entries[id] as ReadEntry;
    const features: Features = {
      ...cheap(id),
      offers: offersAnswer(read, question.type, wanted) ? 1 : 0,
      latent: nearness(engine.latent, id, place),
      year: years.size === 0 ? 0.5 : read.own.some((term) => years.has(term)) ? 1 : 0,
      source: sources.size === 0 ? 0.5 : restsOn(read, sources) ? 1 : 0,
      context: isNear(read, near) ? 1 : 0,
    };
    return { read, features, score: scoreOf(features) };
  });
  return ranked.sort((a, b) => b.score - a.score).slice(0, MOST_RANKED);
}

/** The numbers of the so many highest values above 0, in ascending order. */
function highest(values: Float64Array, count: number): number[] {
  const least = values.slice().sort()[Math.max(0, values.length - count)] ?? 0;
  const numbers: number[] = [];
  values.forEach((value, i) => {
    if (value > 0 && value >= least) numbers.push(i);
  });
  return numbers;
}

function scoreOf(features: Features): number {
  let score = 0;
  for (const name of FEATURES) score += RANK_WEIGHTS[name] * features[name];
  return score;
}

/** The weight of the question that each entry has: of its own, as central as it is there, in its statement, and so on. */
function sumsOf(weights: ReadonlyMap<number, number>, { entries: table }: Engine) {
  const sums = (): Float64Array => new Float64Array(table.entries.length);
  const found = { own: sums(), central: sums(), statement: sums(), passage: sums(), context: sums() };
  const { starts, things } = table.own;
  for (const [term, weight] of weights) {
    for (let i = starts[term] ?? 0; i < (starts[term + 1] ?? 0); i++) {
      const entry = things[i] ?? 0;
      found.own[entry] = (found.own[entry] ?? 0) + weight;
      found.central[entry] = (found.central[entry] ?? 0) + (weight * (table.strengths[i] ?? 0)) / 100;
    }
    addWeight(table.statements, term, weight, found.statement);
    addWeight(table.passages, term, weight, found.passage);
    addWeight(table.contexts, term, weight, found.context);
  }
  return found;
}

/**
 * The likeness to the nearest ask of each entry, and to the nearest that calls for the same kind
 * of answer: the F-measure (harmonic mean) of the share of the question that the ask has and the
 * share of the ask that the question has.
 * @param contextual the weight of the question that the context of each entry has.
 */
function likenessOf(
  weights: ReadonlyMap<number, number>,
  total: number,
  type: QuestionType,
  contextual: Float64Array,
  { entries: { entries, asks }, askWeights }: Engine,
): { ask: Float64Array; kin: Float64Array } {
  const common = new Float64Array(asks.owners.length);
  const inContext = new Float64Array(asks.owners.length);
  for (const [term, weight] of weights) {
    addWeight(asks.having, term, weight, common);
    addWeight(asks.havingInContext, term, weight, inContext);
  }
  const ask = new Float64Array(entries.length);
  const kin = new Float64Array(entries.length);
  const wantedType = QUESTION_TYPES.indexOf(type);
  for (let i = 0; i < common.length; i++) {
    const shared = common[i] ?? 0;
    if (shared === 0) continue;
    const owner = asks.owners[i] ?? 0;
    const elsewhere = (contextual[owner] ?? 0) - (inContext[i] ?? 0);
    const recall = shared / (total - (1 - CONTEXT_SHARE) * elsewhere);
    const precision = Math.min(1, shared / (askWeights[i] || shared));
    const like = (2 * recall * precision) / (recall + precision);
    if (like > (ask[owner] ?? 0)) ask[owner] = like;
    if (asks.types[i] === wantedType && like > (kin[owner] ?? 0)) kin[owner] = like;
  }
  return { ask, kin };
}

/** How many of the question's neighbouring pairs of terms each entry has as well. */
function pairsOf({ sequence }: Question, engine: Engine): Float64Array {
  const counts = new Float64Array(engine.entries.entries.length);
  const numbers = sequence.map((term) => engine.numberOf(term) ?? -1);
  const pairs = new Set(numbers.slice(1).map((number, i) => pairOf(numbers[i] ?? -1, number)));
  for (const pair of pairs) countPair(engine.entries.pairs, pair, counts);
  return counts;
}

function offersAnswer({ offers }: ReadEntry, type: QuestionType, { weights }: Wanted): boolean {
  const isNew = (terms: readonly number[]): boolean => terms.some((term) => !weights[term]);
  if (type === 'when') return isNew(offers.dates);
  if (type === 'how-many') return isNew(offers.amounts);
  if (type === 'where') return isNew(offers.places);
  if (type === 'who') return isNew(offers.actors);
  return true;
}

function restsOn({ entry }: ReadEntry, sources: ReadonlySet<string>): boolean {
  if (entry.kind === 'document') return sources.has(entry.source.id);
  return entry.cites.some(({ source }) => sources.has(source));
}

function isNear(read: ReadEntry, near: ReadonlySet<string> | undefined): boolean {
  if (!near || near.size === 0) return false;
  return placesOf(read.entry.cites).some((place) => near.has(place));
}
