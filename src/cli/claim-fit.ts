import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comparisonsFor } from '../claim/check-claim.ts';
import type { Comparison } from '../claim/compare.ts';
import { LIKELY } from '../claim/judge.ts';
import { CLASH_SIGNS, clashSigns, isWeighable } from '../claim/weigh.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import { type Case, fitYesNo } from './regression.ts';

const HELP = `Fits the weights of src/claim/weigh.ts on claims with known verdicts.

usage: node src/cli/claim-fit.ts CLAIMS.jsonl [MORE.jsonl …]

  a line: {"id", "claim", "verdict", "gold": [{"source", "paragraphs"}]}
  --help      this text

Prints the weights, and of every tenth part of the claims how many are judged well by the
weights fitted on the others; nothing is written.`;

type Place = Readonly<{ source: string; paragraphs: readonly number[] }>;
type Labelled = Readonly<{ claim: string; verdict: string; gold: readonly Place[] }>;
/** A claim with the comparisons that clash, and of each whether it rests on the right paragraph. */
type Weighed = Readonly<{ isContradicted: boolean; options: readonly Option[] }>;
type Option = Readonly<{
  features: readonly number[];
  isGold: boolean;
  said: number;
  of: string | undefined;
}>;

const PARTS = 10;
/** Of the facts each so many is one taken. */
const EACH = 5;
/** Of a contradicted claim so many comparisons are taken as right ones. */
const MOST_RIGHT = 2;
/** What the other comparisons of a contradicted claim weigh: some of them are right, too. */
const BESIDE = 0.3;

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
const claims = positionals.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => weighedOf(JSON.parse(line) as Labelled)),
);
// what one fact says, no other denies
const facts = engine.knowledge.facts
  .filter((_, i) => i % EACH === 0)
  .map(({ id, statement }) => ({
    isContradicted: false,
    options: optionsOf(statement, []).filter(({ of }) => of !== id),
  }));
const right = Array.from({ length: PARTS }, (_, part) => {
  const weights = weightsFrom([...claims.filter((_, i) => i % PARTS !== part), ...facts]);
  return claims.filter((claim, i) => i % PARTS === part && isJudgedWell(claim, weights)).length;
});
console.log(`${right.reduce((a, b) => a + b, 0)} of ${claims.length} told apart by weights fitted on others`);
const [bias = 0, ...weights] = weightsFrom([...claims, ...facts]);
console.log(`\nCLASH_BIAS = ${bias.toFixed(2)}`);
for (const [i, name] of CLASH_SIGNS.entries()) console.log(`  ${name}: ${(weights[i] ?? 0).toFixed(2)},`);

function weighedOf({ claim, verdict, gold }: Labelled): Weighed {
  return { isContradicted: verdict === 'contradicted', options: optionsOf(claim, gold) };
}

function optionsOf(claim: string, gold: readonly Place[]): Option[] {
  return comparisonsFor(claim, engine)
    .filter(isWeighable)
    .map((one) => ({
      features: CLASH_SIGNS.map((name) => clashSigns(one)[name]),
      isGold: restsOn(one, gold),
      said: one.restStated + one.restCovered,
      of: one.evidence.fact?.id,
    }));
}

function restsOn({ evidence }: Comparison, gold: readonly Place[]): boolean {
  return evidence.cites.some(({ source, paragraphs }) =>
    gold.some((one) => one.source === source && paragraphs.some((n) => one.paragraphs.includes(n))),
  );
}

function weightsFrom(of: readonly Weighed[]): number[] {
  const cases = of.flatMap(({ isContradicted, options }): Case[] => {
    const right = isContradicted
      ? options
          .filter(({ isGold }) => isGold)
          .sort((a, b) => b.said - a.said)
          .slice(0, MOST_RIGHT)
      : [];
    const wrong = isContradicted ? options.filter(({ isGold }) => !isGold) : options;
    return [
      ...right.map(({ features }) => ({ features, isYes: true, weight: 1 / right.length })),
      ...wrong.map(({ features }) => ({
        features,
        isYes: false,
        weight: (isContradicted ? BESIDE : 1) / wrong.length,
      })),
    ];
  });
  const whole = cases.reduce((sum, { weight }) => sum + weight, 0);
  return fitYesNo(
    cases.map((one) => ({ ...one, weight: one.weight / whole })),
    CLASH_SIGNS.length,
  );
}

function isJudgedWell(
  { isContradicted, options }: Weighed,
  [bias = 0, ...weights]: readonly number[],
): boolean {
  const chances = options.map(({ features }) => {
    const sum = features.reduce((total, value, i) => total + value * (weights[i] ?? 0), bias);
    return 1 / (1 + Math.exp(-sum));
  });
  return chances.some((chance) => chance >= LIKELY) === isContradicted;
}
