import type { Engine } from '../answer/engine.ts';
import { baseOf, stemOf } from '../language/tokens.ts';
import type { Wordnet } from '../language/wordnet.ts';
import type { Evidence } from './evidence.ts';
import type { Leaning } from './opposed.ts';
import { PERSONNEL } from './personnel.ts';
import type { Said, Statement } from './read-statement.ts';
import { LIGHT, MEANINGFUL_NEGATORS, NEGATORS, REPORTING, STRONG } from './small-words.ts';

/** A term of the claim, and what of the evidence says the same. */
export type Match = Readonly<{
  said: Said;
  at: number;
  weight: number;
  /** From 0, nothing says it, to 1, the statement has the very word. */
  strength: number;
  /** The place in the statement; undefined where it stands near it, or nowhere. */
  place: number | undefined;
}>;

export type Alignment = Readonly<{
  evidence: Evidence;
  matches: readonly Match[];
  /** The share of the claim's weight that the statement says, and that it and what stands near it say. */
  stated: number;
  covered: number;
}>;

/** What the alignment is made with. */
export type Aligner = Readonly<{ engine: Engine; wordnet: Wordnet }>;

const EXACT = 1;
const IN_PHRASE = 0.95;
const KIN = 0.9;
const SYNONYM = 0.85;
const WIDER = 0.75;
/** On the same side of a pair of opposites words are alike, but not the same. */
const SAME_SIDE = 0.5;
const NEAR = 0.7;
/** A name that weighs less is that of what all the documents are about. */
const COMMON = 2.2;
const UNSAID = 0.55;
/** A word that has an opposite must be in the statement itself. */
const ELSEWHERE = 0.4;
const ASKED = 0.6;
/** Verbs that say only that what follows is done. */
const DOING: ReadonlySet<string> = new Set(['carry out', 'carried out', 'take part', 'took part']);
const LIGHT_COUNTS = 0.15;
const STRONG_COUNTS = 1.5;
const LEAST_WEIGHT = 1.5;

/** Compares a claim word by word with a statement of the knowledge. */
export function align(
  claim: Statement,
  claimed: readonly Leaning[],
  evidence: Evidence,
  leanings: readonly Leaning[],
  aligner: Aligner,
): Alignment {
  const places = placesOf(evidence.statement, aligner.engine);
  const isReported = claim.said.some(({ words }) => words.some((word) => REPORTING.has(word)));
  const matches = claim.said.flatMap((said, at): Match[] => {
    // "fewer than 100": that is the number's
    const weight = isBeforeNumber(claim.said, at) ? 0 : weightOf(said, aligner.engine);
    if (weight === 0) return [];
    const found = find(said, evidence, places, aligner, isReported);
    if (found.strength > SAME_SIDE && found.place !== undefined) return [{ said, at, weight, ...found }];
    const side = sameSide(at, claimed, leanings);
    if (side === undefined && claimed.some((leaning) => leaning.at.includes(at)) && found.place === undefined)
      return [{ said, at, weight, strength: Math.min(found.strength, ELSEWHERE), place: undefined }];
    const best =
      side !== undefined && found.strength < SAME_SIDE ? { strength: SAME_SIDE, place: side } : found;
    return [{ said, at, weight, ...best }];
  });
  const whole = matches.reduce((sum, { weight }) => sum + weight, 0);
  const share = (of: (match: Match) => number): number =>
    whole === 0 ? 0 : matches.reduce((sum, match) => sum + of(match), 0) / whole;
  return {
    evidence,
    matches,
    stated: share((match) => (isStated(match) ? match.weight * match.strength : 0)),
    covered: share(({ weight, strength }) => weight * strength),
  };
}

/** True if the statement itself says it, or is about it. */
export function isStated({ place, strength, said }: Match): boolean {
  return place !== undefined || (said.kind === 'name' && strength >= KIN);
}

const MEASURING: ReadonlySet<string> = new Set(
  'fewer less more nearly almost about around approximately roughly exactly precisely most least up close only just over under'.split(
    ' ',
  ),
);

function isBeforeNumber(said: readonly Said[], at: number): boolean {
  if (!said[at]?.words.some((word) => MEASURING.has(word))) return false;
  return said
    .slice(at + 1, at + 3)
    .some(({ kind, words }) => kind === 'number' && !/^(19|20)\d\d$/.test(words[0] ?? ''));
}

