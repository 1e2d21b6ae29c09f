/** Runs many quizzes at once in one process, and prints how it keeps up. For CONTRIBUTING.md and whoever changes the runner. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Engine } from '../answer/engine.ts';
import { gradeBy, viewsOf } from '../discord/quiz/quiz-of-bot.ts';
import type { QuizActor, QuizRunner, WantedSession } from '../discord/quiz/runner.ts';
import { createQuizRunner } from '../discord/quiz/running.ts';
import type { View } from '../discord/views/blocks.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import type { QuizItem } from '../knowledge/schema.ts';
import { createLog } from '../log.ts';
import type { Session } from '../quiz/session-types.ts';
import { openStore } from '../store/open.ts';
import type { QuizSessions } from '../store/quiz-sessions.ts';
import { isStore, type Store } from '../store/store.ts';
import { benchWire, REQUEST_MS } from './bench-quiz-wire.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '1000' },
    players: { type: 'string', default: '5' },
    questions: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
  },
});
const SESSIONS = Number(values.sessions);
const PLAYERS = Number(values.players);
const QUESTIONS = Number(values.questions);
const OPEN_MS = Number(values.seconds) * 1000;
const PAUSE_MS = 3000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The knowledge with a question for each of some facts, whether it has questions of its own or not. */
async function engineWithItems(): Promise<Engine> {
  const engine = await loadEngine('knowledge');
  if (!isEngine(engine)) throw new Error('the knowledge has faults: npm run knowledge');
  const quizItems = engine.knowledge.facts.slice(0, 50).map(
    ({ id, cites, statement }): QuizItem => ({
      id: `bench-${id}`,
      kind: 'choice',
      prompt: statement.slice(0, 200),
      fact: id,
      cites,
      difficulty: 'easy',
      right: 'The right one of four',
      wrong: ['first', 'second', 'third'].map((which) => ({
        text: `The ${which} wrong one of four`,
        why: `Why the ${which} one is wrong, in a sentence of the usual length for such a reason.`,
      })),
    }),
  );
  return { ...engine, knowledge: { ...engine.knowledge, quizItems } };
}

/** Notes for each question that is closed by the clock when it was due, and counts what is stored. */
function watched(sessions: QuizSessions, due: Map<string, number>) {
  let steps = 0;
  const write: QuizSessions['write'] = async (before, after, untold, when) => {
    const { phase, at, id } = before.session;
    const isClosed = phase.name === 'open' && after.session.phase.name !== 'open';
    if (isClosed && phase.until !== null && when >= phase.until) due.set(`${id} ${at}`, phase.until);
    steps += 1;
    return sessions.write(before, after, untold, when);
  };
  return { sessions: { ...sessions, write }, steps: () => steps };
}

function wantedOf(i: number, items: readonly QuizItem[]): WantedSession {
  const settings = {
    mode: 'group' as const,
    topic: null,
    difficulty: null,
    openMs: OPEN_MS,
    pauseMs: PAUSE_MS,
    hasSpeedBonus: false,
  };
  const questions = Array.from({ length: QUESTIONS }, (_, question) => ({
    item: items[(i + question) % items.length]?.id ?? '',
    kind: 'choice' as const,
    order: [2, 0, 3, 1],
  }));
  const channel = String(10_000 + i);
  const place = { server: String(i), channel, slotChannel: channel, token: 'token' };
  return { ...place, starter: '1', settings, questions, seed: i, language: 'en' };
}

function actorOf(session: Session, player: number): QuizActor {
  const { server, channel, id } = session;
  const person = String(player + 1);
  return {
    person,
    server,
    channel,
    isManager: false,
    language: 'en',
    token: `${id}${player}${Math.random()}`,
  };
}

