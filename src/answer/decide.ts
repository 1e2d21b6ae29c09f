import type { Question } from './question.ts';
import type { Features, Ranked } from './rank.ts';

type Table = Readonly<{ bias: number; fact: Partial<Features>; other: Partial<Features> }>;

// Both tables are logistic regressions on the knowledge's own asks, each left out in
// turn: asks of gaps (with their gap left in, and left out) against asks of facts
// that are found, and asks of disagreements against those of facts.
const GAP: Table = {
  bias: 5.52,
  fact: {
    ask: 0.16,
    central: -3.71,
    covered: -4.85,
    statement: -1.06,
    pairs: -2.2,
    source: -1.2,
    kin: -1.61,
    offers: -1.56,
  },
  other: { ask: 1.42, central: 1.85, covered: 3.21, pairs: 1.18, kin: 1.81 },
};
/** What a question shows by itself: words that the knowledge does not know, a name, a single term. */
const QUESTION = { unknown: 2.56, named: -0.09, single: 1.59 };
const DISAGREEMENT: Table = {
  bias: 0.1,
  fact: { ask: -1.84, central: -4.76, covered: -2.19, statement: -2.37, kin: 0.05, offers: 1.0 },
  other: { ask: 2.49, central: 6.36, covered: 2.9, pairs: 1.53, kin: 1.28 },
};

// Where the two errors (refusing what is covered, answering what is not) are about
// equally rare on the development questions.
const REFUSE_ABOVE = 2.5;
/** A fact with a lower score says something else, even where no gap is near. */
const ENOUGH = 0.3;
const DOUBT_PER_SCORE = 10;
const DIFFER_ABOVE = 4;
const NAMED_ONE = 2;
const ASKED_FOR = 6;
/** Who asks for a number is not answered by a statement without one. */
const NO_NUMBER = 1.5;
/** A gap tells what is missing only to a question that it covers this far, and fits this well. */
const GAP_COVERS = 0.6;
const GAP_FITS = 0.55;

/** What an answer is made of: the best entries of each kind. */
export type Choice = Readonly<{
  kind: 'fact' | 'disagreement' | 'gap' | 'nothing';
  /** How far the evidence for a refusal goes beyond what is needed; negative where there is an answer. */
  doubt: number;
  gap: Ranked | undefined;
  disagreement: Ranked | undefined;
}>;

/** Decides what a question calls for. @param ranked best first. */
export function decide(question: Question, ranked: readonly Ranked[]): Choice {
  const best = (kinds: readonly string[]): Ranked | undefined =>
    ranked.find(({ read }) => kinds.includes(read.entry.kind));
  const fact = best(['fact', 'document']);
  const gap = best(['gap']);
  const disagreement = best(['disagreement']);
  const doubt = Math.max(
    evidence(GAP, fact, gap) + ownEvidence(question, fact) - REFUSE_ABOVE,
    (ENOUGH - (fact?.score ?? 0)) * DOUBT_PER_SCORE,
  );
  // who names one year or one document wants its answer, not all answers
  const named = question.years.length === 1 || fact?.features.source === 1 ? NAMED_ONE : 0;
  const needed = DIFFER_ABOVE + named - (question.asksIfDiffer ? ASKED_FOR : 0);
  const differs =
    doubt <= 1 && disagreement !== undefined && evidence(DISAGREEMENT, fact, disagreement) > needed;
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
  return (
    gap !== undefined &&
    gap.features.covered >= GAP_COVERS &&
    gap.score >= Math.max(GAP_FITS, (fact?.score ?? 0) - 0.1)
  );
}

function evidence(table: Table, fact: Ranked | undefined, other: Ranked | undefined): number {
  return table.bias + weighed(table.fact, fact) + weighed(table.other, other);
}

function ownEvidence({ unknownShare, keys, type }: Question, fact: Ranked | undefined): number {
  const isNamed = [...keys.keys()].some((key) => key.startsWith('@'));
  return (
    QUESTION.unknown * unknownShare +
    (isNamed ? QUESTION.named : 0) +
    (keys.size <= 1 ? QUESTION.single : 0) +
    (type === 'how-many' && fact?.features.offers === 0 ? NO_NUMBER : 0)
  );
}

function weighed(weights: Partial<Features>, ranked: Ranked | undefined): number {
  let sum = 0;
  for (const name in weights) {
    const key = name as keyof Features;
    sum += (weights[key] ?? 0) * (ranked?.features[key] ?? 0);
  }
  return sum;
}
