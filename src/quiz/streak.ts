import { calendarOf, type Day, daysAfter, daysBetween } from './days.ts';

/** Days in a row on which somebody answered something. */
export type Streak = Readonly<{
  /** Up to today, or up to yesterday where nothing was answered today yet. */
  current: number;
  longest: number;
  isTodayDone: boolean;
}>;

/**
 * Counts days in a row on the calendar of somebody's time zone; universal time would break the streak of whoever
 * studies in the evening.
 * @param times when something was answered, in any order, in milliseconds since 1970.
 * @param now in milliseconds since 1970.
 */
export function streakOf(times: readonly number[], now: number, timeZone: string): Streak {
  const calendar = calendarOf(timeZone);
  const today = calendar(now);
  // a clock may have been wrong: what lies ahead is not counted
  const days = [...new Set(times.map(calendar))].filter((day) => day <= today).toSorted();
  const runs = runsOf(days);
  const last = runs.at(-1);
  const isGoing = last !== undefined && last.to >= daysAfter(today, -1);
  return {
    current: isGoing ? last.length : 0,
    longest: Math.max(0, ...runs.map(({ length }) => length)),
    isTodayDone: last?.to === today,
  };
}

type Run = Readonly<{ to: Day; length: number }>;

/** The days in a row among days that are in order. */
function runsOf(days: readonly Day[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && daysBetween(last.to, day) === 1) runs[runs.length - 1] = { to: day, length: last.length + 1 };
    else runs.push({ to: day, length: 1 });
  }
  return runs;
}
