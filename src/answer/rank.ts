import type { QuestionType } from '../language/question-type.ts';
import { placesOf } from '../search/entries.ts';
import type { ReadEntry } from '../search/entry-index.ts';
import { type TermText, termsOf } from '../search/vocabulary.ts';
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
  central: 0.18,
  covered: 0.4,
  ask: 0.04,
  kin: 0.08,
  offers: 0.0,
  statement: 0.05,
  pairs: 0.06,
  year: 0.1,
  source: 0.1,
  // not fitted: a single ask has no conversation before it
  context: 0.1,
};

const CANDIDATES = 120;

/** Found only in the passage, a word says that the entry is near, not that it is meant. */
const PASSAGE_SHARE = 0.6;

/** What of a question the entry's context says (a document, a year, a name) need hardly be in the ask. */
const CONTEXT_SHARE = 0.4;

/** What is left of the weight of a term that names a document. */
const SOURCE_SHARE = 0.3;

export type RankOptions = Readonly<{
  /** Paragraphs ("source:n") that the conversation was about. */
  near?: ReadonlySet<string>;
  /** Replaces an entry, for measuring on the knowledge's own asks. */
  instead?: Readonly<{ at: number; read: ReadEntry }>;
}>;

/** Ranks the entries for a question, best first. Ties are broken by the entries' order. */
export function rankEntries(question: Question, engine: Engine, options: RankOptions = {}): Ranked[] {
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
  const pairs = pairsOf(question, engine);
  const years = new Set(question.years.flatMap((year) => engine.numberOf(year) ?? []));
  const terms = [...shares.keys()].flatMap((term) => engine.numberOf(term) ?? []);
  return engine.entries
    .candidates(terms, wanted, CANDIDATES)
    .flatMap((id) => {
      const read = options.instead?.at === id ? options.instead.read : engine.entries.entries[id];
      if (!read) return [];
      const features: Features = {
        ...coverageOf(read, wanted),
        ...nearestAsks(read, question.type, wanted, engine.entryWeights),
        offers: offersAnswer(read, question.type, wanted) ? 1 : 0,
        statement: sum(termsOf([read.statement]), wanted) / wanted.total,
        pairs: sharedPairs(read, pairs, question.sequence.length),
        year: question.years.length === 0 ? 0.5 : read.own.some((term) => years.has(term)) ? 1 : 0,
        source: sources.size === 0 ? 0.5 : restsOn(read, sources) ? 1 : 0,
        context: isNear(read, options.near) ? 1 : 0,
      };
      return [{ read, features, score: scoreOf(features), id }];
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

function scoreOf(features: Features): number {
  let score = 0;
  for (const name in features) {
    score += RANK_WEIGHTS[name as keyof Features] * features[name as keyof Features];
  }
  return score;
}

function sum(terms: Iterable<number>, { weights }: Wanted): number {
  let found = 0;
  for (const term of terms) found += weights[term] ?? 0;
  return found;
}

function coverageOf(read: ReadEntry, wanted: Wanted): { central: number; covered: number } {
  let covered = 0;
  let central = 0;
  for (let i = 0; i < read.own.length; i++) {
    const weight = wanted.weights[read.own[i] ?? -1] ?? 0;
    covered += weight;
    central += (weight * (read.centrality[i] ?? 0)) / 100;
  }
  covered += PASSAGE_SHARE * sum(read.passage, wanted);
  return { central: central / wanted.total, covered: covered / wanted.total };
}

/**
 * The likeness to the nearest ask, and to the nearest that calls for the same kind
 * of answer: the F-measure (harmonic mean) of the share of the question that the
 * ask has and the share of the ask that the question has.
 */
function nearestAsks(
  read: ReadEntry,
  type: QuestionType,
  wanted: Wanted,
  entryWeights: readonly number[],
): { ask: number; kin: number } {
  let contextual = 0;
  for (const term of read.context) contextual += wanted.weights[term] ?? 0;
  let ask = 0;
  let kin = 0;
  read.asks.forEach((text, i) => {
    const like = likeness(text, read, wanted, contextual, entryWeights);
    ask = Math.max(ask, like);
    if (read.types[i] === type) kin = Math.max(kin, like);
  });
  return { ask, kin };
}

function offersAnswer({ offers }: ReadEntry, type: QuestionType, { weights }: Wanted): boolean {
  const isNew = (terms: readonly number[]): boolean => terms.some((term) => !weights[term]);
  if (type === 'when') return isNew(offers.dates);
  if (type === 'how-many') return isNew(offers.amounts);
  if (type === 'where') return isNew(offers.places);
  if (type === 'who') return isNew(offers.actors);
  return true;
}

function likeness(
  ask: TermText,
  read: ReadEntry,
  wanted: Wanted,
  contextual: number,
  entryWeights: readonly number[],
): number {
  let common = 0;
  let whole = 0;
  let inContext = contextual;
  ask.keys.forEach((term, i) => {
    if (ask.keys.indexOf(term) !== i) return;
    const weight = wanted.weights[term] ?? 0;
    whole += entryWeights[term] ?? 0;
    common += weight;
    if (weight > 0 && read.context.includes(term)) inContext -= weight;
  });
  for (const term of ask.also) {
    const weight = wanted.weights[term] ?? 0;
    common += weight;
    if (weight > 0 && read.context.includes(term)) inContext -= weight;
  }
  if (common === 0 || whole === 0) return 0;
  const recall = common / (wanted.total - (1 - CONTEXT_SHARE) * inContext);
  const precision = Math.min(1, common / whole);
  return (2 * recall * precision) / (recall + precision);
}

function pairsOf({ sequence }: Question, engine: Engine): ReadonlySet<number> {
  const numbers = sequence.map((term) => engine.numberOf(term) ?? -1);
  return new Set(numbers.slice(1).map((number, i) => pairOf(numbers[i] ?? -1, number)));
}

// one number for two, which is faster to look up than a text; there are fewer terms than that
const MOST_TERMS = 2 ** 24;

function pairOf(first: number, second: number): number {
  return first * MOST_TERMS + second;
}

function sharedPairs(read: ReadEntry, pairs: ReadonlySet<number>, length: number): number {
  if (length < 2) return 0.5;
  const shared = new Set<number>();
  for (const { keys } of [read.statement, ...read.asks]) {
    for (let i = 1; i < keys.length; i++) {
      const pair = pairOf(keys[i - 1] ?? -1, keys[i] ?? -1);
      if (pairs.has(pair)) shared.add(pair);
    }
  }
  return shared.size / (length - 1);
}

function restsOn({ entry }: ReadEntry, sources: ReadonlySet<string>): boolean {
  if (entry.kind === 'document') return sources.has(entry.source.id);
  return entry.cites.some(({ source }) => sources.has(source));
}

function isNear(read: ReadEntry, near: ReadonlySet<string> | undefined): boolean {
  if (!near || near.size === 0) return false;
  return placesOf(read.entry.cites).some((place) => near.has(place));
}
