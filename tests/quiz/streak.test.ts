import { describe, expect, it } from 'vitest';
import { streakOf } from '../../src/quiz/streak.ts';

const at = (text: string): number => Date.parse(text);
const evenings = (...days: number[]): number[] => days.map((day) => at(`2026-11-${day}T23:30:00Z`));

describe('a streak', () => {
  it('is none where nothing was answered', () => {
    expect(streakOf([], at('2026-11-28T12:00Z'), 'UTC')).toEqual({
      current: 0,
      longest: 0,
      isTodayDone: false,
    });
  });

  it('counts each day once, in whatever order the answers come', () => {
    const times = [...evenings(27, 25, 26), at('2026-11-26T08:00Z')];
    expect(streakOf(times, at('2026-11-27T23:40Z'), 'UTC')).toEqual({
      current: 3,
      longest: 3,
      isTodayDone: true,
    });
  });

  it('goes on until a whole day has passed', () => {
    const times = evenings(25, 26);
    expect(streakOf(times, at('2026-11-27T23:59Z'), 'UTC')).toMatchObject({ current: 2, isTodayDone: false });
    expect(streakOf(times, at('2026-11-28T00:00Z'), 'UTC')).toMatchObject({ current: 0, longest: 2 });
  });

  it('keeps the longest one after a gap', () => {
    const times = evenings(10, 11, 12, 13, 20, 21);
    expect(streakOf(times, at('2026-11-21T23:50Z'), 'UTC')).toMatchObject({ current: 2, longest: 4 });
  });

  it('is that of the time zone: late in New York is the next day in universal time', () => {
    // 20:00 on the 25th and 18:00 on the 26th in New York are both the 26th in universal time
    const times = [at('2026-11-26T01:00Z'), at('2026-11-26T23:00Z')];
    expect(streakOf(times, at('2026-11-27T00:00Z'), 'America/New_York').current).toBe(2);
    expect(streakOf(times, at('2026-11-27T00:00Z'), 'UTC').current).toBe(1);
  });

  it('survives the days of 23 and of 25 hours', () => {
    const hours = (day: string) => Array.from({ length: 3 }, (_, i) => at(`${day}T10:30Z`) + (i - 1) * 864e5);
    for (const day of ['2026-03-29', '2026-10-25'])
      expect(streakOf(hours(day), at(`${day}T10:30Z`) + 864e5, 'Europe/Paris').current).toBe(3);
  });

  it('does not count what lies ahead', () => {
    expect(streakOf(evenings(27, 28), at('2026-11-27T23:40Z'), 'UTC').current).toBe(1);
  });
});
