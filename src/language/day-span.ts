const DAY_MS = 86_400_000;

/** The first and the last day that a date may mean, in days since 1 January 1970. */
export type DaySpan = Readonly<{ first: number; last: number }>;

/**
 * Reads a date of the knowledge as the days that it covers or leaves open: "2012-02" is 1 to 29 February 2012,
 * "2012/2013-01" is 1 January 2012 to 31 January 2013.
 * @param date YYYY, YYYY-MM, YYYY-MM-DD, or two of them joined by "/".
 */
export function daySpan(date: string): DaySpan {
  const [from = date, to = from] = date.split('/');
  return { first: firstDay(from), last: lastDay(to) };
}

function firstDay(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  return dayNumber(year, month, day);
}

function lastDay(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return dayNumber(year, 12, 31);
  // day 0 of the next month is the last of this one
  return day === undefined ? dayNumber(year, month + 1, 0) : dayNumber(year, month, day);
}

/** The number of a day, in days since 1 January 1970; months and days beyond their range run on into the next. */
export function dayNumber(year = 0, month = 1, day = 1): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
}

/** The day of that number, as a date whose UTC fields are its year, month and day. */
export function dateOfDay(day: number): Date {
  return new Date(day * DAY_MS);
}
