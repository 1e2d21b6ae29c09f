import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { namesSomething } from '../answer/question.ts';
import type { Features } from '../answer/rank.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import { shareParagraph } from '../search/entries.ts';
import { bestOf, collectSamples, type Sample } from './fit-samples.ts';
import { type Case, fitChoice, fitYesNo } from './regression.ts';

const HELP = `Fits the weights of src/answer/rank.ts and src/answer/decide.ts on the knowledge's own asks.

usage: npm run fit [-- --every N]

  --every N   use one of N asks of facts (default 4; 1 takes about N times as long)
  --help      this text

Prints the tables; nothing is written. Run it when many facts or asks have changed, and
hold the new weights against questions that they have not seen before taking them.`;

const OFF_TOPIC = new URL('../../tests/answer/off-topic.txt', import.meta.url);
const RANK: readonly (keyof Features)[] = [
  'central',
  'covered',
  'ask',
  'kin',
  'offers',
  'statement',
  'pairs',
  'year',
  'source',
];
const FACT: readonly (keyof Features)[] = [
  'ask',
  'central',
  'covered',
  'statement',
  'pairs',
  'source',
  'kin',
  'offers',
];
const OTHER: readonly (keyof Features)[] = ['ask', 'central', 'covered', 'pairs', 'kin'];

// What the two sides of each decision are made of; each side sums to a half.
const REFUSE = { fact: 0.5, gap: 0.2, 'gap-unseen': 0.12, 'off-topic': 0.18 };
const DIFFER = { fact: 0.5, disagreement: 0.5 };

const { values } = parseArgs({
  options: { every: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const engine = await loadEngine('knowledge');
if (!isEngine(engine)) throw new Error('the knowledge has faults: see npm run knowledge');
const offTopic = readFileSync(OFF_TOPIC, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
console.log('asking the knowledge its own questions …');
const samples = collectSamples(engine, offTopic, Number(values.every ?? 4));
printRanking(samples.filter(({ kind }) => kind === 'fact'));
const found = samples.filter((sample) => sample.kind !== 'fact' || isFound(sample));
printDecision('gap', found, REFUSE, 'gap');
printDecision('disagreement', found, DIFFER, 'disagreement');

function isFound({ own, ranked }: Sample): boolean {
  const best = ranked.find(({ read }) => read.entry.kind === 'fact');
  return own !== undefined && best !== undefined && shareParagraph(own.entry, best.read.entry);
}

function printRanking(facts: readonly Sample[]): void {
  const choices = facts.map(({ own, ranked }) =>
    ranked
      .filter(({ read }) => read.entry.kind === 'fact')
      .slice(0, 40)
      .map(({ read, features }) => ({
        features: RANK.map((name) => features[name]),
        target: read.id === own?.id ? 1 : own && shareParagraph(own.entry, read.entry) ? 0.3 : 0,
      })),
  );
  const weights = fitChoice(choices, RANK.length);
  const sum = weights.reduce((a, b) => a + b, 0);
  console.log(`\nranking (${facts.length} asks)`);
  for (const [i, name] of RANK.entries()) console.log(`  ${name}: ${((weights[i] ?? 0) / sum).toFixed(2)},`);
}

function printDecision(
  name: string,
  from: readonly Sample[],
  shares: Readonly<Record<string, number>>,
  other: 'gap' | 'disagreement',
): void {
  const used = from.filter(({ kind }) => kind in shares);
  const count = (kind: string): number => used.filter((sample) => sample.kind === kind).length;
  const cases = used.map(({ kind, question, ranked }): Case => {
    const fact = bestOf(ranked, ['fact', 'document']);
    const against = bestOf(ranked, [other]);
    return {
      isYes: kind !== 'fact',
      weight: (shares[kind] ?? 0) / count(kind),
      features: [
        ...FACT.map((key) => fact[key] ?? 0),
        ...OTHER.map((key) => against[key] ?? 0),
        question.unknownShare,
        namesSomething(question.keys) ? 1 : 0,
        question.keys.size <= 1 ? 1 : 0,
      ],
    };
  });
  const names = [
    ...FACT.map((key) => `fact.${key}`),
    ...OTHER.map((key) => `other.${key}`),
    'unknown',
    'named',
    'single',
  ];
  const [bias, ...weights] = fitYesNo(cases, names.length);
  console.log(`\n${name} (${used.length} questions)\n  bias: ${bias?.toFixed(2)},`);
  for (const [i, key] of names.entries()) console.log(`  ${key}: ${weights[i]?.toFixed(2)},`);
}
