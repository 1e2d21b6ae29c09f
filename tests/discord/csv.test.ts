import { describe, expect, it } from 'vitest';
import { csvOf, type Row } from '../../src/discord/csv.ts';

const textOf = (rows: readonly Row[]): string => csvOf(rows).bytes.toString('utf8');
const cell = (value: string | number): string => textOf([[value]]).slice(1, -2);

describe('a table as CSV', () => {
  it('begins as UTF-8, and ends each line as spreadsheets like it', () => {
    expect(
      textOf([
        ['é', 1],
        ['"a", b', -2],
      ]),
    ).toBe('\uFEFF"é",1\r\n"""a"", b",-2\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u00A0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '|x',
    '%0A',
    '\u200B=1',
  ])('makes no formula of %j', (text) => {
    expect(cell(text)).toMatch(/^"'/);
  });

  it.each(['What is 1=1?', 'Who?', '', '’=1', '3-4'])('leaves %j as it is', (text) => {
    expect(cell(text)).toBe(`"${text}"`);
  });

  it('leaves the last rows out where the file would be too large, and says how many', () => {
    const rows = [['é'], ['b'], ['c']];
    // three bytes of a byte order mark, then 6 and 5 and 5
    expect(csvOf(rows, 14)).toEqual({ bytes: Buffer.from('\uFEFF"é"\r\n"b"\r\n'), leftOut: 1 });
    expect(csvOf(rows, 19).leftOut).toBe(0);
    expect(csvOf(rows, 18).leftOut).toBe(1);
  });

  it('keeps a cell on one line, and in one piece', () => {
    expect(cell('a\r\n"=1\tb\u2028c\u0000d\ud800')).toBe('"a ""=1 b c d\ufffd"');
  });
});
