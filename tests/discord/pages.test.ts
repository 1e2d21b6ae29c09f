import { describe, expect, it } from 'vitest';
import { pageNumber, pageOf } from '../../src/discord/pages.ts';

const SIZE = { most: 3, room: 10 };
const on = (things: string[], page: number) => pageOf(things, page, SIZE, (thing) => thing.length);

describe('a page', () => {
  it('holds so many things, and tells where it is', () => {
    expect(on(['a', 'b', 'c', 'd'], 2)).toEqual({ items: ['d'], page: 2, pages: 2, before: 3, total: 4 });
  });

  it('ends before a thing for which there is no room', () => {
    expect(on(['aaaaa', 'bbbbb', 'c'], 1).items).toEqual(['aaaaa', 'bbbbb']);
    expect(on(['aaaaa', 'bbbbbb', 'c'], 1).items).toEqual(['aaaaa']);
  });

  it('is for one thing alone that is too long for any', () => {
    const things = ['a', 'b'.repeat(50), 'c'];
    expect([1, 2, 3].map((page) => on(things, page).items.length)).toEqual([1, 1, 1]);
  });

  it.each([
    [0, 1],
    [-3, 1],
    [99, 2],
  ])('is the nearest one where page %i is wanted', (wanted, page) => {
    expect(on(['a', 'b', 'c', 'd'], wanted).page).toBe(page);
  });

  it('is empty where there is nothing', () => {
    expect(on([], 1)).toEqual({ items: [], page: 1, pages: 1, before: 0, total: 0 });
  });

  it('shows everything once, page after page', () => {
    const things = Array.from({ length: 40 }, (_, i) => 'x'.repeat(i % 7));
    const { pages } = on(things, 1);
    expect(Array.from({ length: pages }, (_, i) => on(things, i + 1).items).flat()).toEqual(things);
  });
});

describe('the number of a page in a custom id', () => {
  it.each([
    ['1', 1],
    ['999', 999],
    ['0', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['01', undefined],
    ['99999999999', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('is read from %j as %s', (text, number) => {
    expect(pageNumber(text)).toBe(number);
  });
});
