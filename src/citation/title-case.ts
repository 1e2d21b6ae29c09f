import type { TitleWords } from './title-words.ts';

// Articles, coordinating conjunctions and prepositions that are hardly ever anything else.
const SMALL = new Set(
  'a an the and but for nor or so yet as at by from in into of on onto to with within without via per vs versus upon toward towards between among against during through'.split(
    ' ',
  ),
);
// Prepositions that may be adverbs or conjunctions as well: they stay as printed.
const EITHER = new Set(
  'about above across after along around before behind below beneath beside beyond down inside like near off out outside over past since than till under until up'.split(
    ' ',
  ),
);

const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;
const CAPITALS_INSIDE = /^.+\p{Lu}|\p{N}/u;
// A word of these belongs to the name that it stands before, even if nobody knows the name: "New York".
const BEFORE_NAMES = new Set(
  'cape captain colonel east fort general lake lieutenant major minister mount new north operation port president prime saint south west'.split(
    ' ',
  ),
);
const NUMERAL = /^(?:[IVXLC]+|\d+)$/;

type Word = Readonly<{
  before: string;
  text: string;
  after: string;
  /** What the word begins, if anything: the title, a sentence of it, or a subtitle after a colon. */
  begins: 'sentence' | 'subtitle' | undefined;
}>;

function wordsOf(title: string): readonly Word[] {
  const parts = title.split(' ').map((word) => WORD.exec(word) ?? ['', '', word, '']);
  return parts.map(([, before = '', text = '', after = ''], i) => {
    const previous = i === 0 ? '.' : (parts[i - 1]?.[3] ?? '') + (parts[i - 1]?.[1] ?? '');
    const begins = /[.?!]/.test(previous) ? 'sentence' : /[:—–]/.test(previous) ? 'subtitle' : undefined;
    return { before, text, after, begins };
  });
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const isCapital = (text: string) => /^[\p{Lu}\p{N}]/u.test(text);
const isShouted = (title: string) => !/\p{Ll}/u.test(title) && /\p{Lu}\S*\s+\S*\p{Lu}/u.test(title);

/** A title of which every main word has a capital; else the capitals that it has mean something. */
function isHeadline(words: readonly Word[]): boolean {
  return words.every(({ text }) => {
    const lower = text.toLowerCase();
    return text === '' || SMALL.has(lower) || EITHER.has(lower) || isCapital(text);
  });
}

const together = (words: readonly Word[], texts: readonly string[]) =>
  words.map(({ before, after }, i) => before + (texts[i] ?? '') + after).join(' ');

/** The words with `write` for those of a name of the knowledge, and `change` for all others. */
function outsideNames(
  words: readonly Word[],
  names: TitleWords,
  write: (name: readonly string[], printed: readonly string[]) => readonly string[],
  change: (text: string, word: Word, next: Word | undefined) => string,
): readonly string[] {
  const texts = words.map((word) => word.text);
  const changed: string[] = [];
  while (changed.length < words.length) {
    const at = changed.length;
    const name = names.nameAt(texts, at);
    const word = words[at];
    if (name !== undefined) changed.push(...write(name, texts.slice(at, at + name.length)));
    else changed.push(word === undefined ? '' : change(word.text, word, words[at + 1]));
  }
  return changed.slice(0, words.length);
}

/** A title in capitals with small letters where they can be told; acronyms that nobody knows stay. */
function calmed(title: string, names: TitleWords): readonly string[] {
  const calm = (text: string) =>
    text
      .split('-')
      .map((part) => (names.isCommon(part) ? part.toLowerCase() : part))
      .join('-');
  return outsideNames(wordsOf(title), names, (name) => name, calm);
}

/**
 * Sentence case (APA 6.17, Harvard): capitals only for the first word and for names.
 * A word keeps its capital if it is in a name of the knowledge, has capitals inside, stands before a
 * numeral ("Part II"), or is no common English word. A title that is not printed in headline case
 * stays as it is, since its capitals were chosen.
 * @param names undefined leaves every title as printed.
 * @param subtitle whether the first word after a colon has a capital (APA) or not (Harvard).
 */
export function sentenceCase(
  title: string,
  names: TitleWords | undefined,
  subtitle: 'capital' | 'small',
): string {
  const words = wordsOf(title);
  if (names === undefined || !(isShouted(title) || isHeadline(words))) return title;
  const begun = (text: string, begins: Word['begins']) =>
    begins === 'sentence' || (begins === 'subtitle' && subtitle === 'capital') ? capital(text) : text;
  if (isShouted(title)) {
    return together(
      words,
      calmed(title, names).map((text, i) => begun(text, words[i]?.begins)),
    );
  }
  const change = (text: string, word: Word, next: Word | undefined) =>
    begun(belongsToNext(text, next, names) ? text : lowered(text, names), word.begins);
  const texts = outsideNames(words, names, (_, printed) => printed, change);
  return together(words, texts);
}

function belongsToNext(text: string, next: Word | undefined, names: TitleWords): boolean {
  const [lower, after] = [text.toLowerCase(), next?.text ?? ''];
  if (NUMERAL.test(after)) return !SMALL.has(lower) && !/^(?:19|20)\d\d$/.test(after);
  return BEFORE_NAMES.has(lower) && isCapital(after) && lowered(after, names) === after;
}

function lowered(text: string, names: TitleWords): string {
  return text
    .split('-')
    .map((part) => {
      if (CAPITALS_INSIDE.test(part)) return part;
      const isPlain = part.length <= 3 || EITHER.has(part.toLowerCase()) || names.isCommon(part);
      return isPlain ? part.toLowerCase() : part;
    })
    .join('-');
}

/**
 * Headline case (MLA 9; Chicago 17, 8.159): capitals for all words but articles, coordinating
 * conjunctions and prepositions. Words that may be a preposition or an adverb stay as printed.
 * @param longestSmall words with more letters have a capital in any case (three in APA 6.17).
 */
export function headlineCase(title: string, names: TitleWords | undefined, longestSmall = 20): string {
  const words = wordsOf(title);
  const isCalmed = isShouted(title) && names !== undefined;
  const texts = isCalmed ? calmed(title, names) : words.map(({ text }) => text);
  const changed = texts.map((text, i) => {
    const isEdge = i === 0 || i === words.length - 1 || words[i]?.begins !== undefined;
    return headlineWord(text, isEdge, longestSmall);
  });
  return together(words, changed);
}

function headlineWord(text: string, isEdge: boolean, longestSmall: number): string {
  return text
    .split('-')
    .map((part, i) => {
      const lower = part.toLowerCase();
      if (part.length > 1 && CAPITALS_INSIDE.test(part)) return part;
      if (part.length > longestSmall) return capital(part);
      if (SMALL.has(lower) && (!isEdge || i > 0)) return lower;
      return EITHER.has(lower) && !isEdge ? part : capital(part);
    })
    .join('-');
}

/** @returns whether the word is an article, a conjunction or a preposition that headlines write small. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word.toLowerCase());
}
