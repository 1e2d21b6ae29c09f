import { describe, expect, it } from 'vitest';
import { periodStart, ranked } from '../../src/quiz/boards.ts';

const at = (text: string): number => Date.parse(text);

describe('a table of scores', () => {
  it('gives equals the same rank, and leaves the next ones out', () => {
    const scores = [
      { person: 'd', right: 1, answered: 1 },
      { person: 'b', right: 5, answered: 9 },
      { person: 'a', right: 7, answered: 9 },
      { person: 'c', right: 5, answered: 6 },
    ];
    expect(ranked(scores).map(({ person, rank }) => [person, rank])).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', 2],
      ['d', 4],
    ]);
  });

  it('does not list who has nothing right', () => {
    expect(ranked([{ person: 'a', right: 0, answered: 9 }])).toEqual([]);
  });

  it('is in the same order whatever order the scores come in', () => {
    const scores = ['a', 'b', 'c'].map((person) => ({ person, right: 2, answered: 3 }));
    expect(ranked(scores.toReversed())).toEqual(ranked(scores));
  });
});

describe('a period', () => {
  const saturday = { now: at('2026-11-28T12:00Z'), timeZone: 'Africa/Bamako', resetAt: null };

  it('begins on Monday or on the first, by the clocks of the server', () => {
    expect(periodStart('week', saturday)).toBe(at('2026-11-23T00:00Z'));
    expect(periodStart('month', saturday)).toBe(at('2026-11-01T00:00Z'));
    expect(periodStart('all', saturday)).toBe(0);
    const paris = { ...saturday, timeZone: 'Europe/Paris' };
    expect(periodStart('month', { ...paris, now: at('2026-10-31T23:30Z') })).toBe(at('2026-10-31T23:00Z'));
  });

  it('does not go back beyond a reset', () => {
    const resetAt = at('2026-11-25T10:00Z');
    expect(periodStart('week', { ...saturday, resetAt })).toBe(resetAt);
    expect(periodStart('all', { ...saturday, resetAt })).toBe(resetAt);
    expect(periodStart('week', { ...saturday, resetAt: at('2026-11-02T10:00Z') })).toBe(
      at('2026-11-23T00:00Z'),
    );
  });
});
