import type { PageLine } from './page.ts';

const LEAST_REPEATED_WORDS = 6;

/** @returns the places of paragraphs and captions that have stood before, word for word. */
export function repetitions(lines: readonly PageLine[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const again = new Set<number>();
  for (const [i, line] of lines.entries()) {
    if (line.mark !== undefined || line.words < LEAST_REPEATED_WORDS || line.shape === 'line') continue;
    if (seen.has(line.plain)) again.add(i);
    seen.add(line.plain);
  }
  return again;
}

const LEAST_QUOTED_WORDS = 8;
/** Of a longer text, looking for every short line in all of it would take minutes. */
const LONGEST_TEXT = 500_000;

/** @returns the places of short lines that stand in a longer paragraph too, word for word: the layout shows them twice. */
export function pullQuotes(lines: readonly PageLine[]): ReadonlySet<number> {
  const paragraphs = lines.filter(({ shape }) => shape === 'prose' || shape === 'sentence');
  // a space on either side: a sentence does not stand in itself
  const text = paragraphs
    .map(({ plain }) => bare(plain))
    .join('\n')
    .slice(0, LONGEST_TEXT);
  const quotes = new Set<number>();
  for (const [i, { mark, words, shape, block, plain }] of lines.entries()) {
    const isShort = words >= LEAST_QUOTED_WORDS && (shape === 'line' || shape === 'sentence');
    if (!isShort || mark !== undefined || block.level !== undefined) continue;
    const quote = bare(plain);
    if (text.includes(`${quote} `) || text.includes(` ${quote}`)) quotes.add(i);
  }
  return quotes;
}

/** Without the quotation marks and the full stop, which a pull quote may have or lack. */
function bare(plain: string): string {
  return plain
    .replace(/["“”«»]/gu, '')
    .replace(/[.,](?=\s|$)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
