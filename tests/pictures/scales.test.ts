import { describe, expect, it } from 'vitest';
import { daySpan } from '../../src/language/day-span.ts';
import { formatNumber, formatTick } from '../../src/pictures/numbers.ts';
import { roundScale } from '../../src/pictures/round-scale.ts';
import { timeAxis } from '../../src/pictures/time-axis.ts';

describe('the scale of values', () => {
  it.each([
    [0, 13_000, [0, 5000, 10_000, 15_000]],
    [0, 422_000, [0, 200_000, 400_000, 600_000]],
    [0, 16, [0, 5, 10, 15, 20]],
    [0, 0.3, [0, 0.1, 0.2, 0.3]],
    [-20, 12, [-20, -10, 0, 10, 20]],
    [0, 0, [0, 1]],
    [-5, 0, [-6, -4, -2, 0]],
  ])('from %d to %d is round', (lowest, highest, ticks) => {
    expect(roundScale(lowest, highest).ticks).toEqual(ticks);
  });

  it.each([1e-300, 1e-9, 0.07, 1, 7, 99, 12_345, 9.99e14, 1e300])(
    'holds zero and %d in few steps',
    (value) => {
      for (const [from, to] of [
        [0, value],
        [-value, 0],
        [-value / 7, value],
      ] as const) {
        const { lowest, highest, ticks } = roundScale(from, to);
        expect(lowest).toBeLessThanOrEqual(from);
        expect(highest).toBeGreaterThanOrEqual(to);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }
    },
  );
});

describe('the axis of time', () => {
  const partsOf = (...dates: string[]) =>
    timeAxis(dates.map(daySpan), 'en-GB').parts.map(({ label }) => label);

  it.each([
    [['2013-04-25'], ['Apr 2013']],
    [
      ['2013-01', '2013-04-25'],
      ['Jan 2013', 'Feb 2013', 'Mar 2013', 'Apr 2013'],
    ],
    [
      ['2012', '2013-01'],
      ['Jan 2012', 'Jul 2012', 'Jan 2013'],
    ],
    [
      ['2020-08', '2022-03'],
      ['Jul 2020', 'Jan 2021', 'Jul 2021', 'Jan 2022'],
    ],
    [
      ['2020', '2023'],
      ['2020', '2021', '2022', '2023'],
    ],
    [
      ['1960', '2023'],
      ['1960', '1980', '2000', '2020'],
    ],
  ])('of %j is divided into whole months or years', (dates, labels) => {
    expect(partsOf(...dates)).toEqual(labels);
  });

  it('holds every day, with at most four labels', () => {
    for (const dates of [
      ['2012', '2012-12-31'],
      ['1000', '9999'],
      ['2013-01-31'],
      ['2019-12-31', '2020-01-01'],
    ]) {
      const axis = timeAxis(dates.map(daySpan), 'fr');
      for (const { first, last } of dates.map(daySpan)) {
        expect(axis.first).toBeLessThanOrEqual(first);
        expect(axis.end).toBeGreaterThan(last);
      }
      expect(axis.parts.length).toBeLessThanOrEqual(4);
    }
  });
});

describe('numbers', () => {
  it.each([
    [12_300, 'en-GB', '12,300'],
    [12_300, 'fr', '12\u202f300'],
    [0.5, 'fr', '0,5'],
    [0, 'en-GB', '0'],
    [-5, 'en-GB', '-5'],
    [1e300, 'en-GB', '1E300'],
    [1.5e-9, 'en-GB', '1.5E-9'],
  ])('%d is written in %s as %s', (value, locale, written) => {
    expect(formatNumber(value, locale)).toBe(written);
  });

  it('are shortened on an axis from a million on', () => {
    expect(['en-GB', 'fr'].map((locale) => formatTick(2_500_000, locale))).toEqual(['2.5m', '2,5\u00a0M']);
    expect(formatTick(600_000, 'en-GB')).toBe('600,000');
  });
});
