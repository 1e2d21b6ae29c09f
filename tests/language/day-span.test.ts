import { describe, expect, it } from 'vitest';
import { dateOfDay, daySpan } from '../../src/language/day-span.ts';

const written = (date: string): string[] => {
  const { first, last } = daySpan(date);
  return [first, last].map((day) => dateOfDay(day).toISOString().slice(0, 10));
};

describe('the days that a date may mean', () => {
  it.each([
    ['2012', '2012-01-01', '2012-12-31'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['2013-02', '2013-02-01', '2013-02-28'],
    ['2013-12', '2013-12-01', '2013-12-31'],
    ['2013-04-25', '2013-04-25', '2013-04-25'],
    ['2012/2013', '2012-01-01', '2013-12-31'],
    ['2013/2023-03', '2013-01-01', '2023-03-31'],
    ['2013-06-30/2013-07', '2013-06-30', '2013-07-31'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['0050', '0050-01-01', '0050-12-31'],
  ])('%s is %s to %s', (date, first, last) => {
    expect(written(date)).toEqual([first, last]);
  });
});
