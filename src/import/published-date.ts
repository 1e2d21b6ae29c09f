import { dateText } from '../knowledge/values.ts';
import { fold } from '../language/fold.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'ene'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev', 'febrero'],
  ['march', 'mar', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juin', 'junio'],
  ['july', 'jul', 'juillet', 'juil', 'julio'],
  ['august', 'aug', 'aout', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre'],
  ['october', 'oct', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'decembre', 'diciembre', 'dic'],
];

/** Letters that stand for themselves with an accent, in months. */
const ACCENTED: Readonly<Record<string, string>> = { e: '[eé]', u: '[uû]' };
const MONTH = `(?<month>${MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .map((month) => month.replace(/[eu]/g, (letter) => ACCENTED[letter] ?? letter))
  .join('|')})\\b\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?';
const YEAR = '(?<year>(?:1[5-9]|20)\\d{2})';

const FORMS = [
  `\\b(?<year>\\d{4})-(?<monthNumber>\\d{2})(?:-(?<day>\\d{2}))?\\b(?:t\\d{2}:\\d{2}\\S*)?`,
  `\\b${DAY}\\s+(?:de\\s+|of\\s+)?${MONTH},?\\s+(?:de\\s+|del\\s+)?${YEAR}\\b`,
  `(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`,
  `\\b${MONTH},?\\s+(?:de\\s+|del\\s+)?${YEAR}\\b`,
  // where both numbers could be the month, only the year is certain
  `\\b(?<day>1[3-9]|2\\d|3[01])[/.](?<monthNumber>0?[1-9]|1[0-2])[/.]${YEAR}(?!\\d)`,
  `\\b(?<monthNumber>0?[1-9]|1[0-2])/(?<day>1[3-9]|2\\d|3[01])/${YEAR}(?!\\d)`,
  `\\b(?<first>0?[1-9]|1[0-2])[/.](?<second>0?[1-9]|1[0-2])[/.]${YEAR}(?!\\d)`,
].map((form) => new RegExp(form, 'giu'));

/** What stands beside a date in a byline and says nothing more. */
const LABELS =
  /\b(?:first|last|originally|published|posted|updated|modified|written|date|on|at|in|publie|paru|mis a jour|mise a jour|modifie|le|la|a|publicado|publicada|actualizado|modificado|el|las|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|gmt|utc|cet|cest|est|edt|bst|am|pm|h|las|los|min(?:ute|uto)?s?|read|reading time|de lectura|de lecture|temps de lecture)\b|\b\d{1,2}[:h.]\d{2}(?::\d{2})?(?: ?[ap]m)?\b|\b\d{1,2}(?= min| ?[ap]m\b)/gu;

const YEAR_ONLY = 4;

export type DatesFound = Readonly<{
  /** As the knowledge writes dates, in the order of the text. */
  dates: readonly string[];
  /** The text with "|" in their places. */
  rest: string;
}>;

/** Finds the dates that a text writes out: "8 March 2023", "March 8, 2023", "8 mars 2023", "8 de marzo de 2023", "2023-03-08". */
export function datesIn(text: string): DatesFound {
  const found: { at: number; date: string }[] = [];
  let rest = text;
  for (const form of FORMS) {
    rest = rest.replace(form, (match, ...groups) => {
      const date = written(inDayOrder(groups.at(-1) as Parts, text));
      if (date === undefined) return match;
      found.push({ at: groups.at(-3) as number, date });
      // as long as what it replaces, so that places stay comparable
      return '|'.padEnd(match.length);
    });
  }
  return { dates: found.toSorted((a, b) => a.at - b.at).map(({ date }) => date), rest };
}

/** @returns whether nothing is said in `rest` besides what accompanies a date. */
export function isOnlyLabels(rest: string): boolean {
  return (
    fold(rest)
      .replace(LABELS, '')
      .replace(/[^\p{L}\p{N}]+/gu, '') === ''
  );
}

/** @returns a date as people or programs write it, as the knowledge does; undefined where it is none. */
export function asDate(text: string): string | undefined {
  const plain = text.trim();
  if (dateText.safeParse(plain).success) return plain;
  const { dates, rest } = datesIn(plain);
  const [date] = dates;
  // of 01/02/2023 only the year is certain, but more was said
  const isWhole = date?.length !== YEAR_ONLY || !/\d[/.]\d/.test(plain);
  return dates.length === 1 && isWhole && isOnlyLabels(rest) ? date : undefined;
}

type Parts = Readonly<{
  year: string;
  month?: string;
  monthNumber?: string;
  day?: string;
  first?: string;
  second?: string;
}>;

const DAY_FIRST = /(?<!\p{L})(?:publi[ée]e?|mis|modifi[ée]e?|le|à|publicado|actualizado|el|a las)(?!\p{L})/iu;

/** In French and Spanish the day comes first. */
function inDayOrder(parts: Parts, text: string): Parts {
  const { first, second } = parts;
  if (first === undefined || second === undefined || !DAY_FIRST.test(text)) return parts;
  return { ...parts, day: first, monthNumber: second };
}

function written({ year, month, monthNumber, day }: Parts): string | undefined {
  if (month === undefined && monthNumber === undefined) return year;
  const number = monthNumber ?? String(MONTHS.findIndex((names) => names.includes(fold(month ?? ''))) + 1);
  const date = [year, number.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
    '-',
  );
  return dateText.safeParse(date).success ? date : undefined;
}
