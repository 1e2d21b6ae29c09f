import type { Comparison } from './compare.ts';
import type { Finding } from './types.ts';

/** What speaks for or against a verdict, each between 0 and 1 or so. */
export type Signs<Name extends string> = Readonly<Record<Name, number>>;

export type ClashSign =
  | 'stated'
  | 'covered'
  | 'lost'
  | 'share'
  | 'sure'
  | 'named'
  | 'several'
  | 'open'
  | 'ask'
  | 'latent'
  | 'pairs'
  | 'first'
  | 'fact';

export type SupportSign =
  | 'stated'
  | 'covered'
  | 'lost'
  | 'names'
  | 'figures'
  | 'manner'
  | 'denied'
  | 'order'
  | 'ask'
  | 'latent'
  | 'pairs'
  | 'first'
  | 'fact';

const share = (count: number): number => 1 - 1 / (1 + count);

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
    ...fitOf(one),
  };
}

/** Signs that a statement bears a claim out. */
export function supportSigns(one: Comparison): Signs<SupportSign> {
  return {
    stated: one.restStated,
    covered: one.restCovered,
    lost: one.missing,
    names: share(countOf(one.findings, 'open', ['name'])),
    figures: share(countOf(one.findings, 'open', ['date', 'number', 'quantifier'])),
    manner: share(countOf(one.findings, 'open', ['modality', 'word'])),
    denied: share(countOf(one.findings, 'open', ['polarity', 'opposite', 'alternative'])),
    order: share(countOf(one.findings, 'open', ['order'])),
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
