import type { Alignment } from './align.ts';
import { type Comparison, FOUND } from './compare.ts';
import type { Finding } from './types.ts';

/** What speaks for a verdict, or against it; each sign lies between 0 and 1. */
export type Signs<Name extends string> = Readonly<Record<Name, number>>;

export const CLASH_SIGNS = [
  'stated',
  'covered',
  'lost',
  'share',
  'sure',
  'named',
  'several',
  'open',
  'other',
  'ask',
  'latent',
  'pairs',
  'first',
  'fact',
] as const;
export type ClashSign = (typeof CLASH_SIGNS)[number];

const share = (count: number): number => 1 - 1 / (1 + count);

/** How many names of the claim, other than those at odds, the statement is not about. */
function othersIn({ missingWords, findings }: Comparison): number {
  const clashing = new Set(findings.filter(({ kind }) => kind === 'clash').flatMap(({ at }) => at));
  return missingWords.filter(
    ({ said, at, strength }) =>
      (said.kind === 'name' || /^\p{Lu}/u.test(said.surface)) && strength < FOUND && !clashing.has(at),
  ).length;
}

/** Signs that a statement says otherwise than a claim. */
export function clashSigns(one: Comparison): Signs<ClashSign> {
  const clashes = one.findings.filter(({ kind }) => kind === 'clash');
  return {
    stated: one.restStated,
    covered: one.restCovered,
    lost: one.missingRest,
    share: one.clashShare,
    sure: clashes.some(({ isWeak }) => !isWeak) ? 1 : 0,
    named: clashes.every(({ slot }) => slot === 'name') ? 1 : 0,
    several: share(clashes.length - 1),
    open: share(countOf(one.findings, 'open', ['date', 'number', 'name'])),
    other: share(othersIn(one)),
    ...fitOf(one),
  };
}

function fitOf({ fit, rank }: Comparison): Signs<'ask' | 'latent' | 'pairs' | 'first' | 'fact'> {
  return {
    ask: fit?.ask ?? 0,
    latent: fit?.latent ?? 0,
    pairs: fit?.pairs ?? 0,
    first: 1 / (1 + rank),
    fact: fit === undefined ? 0 : 1,
  };
}

function countOf(
  findings: readonly Finding[],
  wanted: Finding['kind'],
  slots: readonly Finding['slot'][],
): number {
  return findings.filter(({ kind, slot }) => kind === wanted && slots.includes(slot)).length;
}

/** Fitted by `node src/cli/claim-fit.ts`. */
const CLASH_BIAS = -5.66;
const CLASH_WEIGHTS: Readonly<Record<ClashSign, number>> = {
  stated: 2.77,
  covered: 3.91,
  lost: 1.36,
  share: 0.51,
  sure: 0.6,
  named: -1.02,
  several: -1.59,
  open: -0.08,
  other: -0.03,
  ask: 0.67,
  latent: -0.52,
  pairs: -0.01,
  first: 4.1,
  fact: -1.34,
};

/** How likely it is that a statement with a clash says otherwise of the very same, from 0 to 1. */
export function clashChance(one: Comparison): number {
  const signs = clashSigns(one);
  const sum = CLASH_SIGNS.reduce((total, name) => total + CLASH_WEIGHTS[name] * signs[name], CLASH_BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** True where it can be weighed at all: it clashes, has more than one word of the claim, and is no document's data. */
export function isWeighable(one: Comparison): boolean {
  const { evidence, alignment, findings, restCovered, clashShare } = one;
  return (
    // how many there are of others tells nothing
    !(othersIn(one) > 0 && findings.every(({ kind, slot }) => kind === 'open' || slot === 'number')) &&
    findings.some(
      ({ kind, slot, isWeak, at }) =>
        kind === 'clash' &&
        !(isWeak && slot === 'opposite' && clashShare < LEAST_SHARE && weighs(alignment, at)),
    ) &&
    evidence.kind !== 'document' &&
    // another name in a sentence that nobody has gone through may be there for another reason
    !(
      evidence.kind === 'passage' && findings.every(({ kind, slot }) => kind === 'open' || slot === 'name')
    ) &&
    alignment.matches.length >= 2 &&
    restCovered > LEAST_COVERED
  );
}

/** "By herself" has no weight, since it says nothing by its words; "began" has little. */
function weighs({ matches }: Alignment, at: readonly number[]): boolean {
  return matches.some((match) => at.includes(match.at));
}

const LEAST_COVERED = 0.3;
/** "Began" and "ended" tell nothing where so little of the claim is at odds. */
const LEAST_SHARE = 0.06;
