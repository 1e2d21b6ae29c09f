import type { Name, QuizItem } from '../knowledge/schema.ts';
import { editDistance } from '../language/edit-distance.ts';
import { fold, visibleText } from '../language/fold.ts';

type ShortItem = Extract<QuizItem, { kind: 'short' }>;

const ARTICLES: ReadonlySet<string> = new Set('the a an le la les l un une des du de d'.split(' '));

/** Up to this many letters a word must be typed as it is: with one letter changed it is often another word. */
const LONGEST_EXACT = 5;
/** From this many letters on, two letters may be wrong. */
const LONG = 9;

/**
 * Tells whether a word or name that was typed is the one that is asked for: whatever its case, accents, punctuation
 * and articles, with small misspellings in long words, and by any of its aliases. Acronyms must be exact.
 */
export function isRightName(typed: string, item: ShortItem, names: readonly Name[]): boolean {
  const words = wordsOf(typed);
  if (words.length === 0) return false;
  const forms = formsOf(item, names);
  if (forms.some((form) => isSame(words, wordsOf(form)))) return true;
  // "Mauritania" is no misspelling of "Mauritius"
  const isAnother = names.some(
    (name) => name.id !== item.name && aliasesOf(name).some((alias) => isSame(words, wordsOf(alias))),
  );
  return !isAnother && forms.some((form) => isNearly(words, form));
}

/** All that counts as the answer, the answer as it is shown first. */
export function formsOf(item: ShortItem, names: readonly Name[]): readonly string[] {
  const name = names.find(({ id }) => id === item.name);
  const asked = new Set(wordsOf(item.prompt));
  // "the head of MINUSMA" repeats the question
  const aliases = (name ? aliasesOf(name) : []).filter((alias) =>
    wordsOf(alias).some((word) => !asked.has(word)),
  );
  return [item.right, ...item.accept, ...aliases];
}

function aliasesOf({ name, aliases, french, misspellings }: Name): readonly string[] {
  return [name, ...aliases, ...french, ...misspellings];
}

/** The words of a text, folded, without articles; "U.N." is one word. */
function wordsOf(text: string): readonly string[] {
  const folded = fold(
    visibleText(text)
      .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
      .replace(/(\p{L})'s\b/gu, '$1'),
  );
  return (folded.match(/\p{L}+|\p{N}+/gu) ?? []).filter((word) => !ARTICLES.has(word));
}

/** The same words; "peace keepers" and "peacekeepers" are the same, too. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  return other.length > 0 && one.join('') === other.join('');
}

function isNearly(words: readonly string[], form: string): boolean {
  if (isAcronym(form)) return false;
  const known = wordsOf(form);
  return known.length === words.length && known.every((word, i) => isNearWord(words[i] ?? '', word));
}

function isAcronym(form: string): boolean {
  return /^[\p{Lu}\d.&-]{2,}$/u.test(form);
}

function isNearWord(typed: string, word: string): boolean {
  if (typed === word) return true;
  if (word.length <= LONGEST_EXACT || /\d/.test(word + typed)) return false;
  const limit = word.length >= LONG ? 2 : 1;
  return editDistance(typed, word, limit) <= limit;
}
