import { Cron } from 'croner';
import { type Day, dayAt } from './days.ts';

/** A time of every day: a minute, 0 to 1439, on the clocks of a time zone. */
export type DailyTime = Readonly<{ minute: number; timeZone: string }>;

/** When that time comes next after a moment, in milliseconds since 1970. */
export function nextTime(daily: DailyTime, now: number): number {
  return found(clock(daily).nextRun(new Date(now)));
}

/** When that time was last, up to and with a moment; and the day that it was. */
export function lastTime(daily: DailyTime, now: number): Readonly<{ at: number; day: Day }> {
  const at = found(clock(daily).previousRuns(1, new Date(now + 1))[0]);
  return { at, day: dayAt(at, daily.timeZone) };
}

/** What tells when each time of every day was last, up to and with a moment; reckoned once for all who chose the same. */
export function lastTimes(now: number): (daily: DailyTime) => ReturnType<typeof lastTime> {
  const known = new Map<string, ReturnType<typeof lastTime>>();
  return ({ minute, timeZone }) => {
    const key = `${minute} ${timeZone}`;
    const last = known.get(key) ?? lastTime({ minute, timeZone }, now);
    known.set(key, last);
    return last;
  };
}

/** Croner knows which times summer time leaves out, and which it brings twice. */
function clock({ minute, timeZone }: DailyTime): Cron {
  return new Cron(`${minute % 60} ${Math.floor(minute / 60)} * * *`, { timezone: timeZone, paused: true });
}

function found(time: Date | null | undefined): number {
  if (!time) throw new Error('a time of every day that does not come');
  return time.getTime();
}
