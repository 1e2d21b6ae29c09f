import { describe, expect, it } from 'vitest';
import type { QuizAct, WantedSession } from '../../../src/discord/quiz/runner.ts';
import type { QuizWire } from '../../../src/discord/quiz/wire.ts';
import { scoresOf } from '../../../src/quiz/scores.ts';
import { isPrivateMode, type Session } from '../../../src/quiz/session-types.ts';
import { channelSlot, personSlot } from '../../../src/store/quiz-session-rows.ts';
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
type MortalRoom = Awaited<ReturnType<typeof openMortalRoom>>;

/** A room with a process that dies at a point; another one takes over at once. */
async function openMortalRoom(death: Death) {
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
  const isDead = () => mortal.calls() >= death.call;
  /** Waits until nothing is left to be done. @returns the session as it is stored. */
  const finished = async (id: string): Promise<Session> => {
    if (isDead()) await resumed;
    await until(async () => (await room.store.quizSessions.unfinished()).length === 0);
    await until(async () => (await room.store.quizSessions.untold()).length === 0);
    const stored = await room.store.quizSessions.load(id);
    if (stored === undefined) throw new Error('gone');
    return stored.session;
  };
  return { room, died, runner: () => running, isDead, finished, calls: mortal.calls };
}

/** Plays a session of a group. */
async function played(death: Death) {
  const mortal = await openMortalRoom(death);
  const { room, died, runner, isDead, finished } = mortal;
  const id = await begun(mortal, WANTED);
  const presses: Press[] = [];
  for (let question = 0; question < QUESTIONS; question++) {
    await until(() => room.messages.some(({ nonce }) => nonce.endsWith(`q${question}`)));
    await Promise.all(
      Object.entries(SCRIPT).map(async ([person, places]) => {
        for (const place of places) {
          const one = actor(person);
          presses.push({ person, question, token: one.token });
          // what was asked of a process that dies is never answered
          await Promise.race([runner().act(id, one, pick(place, question)), died]);
        }
      }),
    );
  }
  await until(() => room.messages.some(({ text }) => text.startsWith('end')));
  return { room, session: await finished(id), presses, isDead: isDead(), calls: mortal.calls() };
}

/** The id of a session that was asked for, once more where the process died before it began. */
async function begun({ room, runner, died }: MortalRoom, wanted: WantedSession): Promise<string> {
  const started = await Promise.race([begin(runner(), wanted), died]);
  if (started) return started.id;
  const isAlone = isPrivateMode(wanted.settings.mode);
  const holder = await room.store.quizSessions.holding(
    isAlone ? personSlot(wanted.starter) : channelSlot(wanted.slotChannel),
  );
  return holder ?? (await begin(runner(), wanted)).id;
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
    const undisturbed = await played(NEVER);
    let dead = 0;
    await forEachDeath(undisturbed.calls, async (death) => {
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
    });
    expect(dead).toBeGreaterThan(50);
  }, 120_000);

  it('finds a question that was sent so long ago that its nonce does not help, and lets its time be over', async () => {
    const room = await openRunnerRoom();
    const sending = (wire: QuizWire): QuizWire => ({
      ...wire,
      send: async (...message) => {
        await wire.send(...message);
        return new Promise<never>(() => {});
      },
    });
    const { id } = await begin(room.startRunner({ wrapWire: sending, isMortal: true }), WANTED);
    await until(() => room.messages.length === 1);
    room.forgetful.isForgetful = true;
    const runner = room.startRunner({ now: () => Date.now() + 10 * 60_000 });
    await runner.resume();
    await until(() => room.messages[0]?.text === 'reveal 0');
    expect(room.messages).toHaveLength(1);
    expect((await runner.peek(id))?.phase.name).toBe('revealed');
  });

  it.each(['solo', 'exam'] as const)(
    'goes on in its one message where it is played alone: %s',
    async (mode) => {
      const { calls } = await playedAlone(NEVER, mode);
      let dead = 0;
      await forEachDeath(calls, async (death) => {
        const { room, session, isDead } = await playedAlone(death, mode);
        if (isDead) dead += 1;
        const where = `death ${death.when} call ${death.call}`;
        expect(
          session.answers.map(({ 100: answer }) => answer?.given),
          where,
        ).toEqual([
          { kind: 'option', place: 1 },
          { kind: 'option', place: 0 },
        ]);
        expect(room.said.at(-1)?.[1], where).toBe('end finished: 100=1');
        expect(room.messages, where).toEqual([]);
      });
      expect(dead).toBeGreaterThan(15);
    },
    120_000,
  );
});

const NEVER: Death = { call: Number.POSITIVE_INFINITY, when: 'before' };

/** Tries a death at each of so many calls, and a few more. */
async function forEachDeath(calls: number, attempt: (death: Death) => Promise<void>): Promise<void> {
  const deaths = Array.from({ length: calls + 5 }, (_, i): Death[] => [
    { call: i + 1, when: 'before' },
    { call: i + 1, when: 'after' },
  ]).flat();
  for (let i = 0; i < deaths.length; i += AT_ONCE)
    await Promise.all(deaths.slice(i, i + AT_ONCE).map(attempt));
}

/** Plays alone: presses what the message offers, again where nothing came of it. */
async function playedAlone(death: Death, mode: 'solo' | 'exam') {
  const mortal = await openMortalRoom(death);
  const { room, runner, died, isDead, finished } = mortal;
  const { questions } = WANTED;
  const id = await begun(mortal, wanted({ mode, openMs: null, pauseMs: null }, { questions }));
  const press = async (act: QuizAct) => {
    await Promise.race([runner().act(id, actor('100'), act), died]);
  };
  const shown = () => room.said.at(-1)?.[1] ?? '';
  for (let question = 0; question < QUESTIONS; question++) {
    await until(() => shown() === `question ${question}`);
    await pressUntil(
      () => press(pick(1 - question, question)),
      () => shown() !== `question ${question}`,
    );
    if (mode === 'solo')
      await pressUntil(
        () => press({ name: 'skip', question, from: 'revealed' }),
        () => shown() !== `reveal ${question}`,
      );
  }
  await until(() => shown().startsWith('end'));
  return { room, session: await finished(id), isDead: isDead(), calls: mortal.calls() };
}

/** Presses until the message shows something else. */
async function pressUntil(press: () => Promise<void>, isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    await press();
    for (let i = 0; i < 20 && !isDone(); i++) await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
