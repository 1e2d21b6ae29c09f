import type { QuizItem } from '../knowledge/schema.ts';
import { daySpan } from '../language/day-span.ts';
import { fold, visibleText } from '../language/fold.ts';
import { readDate } from '../language/typed-date.ts';

type NumberItem = Extract<QuizItem, { kind: 'number' }>;
type DateItem = Extract<QuizItem, { kind: 'date' }>;

/** Numbers in words as far as people type them, in English and French. */
const IN_WORDS = new Map<string, number>(
  [
    'zero',
    'one un une',
    'two deux',
    'three trois',
    'four quatre',
    'five cinq',
    'six',
    'seven sept',
    'eight huit',
    'nine neuf',
    'ten dix',
    'eleven onze',
    'twelve douze',
    'thirteen treize',
    'fourteen quatorze',
    'fifteen quinze',
    'sixteen seize',
  ].flatMap((forms, value) => forms.split(' ').map((form) => [form, value] as const)),
);
const SCALES = new Map<string, number>(
  Object.entries({
    k: 1e3,
    thousand: 1e3,
    mille: 1e3,
    hundred: 100,
    cents: 100,
    m: 1e6,
    million: 1e6,
    millions: 1e6,
  }),
);

/** Groups of three digits, or digits with a decimal part. */
const NUMBER = /\d{1,3}(?:[ ,.'\u00A0\u202F]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|\p{L}+/gu;

/**
 * Reads a number as people type it: "13,000", "13 000", "13.000", "13k", "about 13 thousand", "two".
 * @returns undefined where there is none, or more than one.
 */
export function readNumber(typed: string): number | undefined {
  const parts = fold(visibleText(typed)).match(NUMBER) ?? [];
  const found: number[] = [];
  let isAfterNumber = false;
  for (const part of parts) {
    const value = /^\d/.test(part) ? digitsOf(part) : IN_WORDS.get(part);
    const scale = SCALES.get(part);
    if (value !== undefined) found.push(value);
    else if (isAfterNumber && scale !== undefined) found.push((found.pop() ?? 1) * scale);
    isAfterNumber = value !== undefined || (isAfterNumber && scale !== undefined);
  }
  return found.length === 1 ? found[0] : undefined;
}

function digitsOf(digits: string): number {
  return /^\d{1,3}([ ,.'\u00A0\u202F]\d{3})+$/.test(digits)
    ? Number(digits.replace(/\D/g, ''))
    : Number(digits.replace(',', '.'));
}

/** Tells whether a number that was typed is the one that is asked for, or as near to it as the item allows. */
export function isRightNumber(typed: string, { value, tolerance }: NumberItem): boolean {
  const number = readNumber(typed);
  return number !== undefined && Math.abs(number - value) <= tolerance;
}

/**
 * Tells whether a date that was typed is the one that is asked for: as exact as it, or more exact and within it.
 * A year that the question names need not be typed.
 */
export function isRightDate(typed: string, { date, prompt }: DateItem): boolean {
  const read = readDate(typed) ?? withYearOf(prompt, typed);
  if (read === undefined) return false;
  const [given, asked] = [daySpan(read), daySpan(date)];
  return given.first >= asked.first && given.last <= asked.last;
}

function withYearOf(prompt: string, typed: string): string | undefined {
  const years = new Set(prompt.match(/\b(?:19|20)\d\d\b/g) ?? []);
  const [year, ...more] = years;
  if (year === undefined || more.length > 0 || /\d{3}/.test(typed)) return undefined;
  return readDate(`${typed} ${year}`);
}
