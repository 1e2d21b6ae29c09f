import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/language/dates.ts';

describe('a date of the knowledge', () => {
  it.each([
    ['2013', '2013'],
    ['2013-04', 'April 2013'],
    ['2013-04-25', '25 April 2013'],
    ['2012/2013-01', '2012 to January 2013'],
    ['2013-01-01/2013-12-31', '1 January 2013 to 31 December 2013'],
  ])('%s is written "%s"', (date, written) => {
    expect(formatDate(date)).toBe(written);
  });

  it('is written in French for French readers', () => {
    expect(formatDate('2013-04-25', 'fr')).toBe('25 avril 2013');
    expect(formatDate('2012/2013-01', 'fr')).toBe('2012 à janvier 2013');
  });

  it('stays as it is where its form is unknown', () => {
    expect(formatDate('spring')).toBe('spring');
  });
});