/** Players who answer each question at some time while it is open; one of them does not, so that the clock closes it. */
async function play(runner: QuizRunner, session: Session, onAct: () => void): Promise<void> {
  let seen = -1;
  for (;;) {
    const now = await runner.peek(session.id);
    if (now === undefined || now.phase.name === 'over') return;
    if (now.phase.name === 'open' && now.phase.isShown && now.at > seen) {
      seen = now.at;
      const question = now.at;
      for (let player = 0; player < PLAYERS - 1; player++)
        setTimeout(
          () => {
            const given = { kind: 'option' as const, place: (player + question) % 4 };
            const who = actorOf(session, question === 0 ? player : player + 1);
            void runner.act(session.id, who, { name: 'answer', question, given }).then(onAct);
          },
          Math.random() * OPEN_MS * 0.9,
        );
    }
    await sleep(200);
  }
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function bench(store: Store): Promise<string[]> {
  const engine = await engineWithItems();
  const due = new Map<string, number>();
  const delays: number[] = [];
  const reveals = new WeakMap<View, string>();
  const { wire, requests } = benchWire((view) => {
    const closed = due.get(reveals.get(view) ?? '');
    if (closed !== undefined) delays.push(Date.now() - closed);
  });
  const counted = watched(store.quizSessions, due);
  const views = viewsOf(engine);
  const runner = createQuizRunner({
    sessions: counted.sessions,
    wire,
    views: {
      ...views,
      reveal: (session, question, words) => {
        const view = views.reveal(session, question, words);
        reveals.set(view, `${session.id} ${question}`);
        return view;
      },
    },
    grade: gradeBy(engine),
    log: createLog({ level: 'error', isPretty: false, secrets: [], to: process.stderr as Writable }),
    now: Date.now,
  });
  let acts = 0;
  const before = heap();
  const began = performance.now();
  const playing: Promise<void>[] = [];
  for (let i = 0; i < SESSIONS; i++) {
    const started = await runner.start(wantedOf(i, engine.knowledge.quizItems));
    if ('session' in started) playing.push(play(runner, started.session, () => acts++));
    // they do not all begin in the same moment
    await sleep(Math.max(0, (i * OPEN_MS) / SESSIONS - (performance.now() - began)));
  }
  const perSession = (heap() - before) / SESSIONS;
  await Promise.all(playing);
  const seconds = (performance.now() - began) / 1000;
  await runner.close();
  delays.sort((a, b) => a - b);
  return [
    `${SESSIONS} sessions of ${QUESTIONS} questions, ${PLAYERS} players each, requests of ${REQUEST_MS} ms`,
    `${seconds.toFixed(1)} s, ${acts} answers, ${counted.steps()} transactions, ${requests()} requests`,
    `${(acts / seconds).toFixed(0)} answers and ${(counted.steps() / seconds).toFixed(0)} transactions per second`,
    `reveal beyond its time: median ${percentile(delays, 0.5)} ms, 99th percentile ${percentile(delays, 0.99)} ms, most ${delays.at(-1)} ms (${delays.length} reveals by the clock)`,
    `memory per running session: ${(perSession / 1024).toFixed(1)} kB`,
    await burst(runnerFor(store, engine), engine),
  ];
}

function runnerFor(store: Store, engine: Engine): QuizRunner {
  return createQuizRunner({
    sessions: store.quizSessions,
    wire: benchWire(() => undefined).wire,
    views: viewsOf(engine),
    grade: gradeBy(engine),
    log: createLog({ level: 'error', isPretty: false, secrets: [], to: process.stderr as Writable }),
    now: Date.now,
  });
}

/** How many answers a second can be stored when all players of all sessions press at once. */
async function burst(runner: QuizRunner, engine: Engine): Promise<string> {
  const sessions: Session[] = [];
  for (let i = 0; i < SESSIONS; i++) {
    const want = wantedOf(SESSIONS + i, engine.knowledge.quizItems);
    const started = await runner.start({ ...want, settings: { ...want.settings, openMs: 600_000 } });
    if ('session' in started) sessions.push(started.session);
  }
  await sleep(1000);
  const began = performance.now();
  const given = { kind: 'option' as const, place: 1 };
  const acts = sessions.flatMap((session) =>
    Array.from({ length: PLAYERS }, (_, player) =>
      runner.act(session.id, actorOf(session, player), { name: 'answer', question: 0, given }),
    ),
  );
  await Promise.all(acts);
  const seconds = (performance.now() - began) / 1000;
  await runner.close();
  return `all at once: ${acts.length} answers stored and confirmed in ${seconds.toFixed(2)} s (${(acts.length / seconds).toFixed(0)} a second)`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-quiz-'));
try {
  const store = await openStore({ folder });
  if (!isStore(store)) throw new Error(store.message);
  const lines = await bench(store);
  await store.close();
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(0);
