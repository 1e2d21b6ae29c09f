import { describe, expect, it } from 'vitest';
import { timelineSheet } from '../../src/pictures/timeline-sheet.ts';
import { decodePng, drawing, readingOf, textsOf } from './drawn.ts';
import { event, timeline } from './given.ts';
import { ENGLISH, FRENCH } from './words.ts';

describe('the sheet of a timeline', () => {
  it('says by words how sure each date is', () => {
    const { rows } = timeline([
      event('2013-04'),
      event('2013-04', { dateIs: 'approximate' }),
      event('2013-04-25', { dateIs: 'inferred' }),
      event('2012/2013'),
    ]);
    expect(rows.map(({ date }) => date)).toEqual([
      'April 2013',
      'about April 2013',
      '25 April 2013 (inferred)',
      '2012 to 2013',
    ]);
    expect(rows.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(rows.map(({ mark }) => mark)).toEqual(['within', 'within', 'day', 'period']);
  });

  it('is cut into pages, whose letters begin with A again', () => {
    const events = Array.from({ length: 60 }, (_, i) => event(`${1960 + i}`));
    const last = timeline(events, ENGLISH, 8);
    expect(last.page).toBe('page 8 of 8');
    expect(last.rows.map(({ letter, date }) => `${letter} ${date}`)).toEqual([
      ...['A 2016', 'B 2017', 'C 2018', 'D 2019'],
    ]);
  });

  it.each([
    [0, 8, 'page 1 of 8'],
    [-3, 8, 'page 1 of 8'],
    [99, 8, 'page 8 of 8'],
    [1, 100, 'page 1 of 8'],
    [60, 0, 'page 60 of 60'],
  ])('stays within its pages and letters, asked for page %d of %d a page', (page, perPage, expected) => {
    const events = Array.from({ length: 60 }, (_, i) => event(`${1960 + i}`));
    expect(timeline(events, ENGLISH, page, perPage).page).toBe(expected);
  });

  it('is not made of nothing', () => {
    const { timeline: words, locale } = ENGLISH;
    expect(timelineSheet([], { page: 1, perPage: 8, words, locale })).toBeUndefined();
  });

  it('explains only the marks that are there', () => {
    expect(timeline([event('2012'), event('2013')]).key.map(({ mark }) => mark)).toEqual(['within']);
    const mixed = timeline([event('2012-01-01'), event('2012/2013', { dateIs: 'approximate' })]);
    expect(mixed.key.map(({ mark }) => mark)).toEqual(['day', 'period', 'unsure']);
  });
});

describe('the picture of a timeline', () => {
  it('shows title, page, letters, dates, texts and key', () => {
    const events = Array.from({ length: 9 }, (_, i) => event(`${2012 + i}`, { dateIs: 'approximate' }));
    const reading = readingOf(timeline(events));
    expect(reading).toContain('Timeline page 1 of 2');
    for (const [i, letter] of [...'ABCDEFGH'].entries()) {
      expect(reading).toContain(`${letter} about ${2012 + i} What is of ${2012 + i}.`);
    }
    expect(reading).toContain('at some time in it');
  });

  it('is as a PNG twice as large as its SVG, and opaque to its corners', async () => {
    const sheet = timeline([event('2012'), event('2013-04-25')]);
    const pixels = decodePng(await drawing.pngOf(sheet));
    const height = Number(/ height="(\d+)"/.exec(drawing.svgOf(sheet))?.[1]);
    expect([pixels.width, pixels.height]).toEqual([800, 2 * height]);
    expect(pixels.at(0, 0)).toEqual([0x80, 0x86, 0x8f, 255]);
    expect(pixels.at(799, 2 * height - 1)).toEqual([0x80, 0x86, 0x8f, 255]);
    expect(pixels.at(10, 10)).toEqual([0xfa, 0xfa, 0xf7, 255]);
  });

  it('writes months and dates in the language of the reader', () => {
    const reading = readingOf(timeline([event('2013-02'), event('2013-04-25')], FRENCH));
    expect(reading).toContain('févr. 2013');
    expect(reading).toContain('25 avril 2013');
  });

  it('has no chart where all lies at the same time', () => {
    expect(readingOf(timeline([event('2013'), event('2013')]))).not.toMatch(/2013 A 2013/);
    expect(timeline([event('2013')]).axis).toBeUndefined();
  });

  it('breaks a long text into three lines at most, with an ellipsis', () => {
    const sheet = timeline([
      event('2013', { what: 'Many words follow upon each other here. '.repeat(7).trim() }),
    ]);
    const lines = textsOf(sheet).filter(({ text }) => /words|follow|other|here/.test(text));
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)?.text).toMatch(/\p{L}…$/u);
  });
});

describe('the marks of a timeline', () => {
  const shapesIn = (svg: string): string[] =>
    Array.from(svg.matchAll(/<path d="([^"]*)"[^>]*fill="#(?:005b94|e3eef6)"[^>]*>/g), ([shape]) => shape);

  it('are broken where the date is not sure, and whole where it is', () => {
    const unsure = drawing.svgOf(timeline([event('2012', { dateIs: 'approximate' }), event('2013')]));
    const marks = shapesIn(unsure).filter((shape) => shape.includes('stroke="#005b94"'));
    expect(marks.map((shape) => shape.includes('stroke-dasharray'))).toEqual([true, false]);
  });

  it('are as long as their periods', () => {
    const svg = drawing.svgOf(timeline([event('2012-01/2012-12'), event('2012-01/2015-12')]));
    const lengths = Array.from(svg.matchAll(/<path d="M38 [\d.]+l([\d.]+) 0l/g), ([, length]) =>
      Number(length),
    );
    expect(lengths).toHaveLength(2);
    expect((lengths[1] ?? 0) / (lengths[0] ?? 0)).toBeCloseTo(1461 / 366, 1);
  });
});