/** How much it says of a claim that a word of it is borne out. Numbers and dates are compared on their own. */
function weightOf(said: Said, { entryWeights, numberOf, unknownWeight }: Engine): number {
  if (said.kind === 'number') return 0;
  const isStrong = said.words.length === 1 && STRONG.has(said.words[0] ?? '');
  if (said.stop && !isStrong) return 0;
  // what is denied is compared on its own
  if (
    said.words.length === 1 &&
    NEGATORS.has(said.words[0] ?? '') &&
    !MEANINGFUL_NEGATORS.has(said.words[0] ?? '')
  )
    return 0;
  if (
    /^(january|february|march|april|june|july|august|september|october|november|december)$/.test(
      said.words[0] ?? '',
    )
  )
    return 0;
  const number = numberOf(said.key);
  const telling = Math.max(
    LEAST_WEIGHT,
    number === undefined ? unknownWeight : (entryWeights[number] ?? unknownWeight),
  );
  if (said.kind === 'name') return number === undefined ? telling : (entryWeights[number] ?? unknownWeight);
  if (isStrong) return telling * STRONG_COUNTS;
  if ((said.words.length === 1 && LIGHT.has(said.words[0] ?? '')) || DOING.has(said.words.join(' ')))
    return telling * LIGHT_COUNTS;
  return telling;
}

type Places = ReadonlyMap<string, number>;

/** The places of the terms and stems of statements; each statement is read once. */
const PLACES = new WeakMap<Statement, Places>();

function placesOf(statement: Statement, engine: Engine): Places {
  const known = PLACES.get(statement) ?? readPlaces(statement, engine);
  PLACES.set(statement, known);
  return known;
}

function readPlaces({ said }: Statement, { reader }: Engine): Places {
  const places = new Map<string, number>();
  const add = (term: string, place: number): void => {
    if (!places.has(term)) places.set(term, place);
  };
  said.forEach(({ key, stems, words, kind }, i) => {
    add(key, i);
    if (kind !== 'name' || words.length === 1) for (const stem of stems) add(stem, i);
  });
  // "Mali's army" is a name; that it is an army, and Mali's, is said all the same
  said.forEach(({ surface, words, kind }, i) => {
    if (kind === 'name' && words.length > 1)
      for (const word of surface.split(' ')) for (const term of reader.readText(word).all) add(term, i);
  });
  return places;
}

type Hit = Readonly<{ strength: number; place: number | undefined }>;

function find(
  said: Said,
  evidence: Evidence,
  places: Places,
  { engine, wordnet }: Aligner,
  isReported: boolean,
): Hit {
  const place = places.get(said.key);
  if (place !== undefined) return { strength: EXACT, place };
  if (said.kind === 'name') return findName(said, evidence, places, engine, isReported);
  const inPhrase = said.stems.map((stem) => places.get(stem));
  if (inPhrase.every((found) => found !== undefined)) return { strength: IN_PHRASE, place: inPhrase[0] };
  const plain =
    said.words.length === 1 && said.kind === 'word'
      ? places.get(stemOf((said.words[0] ?? '').replace(/ly$/, '')))
      : undefined;
  if (plain !== undefined) return { strength: KIN, place: plain };
  const byMeaning = findMeaning(said, evidence.statement, places, { engine, wordnet });
  if (byMeaning) return byMeaning;
  const number = engine.numberOf(said.key);
  if (number !== undefined && evidence.near.has(number)) return { strength: NEAR, place: undefined };
  if (number !== undefined && evidence.asked.has(number) && !isCapital(said))
    return { strength: ASKED, place: undefined };
  for (const term of synonymsOf(said.words.join(' '), wordnet, engine)) {
    const near = engine.numberOf(term);
    if (near !== undefined && evidence.near.has(near)) return { strength: NEAR * SYNONYM, place: undefined };
  }
  return { strength: 0, place: undefined };
}

/** Questions may name what the answer denies. */
function isCapital({ surface }: Said): boolean {
  return /^\p{Lu}/u.test(surface);
}

