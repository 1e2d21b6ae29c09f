import { describe, expect, it } from 'vitest';
import { editDistance, letterDistance, lettersOf } from '../../src/language/edit-distance.ts';

describe('the distance of two words', () => {
  it.each([
    ['mandate', 'mandate', 0],
    ['mandate', 'mandte', 1],
    ['mandate', 'manndate', 1],
    ['mandate', 'mondate', 1],
    ['mandate', 'amndate', 1],
    ['mandate', 'mandaet', 1],
    ['mandate', 'mandat', 1],
    ['minusma', 'minsuma', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['', '', 0],
  ])('between "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it('is told as one more than the limit when it exceeds it', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 1)).toBe(2);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
    expect(editDistance('abcd', 'abxy', 1)).toBe(2);
  });

  it('is told exactly when it just meets the limit', () => {
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('mandate', 'mandate', 0)).toBe(0);
  });
});

describe('the letters of two words', () => {
  it.each([
    ['mandate', 'mandate', 0],
    ['mandate', 'mandaet', 0],
    ['mandate', 'mondate', 1],
    ['kitten', 'sitting', 2],
    ['ségou', 'segou', 1],
    ['', 'abc', 3],
  ])('of "%s" and "%s" tell at least %i edits', (a, b, edits) => {
    expect(letterDistance(lettersOf(a), lettersOf(b))).toBe(edits);
    expect(letterDistance(lettersOf(b), lettersOf(a))).toBe(edits);
  });

  it('never tell more edits than there are', () => {
    const words = [
      'gao',
      'goa',
      'kidal',
      'kidall',
      'menaka',
      'menka',
      'timbuktu',
      'tombouctou',
      'été',
      '2013',
    ];
    for (const a of words)
      for (const b of words)
        expect(letterDistance(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(editDistance(a, b, 20));
  });
});
