import type { FiguresSheet } from './figures-sheet.ts';
import { letterOf, MOST_ENTRIES } from './letters.ts';
import { plainText } from './text.ts';

/** A part of a whole under its name: right answers among all that were given. */
export type Share = Readonly<{ label: string; part: number; whole: number }>;

/** The words of a picture of shares, in the language of the interface. */
export type SharesWords = Readonly<{
  title: string;
  /** What the bars are shares of. */
  label: string;
  unit: string;
  /** What a bar means. */
  key: string;
  /** "75 %" */
  percent: (percent: number) => string;
  /** "15 of 20". */
  ofWhole: (part: number, whole: number) => string;
}>;

/** A share with the letter by which the picture and the text name it. */
export type LetteredShare = Share & Readonly<{ letter: string; percent: number }>;

/** The shares that a picture has room for, with their letters; those of nothing are left out. */
export function letteredShares(shares: readonly Share[]): readonly LetteredShare[] {
  return shares
    .filter(({ whole }) => whole > 0)
    .slice(0, MOST_ENTRIES)
    .map((share, i) => ({
      ...share,
      letter: letterOf(i),
      percent: Math.round((100 * share.part) / share.whole),
    }));
}

/** A picture of shares as bars from 0 to 100, drawn as figures are. @returns undefined where there are none. */
export function sharesSheet(
  shares: readonly LetteredShare[],
  { words, locale }: Readonly<{ words: SharesWords; locale: string }>,
): FiguresSheet | undefined {
  if (shares.length === 0) return undefined;
  const rows = shares.map(({ label, letter, part, whole, percent }) => ({
    fact: letter,
    letter,
    value: percent,
    amount: plainText(label),
    about: plainText(words.percent(percent)),
    source: plainText(words.ofWhole(part, whole)),
    mark: 'exact' as const,
  }));
  return {
    kind: 'figures',
    title: plainText(words.title),
    page: undefined,
    locale,
    panels: [{ label: plainText(words.label), unit: plainText(words.unit), rows, lowest: 0, highest: 100 }],
    key: [{ mark: 'exact', label: plainText(words.key) }],
  };
}
