import type { Source } from '../knowledge/schema.ts';

const YEAR = /^(19|20)\d\d$/;
const NOW =
  /\b(latest|newest|most recent(ly)?|current(ly)?|now|nowadays|today|presently|at present|at the moment|these days|right now|so far|up to date|actuellement|aujourd hui|maintenant|en ce moment|a ce jour|derniere?s? (nouvelles?|chiffres?|etat))\b/;

/** The years that a question names, as they are written. */
export function yearsOf(terms: Iterable<string>): string[] {
  return [...terms].filter((term) => YEAR.test(term));
}

/** True if a question asks for the present state. @param words the question in lower case, without accents. */
export function asksForNow(words: string): boolean {
  return NOW.test(words);
}

/** The date of the newest document, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined if none is dated. */
export function newestDate(sources: readonly Pick<Source, 'published'>[]): string | undefined {
  return sources
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
}

/** True if all that a question names are years after the newest document. */
export function liesAfter(years: readonly string[], newest: string | undefined): boolean {
  return newest !== undefined && years.length > 0 && years.every((year) => year > newest.slice(0, 4));
}
