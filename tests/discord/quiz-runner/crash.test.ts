import { describe, expect, it } from 'vitest';
import type { QuizRunner } from '../../../src/discord/quiz/runner.ts';
import { scoresOf } from '../../../src/quiz/scores.ts';
import type { Session } from '../../../src/quiz/session-types.ts';
import { channelSlot } from '../../../src/store/quiz-session-rows.ts';
import { begunSession } from '../../support/quiz-session.ts';
import { createMortal, type Death } from './mortal.ts';
import { actor, begin, openRunnerRoom, pick, until, wanted } from './runner-room.ts';

const QUESTIONS = 2;
const WANTED = wanted(
  { openMs: 120, pauseMs: 30 },
  { questions: begunSession({ count: QUESTIONS }).questions },
);
/** What each player presses, one after the other, at each question. */
const SCRIPT: Readonly<Record<string, readonly number[]>> = {
  '201': [1],
  '202': [0, 1],
  '203': [2],
  '204': [1, 0],
};
/** So many sessions are played side by side, since they mostly wait. */
const AT_ONCE = 12;

type Press = Readonly<{ person: string; question: number; token: string }>;
type Room = Awaited<ReturnType<typeof openRunnerRoom>>;

/** Plays a session in a process that dies at a point; another one takes over at once. */
async function played(death: Death) {
  const room = await openRunnerRoom();
  let dies = () => {};
  const died = new Promise<void>((resolve) => {
    dies = resolve;
  });
  const mortal = createMortal(death, () => dies());
  let running = room.startRunner({ wrapWire: mortal.wrap, wrapSessions: mortal.wrap, isMortal: true });
  const resumed = died.then(async () => {
    running = room.startRunner();
    await running.resume();
  });
  const id = await begun(room, () => running, died);
  const presses: Press[] = [];
  for (let question = 0; question < QUESTIONS; question++) {
    await until(() => room.messages.some(({ nonce }) => nonce.endsWith(`q${question}`)));
    await Promise.all(
      Object.entries(SCRIPT).map(async ([person, places]) => {
        for (const place of places) {
          const one = actor(person);
          presses.push({ person, question, token: one.token });
          // what was asked of a process that dies is never answered
          await Promise.race([running.act(id, one, pick(place, question)), died]);
        }
      }),
    );
  }
  await until(() => room.messages.some(({ text }) => text.startsWith('end')));
  const isDead = mortal.calls() >= death.call;
  if (isDead) await resumed;
  await until(async () => (await room.store.quizSessions.unfinished()).length === 0);
  await until(async () => (await room.store.quizSessions.untold()).length === 0);
  const stored = await room.store.quizSessions.load(id);
  if (stored === undefined) throw new Error('gone');
  return { room, session: stored.session, presses, isDead };
}

/** The id of a session that was asked for, once more where the process died before it began. */
async function begun(room: Room, runner: () => QuizRunner, died: Promise<void>): Promise<string> {
  const started = await Promise.race([begin(runner(), WANTED), died]);
  if (started) return started.id;
  const holder = await room.store.quizSessions.holding(channelSlot('5'));
  return holder ?? (await begin(runner(), WANTED)).id;
}

/** The place that a player was told last that counts; `-` for none. */
function toldLast({ said }: Room, presses: readonly Press[]): string | undefined {
  const tokens = new Set(presses.map(({ token }) => token));
  return said.findLast(([token]) => tokens.has(token))?.[1].split(' ')[1];
}

function expectHonest(room: Room, session: Session, presses: readonly Press[]): void {
  const points = new Map<string, number>();
  for (const person of Object.keys(SCRIPT)) {
    for (let question = 0; question < session.questions.length; question++) {
      const own = presses.filter((press) => press.person === person && press.question === question);
      const given = session.answers[question]?.[person]?.given;
      const stored = given?.kind === 'option' ? String(given.place) : '-';
      expect(toldLast(room, own) ?? '-', `${person} at ${question}`).toBe(stored);
      if (stored === '1') points.set(person, (points.get(person) ?? 0) + 1);
    }
  }
  for (const score of scoresOf(session)) expect(score.points).toBe(points.get(score.person) ?? 0);
}

describe('a quiz whose process dies', () => {
  it('at any of its calls to the store or to Discord, before or after it took effect, goes on as if nothing were', async () => {
    const undisturbed = await played({ call: Number.POSITIVE_INFINITY, when: 'before' });
    const calls = undisturbed.room.calls.length * 2;
    const deaths = Array.from({ length: calls }, (_, i): Death[] => [
      { call: i + 1, when: 'before' },
      { call: i + 1, when: 'after' },
    ]).flat();
    let dead = 0;
    for (let i = 0; i < deaths.length; i += AT_ONCE) {
      await Promise.all(
        deaths.slice(i, i + AT_ONCE).map(async (death) => {
          const { room, session, presses, isDead } = await played(death);
          if (isDead) dead += 1;
          const where = `death ${death.when} call ${death.call}`;
          expect(
            room.messages.map(({ text }) => text.split(':')[0]),
            where,
          ).toEqual(['reveal 0', 'reveal 1', 'end finished']);
          expectHonest(room, session, presses);
          const scores = scoresOf(session).map(({ person, points }) => `${person}=${points}`);
          expect(room.messages.at(-1)?.text, where).toBe(`end finished: ${scores.join(' ')}`);
        }),
      );
    }
    expect(dead).toBeGreaterThan(50);
  }, 120_000);
});
