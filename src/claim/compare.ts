import type { Engine } from '../answer/engine.ts';
import type { Features } from '../answer/rank.ts';
import { type Alignment, align, isStated, type Match } from './align.ts';
import { compareAntonyms } from './compare-antonyms.ts';
import { compareDates, compareNumbers } from './compare-figures.ts';
import { compareFirst } from './compare-first.ts';
import { compareIdentity } from './compare-identity.ts';
import { compareJoints } from './compare-joints.ts';
import { compareModality, compareQuantifiers } from './compare-manner.ts';
import { compareActors, compareNames } from './compare-names.ts';
import { compareOrder } from './compare-order.ts';
import { comparePolarity } from './compare-polarity.ts';
import { compareAlternatives, compareLeanings } from './compare-words.ts';
import type { Evidence, Found } from './evidence.ts';
import type { Aligner } from './find-term.ts';
import type { Opposed } from './opposed.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import { LIGHT } from './small-words.ts';
import type { Finding } from './types.ts';

/** What weighs less may be missing. */
const TELLING = 0.8;

/** So well a word must be found to count as not missing, and as said. */
export const FOUND = 0.55;
const SAID = 0.6;
const ABOUT_THEM = 0.6;

/** How a claim stands to one statement of the knowledge. */
export type Comparison = Readonly<{
  evidence: Evidence;
  /** The place among what was found, 0 for the likeliest. */
  rank: number;
  /** How well it fits the claim as a question; undefined for what is no fact. */
  fit: Features | undefined;
  alignment: Alignment;
  findings: readonly Finding[];
  /** True where it bears out more than that some names are spoken of together. */
  isTelling: boolean;
  /** The share of the claim's weight that the statement itself has. */
  placed: number;
  /** The share of the claim's weight that is not found anywhere, and the words that carry it. */
  missing: number;
  missingWords: readonly Match[];
  /** How much of what is not at odds the statement says, and the statement and its surroundings. */
  restStated: number;
  restCovered: number;
  /** The share of the claim's weight that is at odds, and of the rest the share that is not found. */
  clashShare: number;
  missingRest: number;
}>;

/** Compares a claim with all that was found for it, the best first. */
export function compareAll(
  claim: Claim,
  { evidence, fits }: Pick<Found, 'evidence' | 'fits'>,
  opposed: Opposed,
  aligner: Aligner,
): Comparison[] {
  return evidence
    .map((one, i) => ({
      ...compare(claim, one, neighboursOf(one, evidence), opposed, aligner, i),
      fit: fits.get(one.id),
    }))
    .sort((a, b) => b.restStated + b.restCovered - (a.restStated + a.restCovered));
}

function neighboursOf(one: Evidence, all: readonly Evidence[]): Evidence[] {
  const places = new Set(
    one.cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => `${source}:${n}`)),
  );
  return all.filter(
    (other) =>
      other !== one &&
      other.cites.some(({ source, paragraphs }) => paragraphs.some((n) => places.has(`${source}:${n}`))),
  );
}

function compare(
  claim: Claim,
  evidence: Evidence,
  neighbours: readonly Evidence[],
  opposed: Opposed,
  aligner: Aligner,
  rank: number,
): Omit<Comparison, 'fit'> {
  const { said } = evidence.statement;
  const leanings = opposed.leaningsIn(said);
  const alignment = align(claim.statement, claim.leanings, evidence, leanings, aligner);
  const findings = [
    ...compareNumbers(claim, evidence, neighbours),
    ...compareDates(claim, evidence, neighbours, aligner.engine),
    ...compareNames(claim, alignment, aligner.engine),
    ...comparePolarity(claim, alignment, isActorIn(aligner.engine)),
    ...compareLeanings(claim.leanings, leanings, alignment),
    ...compareAntonyms(alignment, aligner.wordnet),
    ...compareAlternatives(claim.alternatives, opposed.alternativesIn(said)),
    ...compareActors(alignment),
    ...compareQuantifiers(claim, alignment),
    ...compareModality(claim, alignment),
    ...compareJoints(claim, alignment),
    ...compareIdentity(claim, evidence, aligner.engine),
    ...compareOrder(claim, alignment, isActorIn(aligner.engine)),
    ...compareFirst(claim, alignment, isDoerIn(aligner.engine)),
  ];
  const clashing = new Set(findings.filter(({ kind }) => kind === 'clash').flatMap(({ at }) => at));
  const rest = alignment.matches.filter(({ at }) => !clashing.has(at));
  const whole = sum(alignment.matches, ({ weight }) => weight);
  const wholeRest = sum(rest, ({ weight }) => weight);
  const missingWords = alignment.matches.filter(
    ({ strength, weight }) => strength < SAID && weight >= TELLING,
  );
  return {
    evidence,
    rank,
    isTelling: claim.quantities.length > 0 || saysMoreThanNames(alignment, isActorIn(aligner.engine)),
    alignment,
    findings,
    clashShare: whole === 0 ? 0 : 1 - wholeRest / whole,
    missingRest:
      wholeRest === 0
        ? 1
        : sum(
            rest.filter(({ strength }) => strength < FOUND),
            ({ weight }) => weight,
          ) / wholeRest,
    missing: whole === 0 ? 1 : sum(missingWords, ({ weight }) => weight) / whole,
    missingWords,
    placed:
      whole === 0
        ? 0
        : sum(alignment.matches, ({ weight, strength, place }) =>
            place === undefined ? 0 : weight * strength,
          ) / whole,
    restStated:
      wholeRest === 0
        ? 0
        : sum(rest, (match) => (isStated(match) ? match.weight * match.strength : 0)) / wholeRest,
    restCovered: wholeRest === 0 ? 0 : sum(rest, ({ weight, strength }) => weight * strength) / wholeRest,
  };
}

/** The names of those who act, by their engine. */
const ACTORS_IN = new WeakMap<Engine, ReadonlySet<string>>();

function isActorIn(engine: Engine): (said: Said) => boolean {
  const actors =
    ACTORS_IN.get(engine) ??
    new Set(
      engine.knowledge.names.flatMap(({ id, kind }) =>
        kind === 'document' || kind === 'operation' ? [] : [`@${id}`],
      ),
    );
  ACTORS_IN.set(engine, actors);
  return ({ key }) => actors.has(key);
}

/** Who acts, forces and interventions too. */
function isDoerIn(engine: Engine): (said: Said) => boolean {
  const isActor = isActorIn(engine);
  return (said) =>
    isActor(said) ||
    engine.knowledge.names.some(({ id, kind }) => kind === 'operation' && `@${id}` === said.key);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/**
 * Two names in one sentence say nothing of what joins them: where a claim has no other word, the statement must
 * be about little else. "The capital" is a name too.
 */
function saysMoreThanNames({ matches, evidence }: Alignment, isActor: (said: Said) => boolean): boolean {
  if (matches.some(({ said, place, weight }) => !isActor(said) && place !== undefined && weight >= 1))
    return true;
  const claimed = new Set(matches.map(({ said }) => said.key));
  const telling = evidence.statement.said.filter(({ stop, kind }) => !stop && kind !== 'number');
  const shared = telling.filter(({ key, words }) => claimed.has(key) || LIGHT.has(words[0] ?? ''));
  return shared.length >= telling.length * ABOUT_THEM;
}
