import type { Entry } from '../search/entries.ts';
import type { Engine } from './engine.ts';
import { namesSomething, type Question } from './question.ts';
import type { Features, Ranked } from './rank.ts';

const FACT: readonly (keyof Features)[] = [
  'ask',
  'kin',
  'central',
  'covered',
  'statement',
  'latent',
  'pairs',
  'source',
  'offers',
  'context',
];
const GAP: readonly (keyof Features)[] = ['ask', 'kin', 'central', 'covered', 'latent', 'pairs'];
/** A question of more terms than this is as good as any. */
const MANY_TERMS = 12;

/**
 * How much each of these speaks for the documents leaving a question open: a logistic regression
 * on labelled questions (`npm run fit`).
 */
const WEIGHTS: EvidenceFeatures = {
  'fact.ask': -0.96,
  'fact.kin': -1.3,
  'fact.central': -5.71,
  'fact.covered': -1.67,
  'fact.statement': -0.08,
  'fact.latent': -0.42,
  'fact.pairs': -1.57,
  'fact.source': -0.53,
  'fact.offers': -0.76,
  'fact.context': -1.94,
  'gap.ask': 1.08,
  'gap.kin': 1.28,
  'gap.central': 1.08,
  'gap.covered': -0.3,
  'gap.latent': 0.18,
  'gap.pairs': 1.27,
  score: -2.72,
  lead: -2.74,
  behind: 12.15,
  unknown: 2.91,
  named: -0.99,
  bare: 2.01,
  length: -4.83,
  who: -0.1,
  'yes-no': -0.04,
  'no-number': 2.09,
  'no-person': 3.45,
};
const BIAS = 8.05;

/** How much speaks for the documents leaving a question open; about 0 where either is as likely. */
export function evidenceOfGap(question: Question, ranked: readonly Ranked[], engine: Engine): number {
  let sum = BIAS;
  for (const [name, value] of Object.entries(evidenceFeatures(question, ranked, engine)))
    sum += value * (WEIGHTS[name] ?? 0);
  return sum;
}

/** What tells whether the documents answer a question, by name; every value lies between -1 and 1. */
export type EvidenceFeatures = Readonly<Record<string, number>>;

/**
 * Looks at the best fact, the best gap and the question for what tells whether the documents answer it.
 * @param ranked best first.
 */
export function evidenceFeatures(
  question: Question,
  ranked: readonly Ranked[],
  engine: Engine,
): EvidenceFeatures {
  const best = (...kinds: readonly Entry['kind'][]): Ranked | undefined =>
    ranked.find(({ read }) => kinds.includes(read.entry.kind));
  const fact = best('fact', 'document');
  const gap = best('gap');
  const disagreement = best('disagreement');
  const told = Math.max(fact?.score ?? 0, disagreement?.score ?? 0);
  const lead = told - (gap?.score ?? 0);
  const asks = (type: Question['type']): number => (question.type === type ? 1 : 0);
  const lacks = 1 - (fact?.features.offers ?? 0);
  return {
    ...prefixed('fact', FACT, fact),
    ...prefixed('gap', GAP, gap),
    score: told,
    lead,
    behind: Math.max(0, -lead),
    unknown: question.unknownShare,
    named: namesSomething(question.keys) ? 1 : 0,
    bare: question.keys.size <= 1 && !namesSomething(question.keys) ? 1 : 0,
    length: Math.min(question.keys.size, MANY_TERMS) / MANY_TERMS,
    who: asks('who'),
    'yes-no': asks('yes-no'),
    'no-number': asks('how-many') * lacks,
    'no-person': lacksPerson(question, fact, engine) ? 1 : 0,
  };
}

function prefixed(
  kind: string,
  names: readonly (keyof Features)[],
  ranked: Ranked | undefined,
): Record<string, number> {
  return Object.fromEntries(names.map((name) => [`${kind}.${name}`, ranked?.features[name] ?? 0]));
}

/** Who asks for somebody's name is not answered by a statement that names nobody else than the question. */
function lacksPerson(
  { asksForPerson, keys }: Question,
  fact: Ranked | undefined,
  { numberOf, knowledge }: Engine,
): boolean {
  if (!asksForPerson || !fact) return false;
  // "who is General Kazura?" names the person already, and asks what is known of him
  if (knowledge.names.some((name) => name.kind === 'person' && keys.has(`@${name.id}`))) return false;
  const asked = new Set([...keys.keys()].map(numberOf));
  return fact.read.offers.persons.every((person) => asked.has(person));
}
