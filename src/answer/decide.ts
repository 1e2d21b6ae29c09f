import type { Engine } from './engine.ts';
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

// Both tables are logistic regressions on the knowledge's own asks, each left out in
// turn (npm run fit): asks of gaps, with their gap left in and left out, and questions
// on other subjects, against asks of facts that are found; asks of disagreements
// against those of facts.
const GAP: Table = {
  bias: 4.11,
  fact: {
    ask: -0.22,
    central: -4.25,
    covered: -3.97,
    statement: -0.83,
    pairs: -2.22,
    source: -1.32,
    kin: -1.9,
    offers: -1.11,
  },
  other: { ask: 2.23, central: 1.71, covered: 3.83, pairs: 1.12, kin: 1.89 },
  question: { unknown: 7.23, named: 0.33, single: 2.43 },
};
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

// Where the two errors (refusing what is covered, answering what is not) are about
// equally rare on the development questions.
const REFUSE_ABOVE = 2.75;
/** A fact with a lower score says something else, even where no gap is near. */
const ENOUGH = 0.3;
const DOUBT_PER_SCORE = 10;
const DIFFER_ABOVE = 4;
const NAMED_ONE = 2;
const ASKED_FOR = 6;
const OPEN = 3;
const SIDE = 3;
const SIDE_COVERS = 0.9;
/** Who asks for a number is not answered by a statement without one. */
const NO_NUMBER = 1.5;
/** Words that stand in a fact's asks only, and in few of them, are everyday words that happen to be there. */
const PERIPHERAL_STATEMENT = 0.2;
const PERIPHERAL_CENTRAL = 0.3;
const PERIPHERAL = 2;
/** Who asks for somebody's name is not answered by a statement that names nobody. */
const NO_PERSON = 2;
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
    evidence(GAP, question, fact, gap) + missingAnswer(question, fact, engine) - REFUSE_ABOVE,
    (ENOUGH - (fact?.score ?? 0)) * DOUBT_PER_SCORE,
  );
  // a short question that fits the disagreement at least as well as any fact is open to all answers
  const isOpen =
    question.keys.size <= 3 &&
    question.years.length === 0 &&
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
  if (disagreement && doubt <= 1 && difference !== undefined && difference > needed)
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

/** What speaks against a fact that lacks the very thing asked for. */
function missingAnswer(
  { type, asksForPerson, keys }: Question,
  fact: Ranked | undefined,
  engine: Engine,
): number {
  if (!fact) return 0;
  const isNamed = namesSomething(keys);
  const { statement, central } = fact.features;
  if (!isNamed && statement < PERIPHERAL_STATEMENT && central < PERIPHERAL_CENTRAL) return PERIPHERAL;
  if (type === 'how-many' && fact.features.offers === 0) return NO_NUMBER;
  const asked = new Set([...keys.keys()].map((key) => engine.numberOf(key)));
  const { persons } = fact.read.offers;
  return asksForPerson && persons.every((person) => asked.has(person)) && !namesPerson(keys, engine)
    ? NO_PERSON
    : 0;
}

/** "Who is General Kazura?" names the person already, and asks what is known of him. */
function namesPerson(keys: ReadonlyMap<string, number>, { knowledge }: Engine): boolean {
  return knowledge.names.some((name) => name.kind === 'person' && keys.has(`@${name.id}`));
}

function weighed(weights: Partial<Features>, ranked: Ranked | undefined): number {
  let sum = 0;
  for (const name in weights) {
    const key = name as keyof Features;
    sum += (weights[key] ?? 0) * (ranked?.features[key] ?? 0);
  }
  return sum;
}
