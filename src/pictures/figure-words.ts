import type { Fact } from '../knowledge/schema.ts';

type Exactness = NonNullable<Fact['figure']>['exactness'];

/** A figure, as the look-up of figures gives it. */
export type FigureGiven = Readonly<{
  fact: string;
  value: number;
  exactness: Exactness;
  when: string | undefined;
  asOf: string;
  isAhead: boolean;
  voice: Fact['voice'];
  by: readonly string[];
}>;

/** What was counted, in which unit, and the figures in order of time. */
export type SeriesGiven = Readonly<{
  label: string;
  unit: string;
  /** Series of one scale are drawn to it, so that their bars compare. */
  scale: string;
  points: readonly FigureGiven[];
}>;

/** The words of a picture of figures, in the language of the interface. */
export type FiguresWords = Readonly<{
  title: string;
  /** Writes a date of the knowledge: "2013-04" is "April 2013". */
  date: (date: string) => string;
  /** "page 2 of 3". */
  page: (number: number, of: number) => string;
  /** "nearly 13,000". */
  exactness: Readonly<Record<Exclude<Exactness, 'exact'>, (value: string) => string>>;
  /** "as of April 2013": when it was so, as far as the document says. */
  asOf: (date: string) => string;
  /** "2019, stated in August 2020". */
  stated: (date: string, asOf: string) => string;
  /** "expected for December 2013, stated in April 2013". */
  ahead: (date: string, asOf: string) => string;
  /** "claimed by France". */
  claim: (by: readonly string[]) => string;
  /** "in the view of France". */
  opinion: (by: readonly string[]) => string;
  /** What the bars mean, and that those over the same axis compare. */
  key: Readonly<Record<BarMark | 'oneScale', string>>;
}>;

/** A number given as exact; one that is not; one that is a lower bound; one that was still to come. */
export type BarMark = 'exact' | 'inexact' | 'more' | 'ahead';

/** When the figure was so, and by whose account if it is not reported as a fact: "2019, stated in August 2020". */
export function accountOf(figure: FigureGiven, words: FiguresWords): string {
  return [whenOf(figure, words), voiceOf(figure, words)].filter((part) => part !== '').join(' · ');
}

function whenOf({ when, asOf, isAhead }: FigureGiven, words: FiguresWords): string {
  const stated = words.date(asOf);
  if (when === undefined) return words.asOf(stated);
  const date = words.date(when);
  if (isAhead) return words.ahead(date, stated);
  return when === asOf ? date : words.stated(date, stated);
}

function voiceOf({ voice, by }: FigureGiven, words: FiguresWords): string {
  return voice === 'reported' ? '' : words[voice](by);
}
