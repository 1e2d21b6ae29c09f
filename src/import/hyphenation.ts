/** Words of a document in lower case, those with hyphens as a whole: what tells "govern-ment" from "anti-war". */
export type Words = ReadonlySet<string>;

/** No language breaks longer words than this at the end of a line. */
const LONGEST_WORD = 60;
// bounded, since the matcher keeps a place to return to for every letter, and a line may hold millions
const WORD = /\p{L}{1,60}(?:-\p{L}{1,60}){0,9}/gu;

/** @returns the words that stand within the lines (a word at a line's end may be half a word). */
export function wordsWithin(lines: Iterable<string>): Words {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(WORD)) words.add(word.toLowerCase());
  }
  return words;
}

/**
 * Puts the lines of a paragraph together. A hyphen at the end of a line is undone, unless the
 * document has the word with the hyphen elsewhere and never without.
 */
export function joinLines(lines: readonly string[], words: Words): string {
  let text = '';
  let previous = '';
  for (const line of lines) {
    const start = /\p{L}+$/u.exec(previous.slice(-LONGEST_WORD, -1))?.[0];
    const end = /^\p{Ll}\p{L}{0,59}/u.exec(line)?.[0];
    if (previous.endsWith('-') && start !== undefined && end !== undefined) {
      const keepsHyphen =
        words.has(`${start}-${end}`.toLowerCase()) && !words.has((start + end).toLowerCase());
      text = (keepsHyphen ? text : text.slice(0, -1)) + line;
    } else {
      text = text === '' ? line : `${text} ${line}`;
    }
    previous = line;
  }
  return text;
}
