import { glimpse, oneLine } from './characters.ts';
import type { Bibliography } from './types.ts';

/** More than a title or a licence has; what is longer is no such thing. */
const LONGEST_VALUE = 400;
const LONGEST_NAME = 120;
const LONGEST_ADDRESS = 2000;
/** Large collaborations aside, more names than this are not a list of authors. */
const MOST_AUTHORS = 50;

/** What each field of a bibliography may hold: the value made plain, or undefined if it is no such thing. */
const FIELDS = {
  id: asName,
  title: asLine,
  authors: asAuthors,
  publisher: asLine,
  published: asDate,
  publishedNote: asLine,
  kind: asName,
  licence: asLine,
  language: asLanguage,
  url: asAddress,
} satisfies { [Field in keyof Bibliography]-?: (value: unknown) => Bibliography[Field] | undefined };

export type Field = keyof typeof FIELDS;

/** The first of `candidates` for each field that can be such a value; the others are passed over. */
export function bibliographyOf(candidates: { readonly [F in Field]?: readonly unknown[] }): Bibliography {
  const found = Object.entries(candidates).map(([field, values]) => [field, firstOf(field as Field, values)]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** @returns `value` as the field wants it, or undefined if it is not such a value. */
export function firstOf(field: Field, values: readonly unknown[]): string | readonly string[] | undefined {
  for (const value of values) {
    const accepted = FIELDS[field](value);
    if (accepted !== undefined) return accepted;
  }
  return undefined;
}

function asLine(value: unknown, longest = LONGEST_VALUE): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > longest * 2) return undefined;
  const line = oneLine(text);
  return line === '' || line.length > longest ? undefined : line;
}

function asName(value: unknown): string | undefined {
  return asLine(value, LONGEST_NAME);
}

/** A list, or one text with the names separated by semicolons. Addresses of profiles are not names. */
function asAuthors(value: unknown): readonly string[] | undefined {
  const parts = typeof value === 'string' ? value.slice(0, LONGEST_NAME * MOST_AUTHORS).split(';') : value;
  if (!Array.isArray(parts) || parts.length > MOST_AUTHORS) return undefined;
  const names = parts.flatMap((part) => {
    const name = asName(part)?.replace(/^by\s+/i, '');
    return name === undefined || !/\p{L}/u.test(name) || /^\w+:\/\/|^@|^www\./.test(name) ? [] : [name];
  });
  return names.length > 0 ? [...new Set(names)] : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO 8601 with or without a time, "2023/03/08", "20230308", "8 March 2023", "Mar 8, 2023". */
function asDate(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : asLine(value, LONGEST_NAME);
  if (text === undefined) return undefined;
  const numbers = /^(\d{4})(?:([-/.]?)(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T ].*)?$/.exec(text);
  if (numbers) return onCalendar(numbers[1], numbers[3], numbers[4]);
  const words =
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text) ??
    /^()([a-z]{3,9})\.? (\d{4})$/i.exec(text);
  if (words) return onCalendar(words[3], monthOf(words[2]), words[1]);
  const american = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text);
  return american ? onCalendar(american[3], monthOf(american[1]), american[2]) : undefined;
}

/** The number of an English month by its first three letters; "0" if it is none. */
function monthOf(word = ''): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}

function onCalendar(year = '', month = '', day = ''): string | undefined {
  // printing with movable type is younger than this, and a page cannot be from the far future
  if (Number(year) < 1400 || Number(year) > 2200) return undefined;
  const date = [year, month, day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const time = new Date(date);
  // the calendar of JavaScript turns 31 April into 1 May
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date) ? undefined : date;
}

function asLanguage(value: unknown): string | undefined {
  const tag = asLine(value, 35)?.replace('_', '-');
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // not a language tag
    return undefined;
  }
}

function asAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return undefined;
  const address = URL.parse(value.trim());
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
  return address && isWeb && address.username === '' && address.password === '' ? address.href : undefined;
}

/** @returns `value` as the curator may see it in a list of what was left out. */
export function shown(value: unknown): string {
  return glimpse(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}
