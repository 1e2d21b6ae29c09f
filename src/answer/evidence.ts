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
  'fact.ask': -0.19,
  'fact.kin': -1.63,
  'fact.central': -4.18,
  'fact.covered': -2.55,
  'fact.statement': -0.26,
  'fact.latent': -0.67,
  'fact.pairs': -0.67,
  'fact.source': -1.28,
  'fact.offers': -0.82,
  'fact.context': -1.92,
  'gap.ask': 0.83,
  'gap.kin': 1.41,
  'gap.central': 1.49,
  'gap.covered': -0.43,
  'gap.latent': -0.21,
  'gap.pairs': 0.3,
  score: -2.94,
  lead: -2.23,
  behind: 8.7,
  'gap-first': 1.71,
  unknown: 3.26,
  named: -0.86,
  bare: 2.24,
  length: -4.1,
  who: -0.19,
  'yes-no': -0.3,
  'no-number': 1.36,
  'no-person': 3.54,
};
const BIAS = 8.23;

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
    'gap-first': ranked[0] !== undefined && ranked[0] === gap ? 1 : 0,
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
