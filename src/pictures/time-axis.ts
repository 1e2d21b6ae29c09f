import { type DaySpan, dateOfDay, dayNumber } from '../language/day-span.ts';

/** The time that a picture shows, and where it is divided; all in days since 1 January 1970. */
export type TimeAxis = Readonly<{
  first: number;
  /** The day after the last one. */
  end: number;
  parts: readonly Readonly<{ from: number; label: string }>[];
}>;

/** More labels would run into each other. */
const MOST_PARTS = 4;
const MONTH_STEPS = [1, 2, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const LONGEST_STEP = 5000;

/**
 * The axis on which all the spans lie: whole months if a few suffice, otherwise whole years.
 * @param locale the BCP 47 tag by which months and years are written.
 */
export function timeAxis(spans: readonly DaySpan[], locale: string): TimeAxis {
  const first = Math.min(...spans.map((span) => span.first));
  const last = Math.max(...spans.map((span) => span.last));
  const monthStep = MONTH_STEPS.find((step) => partsOf(monthOf(first), monthOf(last), step) <= MOST_PARTS);
  return monthStep === undefined ? inYears(first, last, locale) : inMonths(first, last, monthStep, locale);
}

function inMonths(first: number, last: number, step: number, locale: string): TimeAxis {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return inSteps(monthOf(first), monthOf(last), step, (month) => {
    const from = dayNumber(0, month + 1);
    return { from, label: format.format(dateOfDay(from)) };
  });
}

function inYears(first: number, last: number, locale: string): TimeAxis {
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
  const [from, to] = [dateOfDay(first).getUTCFullYear(), dateOfDay(last).getUTCFullYear()];
  const step = YEAR_STEPS.find((years) => partsOf(from, to, years) <= MOST_PARTS) ?? LONGEST_STEP;
  return inSteps(from, to, step, (year) => {
    const day = dayNumber(year);
    return { from: day, label: format.format(dateOfDay(day)) };
  });
}

/** How many parts there are if each begins with a multiple of the step: half-years in January and July. */
function partsOf(first: number, last: number, step: number): number {
  return Math.floor(last / step) - Math.floor(first / step) + 1;
}

function inSteps(
  first: number,
  last: number,
  step: number,
  startAt: (unit: number) => TimeAxis['parts'][number],
): TimeAxis {
  const begin = Math.floor(first / step) * step;
  const count = partsOf(first, last, step);
  return {
    first: startAt(begin).from,
    end: startAt(begin + count * step).from,
    parts: Array.from({ length: count }, (_, i) => startAt(begin + i * step)),
  };
}

/** The number of a day's month, in months since January of the year 0. */
function monthOf(day: number): number {
  const date = dateOfDay(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
