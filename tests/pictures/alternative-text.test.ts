import { describe, expect, it } from 'vitest';
import { alternativeText } from '../../src/pictures/alternative-text.ts';
import { event, figure, figures, series, timeline } from './given.ts';
import { ENGLISH } from './words.ts';

const { alternative } = ENGLISH;

describe('an alternative text', () => {
  it('says all that a timeline shows, in sentences', () => {
    const sheet = timeline([event('2012'), event('2013-04', { dateIs: 'approximate' })]);
    expect(alternativeText(sheet, alternative)).toBe(
      'A timeline (Timeline) of 2 events. A, 2012: What is of 2012. B, about April 2013: What is of 2013-04.',
    );
  });

  it('says all that a chart shows, with its units', () => {
    const sheet = figures([series('Troops', [figure(13_000, { exactness: 'nearly' })])]);
    expect(alternativeText(sheet, alternative)).toBe(
      'A bar chart (Figures) of 1 figures. A, Troops: nearly 13,000 soldiers, as of April 2013 (Leimbach 2013).',
    );
  });

  it('names the page, if there are several', () => {
    const sheet = timeline([event('2012'), event('2013')], ENGLISH, 2, 1);
    expect(alternativeText(sheet, alternative)).toContain('(Timeline, page 2 of 2)');
  });

  it('shortens all entries alike where they are too long, and says so', () => {
    const what = 'Something that takes many words to tell happens here. '.repeat(5).trim();
    const sheet = timeline(Array.from({ length: 8 }, (_, i) => event(`${2012 + i}`, { what })));
    const text = alternativeText(sheet, alternative);
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text.length).toBeGreaterThan(900);
    for (let year = 2012; year < 2020; year++) expect(text).toContain(`, ${year}: Something that`);
    expect(text.endsWith(alternative.shortened)).toBe(true);
  });

  it('fits even where nothing can be shortened, and halves no character', () => {
    const long = { ...ENGLISH, timeline: { ...ENGLISH.timeline, title: '\u{1F600}'.repeat(2000) } };
    const text = alternativeText(timeline([event('2012')], long), alternative);
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text.isWellFormed()).toBe(true);
  });
});
