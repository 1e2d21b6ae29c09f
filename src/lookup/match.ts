import { editDistance, letterDistance, lettersOf } from '../language/edit-distance.ts';
import { fold, visibleText } from '../language/fold.ts';

/** Something that can be looked up. */
export type Listed<T> = Readonly<{
  item: T;
  /** What it is called, the usual name first. */
  called: readonly string[];
  /** Words that describe it, which count for less. */
  described?: readonly string[];
}>;

/** A list that forgives: capitals, accents, word order, beginnings of words and small misspellings. */
export type Catalogue<T> = Readonly<{
  /** What the typed text may mean, likeliest first; the whole list in its own order where nothing is typed. */
  matching: (typed: string, limit: number) => T[];
  /** The one thing that is meant; undefined where nothing fits, or several fit equally well. */
  meant: (typed: string) => T | undefined;
}>;

// How well a word of the list fits a typed one. Whole names beat parts of names.
const WHOLE_NAME = 10;
const SAME = 4;
const BEGINS = 3;
const MISSPELT = 2;
const MISSPELT_BEGINNING = 1.5;
const DESCRIBED = 0.5;
/** A longer name has more words that can fit by accident. */
const PER_EXTRA_WORD = 0.05;
/** Nothing in a list is called by more words; what else was pasted is not looked at. */
const MOST_WORDS = 12;

/** The list ready for matching; the order of the things decides between equals. */
export function catalogueOf<T>(things: readonly Listed<T>[]): Catalogue<T> {
  // read with the first look-up: all lists together take a tenth of a second or two
  let read: readonly (ReadThing & Readonly<{ item: T }>)[] | undefined;
  const readAll = () =>
    things.map(({ item, called, described = [] }) => ({
      item,
      names: [...new Set(called.map(plainName))].map((name) => ({ name, words: name.split(' ') })),
      described: [...new Set(described.flatMap(wordsOf))],
    }));
  const ranked = (typed: string) => {
    const wanted = plainName(typed);
    const words = wordsOf(typed).slice(0, MOST_WORDS);
    read ??= readAll();
    return read
      .map((thing) => ({ item: thing.item, fit: fitOf(thing, wanted, words) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit);
  };
  return {
    matching: (typed, limit) =>
      wordsOf(typed).length === 0
        ? things.slice(0, limit).map(({ item }) => item)
        : ranked(typed)
            .slice(0, limit)
            .map(({ item }) => item),
    meant: (typed) => {
      const [first, second] = ranked(typed);
      return first === undefined || first.fit === second?.fit ? undefined : first.item;
    },
  };
}

type ReadThing = Readonly<{
  names: readonly { name: string; words: readonly string[] }[];
  described: readonly string[];
}>;

/** Every typed word must fit something; 0 if one does not. */
function fitOf({ names, described }: ReadThing, wanted: string, typed: readonly string[]): number {
  const last = typed.length - 1;
  const byDescription = typed.map((word, i) => DESCRIBED * bestFit(word, described, i === last));
  const fits = names.map(({ name, words }) => {
    if (name === wanted) return WHOLE_NAME + SAME * typed.length;
    const each = typed.map((word, i) => Math.max(bestFit(word, words, i === last), byDescription[i] ?? 0));
    if (each.includes(0)) return 0;
    const sum = each.reduce((total, fit) => total + fit, 0);
    return sum - PER_EXTRA_WORD * Math.max(0, words.length - typed.length);
  });
  return Math.max(0, ...fits);
}

/** Only the word that is still being typed may be the beginning of a misspelt one. */
function bestFit(typed: string, words: readonly string[], isLast: boolean): number {
  let best = 0;
  for (const word of words) best = Math.max(best, wordFit(typed, word, isLast));
  return best;
}

function wordFit(typed: string, word: string, isLast: boolean): number {
  if (word === typed) return SAME;
  if (word.startsWith(typed)) return BEGINS;
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  // numbers are right or wrong
  if (allowed === 0 || /\d/.test(typed)) return 0;
  if (isNear(typed, word, allowed)) return MISSPELT;
  return isLast && isNear(typed, word.slice(0, typed.length), allowed) ? MISSPELT_BEGINNING : 0;
}

function isNear(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > allowed) return false;
  // the letters rule out nearly all words, and are much quicker to compare
  if (letterDistance(lettersOf(a), lettersOf(b)) > allowed) return false;
  return editDistance(a, b, allowed) <= allowed;
}

function wordsOf(text: string): string[] {
  return plainName(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Words and numbers in small letters without accents, a space between each. */
function plainName(text: string): string {
  return fold(visibleText(text))
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
