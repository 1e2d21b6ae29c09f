import type { Engine } from '../answer/engine.ts';
import { type Aligner, type Alignment, align, type Match } from './align.ts';
import { compareDates, compareNumbers } from './compare-figures.ts';
import { compareModality, compareOrder, compareQuantifiers } from './compare-manner.ts';
import { compareAlternatives, compareLeanings, compareNames, comparePolarity } from './compare-words.ts';
import type { Evidence } from './evidence.ts';
import type { Opposed } from './opposed.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import type { Finding } from './types.ts';

/** How a claim stands to one statement of the knowledge. */
export type Comparison = Readonly<{
  evidence: Evidence;
  alignment: Alignment;
  findings: readonly Finding[];
  /** The share of the claim's weight that is not found anywhere, and the words that carry it. */
  missing: number;
  missingWords: readonly Match[];
  /** How much of what is not at odds the statement says, and the statement and its surroundings. */
  restStated: number;
  restCovered: number;
}>;

export type Judged = Readonly<{
  verdict: 'supported' | 'contradicted' | 'not-covered';
  /** The comparison that decides, or comes nearest. */
  by: Comparison | undefined;
}>;

// What a statement must say of a claim to bear it out: words that are missing may weigh this much …
const MOST_MISSING = 0.08;
/** … and so much must be in the statement itself, the rest near it. */
const LEAST_STATED = 0.62;
const LEAST_COVERED = 0.8;

// Where a statement says something else, this much of the rest must be the same.
const SURE_STATED = 0.5;
const SURE_COVERED = 0.62;
const WEAK_STATED = 0.66;
const WEAK_COVERED = 0.8;
const FOUND = 0.55;

/** Compares a claim with all that was found for it, the best first. */
export function compareAll(claim: Claim, evidence: readonly Evidence[], opposed: Opposed, aligner: Aligner): Comparison[] {
  return evidence
    .map((one) => compare(claim, one, neighboursOf(one, evidence), opposed, aligner))
    .sort((a, b) => b.restStated + b.restCovered - (a.restStated + a.restCovered));
}

function neighboursOf(one: Evidence, all: readonly Evidence[]): Evidence[] {
  const places = new Set(one.cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => `${source}:${n}`)));
  return all.filter(
    (other) =>
      other !== one && other.cites.some(({ source, paragraphs }) => paragraphs.some((n) => places.has(`${source}:${n}`))),
  );
}

function compare(
  claim: Claim,
  evidence: Evidence,
  neighbours: readonly Evidence[],
  opposed: Opposed,
  aligner: Aligner,
): Comparison {
  const { said } = evidence.statement;
  const leanings = opposed.leaningsIn(said);
  const alignment = align(claim.statement, claim.leanings, evidence, leanings, aligner);
  const findings = [
    ...compareNumbers(claim, evidence, neighbours),
    ...compareDates(claim, evidence, neighbours),
    ...compareNames(claim, alignment, aligner.engine),
    ...comparePolarity(claim, alignment),
    ...compareLeanings(claim.leanings, leanings, alignment),
    ...compareAlternatives(claim.alternatives, opposed.alternativesIn(said)),
    ...compareQuantifiers(claim, alignment),
    ...compareModality(claim, alignment),
    ...compareOrder(claim, alignment, isActorIn(aligner.engine)),
  ];
  const clashing = new Set(findings.filter(({ kind }) => kind === 'clash').flatMap(({ at }) => at));
  const rest = alignment.matches.filter(({ at }) => !clashing.has(at));
  const whole = sum(alignment.matches, ({ weight }) => weight);
  const wholeRest = sum(rest, ({ weight }) => weight);
  const missingWords = alignment.matches.filter(({ strength }) => strength < FOUND);
  return {
    evidence,
    alignment,
    findings,
    missing: whole === 0 ? 1 : sum(missingWords, ({ weight }) => weight) / whole,
    missingWords,
    restStated: wholeRest === 0 ? 0 : sum(rest, ({ weight, strength, place }) => (place === undefined ? 0 : weight * strength)) / wholeRest,
    restCovered: wholeRest === 0 ? 0 : sum(rest, ({ weight, strength }) => weight * strength) / wholeRest,
  };
}

function isActorIn({ knowledge }: Engine): (said: Said) => boolean {
  const actors = new Set(
    knowledge.names.flatMap(({ id, kind }) => (kind === 'document' || kind === 'operation' ? [] : [`@${id}`])),
  );
  return ({ key }) => actors.has(key);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Decides by the comparisons, best first. */
export function judge(comparisons: readonly Comparison[]): Judged {
  const [borneOut] = comparisons.filter(isBorneOut).sort((a, b) => worth(b) - worth(a));
  const [atOdds] = comparisons.filter(isAtOdds).sort((a, b) => worth(b) - worth(a));
  if (borneOut && (!atOdds || atOdds.restStated <= borneOut.restStated)) return { verdict: 'supported', by: borneOut };
  if (atOdds) return { verdict: 'contradicted', by: atOdds };
  return { verdict: 'not-covered', by: comparisons[0] };
}

function worth({ restStated, restCovered, missing }: Comparison): number {
  return restStated + restCovered - missing;
}

function isBorneOut({ findings, missing, restStated, restCovered, alignment }: Comparison): boolean {
  return (
    findings.length === 0 &&
    alignment.matches.length > 0 &&
    missing <= MOST_MISSING &&
    restStated >= LEAST_STATED &&
    restCovered >= LEAST_COVERED
  );
}

function isAtOdds({ findings, restStated, restCovered, alignment }: Comparison): boolean {
  const clashes = findings.filter(({ kind }) => kind === 'clash');
  if (clashes.length === 0 || alignment.matches.length < 2) return false;
  const isSure = clashes.some(({ isWeak }) => !isWeak);
  return isSure
    ? restStated >= SURE_STATED && restCovered >= SURE_COVERED
    : restStated >= WEAK_STATED && restCovered >= WEAK_COVERED;
}
