import type { Key, Words } from '../../locale/words.ts';
import type { AlternativeWords } from '../../pictures/alternative-text.ts';
import type { FiguresWords } from '../../pictures/figure-words.ts';
import type { TimelineWords } from '../../pictures/timeline-sheet.ts';

/** The locale in which pictures write their numbers and dates, as a BCP 47 tag. */
export function localeOf({ language }: Words): string {
  return language === 'fr' ? 'fr' : 'en-GB';
}

/** The words of a timeline, in its picture and in its text. */
export function timelineWords({ say, date }: Words): TimelineWords {
  return {
    title: say('timeline.title'),
    date,
    page: (page, pages) => say('picture.page', { page, pages }),
    approximate: (written) => say('picture.approximate', { date: written }),
    inferred: (written) => say('picture.inferred', { date: written }),
    key: {
      day: say('picture.key.day'),
      within: say('picture.key.within'),
      period: say('picture.key.period'),
      unsure: say('picture.key.unsure'),
    },
  };
}

type Exactness = keyof FiguresWords['exactness'];

const EXACTNESS: Readonly<Record<Exactness, Key>> = {
  about: 'picture.exactness.about',
  nearly: 'picture.exactness.nearly',
  'at-least': 'picture.exactness.at-least',
  'at-most': 'picture.exactness.at-most',
  'more-than': 'picture.exactness.more-than',
};

/** The words of figures, in their picture and in their text. */
export function figuresWords({ say, date, list }: Words): FiguresWords {
  const exactly = (exactness: Exactness) => (value: string) => say(EXACTNESS[exactness], { value });
  return {
    title: say('figures.title'),
    date,
    page: (page, pages) => say('picture.page', { page, pages }),
    exactness: {
      about: exactly('about'),
      nearly: exactly('nearly'),
      'at-least': exactly('at-least'),
      'at-most': exactly('at-most'),
      'more-than': exactly('more-than'),
    },
    asOf: (asOf) => say('picture.as-of', { date: asOf }),
    stated: (when, asOf) => say('picture.stated', { date: when, asOf }),
    ahead: (when, asOf) => say('picture.ahead', { date: when, asOf }),
    claim: (by) => say('picture.claim', { whose: list(by) }),
    opinion: (by) => say('picture.opinion', { whose: list(by) }),
    key: {
      exact: say('picture.key.exact'),
      inexact: say('picture.key.inexact'),
      more: say('picture.key.more'),
      ahead: say('picture.key.ahead'),
      oneScale: say('picture.key.one-scale'),
    },
  };
}

/** The words in which a picture is told to those who do not see it. */
export function alternativeWords({ say }: Words): AlternativeWords {
  return {
    timeline: (title, count) => say('picture.alternative-timeline', { title, count }),
    figures: (title, count) => say('picture.alternative-figures', { title, count }),
    event: ({ letter, date, text }) => say('picture.alternative-event', { letter, date, text }),
    figure: ({ letter, label, amount, unit, about, source }) =>
      say('picture.alternative-figure', { letter, label, amount, unit, about, source }),
    shortened: say('picture.shortened'),
  };
}
