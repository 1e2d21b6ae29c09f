import type { Features, Ranked } from './rank.ts';

type Table = Readonly<{ bias: number; fact: Partial<Features>; other: Partial<Features> }>;

// Both tables are logistic regressions on the knowledge's own asks, each left out in
// turn: asks of gaps (with their gap left in, and left out) against asks of facts
// that are found, and asks of disagreements against those of facts.
const GAP: Table = {
  bias: 4.14,
  fact: {
    ask: 0.91,
    central: -2.93,
    covered: -4.1,
    statement: -1.02,
    pairs: -1.36,
    kin: -1.89,
    offers: -1.33,
  },
  other: { ask: 0.93, central: 3.47, covered: 2.63, pairs: 0.52, kin: 2.1 },
};
const DISAGREEMENT: Table = {
  bias: -0.46,
  fact: { ask: -3.11, central: -3.26, covered: -2.12, statement: -3.15, kin: -0.28, offers: 0.1 },
  other: { ask: 3.54, central: 5.72, covered: 1.98, pairs: 1.27, kin: 1.94 },
};

// Where the two errors (refusing what is covered, answering what is not) are about
// equally rare on the development questions.
const REFUSE_ABOVE = 2.5;
/** A fact with a lower score says something else, even where no gap is near. */
const ENOUGH = 0.4;
const DOUBT_PER_SCORE = 10;
const DIFFER_ABOVE = 0;

/** What an answer is made of: the best entries of each kind. */
export type Choice = Readonly<{
  kind: 'fact' | 'disagreement' | 'gap' | 'nothing';
  /** How far the evidence for a refusal goes beyond what is needed; negative where there is an answer. */
  doubt: number;
  gap: Ranked | undefined;
  disagreement: Ranked | undefined;
}>;

/** Decides what a question calls for. @param ranked best first. */
export function decide(ranked: readonly Ranked[]): Choice {
  const best = (kinds: readonly string[]): Ranked | undefined =>
    ranked.find(({ read }) => kinds.includes(read.entry.kind));
  const fact = best(['fact', 'document']);
  const gap = best(['gap']);
  const disagreement = best(['disagreement']);
  const doubt = Math.max(
    evidence(GAP, fact, gap) - REFUSE_ABOVE,
    (ENOUGH - (fact?.score ?? 0)) * DOUBT_PER_SCORE,
  );
  const differs =
    doubt <= 1 && disagreement !== undefined && evidence(DISAGREEMENT, fact, disagreement) > DIFFER_ABOVE;
  const kind = differs
    ? 'disagreement'
    : doubt <= 0 && fact
      ? 'fact'
      : isNearest(gap, fact)
        ? 'gap'
        : 'nothing';
  return { kind, doubt, gap, disagreement };
}

/** A gap tells what is missing only if the question is really near to it. */
function isNearest(gap: Ranked | undefined, fact: Ranked | undefined): boolean {
  return gap !== undefined && gap.features.covered >= 0.5 && gap.score >= (fact?.score ?? 0) - 0.1;
}

function evidence(table: Table, fact: Ranked | undefined, other: Ranked | undefined): number {
  return table.bias + weighed(table.fact, fact) + weighed(table.other, other);
}

function weighed(weights: Partial<Features>, ranked: Ranked | undefined): number {
  let sum = 0;
  for (const name in weights) {
    const key = name as keyof Features;
    sum += (weights[key] ?? 0) * (ranked?.features[key] ?? 0);
  }
  return sum;
}
