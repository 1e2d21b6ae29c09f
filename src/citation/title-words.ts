import type { Name } from '../knowledge/schema.ts';
import { fold } from '../language/fold.ts';
import { ENGLISH_STOP_WORDS } from '../language/stop-words.ts';
import { stemOf } from '../language/tokens.ts';

/** What tells a name from a common word in a title. */
export type TitleWords = Readonly<{
  /** The longest name that begins at `start`, in words as the knowledge writes them. */
  nameAt: (words: readonly string[], start: number) => readonly string[] | undefined;
  /** Whether the word, in whatever capitals, is an English word that is not a name. */
  isCommon: (word: string) => boolean;
}>;

const LONGEST_NAME = 8;
const SHORT_WORDS = new Set(
  'act age aid aim air arm ask bad big bid cut day die end far fit fix gap gas key law low man men net new oil old out own pay put raw red run sea see set sit six ten top try two use war way web win won'.split(
    ' ',
  ),
);
const SMALL = /^(?:a|an|and|at|de|des|du|en|et|for|in|la|le|les|of|on|the|to)$/;
const POSSESSIVE = /[’'](?:s|S)?$/;

/**
 * @param names the names of the knowledge; those whose main words are all capitals' count as names.
 * @param englishStems the stems of common words of four letters and more (`englishStems` of the language room).
 */
export function titleWords(names: readonly Name[], englishStems: ReadonlySet<string>): TitleWords {
  const isCommon = (word: string) => {
    const lower = word.toLowerCase().replace(POSSESSIVE, '');
    const stem = stemOf(lower);
    return (
      ENGLISH_STOP_WORDS.has(lower) ||
      englishStems.has(stem) ||
      SHORT_WORDS.has(lower) ||
      SHORT_WORDS.has(stem)
    );
  };
  const known = knownNames(names, isCommon);
  const nameAt = (words: readonly string[], start: number) => {
    for (let length = Math.min(LONGEST_NAME, words.length - start); length > 0; length--) {
      const candidate = words.slice(start, start + length);
      const ending = POSSESSIVE.exec(candidate.at(-1) ?? '')?.[0] ?? '';
      const text = candidate.join(' ');
      const name = known.get(fold(text)) ?? known.get(fold(text.slice(0, text.length - ending.length)));
      if (name !== undefined) return withEnding(name, ending.toLowerCase());
    }
    return undefined;
  };
  return { nameAt, isCommon };
}

function withEnding(name: readonly string[], ending: string): readonly string[] {
  const last = name.at(-1) ?? '';
  return last.endsWith(ending) ? name : [...name.slice(0, -1), last + ending];
}

function knownNames(names: readonly Name[], isCommon: (word: string) => boolean) {
  const known = new Map<string, readonly string[]>();
  for (const name of names) {
    // a title of a document is not a name inside a title
    if (name.kind === 'document') continue;
    for (const text of [name.name, ...name.aliases]) {
      const words = text.replace(/^the /i, '').split(' ');
      const isProper = words.every((word) => SMALL.test(word) || /^[\p{Lu}\p{N}]/u.test(word));
      const isWordToo = words.length === 1 && name.kind !== 'place' && isCommon(text);
      const key = fold(words.join(' '));
      if (isProper && !isWordToo && !known.has(key)) known.set(key, words);
    }
  }
  return known;
}
