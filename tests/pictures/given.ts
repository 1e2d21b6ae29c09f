import type { TimelineEvent } from '../../src/knowledge/schema.ts';
import type { FigureGiven, SeriesGiven } from '../../src/pictures/figure-words.ts';
import { type FiguresSheet, figuresSheet } from '../../src/pictures/figures-sheet.ts';
import { type TimelineSheet, timelineSheet } from '../../src/pictures/timeline-sheet.ts';
import { ENGLISH, type PictureWords } from './words.ts';

export function event(date: string, rest: Partial<TimelineEvent> = {}): TimelineEvent {
  return { id: `on-${date}`, date, dateIs: 'exact', what: `What is of ${date}.`, facts: ['any'], ...rest };
}

export function figure(value: number, rest: Partial<FigureGiven> = {}): FigureGiven {
  return {
    ...{ fact: `fact-${value}`, value, exactness: 'exact', when: undefined, asOf: '2013-04' },
    ...{ isAhead: false, voice: 'reported', by: [] },
    ...rest,
  };
}

export function series(label: string, points: readonly FigureGiven[], scale = label): SeriesGiven {
  return { label, unit: 'soldiers', scale, points };
}

/** The first page of a timeline, which has as many events as there are letters; throws if there is none. */
export function timeline(
  events: readonly TimelineEvent[],
  { timeline: words, locale }: PictureWords = ENGLISH,
  page = 1,
  perPage = 8,
): TimelineSheet {
  const sheet = timelineSheet(events, { page, perPage, words, locale });
  if (sheet === undefined) throw new Error('no events, so no picture');
  return sheet;
}

/** Every fact stands in one document. */
export const sourceOf = (): string => 'Leimbach 2013';

/** The same for figures. */
export function figures(
  all: readonly SeriesGiven[],
  { figures: words, locale }: PictureWords = ENGLISH,
  page = 1,
  perPage = 8,
): FiguresSheet {
  const sheet = figuresSheet(all, { page, perPage, words, locale, sourceOf });
  if (sheet === undefined) throw new Error('no figures, so no picture');
  return sheet;
}
