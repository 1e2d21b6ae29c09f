import type { TimelineEvent } from '../knowledge/schema.ts';
import { type DaySpan, daySpan } from '../language/day-span.ts';
import { letterOf, pageOf } from './letters.ts';
import { plainText } from './text.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** The words of a timeline picture, in the language of the interface. */
export type TimelineWords = Readonly<{
  title: string;
  /** Writes a date of the knowledge: "2013-04" is "April 2013". */
  date: (date: string) => string;
  /** "page 2 of 8". */
  page: (number: number, of: number) => string;
  /** "about April 2013": near the time when it happened. */
  approximate: (date: string) => string;
  /** "25 April 2013, inferred": not said, but following from what is said. */
  inferred: (date: string) => string;
  /** What the marks mean. */
  key: Readonly<Record<TimeMark | 'unsure', string>>;
}>;

/** On one day; at some time in a year or month; over a period. */
export type TimeMark = 'day' | 'within' | 'period';

export type TimelineRow = Readonly<{
  event: string;
  letter: string;
  date: string;
  text: string;
  mark: TimeMark;
  isSure: boolean;
  span: DaySpan;
}>;

/** All that a timeline picture shows: plain data, of which the picture is a function. */
export type TimelineSheet = Readonly<{
  kind: 'timeline';
  title: string;
  /** Which page it is, if there are several. */
  page: string | undefined;
  rows: readonly TimelineRow[];
  /** Where the rows lie in time; undefined where all lie at the same time, so that there is nothing to see. */
  axis: TimeAxis | undefined;
  key: readonly Readonly<{ mark: TimeMark | 'unsure'; label: string }>[];
}>;

export type TimelineChoice = Readonly<{
  /** From 1. */
  page: number;
  perPage: number;
  words: TimelineWords;
  /** A BCP 47 tag, such as "en-GB" or "fr". */
  locale: string;
}>;

/**
 * Prepares a page of a timeline, with letters from A for its events.
 * @param events in order of time.
 * @returns undefined if there are no events.
 */
export function timelineSheet(
  events: readonly TimelineEvent[],
  { page, perPage, words, locale }: TimelineChoice,
): TimelineSheet | undefined {
  const shown = pageOf(events, page, perPage);
  if (shown === undefined) return undefined;
  const rows = shown.entries.map((event, i) => rowOf(event, letterOf(i), words));
  const spans = rows.map(({ span }) => span);
  const isSpread = new Set(spans.map(({ first, last }) => `${first} ${last}`)).size > 1;
  return {
    kind: 'timeline',
    title: plainText(words.title),
    page: shown.of > 1 ? plainText(words.page(shown.number, shown.of)) : undefined,
    rows,
    axis: isSpread ? timeAxis(spans, locale) : undefined,
    key: keyOf(rows, isSpread, words),
  };
}

function rowOf(event: TimelineEvent, letter: string, words: TimelineWords): TimelineRow {
  const date = words.date(event.date);
  const isSure = event.dateIs === 'exact';
  return {
    event: event.id,
    letter,
    date: plainText(event.dateIs === 'exact' ? date : words[event.dateIs](date)),
    text: plainText(event.what),
    mark: markOf(event.date),
    isSure,
    span: daySpan(event.date),
  };
}

function markOf(date: string): TimeMark {
  if (date.includes('/')) return 'period';
  return date.length === 'YYYY-MM-DD'.length ? 'day' : 'within';
}

function keyOf(rows: readonly TimelineRow[], isSpread: boolean, words: TimelineWords): TimelineSheet['key'] {
  const shown = new Set<TimeMark | 'unsure'>(isSpread ? rows.map(({ mark }) => mark) : []);
  if (rows.some(({ isSure }) => !isSure)) shown.add('unsure');
  return (['day', 'within', 'period', 'unsure'] as const)
    .filter((mark) => shown.has(mark))
    .map((mark) => ({ mark, label: plainText(words.key[mark]) }));
}
