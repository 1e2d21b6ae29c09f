import { dateText } from '../knowledge/values.ts';
import { editDistance } from './edit-distance.ts';
import { fold, visibleText } from './fold.ts';

/** English and French, usual short forms included, from January to December; without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'jan', 'janv'],
  ['february', 'fevrier', 'feb', 'fev', 'fevr'],
  ['march', 'mars', 'mar'],
  ['april', 'avril', 'apr', 'avr'],
  ['may', 'mai'],
  ['june', 'juin', 'jun'],
  ['july', 'juillet', 'jul', 'juil'],
  ['august', 'aout', 'aug'],
  ['september', 'septembre', 'sept', 'sep'],
  ['october', 'octobre', 'oct'],
  ['november', 'novembre', 'nov'],
  ['december', 'decembre', 'dec'],
];

/** What may stand around a date and does not change it, with the ends of "22nd", "1er" and "2e". */
const AROUND = new Set(
  'the of in on from since until to by le la l en du de d depuis au jusqu a st nd rd th er e'.split(' '),
);
/** In shorter names of months, a wrong letter makes another one: "mars" and "mai". */
const SHORTEST_MISSPELT = 5;

/**
 * Reads a date as people type it, in English or French, the day before the month: "2012", "2012-03", "03/2012",
 * "March 2012", "22/3/2012", "le 22 mars 2012", "March 22nd, 2012".
 * @returns the date as the knowledge writes dates (YYYY, YYYY-MM, YYYY-MM-DD); undefined if it is none.
 */
export function readDate(typed: string): string | undefined {
  const parts = (fold(visibleText(typed)).match(/\p{L}+|\p{N}+/gu) ?? []).filter((part) => !AROUND.has(part));
  if (parts.length > 3) return undefined;
  const months = parts.flatMap((part) => (/\d/.test(part) ? [] : [monthOf(part)]));
  const numbers = parts.filter((part) => /\d/.test(part));
  const [month] = months;
  const date =
    months.length === 0 ? ofNumbers(numbers) : months.length === 1 ? withMonth(numbers, month) : [];
  const written = (date ?? []).map((part) => part.padStart(2, '0')).join('-');
  return dateText.safeParse(written).success ? written : undefined;
}

function withMonth(numbers: readonly string[], month: string | undefined): readonly string[] | undefined {
  const years = numbers.filter(isYear);
  const days = numbers.filter((part) => !isYear(part));
  const [year] = years;
  if (month === undefined || year === undefined || years.length > 1) return undefined;
  return [year, month, ...days];
}

function ofNumbers(numbers: readonly string[]): readonly string[] | undefined {
  const [first = '', second = '', third = ''] = numbers;
  if (isYear(first)) return numbers;
  if (numbers.length === 2) return [second, first];
  // only one of the two can be the month where the other is beyond 12
  return Number(second) > 12 ? [third, first, second] : [third, second, first];
}

function isYear(part: string): boolean {
  return part.length === 4 && !part.startsWith('0');
}

/** The number of a month by its name, by its beginning, or by a name with one slip; undefined where none fits, or several. */
function monthOf(word: string): string | undefined {
  const fits = [
    (name: string) => name === word,
    (name: string) => word.length >= 3 && name.startsWith(word),
    (name: string) => word.length >= SHORTEST_MISSPELT && editDistance(word, name, 1) <= 1,
  ];
  for (const fit of fits) {
    const found = MONTHS.flatMap((names, i) => (names.some(fit) ? [String(i + 1)] : []));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
