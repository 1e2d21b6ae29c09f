import { describe, expect, it } from 'vitest';
import { figuresSheet } from '../../src/pictures/figures-sheet.ts';
import { drawing, readingOf, textsOf } from './drawn.ts';
import { figure, figures, series, sourceOf } from './given.ts';
import { ENGLISH, FRENCH } from './words.ts';

/** The lengths of the drawn bars, in order. */
function barsIn(sheet: Parameters<typeof drawing.svgOf>[0]): number[] {
  const bars = drawing.svgOf(sheet).matchAll(/<path d="M[-\d.]+ [-\d.]+l([\d.]+) 0l0 14l/g);
  return Array.from(bars, ([, length]) => Number(length));
}

describe('the sheet of figures', () => {
  it('says in words how exact each figure is, of when, and whose', () => {
    const points = [
      figure(13_000, { exactness: 'nearly' }),
      figure(500, { exactness: 'at-least', when: '2019', asOf: '2020-08' }),
      figure(1000, {
        ...{ exactness: 'about', when: '2013-12', isAhead: true },
        ...{ voice: 'claim', by: ['France'] },
      }),
      figure(48, { when: '2023-02-05', asOf: '2023-02-05', voice: 'opinion', by: ['OWP', 'others'] }),
      figure(7, { exactness: 'at-most' }),
      figure(8, { exactness: 'more-than' }),
    ];
    const rows = figures([series('Anything', points)]).panels[0]?.rows ?? [];
    expect(rows.map(({ amount, about }) => `${amount}, ${about}`)).toEqual([
      'nearly 13,000, as of April 2013',
      'at least 500, 2019, stated in August 2020',
      'about 1,000, expected for December 2013, stated in April 2013 · claimed by France',
      '48, 5 February 2023 · in the view of OWP, others',
      'at most 7, as of April 2013',
      'more than 8, as of April 2013',
    ]);
    expect(rows.map(({ mark }) => mark)).toEqual(['inexact', 'more', 'ahead', 'exact', 'inexact', 'more']);
  });

  it('gives each series a panel, with letters running through', () => {
    const sheet = figures([series('Troops', [figure(1), figure(2)]), series('Miles', [figure(3)])]);
    expect(sheet.panels.map(({ label, rows }) => [label, rows.map(({ letter }) => letter)])).toEqual([
      ['Troops', ['A', 'B']],
      ['Miles', ['C']],
    ]);
  });

  it('is cut into pages where there are many, which keep one scale', () => {
    const many = [
      series(
        'Troops',
        Array.from({ length: 60 }, (_, i) => figure(100 * (i + 1))),
      ),
    ];
    const first = figures(many);
    expect(first.page).toBe('page 1 of 8');
    expect(first.panels[0]?.rows).toHaveLength(8);
    expect(first.panels[0]?.highest).toBe(6000);
    expect(figures(many, ENGLISH, 8).panels[0]?.rows).toHaveLength(4);
  });

  it('is not made of nothing', () => {
    const choice = { page: 1, perPage: 8, words: ENGLISH.figures, locale: 'en-GB', sourceOf };
    expect(figuresSheet([], choice)).toBeUndefined();
    expect(figuresSheet([series('Empty', [])], choice)).toBeUndefined();
  });
});

describe('the picture of figures', () => {
  it('labels every bar with its letter, value, date and document', () => {
    const sheet = figures([series('Troops', [figure(12_300), figure(13_000, { exactness: 'nearly' })])]);
    const reading = readingOf(sheet);
    expect(reading).toContain('Troops soldiers');
    expect(reading).toContain('A 12,300 as of April 2013 · Leimbach 2013');
    expect(reading).toContain('B nearly 13,000 as of April 2013 · Leimbach 2013');
  });

  it('writes numbers as the language of the reader does', () => {
    const reading = readingOf(figures([series('Troops', [figure(12_300)])], FRENCH));
    expect(reading).toContain('12\u202f300');
    expect(reading).toContain('10\u202f000');
  });

  it('begins every axis at zero', () => {
    const sheet = figures([series('Troops', [figure(12_300), figure(12_000)]), series('Far', [figure(435)])]);
    const labels = textsOf(sheet).map(({ text }) => text);
    expect(labels.filter((text) => text === '0')).toHaveLength(2);
    const [longer = 0, shorter = 0] = barsIn(sheet);
    expect(shorter / longer).toBeCloseTo(12_000 / 12_300, 2);
  });

  it('draws series of one scale to it, and others not', () => {
    const points = [figure(4000), figure(1000)].map((point) => [point]);
    const one = points.map((point, i) => series(`Panel ${i}`, point, 'forces'));
    const two = points.map((point, i) => series(`Panel ${i}`, point));
    const [long = 0, short = 0] = barsIn(figures(one));
    expect(long / short).toBeCloseTo(4, 1);
    const [first = 0, second = 1] = barsIn(figures(two));
    expect(first / second).toBeCloseTo(1, 1);
    expect(readingOf(figures(one))).toContain(ENGLISH.figures.key.oneScale);
    expect(readingOf(figures(two))).not.toContain(ENGLISH.figures.key.oneScale);
  });

  it('joins nothing and fills nothing in: there is a bar for each figure, and nothing else', () => {
    const points = [figure(10, { asOf: '2013' }), figure(20, { asOf: '2018' }), figure(30, { asOf: '2023' })];
    expect(barsIn(figures([series('Troops', points)]))).toHaveLength(3);
    expect(drawing.svgOf(figures([series('Troops', points)]))).not.toMatch(/<poly/);
  });

  it('draws no bar for zero', () => {
    expect(barsIn(figures([series('None', [figure(0)])]))).toEqual([]);
  });

  it.each([
    ['huge', [1e300, 5]],
    ['tiny', [1e-9, 0]],
    ['large', [987_654_321_012, 14_999_999]],
    ['negative', [-5, 12]],
  ])('can show %s values', async (_, values) => {
    const sheet = figures([
      series(
        'Any',
        values.map((value) => figure(value)),
      ),
    ]);
    expect(drawing.svgOf(sheet)).not.toMatch(/NaN|Infinity|undefined/);
    expect((await drawing.pngOf(sheet)).length).toBeGreaterThan(1000);
  });
});
