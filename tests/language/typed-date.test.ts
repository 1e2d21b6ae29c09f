import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/language/typed-date.ts';

describe('a date that somebody types', () => {
  it.each([
    ['2012', '2012'],
    [' 2012 ', '2012'],
    ['in 2012', '2012'],
    ['2012-03', '2012-03'],
    ['2012-3', '2012-03'],
    ['03/2012', '2012-03'],
    ['3.2012', '2012-03'],
    ['2012-03-22', '2012-03-22'],
    ['2012/3/2', '2012-03-02'],
    ['22/3/2012', '2012-03-22'],
    ['22.03.2012', '2012-03-22'],
    ['4/3/2012', '2012-03-04'],
    ['3/22/2012', '2012-03-22'],
    ['March 2012', '2012-03'],
    ['mars 2012', '2012-03'],
    ['MARCH 2012', '2012-03'],
    ['2012 march', '2012-03'],
    ['Mar. 2012', '2012-03'],
    ['22 March 2012', '2012-03-22'],
    ['22nd of March, 2012', '2012-03-22'],
    ['March 22, 2012', '2012-03-22'],
    ['le 1er mars 2012', '2012-03-01'],
    ['août 2012', '2012-08'],
    ['aout 2012', '2012-08'],
    ['en février 2013', '2013-02'],
    ['déc. 2012', '2012-12'],
    ['Febuary 2013', '2013-02'],
    ['Setpember 2013', '2013-09'],
    ['22mars2012', '2012-03-22'],
    ['２０１２', '2012'],
    ['29 February 2012', '2012-02-29'],
  ])('as %j is %s', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  it.each([
    '',
    '?',
    'yesterday',
    'March',
    '22 March',
    '12',
    '22/3/12',
    '31/2/2012',
    '29 February 2013',
    '2012-13',
    '32 March 2012',
    '0 March 2012',
    '13/13/2012',
    '2012 2013',
    '2012–2013',
    '2012 to 2013',
    'March April 2012',
    'jui 2012',
    'mors 2012',
    '20120322',
    '12012',
    '0000',
    '0912',
    'March 0001',
    '2012-03-22-01',
    '2012 or so',
    '٢٠١٢-٢٢',
    '2012; DROP TABLE',
  ])('as %j is none', (typed) => {
    expect(readDate(typed)).toBeUndefined();
  });

  it('is none where it is endless', () => {
    expect(readDate('mars 2012 '.repeat(600))).toBeUndefined();
    expect(readDate('x'.repeat(6000))).toBeUndefined();
  });

  it('is read again from what was made of it', () => {
    for (const date of ['2012', '2012-03', '2012-03-22']) expect(readDate(date)).toBe(date);
  });
});
