import type { Engine } from './engine.ts';
import { evidenceOfGap } from './evidence.ts';
import { namesSomething, type Question } from './question.ts';
import type { Features, Ranked } from './rank.ts';
import type { Weighed } from './types.ts';

type Table = Readonly<{
  bias: number;
  fact: Partial<Features>;
  other: Partial<Features>;
  /** What a question shows by itself: words that the knowledge does not know, a name, a single term. */
  question: Readonly<{ unknown: number; named: number; single: number }>;
}>;

// A logistic regression on the knowledge's own asks: those of disagreements against those of facts.
const DISAGREEMENT: Table = {
  bias: -0.13,
  fact: {
    ask: -2.19,
    central: -3.73,
    covered: -3.0,
    statement: -2.88,
    pairs: -1.68,
    source: -2.45,
    kin: -1.58,
    offers: 0.32,
  },
  other: { ask: 2.61, central: 7.0, covered: 4.22, pairs: 1.96, kin: 2.02 },
  question: { unknown: 0.0, named: 0.31, single: -0.24 },
};

/**
 * Above this, a question is refused: where the two errors (refusing what is covered, answering what
 * is not) are about equally bad on labelled questions.
 */
const REFUSE_ABOVE = 0.2;
/** A fact with a lower score says something else, even where no gap is near. */
const ENOUGH = 0.2;
const DOUBT_PER_SCORE = 10;
const DIFFER_ABOVE = 4;
const NAMED_ONE = 2;
const ASKED_FOR = 6;
const OPEN = 3;
const SIDE = 3;
const SIDE_COVERS = 0.9;
/** A gap tells what is missing only to a question that it covers this far, and fits this well. */
const GAP_COVERS = 0.6;
const GAP_FITS = 0.55;

/** What an answer is made of: facts, the sides of a disagreement, what a gap says, or nothing. */
export type Choice = Readonly<
  { kind: 'fact' | 'nothing' } | { kind: 'disagreement' | 'gap'; entry: Ranked }
> &
  Readonly<{ weighed?: readonly Weighed[] }>;

/** The choice where a question was foreseen word for word: the entry that was written for it. */
export function chosen(exact: Ranked): Choice {
  const { kind } = exact.read.entry;
  return kind === 'gap' || kind === 'disagreement' ? { kind, entry: exact } : { kind: 'fact' };
}

/** Decides what a question calls for. @param ranked best first. */
export function decide(question: Question, ranked: readonly Ranked[], engine: Engine): Choice {
  const best = (kinds: readonly string[]): Ranked | undefined =>
    ranked.find(({ read }) => kinds.includes(read.entry.kind));
  const fact = best(['fact', 'document']);
  const gap = best(['gap']);
  const disagreement = best(['disagreement']);
  const doubt = Math.max(
    evidenceOfGap(question, ranked, engine) - REFUSE_ABOVE,
    (ENOUGH - (fact?.score ?? 0)) * DOUBT_PER_SCORE,
  );
  // a short question that fits the disagreement at least as well as any fact is open to all answers
  const isOpen =
    question.keys.size <= 3 &&
    question.years.length === 0 &&
    fact?.features.source !== 1 &&
    (disagreement?.score ?? 0) >= (fact?.score ?? 0);
  // who names one year or one document wants its answer, not all answers
  const named = question.years.length === 1 || fact?.features.source === 1 ? NAMED_ONE : 0;
  const needed =
    DIFFER_ABOVE +
    named -
    (question.asksIfDiffer ? ASKED_FOR : 0) -
    (isOpen ? OPEN : 0) -
    (isSide(fact, disagreement) ? SIDE : 0);
  const difference = disagreement && evidence(DISAGREEMENT, question, fact, disagreement);
  const weighed: readonly Weighed[] = [
    { what: 'doubt', value: doubt, limit: 0 },
    ...(difference === undefined ? [] : [{ what: 'difference', value: difference, limit: needed } as const]),
  ];
  const isFirst = isOpen && ranked[0] === disagreement;
  if (disagreement && difference !== undefined && (isFirst || (doubt <= 1 && difference > needed)))
    return { kind: 'disagreement', entry: disagreement, weighed };
  if (fact && doubt <= 0) return { kind: 'fact', weighed };
  return gap && isNearest(gap, fact) ? { kind: 'gap', entry: gap, weighed } : { kind: 'nothing', weighed };
}

/** The best fact is one side of the disagreement: the other sides belong to the answer as well. */
function isSide(fact: Ranked | undefined, disagreement: Ranked | undefined): boolean {
  const one = fact?.read.entry;
  const both = disagreement?.read.entry;
  return (
    one?.kind === 'fact' &&
    both?.kind === 'disagreement' &&
    both.facts.some(({ id }) => id === one.fact.id) &&
    disagreement !== undefined &&
    disagreement.features.covered >= SIDE_COVERS
  );
}

/** A gap tells what is missing only if the question is really near to it. */
function isNearest(gap: Ranked, fact: Ranked | undefined): boolean {
  return gap.features.covered >= GAP_COVERS && gap.score >= Math.max(GAP_FITS, (fact?.score ?? 0) - 0.1);
}

function evidence(
  table: Table,
  { unknownShare, keys }: Question,
  fact: Ranked | undefined,
  other: Ranked | undefined,
): number {
  const isNamed = namesSomething(keys);
  const { unknown, named, single } = table.question;
  // "what is Azawad?" is a whole question; "weather" is none
  const isBare = keys.size <= 1 && !isNamed;
  const own = unknown * unknownShare + (isNamed ? named : 0) + (isBare ? single : 0);
  return table.bias + own + weighed(table.fact, fact) + weighed(table.other, other);
}

function weighed(weights: Partial<Features>, ranked: Ranked | undefined): number {
  let sum = 0;
  for (const name in weights) {
    const key = name as keyof Features;
    sum += (weights[key] ?? 0) * (ranked?.features[key] ?? 0);
  }
  return sum;
}
