import { stemmer } from 'stemmer';
import { fold, visibleText } from './fold.ts';

/** One word or number of a text. */
export type Token = Readonly<{
  /** As written. */
  surface: string;
  /** Lower case, no accents, no possessive ending; numbers as plain digits. */
  word: string;
  /** The stem of `word` (Porter's algorithm); numbers stay as they are. */
  stem: string;
  /** `word` without the endings of number, tense and person. */
  base: string;
}>;

const TOKEN = /\d{1,3}(?:[ ,.\u00A0\u202F]\d{3})+(?!\d)|\d+|\p{L}+(?:'\p{L}+)*/gu;

const ABBREVIATED = /\b(?:\p{L}\.){2,}/gu;

/** "2020-21", not the month of "2020-01-15" or "2020-08". */
const YEARS = /\b(19|20)(\d\d)[-–/](1[3-9]|[2-9]\d)\b(?![-–/\d])/g;

const SMALL_NUMBERS = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, i) => [word, String(i + 2)],
  ),
);

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH_FORMS = new Map(
  MONTHS.flatMap((month) => [month.slice(0, 3), month.slice(0, 4), month].map((form) => [form, month])),
);
// "mar" and "may" are words of their own, and names
for (const form of ['mar', 'marc']) MONTH_FORMS.delete(form);

// l'armée, d'Azawad, qu'est: the part before the apostrophe is not part of the word
const ELISION = /^(?:l|d|qu|s|n|c|j|m|t|jusqu|lorsqu|puisqu)'(?=\p{L})/u;

/** Tokens by surface, so that each distinct word is folded and stemmed once. */
export type TokenMemo = Map<string, Token>;

/**
 * Splits a text into words and numbers. "13,000" and "13 000" are 13000,
 * "U.N." is un, "Mali's" is mali, "two" is 2, "Aug." is august, "2020-21" is 2020 and 2021.
 */
export function tokenise(text: string, memo: TokenMemo = new Map()): Token[] {
  const visible = visibleText(text);
  const dotless = visible.includes('.')
    ? visible.replace(ABBREVIATED, (match) => match.replaceAll('.', ''))
    : visible;
  const years = dotless.replace(YEARS, (_, century: string, from: string, to: string) =>
    from < to ? `${century}${from} ${century}${to}` : `${century}${from} ${to}`,
  );
  return (years.match(TOKEN) ?? []).map((surface) => {
    const known = memo.get(surface);
    if (known) return known;
    const token = tokenOf(surface, wordOf(surface));
    memo.set(surface, token);
    return token;
  });
}

/** @returns the token of a word as it is meant, whatever was written. */
export function tokenOf(surface: string, word: string): Token {
  return { surface, word, stem: stemOf(word), base: baseOf(word) };
}

/** @returns the stem under which a folded word is indexed. */
export function stemOf(word: string): string {
  return /^\d/.test(word) || word.length <= 3 ? word : stemmer(word);
}

function wordOf(surface: string): string {
  if (/^\d/.test(surface)) return surface.replace(/\D/g, '');
  const folded = fold(surface).replace(ELISION, '').replace(/'s$/, '').replace(/'/g, '');
  return SMALL_NUMBERS.get(folded) ?? MONTH_FORMS.get(folded) ?? folded;
}

/**
 * The word without the endings of number, tense and person (the first step of
 * Porter's algorithm, simplified). Unlike the stem it keeps apart "author" and
 * "authority", "effect" and "effective".
 */
export function baseOf(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  let base = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/(?<![sui])s$/, '');
  const rest = base.replace(/(ing|ed)$/, '');
  if (rest !== base && rest.length >= 3 && /[aeiouy]/.test(rest))
    base = rest.replace(/([bdfgmnprt])\1$/, '$1');
  return base.length > 3 ? base.replace(/e$/, '').replace(/y$/, 'i') : base;
}
