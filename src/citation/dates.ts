import type { Source } from '../knowledge/schema.ts';

/** A year, month or day. */
export type Day = Readonly<{ year: string; month?: number; day?: number }>;

/** When a document came out; `to` ends a period. Approximate: inferred, not printed in the document. */
export type Published = Readonly<{ from: Day; to?: Day; isApproximate: boolean }>;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** @returns the day that "2013", "2013-04" or "2013-04-25" says, or undefined for anything else. */
export function dayOf(text: string): Day | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return undefined;
  return { year, ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

/** @returns when the source came out, or undefined if that is unknown. */
export function publishedOf(source: Source): Published | undefined {
  if (source.published === null || source.publishedIs === 'unknown') return undefined;
  const [first = '', second = ''] = source.published.split('/');
  const [from, to] = [dayOf(first), dayOf(second)];
  if (from === undefined) return undefined;
  return { from, ...(to && { to }), isApproximate: source.publishedIs === 'approximate' };
}

type Order = 'month-day-year' | 'day-month-year' | 'year-first';

function dayText(date: Day, order: Order, months: readonly string[], hasYear = true): string {
  const month = date.month === undefined ? '' : (months[date.month - 1] ?? '');
  const year = hasYear ? date.year : '';
  const day = date.day === undefined ? '' : String(date.day);
  const words = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
  if (order === 'day-month-year') return words(day, month, year);
  const monthAndDay = words(month, day);
  const comma = year === '' || monthAndDay === '' ? '' : ', ';
  if (order === 'year-first') return `${year}${comma}${monthAndDay}`;
  return day === '' ? words(month, year) : `${monthAndDay}${comma}${year}`;
}

/** A period is joined by an en dash; a year that both ends share is written once. */
function written({ from, to }: Published, order: Order, months = MONTHS): string {
  if (to === undefined) return dayText(from, order, months);
  const sharesYear = from.year === to.year && from.month !== undefined && to.month !== undefined;
  const first = dayText(from, order, months, !sharesYear || order === 'year-first');
  const last = dayText(to, order, months, !sharesYear || order !== 'year-first');
  return first === last ? first : `${first}–${last}`;
}

/** "2013", or "2012–2013" for a period. */
export function yearOf({ from, to }: Published): string {
  return to === undefined || to.year === from.year ? from.year : `${from.year}–${to.year}`;
}

/** "April 25, 2013". */
export const monthDayYear = (date: Published): string => written(date, 'month-day-year');

/** "25 April 2013". */
export const dayMonthYear = (date: Published): string => written(date, 'day-month-year');

/** "25 Apr. 2013", with the months as MLA shortens them. */
export const mlaDayMonthYear = (date: Published): string => written(date, 'day-month-year', MLA_MONTHS);

/** "2013, April 25". */
export const yearMonthDay = (date: Published): string => written(date, 'year-first');

/** "25 April", or empty where only the year is known. */
export function dayAndMonth({ from, to }: Published): string {
  const days = [from, to ?? from].map((day) => dayText(day, 'day-month-year', MONTHS, false));
  return [...new Set(days)].filter((day) => day !== '').join('–');
}
