import { describe, expect, it } from 'vitest';
import {
  letteredShares,
  type Share,
  type SharesWords,
  sharesSheet,
} from '../../src/pictures/shares-sheet.ts';
import { readingOf } from './drawn.ts';

const WORDS: SharesWords = {
  title: 'Right answers by topic',
  label: 'Right',
  unit: 'per cent',
  key: 'right answers',
  percent: (percent) => `${percent} %`,
  ofWhole: (part, whole) => `${part} of ${whole}`,
};

const sheetOf = (shares: readonly Share[]) =>
  sharesSheet(letteredShares(shares), { words: WORDS, locale: 'en-GB' });

describe('a picture of shares', () => {
  it('has a bar for each share of something, on a scale from 0 to 100', () => {
    const sheet = sheetOf([
      { label: 'Troops', part: 3, whole: 4 },
      { label: 'Unasked', part: 0, whole: 0 },
      { label: 'Attacks', part: 0, whole: 2 },
      { label: 'Peace', part: 2, whole: 3 },
    ]);
    expect(sheet?.panels[0]).toMatchObject({ lowest: 0, highest: 100 });
    const rows = sheet?.panels[0]?.rows.map(({ letter, amount, value }) => [letter, amount, value]);
    expect(rows).toEqual([
      ['A', 'Troops', 75],
      ['B', 'Attacks', 0],
      ['C', 'Peace', 67],
    ]);
  });

  it('says each share in words and in numbers', () => {
    const sheet = sheetOf([
      { label: 'Troops', part: 3, whole: 4 },
      { label: 'Attacks & <raids>', part: 1, whole: 2 },
    ]);
    if (!sheet) throw new Error('no sheet');
    const texts = readingOf(sheet);
    for (const text of ['Right answers by topic', 'Troops', '75 % · 3 of 4', 'Attacks & <raids>', '100'])
      expect(texts).toContain(text);
  });

  it('is not made of nothing, and has no more bars than there are letters', () => {
    expect(sheetOf([{ label: 'Unasked', part: 0, whole: 0 }])).toBeUndefined();
    const many = Array.from({ length: 20 }, (_, i) => ({ label: `T${i}`, part: 1, whole: 1 }));
    expect(sheetOf(many)?.panels[0]?.rows.at(-1)?.letter).toBe('H');
  });
});
