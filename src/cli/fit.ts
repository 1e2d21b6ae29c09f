import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evidenceFeatures } from '../answer/evidence.ts';
import type { Features } from '../answer/rank.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import { type Labelled, readLabelled, type Sample, samplesOf } from './fit-samples.ts';
import { type Case, fitChoice, fitYesNo } from './regression.ts';

const HELP = `Fits the weights of src/answer/rank.ts and src/answer/evidence.ts on questions with known answers.

usage: npm run fit -- QUESTIONS.jsonl [MORE.jsonl …]

  a line: {"id", "question", "context", "answerable", "gold": [{"source", "paragraphs"}], "answers": [["a piece", "or this"], …]}
  --help      this text

Prints the tables; nothing is written. Run it when many facts or asks have changed, and
hold the new weights against questions that they have not seen before taking them.`;

const RANK: readonly (keyof Features)[] = [
  'central',
  'covered',
  'ask',
  'kin',
  'offers',
  'statement',
  'latent',
  'pairs',
  'year',
  'source',
  'context',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});
if (values.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}
const loaded = await loadEngine('knowledge');
if (!isEngine(loaded)) throw new Error('the knowledge has faults: see npm run knowledge');
const engine = loaded;
const questions: Labelled[] = positionals.flatMap((file) => readLabelled(readFileSync(file, 'utf8'), file));
console.log(`asking ${questions.length} questions …`);
const samples = samplesOf(questions, engine);
printRanking(samples);
printEvidence(samples);

function printRanking(all: readonly Sample[]): void {
  const choices = all.map(({ ranked, worth }) =>
    ranked.map(({ features }, i) => ({
      features: RANK.map((name) => features[name]),
      target: worth[i] ?? 0,
    })),
  );
  const weights = fitChoice(choices, RANK.length);
  const sum = weights.reduce((a, b) => a + b, 0);
  console.log('\nranking');
  for (const [i, name] of RANK.entries()) console.log(`  ${name}: ${((weights[i] ?? 0) / sum).toFixed(2)},`);
}

/** Answerable and unanswerable questions count the same, however many there are of each. */
function printEvidence(all: readonly Sample[]): void {
  const open = all.filter(({ isAnswerable }) => !isAnswerable).length;
  const cases = all.map(
    ({ question, ranked, isAnswerable }): Case => ({
      isYes: !isAnswerable,
      weight: 0.5 / (isAnswerable ? all.length - open : open),
      features: Object.values(evidenceFeatures(question, ranked, engine)),
    }),
  );
  const [first] = all;
  const names = first ? Object.keys(evidenceFeatures(first.question, first.ranked, engine)) : [];
  const [bias, ...weights] = fitYesNo(cases, names.length);
  console.log(`\nevidence that the documents do not answer\n  bias: ${bias?.toFixed(2)},`);
  for (const [i, key] of names.entries()) console.log(`  '${key}': ${weights[i]?.toFixed(2)},`);
}
