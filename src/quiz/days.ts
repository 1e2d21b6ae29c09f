/** A day of the calendar, as YYYY-MM-DD. */
export type Day = string;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What writes times as days on the calendar of a time zone; to be made once for many times. */
export function calendarOf(timeZone: string): (time: number) => Day {
  // the Swedish way of writing a date is YYYY-MM-DD
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (time) => format.format(time);
}

/** The day that it is in a time zone. @param time in milliseconds since 1970. */
export function dayAt(time: number, timeZone: string): Day {
  return calendarOf(timeZone)(time);
}

/** The day so many days later; earlier for a negative number. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(utcOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days later the second day is; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  return daysAfter(day, -((new Date(utcOf(day)).getUTCDay() + 6) % 7));
}

/** The first day of the month that a day is in. */
export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/**
 * When a day begins in a time zone, in milliseconds since 1970. Where midnight is left out for summer time, that is
 * the first minute after it.
 */
export function startOfDay(day: Day, timeZone: string): number {
  const calendar = calendarOf(timeZone);
  // no clock of the world is more than 14 hours from universal time
  let before = utcOf(day) - 16 * 60 * MINUTE_MS;
  let after = utcOf(day) + 16 * 60 * MINUTE_MS;
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / (2 * MINUTE_MS)) * MINUTE_MS;
    if (calendar(middle) < day) before = middle;
    else after = middle;
  }
  return after;
}

/** A day as a time of universal time, to count with. */
export function utcOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
