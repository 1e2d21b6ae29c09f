import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { Bench } from 'tinybench';
import { answerQuestion } from '../answer/answer.ts';
import type { Engine } from '../answer/engine.ts';
import { buildEngine } from '../answer/prepare.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import { packOf } from './bench-packs.ts';

const HELP = `Times answering against one bare MiniSearch query over the same passages.

usage: npm run bench [-- --json] [--sizes 100,1000,10000] [--knowledge DIR]

  --sizes LIST      packs of passages made by repeating and varying those of the knowledge
                    (default 100,1000,10000,100000; the largest takes some minutes)
  --knowledge DIR   the knowledge (default: knowledge)
  --json            the figures as JSON
  --help            this text

Times are milliseconds per question: the median and the 99th percentile.`;

const SIZES = '100,1000,10000,100000';
/** One question of each fact in so many, from all over the knowledge. */
const EVERY = 2;
const MEGABYTE = 1024 * 1024;

type Figures = Readonly<{
  pack: string;
  passages: number;
  indexed: number;
  memory: number;
  answer: Times;
  miniSearch: Times;
}>;
type Times = Readonly<{ median: number; p99: number }>;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    sizes: { type: 'string', default: SIZES },
    knowledge: { type: 'string', default: 'knowledge' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const sizes = values.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error(`--sizes: whole numbers above 0, with commas between them, not "${values.sizes}"\n\n${HELP}`);
  process.exit(2);
}
const own = await loadEngine(values.knowledge);
if (!isEngine(own)) throw new Error('the knowledge has faults: see npm run knowledge');

const rows: Figures[] = [];
const questions = own.knowledge.facts.flatMap(({ asks }, i) => asks[(i * 7) % asks.length] ?? []);
rows.push(await measured('knowledge', own, reworded(questions), 0, 0));
for (const size of sizes) {
  if (!values.json) console.error(`making and reading ${size} passages …`);
  const pack = packOf(own.knowledge, size);
  const before = memoryNow();
  const started = performance.now();
  const engine = buildEngine(pack.knowledge);
  const indexed = performance.now() - started;
  rows.push(await measured(`pack of ${size}`, engine, pack.questions, indexed, memoryNow() - before));
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);

/** Asks that are not answered by being looked up: without their last word no entry foresees them word for word. */
function reworded(asks: readonly string[]): string[] {
  return asks.filter((_, i) => i % EVERY === 0).map((ask) => ask.replace(/\s+\S+\s*$/, ''));
}

async function measured(
  pack: string,
  engine: Engine,
  asked: readonly string[],
  indexed: number,
  memory: number,
): Promise<Figures> {
  const passages = engine.passages.passages.map(({ text }, id) => ({ id, text }));
  const bare = new MiniSearch({ fields: ['text'] });
  bare.addAll(passages);
  const bench = new Bench({ time: 2000, warmupTime: 1000 });
  let a = 0;
  let b = 0;
  bench
    .add('answer', () => {
      answerQuestion(asked[a++ % asked.length] ?? '', [], engine);
    })
    .add('MiniSearch', () => {
      bare.search(asked[b++ % asked.length] ?? '');
    });
  await bench.run();
  return {
    pack,
    passages: passages.length,
    indexed,
    memory,
    answer: timesOf(bench, 'answer'),
    miniSearch: timesOf(bench, 'MiniSearch'),
  };
}

function timesOf(bench: Bench, name: string): Times {
  const result = bench.getTask(name)?.result;
  if (result === undefined || !('latency' in result) || result.latency === undefined)
    throw new Error(`${name} was not measured`);
  return { median: result.latency.p50, p99: result.latency.p99 };
}

/** Megabytes in use, after what is not needed any more is gone where that can be told (`node --expose-gc`). */
function memoryNow(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

function printTable(all: readonly Figures[]): void {
  const head = [
    '',
    'passages',
    'index ms',
    'memory MB',
    'answer p50',
    'p99',
    'MiniSearch p50',
    'p99',
    'times p50',
  ];
  const lines = all.map(({ pack, passages, indexed, memory, answer, miniSearch }) => [
    pack,
    String(passages),
    indexed === 0 ? 'prepared' : indexed.toFixed(0),
    memory === 0 ? '-' : memory.toFixed(0),
    answer.median.toFixed(3),
    answer.p99.toFixed(3),
    miniSearch.median.toFixed(3),
    miniSearch.p99.toFixed(3),
    (answer.median / miniSearch.median).toFixed(1),
  ]);
  const widths = head.map((title, i) =>
    Math.max(title.length, ...lines.map((line) => (line[i] ?? '').length)),
  );
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    );
}
