import type { Engine } from '../answer/engine.ts';
import type { Evidence } from './evidence.ts';
import { type Aligner, ELSEWHERE, findTerm, KIN, placesOf } from './find-term.ts';
import type { Leaning } from './opposed.ts';
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

/** On the same side of a pair of opposites words are alike, but not the same. */
const SAME_SIDE = 0.5;
const LOCAL: ReadonlySet<string> = new Set('in at from near into outside around to a'.split(' '));
/** Verbs that say only that what follows is done. */
const DOING: ReadonlySet<string> = new Set(['carry out', 'carried out', 'take part', 'took part']);
const LIGHT_COUNTS = 0.15;
const STRONG_COUNTS = 1.5;
const LEAST_WEIGHT = 1.5;
/** That a plain word is rare, or in no text at all, tells of how the claim is worded more than of what it says. */
const MOST_WEIGHT = 3.5;

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
    const weight = isBeforeNumber(claim.said, at)
      ? 0
      : weightOf(said, aligner.engine, isPhrasal(claim.said, at));
    if (weight === 0) return [];
    const isPlace = LOCAL.has(claim.said[at - 1]?.words[0] ?? '');
    const found = findTerm(said, evidence, places, aligner, isReported, isPlace);
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

const PARTICLES: ReadonlySet<string> = new Set('up out off down away over back'.split(' '));

/** "Gave up" says more than "gave". */
function isPhrasal(said: readonly Said[], at: number): boolean {
  return PARTICLES.has(said[at + 1]?.words[0] ?? '') && said[at + 1]?.words.length === 1;
}

/** How much it says of a claim that a word of it is borne out. Numbers and dates are compared on their own. */
function weightOf(said: Said, { entryWeights, numberOf, unknownWeight }: Engine, phrasal: boolean): number {
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
  const plain = /^\p{Lu}/u.test(said.surface) ? telling : Math.min(MOST_WEIGHT, telling);
  if (isStrong) return plain * STRONG_COUNTS;
  if (phrasal) return plain;
  if ((said.words.length === 1 && LIGHT.has(said.words[0] ?? '')) || DOING.has(said.words.join(' ')))
    return plain * LIGHT_COUNTS;
  return plain;
}

function sameSide(at: number, claimed: readonly Leaning[], known: readonly Leaning[]): number | undefined {
  for (const one of claimed.filter((leaning) => leaning.at.includes(at))) {
    const other = known.find(({ pair, side }) => pair === one.pair && side === one.side);
    if (other) return other.at[0];
  }
  return undefined;
}
