import { isSmallWord } from './title-case.ts';

const LONGEST_WHOLE = 5;
const WORDS_KEPT = 4;
const MOST_LETTERS = 60;

/**
 * The title as it stands in a citation in the text: without its subtitle, and shortened to its
 * first words if it is long.
 */
export function shortTitle(title: string): string {
  const main = title.split(/(?<=[?!])\s|:\s|\s[–—]\s|—/)[0] ?? title;
  const words = main.split(' ');
  let kept = words.length > LONGEST_WHOLE ? words.slice(0, WORDS_KEPT) : words;
  while (kept.length > 1 && kept.length < words.length && isSmallWord(kept.at(-1) ?? '')) {
    kept = kept.slice(0, -1);
  }
  const short = kept.length < words.length ? kept.join(' ').replace(/[,;:]$/, '') : main;
  const letters = [...short];
  const cut = letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : short;
  const isPaired = cut.split('“').length === cut.split('”').length;
  return isPaired ? cut : cut.replace(/[“”]/g, '');
}

/** MLA and Chicago leave out the article at the beginning of a shortened title. */
export function withoutArticle(title: string): string {
  return title.replace(/^(?:An?|The)\s+(?=\S)/i, '');
}
