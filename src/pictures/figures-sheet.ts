import {
  accountOf,
  type BarMark,
  type FigureGiven,
  type FiguresWords,
  type SeriesGiven,
} from './figure-words.ts';
import { letterOf, pageOf } from './letters.ts';
import { formatNumber } from './numbers.ts';
import { plainText } from './text.ts';

export type FigureRow = Readonly<{
  fact: string;
  letter: string;
  value: number;
  /** The value as it is written: "nearly 13,000". */
  amount: string;
  /** When, and by whose account. */
  about: string;
  /** The documents that give it: "Leimbach 2013". */
  source: string;
  mark: BarMark;
}>;

export type FigurePanel = Readonly<{
  label: string;
  unit: string;
  rows: readonly FigureRow[];
  /** The lowest and highest value on its scale; zero lies between them. */
  lowest: number;
  highest: number;
}>;

/** All that a picture of figures shows: plain data, of which the picture is a function. */
export type FiguresSheet = Readonly<{
  kind: 'figures';
  title: string;
  page: string | undefined;
  locale: string;
  panels: readonly FigurePanel[];
  key: readonly Readonly<{ mark: BarMark | 'oneScale'; label: string }>[];
}>;

export type FiguresChoice = Readonly<{
  /** From 1. */
  page: number;
  perPage: number;
  words: FiguresWords;
  /** The documents that a fact stands in, as short as can be. */
  sourceOf: (fact: string) => string;
  /** A BCP 47 tag, such as "en-GB" or "fr". */
  locale: string;
}>;

/**
 * Prepares a page of figures, with letters from A for them, in one panel for each series. The scales
 * are those of all figures, so that the bars of different pages compare.
 * @returns undefined if there are no figures.
 */
export function figuresSheet(
  series: readonly SeriesGiven[],
  choice: FiguresChoice,
): FiguresSheet | undefined {
  const { page, perPage, words, locale } = choice;
  const all = series.flatMap((one) => one.points.map((point) => ({ one, point })));
  const shown = pageOf(all, page, perPage);
  if (shown === undefined) return undefined;
  const rows = shown.entries.map(({ one, point }, i) => ({
    one,
    row: rowOf(point, letterOf(i), choice),
  }));
  const panels = series
    .map((one) => ({ one, rows: rows.filter((entry) => entry.one === one).map(({ row }) => row) }))
    .filter((panel) => panel.rows.length > 0);
  const isShared = new Set(panels.map(({ one }) => one.scale)).size < panels.length;
  return {
    kind: 'figures',
    title: plainText(words.title),
    page: shown.of > 1 ? plainText(words.page(shown.number, shown.of)) : undefined,
    locale,
    panels: panels.map(({ one, rows: own }) => ({
      label: plainText(one.label),
      unit: plainText(one.unit),
      rows: own,
      ...rangeOf(series.filter(({ scale }) => scale === one.scale)),
    })),
    key: keyOf(
      rows.map(({ row }) => row),
      isShared,
      words,
    ),
  };
}

function rangeOf(series: readonly SeriesGiven[]): Pick<FigurePanel, 'lowest' | 'highest'> {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  return { lowest: Math.min(0, ...values), highest: Math.max(0, ...values) };
}

function rowOf(point: FigureGiven, letter: string, { words, sourceOf, locale }: FiguresChoice): FigureRow {
  const { exactness, value } = point;
  const number = formatNumber(value, locale);
  return {
    fact: point.fact,
    letter,
    value,
    amount: plainText(exactness === 'exact' ? number : words.exactness[exactness](number)),
    about: plainText(accountOf(point, words)),
    source: plainText(sourceOf(point.fact)),
    mark: markOf(point),
  };
}

function markOf({ exactness, isAhead }: FigureGiven): BarMark {
  if (isAhead) return 'ahead';
  if (exactness === 'exact') return 'exact';
  return exactness === 'at-least' || exactness === 'more-than' ? 'more' : 'inexact';
}

function keyOf(rows: readonly FigureRow[], isShared: boolean, words: FiguresWords): FiguresSheet['key'] {
  const marks = (['exact', 'inexact', 'more', 'ahead'] as const).filter((mark) =>
    rows.some((row) => row.mark === mark),
  );
  const all = isShared ? [...marks, 'oneScale' as const] : marks;
  return all.map((mark) => ({ mark, label: plainText(words.key[mark]) }));
}
