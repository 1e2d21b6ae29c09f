import { glimpse, oneLine } from './characters.ts';
import { isPersonName } from './people.ts';
import { asDate as dateIn } from './published-date.ts';
import type { Bibliography } from './types.ts';

/** More than a title or a licence has; what is longer is no such thing. */
const LONGEST_VALUE = 400;
const LONGEST_NAME = 120;
const LONGEST_ID_SHOWN = 100_000;
const LONGEST_ADDRESS = 2000;
/** Large collaborations aside, more names than this are not a list of authors. */
const MOST_AUTHORS = 50;

/** What each field of a bibliography may hold: the value made plain, or undefined if it is no such thing. */
const FIELDS = {
  // an id that cannot be used is complained about, not passed over
  id: (value) => asLine(value, LONGEST_ID_SHOWN),
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
    return name === undefined || !/\p{L}/u.test(name) || /^\w+:\/\/|^@|^www\./.test(name)
      ? []
      : peopleIn(name);
  });
  return names.length > 0 ? [...new Set(names)] : undefined;
}

/** "Doe, Jane" is one person, "Jane Doe, John Roe" and "Jane Doe and John Roe" are two; anything else stays as it is. */
function peopleIn(name: string): readonly string[] {
  const people = name.split(/\s*,\s*(?:(?:and|et|y)\s+)?|\s+(?:and|et|y|&)\s+/u);
  if (people.length > 1 && people.every(isPersonName)) return people;
  const turned = /^(\S+(?: \S+)?), (\S+(?: \S+){0,2})$/u.exec(name);
  const inOrder = turned ? `${turned[2]} ${turned[1]}` : '';
  return isPersonName(inOrder) ? [inOrder] : [name];
}

/** As dates are written in words or numbers, and ISO 8601 with a time, "2023/03/08", "20230308". */
function asDate(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : asLine(value, LONGEST_NAME);
  if (text === undefined) return undefined;
  const numbers = /^(\d{4})(?:([-/.]?)(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T ].*)?$/.exec(text);
  return numbers ? onCalendar(numbers[1], numbers[3], numbers[4]) : dateIn(text);
}

function onCalendar(year = '', month = '', day = ''): string | undefined {
  // printing with movable type is younger than this, and a page cannot be from the far future
  if (Number(year) < 1400 || Number(year) > 2200) return undefined;
  const date = [year, month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  return dateIn(date.join('-'));
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
