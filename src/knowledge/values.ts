import { z } from 'zod';

/** A readable name for a record. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, such as "strength-authorised-2013"',
  )
  .describe('A readable name, used once: lower-case words joined by hyphens.');

/** A text of at most `max` characters that is not empty. */
export const line = (max: number) => z.string().trim().min(1, 'must not be empty').max(max);

const DATE_FORM = 'must be YYYY, YYYY-MM, YYYY-MM-DD, or two of them joined by "/"';
const DATE = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';
const DATES = `^${DATE}(/${DATE})?$`;

/** A year, month or day, or two of them as a period: 2013, 2013-04, 2013-04-25, 2012/2013-01. */
export const dateText = z
  // a bare year is a number in YAML
  .union([z.string(), z.number().transform(String)], DATE_FORM)
  .pipe(
    z
      .string()
      .regex(new RegExp(DATES), { error: DATE_FORM, abort: true })
      .refine((value) => value.split('/').every(isOnCalendar), 'is a day that the calendar does not have')
      .refine(isInOrder, 'ends before it begins'),
  )
  .meta({ pattern: DATES, minimum: 1000, maximum: 9999 });

function isOnCalendar(date: string): boolean {
  return date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function isInOrder(value: string): boolean {
  const [from, to] = value.split('/');
  // "2012/2012-03" begins with its year: only what both say is compared
  return from === undefined || to === undefined || from.slice(0, to.length) <= to.slice(0, from.length);
}
