import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { customId } from '../../../src/discord/custom-id.ts';
import type { QuizViews } from '../../../src/discord/quiz/quiz-view-types.ts';
import type { QuizAct, QuizActor, QuizRunner, WantedSession } from '../../../src/discord/quiz/runner.ts';
import { createQuizRunner } from '../../../src/discord/quiz/running.ts';
import type { QuizWire } from '../../../src/discord/quiz/wire.ts';
import { rows, text, type View } from '../../../src/discord/views/blocks.ts';
import { createLog } from '../../../src/log.ts';
import { scoresOf } from '../../../src/quiz/scores.ts';
import type { Session, SessionSettings } from '../../../src/quiz/session-types.ts';
import { openStore } from '../../../src/store/open.ts';
import type { QuizSessions } from '../../../src/store/quiz-sessions.ts';
import { isStore } from '../../../src/store/store.ts';
import { begunSession, SETTINGS } from '../../support/quiz-session.ts';
import { createFakeWire } from './fake-wire.ts';

const view = (...lines: readonly string[]): View => ({ accent: 0, blocks: [text(...lines)] });

/** Views that say in few words what they show. */
export const VIEWS: QuizViews = {
  question: ({ id, phase }, question) => {
    const { accent, blocks } = view(
      `question ${question}${phase.name === 'open' && phase.isWarned ? ' half' : ''}`,
    );
    const skip = { label: 'Skip', id: customId('quiz', 'skip', id, question) };
    return { accent, blocks: [...blocks, ...rows([skip])] };
  },
  reveal: ({ withdrawn }, question) =>
    view(`reveal ${question}${withdrawn.includes(question) ? ' withdrawn' : ''}`),
  end: (session) =>
    view(
      `end ${session.phase.name === 'over' ? session.phase.why : '?'}: ${scoresOf(session)
        .map(({ person, points }) => `${person}=${points}`)
        .join(' ')}`,
    ),
  told: ({ outcome, answer, session, question }) => {
    const is = answer?.given.kind === 'option' ? answer.given.place : '-';
    const isOpen = session.phase.name === 'open' && session.at === question;
    return view(
      `${outcome} ${is}${isOpen || answer === undefined ? '' : answer.isRight ? ' right' : ' wrong'}`,
    );
  },
  cannotSend: () => view('cannot send'),
};

export type RoomOptions = Readonly<{
  /** Between the runner and what it works on. */
  wrapWire?: (wire: QuizWire) => QuizWire;
  wrapSessions?: (sessions: QuizSessions) => QuizSessions;
  /** One that will die, and so cannot be closed. */
  isMortal?: boolean;
  now?: () => number;
}>;

/** A store in a folder of its own, Discord in memory, and runners over them. */
export async function openRunnerRoom() {
  const folder = mkdtempSync(path.join(tmpdir(), 'quiz-'));
  const store = await openStore({ folder });
  if (!isStore(store)) throw new Error(store.message);
  const fake = createFakeWire();
  const logged: { level: number; msg: string }[] = [];
  const to = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const runners: QuizRunner[] = [];
  const startRunner = ({
    wrapWire = same,
    wrapSessions = same,
    isMortal = false,
    now = Date.now,
  }: RoomOptions = {}): QuizRunner => {
    const runner = createQuizRunner({
      sessions: wrapSessions(store.quizSessions),
      wire: wrapWire(fake.wire),
      views: VIEWS,
      // the right option stands second
      grade: (_question, given) => given.kind === 'option' && given.place === 1,
      log: createLog({ level: 'debug', isPretty: false, secrets: [], to }),
      now,
    });
    if (isMortal) return runner;
    runners.push(runner);
    return runner;
  };
  onTestFinished(async () => {
    for (const runner of runners) await runner.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return { ...fake, store, logged, startRunner };
}

function same<T>(it: T): T {
  return it;
}

/** What somebody wants by /quiz start. */
export function wanted(
  settings: Partial<SessionSettings> = {},
  more: Partial<WantedSession> = {},
): WantedSession {
  return {
    starter: '100',
    server: '9',
    channel: '5',
    slotChannel: '5',
    settings: { ...SETTINGS, openMs: 60_000, pauseMs: 60_000, ...settings },
    questions: begunSession({ count: 3 }).questions,
    seed: 1,
    language: 'en',
    token: 'start',
    ...more,
  };
}

let tokens = 0;

/** Somebody in the channel of the tests. */
export function actor(person: string, more: Partial<QuizActor> = {}): QuizActor {
  tokens += 1;
  return {
    person,
    server: '9',
    channel: '5',
    isManager: false,
    language: 'en',
    token: `t${tokens}-${person}`,
    ...more,
  };
}

export const pick = (place: number, question = 0): QuizAct => ({
  name: 'answer',
  question,
  given: { kind: 'option', place },
});

/** Starts a session that must not be refused. */
export async function begin(runner: QuizRunner, want = wanted()): Promise<Session> {
  const started = await runner.start(want);
  if ('busy' in started) throw new Error('busy');
  return started.session;
}

/** The machine may be busy. */
const PATIENCE_MS = 15_000;

/** Waits until that is so. */
export async function until<T>(
  check: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const started = Date.now();
  for (;;) {
    const result = await check();
    if (result !== undefined && result !== false) return result;
    if (Date.now() - started > PATIENCE_MS) throw new Error(`did not happen: ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}
