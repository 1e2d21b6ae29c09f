import { describe, expect, it } from 'vitest';
import { scoresOf, tallyOf } from '../../src/quiz/scores.ts';
import { IDLE_MS, newSession, nextTick, step } from '../../src/quiz/session.ts';
import type { Mode, Session, SessionEvent, SessionSettings } from '../../src/quiz/session-types.ts';
import { T0 } from './session-moves.ts';

const SETTINGS: SessionSettings = {
  mode: 'group',
  topic: null,
  difficulty: null,
  openMs: 30_000,
  pauseMs: 5000,
  hasSpeedBonus: false,
};

const begun = (part: Partial<SessionSettings> = {}, count = 3): Session =>
  newSession(
    {
      id: 'abc',
      server: '1',
      channel: '2',
      starter: '100',
      settings: { ...SETTINGS, ...part },
      seed: 1,
      questions: Array.from({ length: count }, (_, i) => ({
        item: `i-${i}`,
        kind: 'choice' as const,
        order: [1, 0, 2],
      })),
    },
    T0,
  );

/** The session after events, each with the time since the beginning. */
const through = (session: Session, ...events: readonly (readonly [number, SessionEvent])[]) =>
  events.reduce((state, [ms, event]) => step(state, event, T0 + ms).session, session);

const shown = (question: number, ms: number) => [ms, { name: 'shown', question, at: T0 + ms }] as const;
const gives = (ms: number, person: string, place: number, question = 0) =>
  [ms, { name: 'answer', question, person, given: { kind: 'option', place }, isRight: place === 1 }] as const;

