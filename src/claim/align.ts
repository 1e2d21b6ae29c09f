import type { Engine } from '../answer/engine.ts';
import type { Wordnet } from '../language/wordnet.ts';
import { stemOf } from '../language/tokens.ts';
import type { Evidence } from './evidence.ts';
import type { Leaning } from './opposed.ts';
import type { Said, Statement } from './read-statement.ts';
import { LIGHT, STRONG } from './small-words.ts';

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
const SAME_SIDE = 0.6;
const NEAR = 0.7;
const ASKED = 0.6;
const NAME_COUNTS = 1;
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
  const places = placesOf(evidence.statement);
  const matches = claim.said.flatMap((said, at): Match[] => {
    const weight = weightOf(said, aligner.engine);
    if (weight === 0) return [];
    const found = find(said, evidence, places, aligner);
    if (found.strength >= SAME_SIDE && found.place !== undefined) return [{ said, at, weight, ...found }];
    const side = sameSide(at, claimed, leanings);
    const best = side !== undefined && found.strength < SAME_SIDE ? { strength: SAME_SIDE, place: side } : found;
    return [{ said, at, weight, ...best }];
  });
  const whole = matches.reduce((sum, { weight }) => sum + weight, 0);
  const share = (of: (match: Match) => number): number =>
    whole === 0 ? 0 : matches.reduce((sum, match) => sum + of(match), 0) / whole;
  return {
    evidence,
    matches,
    stated: share(({ weight, strength, place }) => (place === undefined ? 0 : weight * strength)),
    covered: share(({ weight, strength }) => weight * strength),
  };
}

/** How much it says of a claim that a word of it is borne out. Numbers and dates are compared on their own. */
function weightOf(said: Said, { entryWeights, numberOf, unknownWeight }: Engine): number {
  if (said.kind === 'number') return 0;
  const isStrong = said.words.length === 1 && STRONG.has(said.words[0] ?? '');
  if (said.stop && !isStrong) return 0;
  if (/^(january|february|march|april|june|july|august|september|october|november|december)$/.test(said.words[0] ?? '')) return 0;
  const number = numberOf(said.key);
  const telling = Math.max(LEAST_WEIGHT, number === undefined ? unknownWeight : (entryWeights[number] ?? unknownWeight));
  if (said.kind === 'name') return telling * NAME_COUNTS;
  if (isStrong) return telling * STRONG_COUNTS;
  if (said.words.length === 1 && LIGHT.has(said.words[0] ?? '')) return telling * LIGHT_COUNTS;
  return telling;
}

type Places = ReadonlyMap<string, number>;

/** The places of all terms and stems of a statement, the first of each. */
function placesOf({ said }: Statement): Places {
  const places = new Map<string, number>();
  said.forEach(({ key, stems, words, kind }, i) => {
    if (!places.has(key)) places.set(key, i);
    // the words of a name stand for the whole of it only where they are alone
    if (kind === 'name' && words.length > 1) return;
    for (const stem of stems) if (!places.has(stem)) places.set(stem, i);
  });
  return places;
}

type Hit = Readonly<{ strength: number; place: number | undefined }>;

function find(said: Said, evidence: Evidence, places: Places, { engine, wordnet }: Aligner): Hit {
  const place = places.get(said.key);
  if (place !== undefined) return { strength: EXACT, place };
  if (said.kind === 'name') return findName(said, evidence, places, engine);
  const inPhrase = said.stems.map((stem) => places.get(stem));
  if (inPhrase.every((found) => found !== undefined)) return { strength: IN_PHRASE, place: inPhrase[0] };
  const byMeaning = findMeaning(said, evidence.statement, places, { engine, wordnet });
  if (byMeaning) return byMeaning;
  const number = engine.numberOf(said.key);
  if (number !== undefined && evidence.near.has(number)) return { strength: NEAR, place: undefined };
  if (number !== undefined && evidence.asked.has(number)) return { strength: ASKED, place: undefined };
  const related = said.words.length === 1 ? wordnet(said.words[0] ?? '').same : [];
  for (const word of related) {
    const stem = engine.numberOf(stemOf(word));
    if (stem !== undefined && evidence.near.has(stem)) return { strength: NEAR * SYNONYM, place: undefined };
  }
  return { strength: 0, place: undefined };
}

function findName({ key }: Said, { about, by, near }: Evidence, places: Places, engine: Engine): Hit {
  if (about.has(key) || by.has(key)) return { strength: KIN, place: undefined };
  const name = engine.knowledge.names.find(({ id }) => `@${id}` === key);
  for (const id of name?.related ?? []) {
    const place = places.get(`@${id}`);
    if (place !== undefined && isPartOf(key, `@${id}`)) return { strength: NEAR, place };
  }
  const number = engine.numberOf(key);
  if (number !== undefined && near.has(number)) return { strength: NEAR, place: undefined };
  return { strength: 0, place: undefined };
}

/** "The UN" is said where the mission is meant. */
function isPartOf(said: string, meant: string): boolean {
  return said === '@united-nations' || said === '@mali' || meant === said;
}

function findMeaning(
  { words, key }: Said,
  statement: Statement,
  places: Places,
  { engine, wordnet }: Aligner,
): Hit | undefined {
  if (words.length > 1 || key.startsWith('@')) return undefined;
  const { same } = wordnet(words[0] ?? '');
  const among = (others: ReadonlySet<string>, strength: number): Hit | undefined => {
    for (const other of others) {
      const place = places.get(stemOf(other)) ?? places.get(engine.reader.readText(other).keys[0] ?? '');
      if (place !== undefined) return { strength, place };
    }
    return undefined;
  };
  return among(same, SYNONYM) ?? narrower(words[0] ?? '', statement, wordnet);
}

/** A captain is an officer; an officer need not be a captain. */
function narrower(word: string, { said }: Statement, wordnet: Wordnet): Hit | undefined {
  const stem = stemOf(word);
  for (const [place, one] of said.entries()) {
    if (one.stop || one.kind === 'name' || one.words.length > 1) continue;
    for (const wide of wordnet(one.words[0] ?? '').wider)
      if (wide.split(' ').some((part) => stemOf(part) === stem)) return { strength: WIDER, place };
  }
  return undefined;
}

function sameSide(at: number, claimed: readonly Leaning[], known: readonly Leaning[]): number | undefined {
  for (const one of claimed.filter((leaning) => leaning.at.includes(at))) {
    const other = known.find(({ pair, side }) => pair === one.pair && side === one.side);
    if (other) return other.at[0];
  }
  return undefined;
}
