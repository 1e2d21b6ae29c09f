import type { Question } from './question.ts';
import type { Features, Ranked } from './rank.ts';

type Table = Readonly<{
  bias: number;
  fact: Partial<Features>;
  other: Partial<Features>;
  /** What a question shows by itself: words that the knowledge does not know, a name, a single term. */
  question: Readonly<{ unknown: number; named: number; single: number }>;
}>;

// Both tables are logistic regressions on the knowledge's own asks, each left out in
// turn (npm run fit): asks of gaps, with their gap left in and left out, and questions
// on other subjects, against asks of facts that are found; asks of disagreements
// against those of facts.
const GAP: Table = {
  bias: 4.59,
  fact: {
    ask: -0.66,
    central: -3.17,
    covered: -3.85,
    statement: -1.0,
    pairs: -2.27,
    source: -1.22,
    kin: -2.16,
    offers: -1.41,
  },
  other: { ask: 2.31, central: 1.73, covered: 3.41, pairs: 1.43, kin: 1.66 },
  question: { unknown: 6.05, named: 0.23, single: 1.89 },
};
const DISAGREEMENT: Table = {
  bias: -0.62,
  fact: {
    ask: -2.22,
    central: -3.36,
    covered: -3.15,
    statement: -3.5,
    pairs: -1.65,
    source: -1.95,
    kin: -1.6,
    offers: 0.45,
  },
  other: { ask: 2.28, central: 7.49, covered: 4.6, pairs: 1.74, kin: 1.98 },
  question: { unknown: 1.09, named: 0.19, single: -0.18 },
};

// Where the two errors (refusing what is covered, answering what is not) are about
// equally rare on the development questions.
const REFUSE_ABOVE = 3;
/** A fact with a lower score says something else, even where no gap is near. */
const ENOUGH = 0.3;
const DOUBT_PER_SCORE = 10;
const DIFFER_ABOVE = 4;
const NAMED_ONE = 2;
const ASKED_FOR = 6;
const OPEN = 3;
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
    evidence(GAP, question, fact, gap) + noNumber(question, fact) - REFUSE_ABOVE,
    (ENOUGH - (fact?.score ?? 0)) * DOUBT_PER_SCORE,
  );
  // who names one year or one document wants its answer, not all answers
  // a short question that fits the disagreement at least as well as any fact is open to all answers
  const isOpen =
    question.keys.size <= 3 &&
    question.years.length === 0 &&
    (disagreement?.score ?? 0) >= (fact?.score ?? 0);
  const named = question.years.length === 1 || fact?.features.source === 1 ? NAMED_ONE : 0;
  const needed = DIFFER_ABOVE + named - (question.asksIfDiffer ? ASKED_FOR : 0) - (isOpen ? OPEN : 0);
  const differs =
    doubt <= 1 && disagreement !== undefined && evidence(DISAGREEMENT, question, fact, disagreement) > needed;
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

function evidence(
  table: Table,
  { unknownShare, keys }: Question,
  fact: Ranked | undefined,
  other: Ranked | undefined,
): number {
  const isNamed = [...keys.keys()].some((key) => key.startsWith('@'));
  const { unknown, named, single } = table.question;
  const own = unknown * unknownShare + (isNamed ? named : 0) + (keys.size <= 1 ? single : 0);
  return table.bias + own + weighed(table.fact, fact) + weighed(table.other, other);
}

function noNumber({ type }: Question, fact: Ranked | undefined): number {
  return type === 'how-many' && fact?.features.offers === 0 ? NO_NUMBER : 0;
}

function weighed(weights: Partial<Features>, ranked: Ranked | undefined): number {
  let sum = 0;
  for (const name in weights) {
    const key = name as keyof Features;
    sum += (weights[key] ?? 0) * (ranked?.features[key] ?? 0);
  }
  return sum;
}
