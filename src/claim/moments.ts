import type { Said } from './read-statement.ts';

/** A date as far as it is told. */
export type Moment = Readonly<{
  year?: number;
  month?: number;
  day?: number;
  text: string;
  at: number;
  when: When;
}>;

/** Whether it is the time itself, or the time before which, after which or until which something is so. */
export type When = 'at' | 'before' | 'after' | 'until' | 'since';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WHEN = new Map<string, When>(
  Object.entries({
    before: 'before',
    by: 'until',
    until: 'until',
    till: 'until',
    after: 'after',
    since: 'since',
    from: 'since',
  }),
);
const REACH = 2;

/** @returns the dates of a statement in order. */
export function momentsIn(said: readonly Said[]): Moment[] {
  const found: Moment[] = [];
  for (let i = 0; i < said.length; i++) {
    const moment = momentAt(said, i);
    if (!moment) continue;
    found.push({
      ...moment.parts,
      text: wordsOf(said.slice(i, i + moment.length)),
      at: i,
      when: whenOf(said, i),
    });
    i += moment.length - 1;
  }
  return found;
}

function wordsOf(said: readonly Said[]): string {
  return said.map(({ surface }) => surface).join(' ');
}

function whenOf(said: readonly Said[], i: number): When {
  for (const { words } of said.slice(Math.max(0, i - REACH), i).reverse()) {
    const when = WHEN.get(words[0] ?? '');
    if (when) return when;
  }
  return 'at';
}

type Parts = Readonly<{ year?: number; month?: number; day?: number }>;

function momentAt(said: readonly Said[], i: number): { parts: Parts; length: number } | undefined {
  const year = yearOf(said[i]);
  if (year !== undefined) return { parts: { year }, length: 1 };
  const day = dayOf(said[i]);
  const month = monthOf(said[i], said[i + 1]);
  if (month !== undefined) {
    const after = dayOf(said[i + 1]);
    if (after !== undefined) return withYear({ month, day: after }, said, i, 2);
    return withYear({ month }, said, i, 1);
  }
  if (day === undefined) return undefined;
  // "25 April", "the 25th of April"
  const step = said[i + 1]?.words[0] === 'of' ? 2 : 1;
  const following = monthOf(said[i + step], said[i + step + 1], true);
  return following === undefined ? undefined : withYear({ month: following, day }, said, i, step + 1);
}

function withYear(
  parts: Parts,
  said: readonly Said[],
  i: number,
  length: number,
): { parts: Parts; length: number } {
  const year = yearOf(said[i + length]);
  return year === undefined ? { parts, length } : { parts: { ...parts, year }, length: length + 1 };
}

function yearOf(one: Said | undefined): number | undefined {
  return one && /^(19|20)\d\d$/.test(one.words[0] ?? '') && one.words.length === 1 && one.surface.length === 4
    ? Number(one.words[0])
    : undefined;
}

function dayOf(one: Said | undefined): number | undefined {
  const digits = /^(\d{1,2})$/.exec(one?.words[0] ?? '')?.[1];
  return digits !== undefined && Number(digits) >= 1 && Number(digits) <= 31 ? Number(digits) : undefined;
}

/** "may" and "march" are months where they are written as such, or a date stands beside them. */
function monthOf(one: Said | undefined, next: Said | undefined, afterDay = false): number | undefined {
  const word = one?.words.length === 1 ? (one.words[0] ?? '') : '';
  const month = MONTHS.indexOf(word) + 1;
  if (month === 0) return undefined;
  const isAmbiguous = word === 'may' || word === 'march';
  const isDate =
    afterDay ||
    yearOf(next) !== undefined ||
    dayOf(next) !== undefined ||
    /^M[a-z]+$/.test(one?.surface ?? '');
  return isAmbiguous && !isDate ? undefined : month;
}

/** @returns the moments that a date of the knowledge means: two for a period. */
export function momentsOf(date: string): Moment[] {
  return date.split('/').map((part) => {
    const [year, month, day] = part.split('-').map(Number);
    return {
      text: part,
      at: -1,
      when: 'at' as const,
      ...(year === undefined ? {} : { year }),
      ...(month === undefined ? {} : { month }),
      ...(day === undefined ? {} : { day }),
    };
  });
}

/** True if everything that the claimed date tells is told by the known one too. */
export function isBorneOut(claimed: Moment, known: Moment): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => claimed[part] === undefined || claimed[part] === known[part],
  );
}

/** True if both tell a year, a month or a day, and not the same. */
export function differ(claimed: Moment, known: Moment): boolean {
  if (claimed.year !== undefined && known.year !== undefined) {
    if (claimed.year !== known.year) return true;
  }
  if (claimed.month === undefined || known.month === undefined) return false;
  if (claimed.month !== known.month) return true;
  return claimed.day !== undefined && known.day !== undefined && claimed.day !== known.day;
}

/** True if the claimed date is put together from several of those known: the year of one, the day of another. */
export function borneOutBy(claimed: Moment, known: readonly Moment[]): boolean {
  const day = known.find(({ month, day }) => month === claimed.month && day === claimed.day);
  return claimed.month !== undefined && day !== undefined && known.some(({ year }) => year === claimed.year);
}
