import type { Engine } from '../answer/engine.ts';
import { type Aligner, type Alignment, align, isStated, type Match } from './align.ts';
import { compareDates, compareNumbers } from './compare-figures.ts';
import { compareIdentity } from './compare-identity.ts';
import { compareJoints } from './compare-joints.ts';
import { compareModality, compareQuantifiers } from './compare-manner.ts';
import { compareOrder } from './compare-order.ts';
import {
  compareActors,
  compareAlternatives,
  compareLeanings,
  compareNames,
  comparePolarity,
} from './compare-words.ts';
import type { Evidence } from './evidence.ts';
import type { Opposed } from './opposed.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import { LIGHT } from './small-words.ts';
import type { Finding } from './types.ts';

/** How a claim stands to one statement of the knowledge. */
export type Comparison = Readonly<{
  evidence: Evidence;
  /** The place among what was found, 0 for the likeliest. */
  rank: number;
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

export type Judged = Readonly<{
  verdict: 'supported' | 'contradicted' | 'not-covered';
  /** The comparison that decides, or comes nearest. */
  by: Comparison | undefined;
  /** Others that say the same. */
  also: readonly Comparison[];
}>;

// What a statement must say of a claim to bear it out: words that are missing may weigh this much …
const MOST_MISSING = 0.08;
/** … and so much must be in the statement itself, the rest near it. */
const LEAST_STATED = 0.74;
const LEAST_COVERED = 0.8;

// Where a statement says something else, this much of the rest must be the same.
const SURE_STATED = 0.42;
const SURE_COVERED = 0.62;
const SURE_MISSING = 0.3;
const WEAK_STATED = 0.66;
const WEAK_COVERED = 0.8;
const WEAK_MISSING = 0.1;
/** … and what is at odds must not be most of the claim. */
const MOST_CLASHING = 0.8;
const MOST_CLASHING_WEAK = 0.42;
const MOST_CLASHING_PLAIN = 0.65;
const PLAIN_STATED = 0.95;
const FOUND = 0.55;
const SAID = 0.6;
const RANK_COUNTS = 0.012;
/** A statement that has so much more of the claim decides, though another bears out as much by what stands near it. */
const NEARER = 0.12;
/** So few words must all stand in the statement, and close to each other. */
const FEW_WORDS = 3;
const CLOSE = 9;
const ABOUT_THEM = 0.6;
/** What is left of a claim without what is at odds is always said more fully than the whole. */
const CLASH_LEADS = 0.08;

/** Compares a claim with all that was found for it, the best first. */
export function compareAll(
  claim: Claim,
  evidence: readonly Evidence[],
  opposed: Opposed,
  aligner: Aligner,
): Comparison[] {
  return evidence
    .map((one, i) => compare(claim, one, neighboursOf(one, evidence), opposed, aligner, i))
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
): Comparison {
  const { said } = evidence.statement;
  const leanings = opposed.leaningsIn(said);
  const alignment = align(claim.statement, claim.leanings, evidence, leanings, aligner);
  const findings = [
    ...compareNumbers(claim, evidence, neighbours),
    ...compareDates(claim, evidence, neighbours, aligner.engine),
    ...compareNames(claim, alignment, aligner.engine),
    ...comparePolarity(claim, alignment, isActorIn(aligner.engine)),
    ...compareLeanings(claim.leanings, leanings, alignment),
    ...compareAlternatives(claim.alternatives, opposed.alternativesIn(said)),
    ...compareActors(alignment),
    ...compareQuantifiers(claim, alignment),
    ...compareModality(claim, alignment),
    ...compareJoints(alignment),
    ...compareIdentity(claim, evidence, aligner.engine),
    ...compareOrder(claim, alignment, isActorIn(aligner.engine)),
  ];
  const clashing = new Set(findings.filter(({ kind }) => kind === 'clash').flatMap(({ at }) => at));
  const rest = alignment.matches.filter(({ at }) => !clashing.has(at));
  const whole = sum(alignment.matches, ({ weight }) => weight);
  const wholeRest = sum(rest, ({ weight }) => weight);
  const missingWords = alignment.matches.filter(({ strength }) => strength < SAID);
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

function isActorIn({ knowledge }: Engine): (said: Said) => boolean {
  const actors = new Set(
    knowledge.names.flatMap(({ id, kind }) =>
      kind === 'document' || kind === 'operation' ? [] : [`@${id}`],
    ),
  );
  return ({ key }) => actors.has(key);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Decides by the comparisons, best first. */
export function judge(comparisons: readonly Comparison[]): Judged {
  const [nearest] = comparisons
    .filter(({ missingRest }) => missingRest <= MOST_MISSING)
    .sort((a, b) => b.placed - a.placed);
  const [borneOut, ...moreBorneOut] = comparisons
    .filter(
      (one) =>
        isBorneOut(one) &&
        (!nearest || nearest.findings.length === 0 || one.placed >= nearest.placed - NEARER),
    )
    .sort((a, b) => worth(b) - worth(a));
  const [atOdds, ...moreAtOdds] = comparisons.filter(isAtOdds).sort((a, b) => worth(b) - worth(a));
  // what a name stands for is told in short, facts in full
  const yields = borneOut?.evidence.kind === 'name' && atOdds?.evidence.kind === 'fact' && isExact(atOdds);
  if (borneOut && !yields && (!atOdds || atOdds.restStated - CLASH_LEADS <= borneOut.restStated))
    return { verdict: 'supported', by: borneOut, also: moreBorneOut };
  if (atOdds) return { verdict: 'contradicted', by: atOdds, also: moreAtOdds };
  return { verdict: 'not-covered', by: comparisons[0], also: comparisons.slice(1) };
}

/** How well a statement fits a claim, what is at odds apart. */
export function worth({ restStated, restCovered, missingRest, rank }: Comparison): number {
  return restStated + restCovered - missingRest - RANK_COUNTS * rank;
}

/** True where nothing but a number, a date or a word of a list is otherwise. */
function isExact({ findings, restStated }: Comparison): boolean {
  const exact = new Set(['number', 'date', 'alternative']);
  return restStated >= PLAIN_STATED && findings.every(({ slot }) => exact.has(slot));
}

function isBorneOut({
  findings,
  missing,
  restStated,
  restCovered,
  alignment,
  isTelling,
}: Comparison): boolean {
  return (
    findings.length === 0 &&
    alignment.matches.length > 0 &&
    missing <= MOST_MISSING &&
    restStated >= LEAST_STATED &&
    restCovered >= LEAST_COVERED &&
    isClose(alignment.matches) &&
    isTelling
  );
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

function isClose(matches: readonly Match[]): boolean {
  if (matches.length > FEW_WORDS) return true;
  const places = matches.flatMap(({ place }) => place ?? []);
  return matches.every(isStated) && Math.max(...places) - Math.min(...places) <= CLOSE;
}

/** True if the statement says otherwise than the claim, and speaks of the same. */
export function isAtOdds({
  evidence,
  findings,
  restStated,
  restCovered,
  alignment,
  clashShare,
  missingRest,
  missingWords,
}: Comparison): boolean {
  const clashes = findings.filter(({ kind }) => kind === 'clash');
  if (clashes.length === 0 || alignment.matches.length < 2) return false;
  const isSure = clashes.some(({ isWeak }) => !isWeak);
  if (clashShare > MOST_CLASHING || evidence.kind === 'document') return false;
  const clashing = new Set(clashes.flatMap(({ at }) => at));
  // said of somebody else, it is no contradiction
  const isOfOther = missingWords.some(
    ({ said, at, strength }) => said.kind === 'name' && strength < FOUND && !clashing.has(at),
  );
  if (isOfOther) return false;
  const isOpen = findings.some(
    ({ kind, slot }) => kind === 'open' && (slot === 'date' || slot === 'number' || slot === 'name'),
  );
  // all but an opposite is the same
  const isPlain =
    clashes.every(({ slot }) => slot === 'opposite') &&
    restStated >= PLAIN_STATED &&
    clashShare <= MOST_CLASHING_PLAIN;
  if (isPlain && !isOpen && missingRest === 0) return true;
  if (isSure) return restStated >= SURE_STATED && restCovered >= SURE_COVERED && missingRest <= SURE_MISSING;
  return (
    !isOpen &&
    clashShare <= MOST_CLASHING_WEAK &&
    restStated >= WEAK_STATED &&
    restCovered >= WEAK_COVERED &&
    missingRest <= WEAK_MISSING
  );
}