describe('a session', () => {
  it('runs its clock from when the question appeared, and ticks at half-time and at the end', () => {
    const waiting = begun();
    expect(nextTick(waiting)).toBeNull();
    const open = through(waiting, shown(0, 2000));
    expect(nextTick(open)).toBe(T0 + 17_000);
    const warned = step(open, { name: 'tick' }, T0 + 17_000);
    expect(warned.effects).toEqual([{ name: 'warn', question: 0 }]);
    expect(nextTick(warned.session)).toBe(T0 + 32_000);
    const closed = step(warned.session, { name: 'tick' }, T0 + 32_000);
    expect(closed.effects).toEqual([{ name: 'reveal', question: 0 }]);
    expect(nextTick(closed.session)).toBe(T0 + 37_000);
  });

  it('does not shorten the time when a message turns out to be older than its step', () => {
    const open = through(begun(), [0, { name: 'shown', question: 0, at: T0 - 5000 }]);
    expect(open.phase).toMatchObject({ since: T0, until: T0 + 30_000 });
  });

  it('does one thing at a time after having slept for hours', () => {
    const late = 5 * 60 * 60 * 1000;
    const woken = step(through(begun(), shown(0, 0)), { name: 'tick' }, T0 + late);
    expect(woken.effects).toEqual([{ name: 'reveal', question: 0 }]);
    expect(nextTick(woken.session)).toBe(T0 + late + 5000);
  });

  it('waits for the time to end at the first question, for all known players at the next', () => {
    const first = through(begun(), shown(0, 0), gives(10, '100', 1), gives(20, '200', 0));
    expect(first.phase.name).toBe('open');
    const second = through(first, [30_000, { name: 'tick' }], [35_000, { name: 'tick' }], shown(1, 35_000));
    expect(second.at).toBe(1);
    const one = through(second, gives(36_000, '100', 1, 1));
    expect(one.phase.name).toBe('open');
    expect(through(one, gives(37_000, '300', 1, 1)).phase.name).toBe('open');
    expect(through(one, gives(37_000, '200', 1, 1)).phase.name).toBe('revealed');
  });

  it.each(['solo', 'exam'] satisfies Mode[])('goes on with the answer, alone: %s', (mode) => {
    const { session, effects } = step(begun({ mode }), gives(1, '100', 0)[1], T0 + 1);
    expect(effects).toEqual([
      mode === 'exam' ? { name: 'show-question', question: 1 } : { name: 'reveal', question: 0 },
    ]);
    expect(session.at).toBe(mode === 'exam' ? 1 : 0);
  });

  it('ends a race for a question with the first right answer', () => {
    const race = through(begun({ mode: 'race' }), shown(0, 0), gives(5, '200', 0));
    expect(race.phase.name).toBe('open');
    const won = through(race, gives(6, '300', 1));
    expect(won.phase.name).toBe('revealed');
    expect(step(won, gives(7, '200', 1)[1], T0 + 7).outcome).toBe('closed');
    expect(scoresOf(won).map(({ person, points, rank }) => [person, points, rank])).toEqual([
      ['300', 1, 1],
      ['200', 0, 2],
    ]);
  });

  it('takes a second press of the same button for what it is', () => {
    const skipped = through(begun(), [1, { name: 'skip', question: 0, from: 'open' }]);
    expect(skipped.phase.name).toBe('revealed');
    expect(through(skipped, [2, { name: 'skip', question: 0, from: 'open' }])).toBe(skipped);
    const next = through(skipped, [3, { name: 'skip', question: 0, from: 'revealed' }]);
    expect(next.at).toBe(1);
    expect(through(next, [4, { name: 'skip', question: 0, from: 'revealed' }])).toBe(next);
  });

  it('does not count a skipped question among those that nobody answered', () => {
    const skips = [0, 1, 2].flatMap((question) => [
      [1, { name: 'skip', question, from: 'open' }] as const,
      [2, { name: 'skip', question, from: 'revealed' }] as const,
    ]);
    expect(through(begun({}, 5), ...skips)).toMatchObject({ at: 3, unanswered: 0, phase: { name: 'open' } });
  });

  it('shows the open question when it is stopped, and counts what was answered', () => {
    const { session, effects } = step(through(begun(), gives(1, '100', 1)), { name: 'stop' }, T0 + 2);
    expect(effects).toEqual([{ name: 'reveal', question: 0 }, { name: 'end' }]);
    expect(scoresOf(session)).toMatchObject([{ person: '100', points: 1 }]);
  });

  it('without a clock is over when nothing happens for a day', () => {
    const solo = begun({ mode: 'solo', openMs: null, pauseMs: null });
    expect(nextTick(solo)).toBe(T0 + IDLE_MS);
    expect(through(solo, [IDLE_MS, { name: 'tick' }]).phase).toMatchObject({ name: 'over', why: 'idle' });
  });

  it('corrects scores after a dispute, also when it is over', () => {
    const over = through(begun(), gives(1, '100', 0), gives(2, '200', 1), [3, { name: 'stop' }]);
    const accepted = step(over, { name: 'accept', question: 0, person: '100' }, T0 + 9);
    expect(accepted.effects).toEqual([{ name: 'rescore' }]);
    expect(scoresOf(accepted.session).map(({ rank, points }) => [rank, points])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const gone = step(accepted.session, { name: 'withdraw', question: 0 }, T0 + 10).session;
    expect(scoresOf(gone).map(({ points }) => points)).toEqual([0, 0]);
  });

  it('gives up to half as much again for speed where that was chosen', () => {
    const fast = through(
      begun({ hasSpeedBonus: true }),
      shown(0, 0),
      gives(0, '100', 1),
      gives(15_000, '200', 1),
    );
    const closed = through(fast, gives(29_999, '300', 1), [30_000, { name: 'tick' }]);
    expect(scoresOf(closed).map(({ points }) => points)).toEqual([15, 13, 10]);
  });

  it('counts the choices by place', () => {
    const given = through(begun(), gives(1, '100', 0), gives(2, '200', 1), gives(3, '300', 1));
    expect(tallyOf(given, 0)).toEqual([1, 2, 0]);
  });

  it('refuses to begin without questions', () => {
    expect(() => begun({}, 0)).toThrow('needs questions');
  });
});