function findName(
  { key, surface, words }: Said,
  { about, by, near, beside, cites }: Evidence,
  places: Places,
  engine: Engine,
  isReported: boolean,
): Hit {
  if (about.has(key) || (isReported && by.has(key))) return { strength: KIN, place: undefined };
  const document = engine.sourceOf(key);
  // an author counts as the voice of the document, not as somebody of whom it speaks
  if (isReported && document !== undefined && cites.some(({ source }) => source === document))
    return { strength: KIN, place: undefined };
  const name = engine.knowledge.names.find(({ id }) => `@${id}` === key);
  for (const id of name?.related ?? []) {
    const place = places.get(`@${id}`);
    if (place !== undefined && isPartOf(key, `@${id}`)) return { strength: NEAR, place };
  }
  // "French troops" are said where the French are, and troops
  const apart =
    words.length > 1 ? surface.split(' ').flatMap((word) => engine.reader.readText(word).keys) : [];
  const parts = apart.map((term) => places.get(term));
  if (parts.length > 1 && parts.every((place) => place !== undefined))
    return { strength: IN_PHRASE, place: parts[0] };
  const number = engine.numberOf(key);
  // what is done must be in the statement itself, whoever else is spoken of there
  if (name?.kind === 'operation')
    return { strength: number !== undefined && near.has(number) ? ELSEWHERE : 0, place: undefined };
  if (number !== undefined && beside.has(number)) return { strength: KIN, place: undefined };
  if (number !== undefined && near.has(number)) return { strength: NEAR, place: undefined };
  // the country, the UN: what so many texts are about goes without saying
  const telling =
    number === undefined ? engine.unknownWeight : (engine.entryWeights[number] ?? engine.unknownWeight);
  return { strength: telling < COMMON ? UNSAID : 0, place: undefined };
}

/** "The UN" is said where the mission is meant. */
function isPartOf(said: string, meant: string): boolean {
  return said === '@united-nations' || said === '@mali' || meant === said;
}

function findMeaning(
  { words, key, kind }: Said,
  statement: Statement,
  places: Places,
  { engine, wordnet }: Aligner,
): Hit | undefined {
  if (kind === 'name' || (words.length === 1 && STRONG.has(words[0] ?? ''))) return undefined;
  if (PERSONNEL.has(key)) {
    for (const other of PERSONNEL) {
      const place = places.get(other);
      if (place !== undefined) return { strength: SYNONYM, place };
    }
  }
  for (const term of synonymsOf(words.join(' '), wordnet, engine)) {
    const place = places.get(term);
    if (place !== undefined) return { strength: SYNONYM, place };
  }
  return words.length === 1 ? narrower(words[0] ?? '', statement, wordnet) : undefined;
}

/** Terms and stems by which WordNet's synonyms of a word would be found; read once each. */
const SYNONYMS = new WeakMap<Engine, Map<string, readonly string[]>>();

function synonymsOf(word: string, wordnet: Wordnet, engine: Engine): readonly string[] {
  const read = SYNONYMS.get(engine) ?? new Map<string, readonly string[]>();
  SYNONYMS.set(engine, read);
  const known = read.get(word);
  if (known) return known;
  const terms = new Set<string>();
  for (const other of wordnet(word).same) {
    terms.add(stemOf(other));
    const { keys } = engine.reader.readText(other);
    if (keys.length === 1 && keys[0] !== undefined) terms.add(keys[0]);
  }
  if (read.size >= MOST_READ) read.clear();
  read.set(word, [...terms]);
  return [...terms];
}

const MOST_READ = 5000;

/** What the words of a statement are kinds of, with their places; read once for each. */
const WIDER_TERMS = new WeakMap<Statement, ReadonlyMap<string, number>>();

/** A captain is an officer; an officer need not be a captain. */
function narrower(word: string, statement: Statement, wordnet: Wordnet): Hit | undefined {
  const known = WIDER_TERMS.get(statement) ?? widerTerms(statement, wordnet);
  WIDER_TERMS.set(statement, known);
  const place = known.get(baseOf(word));
  return place === undefined ? undefined : { strength: WIDER, place };
}

function widerTerms({ said }: Statement, wordnet: Wordnet): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const [place, one] of said.entries()) {
    if (one.stop || one.kind === 'name' || one.words.length > 1) continue;
    for (const wide of wordnet(one.words[0] ?? '').wider) {
      // "police officer" is an officer
      const head = baseOf(wide.split(' ').at(-1) ?? '');
      if (!terms.has(head)) terms.set(head, place);
    }
  }
  return terms;
}

function sameSide(at: number, claimed: readonly Leaning[], known: readonly Leaning[]): number | undefined {
  for (const one of claimed.filter((leaning) => leaning.at.includes(at))) {
    const other = known.find(({ pair, side }) => pair === one.pair && side === one.side);
    if (other) return other.at[0];
  }
  return undefined;
}
