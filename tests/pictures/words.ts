import { formatDate } from '../../src/language/dates.ts';
import type { AlternativeWords } from '../../src/pictures/alternative-text.ts';
import type { FiguresWords } from '../../src/pictures/figure-words.ts';
import type { TimelineWords } from '../../src/pictures/timeline-sheet.ts';

export type PictureWords = Readonly<{
  locale: string;
  timeline: TimelineWords;
  figures: FiguresWords;
  alternative: AlternativeWords;
}>;

const ENGLISH: PictureWords = {
  locale: 'en-GB',
  timeline: {
    title: 'Timeline',
    date: (date) => formatDate(date, 'en-GB'),
    page: (number, of) => `page ${number} of ${of}`,
    approximate: (date) => `about ${date}`,
    inferred: (date) => `${date} (inferred)`,
    key: {
      ...{ day: 'on that day', within: 'at some time in it', period: 'over that period' },
      unsure: 'broken outline: about then, or inferred',
    },
  },
  figures: {
    title: 'Figures',
    date: (date) => formatDate(date, 'en-GB'),
    page: (number, of) => `page ${number} of ${of}`,
    exactness: {
      about: (value) => `about ${value}`,
      nearly: (value) => `nearly ${value}`,
      'at-least': (value) => `at least ${value}`,
      'at-most': (value) => `at most ${value}`,
      'more-than': (value) => `more than ${value}`,
    },
    asOf: (date) => `as of ${date}`,
    stated: (date, asOf) => `${date}, stated in ${asOf}`,
    ahead: (date, asOf) => `expected for ${date}, stated in ${asOf}`,
    claim: (by) => `claimed by ${by.join(', ')}`,
    opinion: (by) => `in the view of ${by.join(', ')}`,
    key: {
      ...{ exact: 'an exact number', inexact: 'not an exact number', more: 'this many or more' },
      ...{ ahead: 'still to come when it was stated', oneScale: 'bars over the same axis compare' },
    },
  },
  alternative: {
    timeline: (title, entries) => `A timeline (${title}) of ${entries} events.`,
    figures: (title, entries) => `A bar chart (${title}) of ${entries} figures.`,
    event: ({ letter, date, text }) => `${letter}, ${date}: ${text}`,
    figure: ({ letter, label, amount, unit, about, source }) =>
      `${letter}, ${label}: ${amount} ${unit}, ${about} (${source}).`,
    shortened: 'The message has the whole text.',
  },
};

const FRENCH: PictureWords = {
  ...ENGLISH,
  locale: 'fr',
  timeline: {
    title: 'Chronologie',
    date: (date) => formatDate(date, 'fr'),
    page: (number, of) => `page ${number} sur ${of}`,
    approximate: (date) => `vers ${date}`,
    inferred: (date) => `${date} (déduit)`,
    key: {
      ...{ day: 'ce jour-là', within: 'à un moment de ce temps', period: 'pendant tout ce temps' },
      unsure: 'contour brisé : vers cette date, ou déduit du texte',
    },
  },
  figures: {
    ...ENGLISH.figures,
    title: 'Chiffres',
    date: (date) => formatDate(date, 'fr'),
    asOf: (date) => `en ${date}`,
    ahead: (date, asOf) => `prévu pour ${date}, selon un texte de ${asOf}`,
  },
};

export const LANGUAGES: readonly PictureWords[] = [ENGLISH, FRENCH];
export { ENGLISH, FRENCH };
