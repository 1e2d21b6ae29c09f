import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/lookup/match.ts';

const PLACES = catalogueOf([
  { item: 'gao', called: ['Gao'], described: ['A town in the north of Mali.'] },
  { item: 'timbuktu', called: ['Timbuktu', 'Tombouctou'] },
  { item: 'keita', called: ['Ibrahim Boubacar Keïta', 'IBK', 'President Keïta'] },
  { item: 'keita-modibo', called: ['Modibo Keïta'] },
  { item: 'minusma', called: ['MINUSMA', 'UN mission in Mali'] },
  { item: 'resolution-2100', called: ['Resolution 2100', 'S/RES/2100'] },
  { item: 'resolution-2164', called: ['Resolution 2164'] },
]);

describe('a list that forgives', () => {
  it.each([
    ['Gao', 'gao'],
    ['  gao ', 'gao'],
    ['TOMBOUCTOU', 'timbuktu'],
    ['timbuctu', 'timbuktu'],
    ['tmbuktu', 'timbuktu'],
    ['tomb', 'timbuktu'],
    ['tonboucto', 'timbuktu'],
    ['ibk', 'keita'],
    ['keita boubacar', 'keita'],
    ['Modibo', 'keita-modibo'],
    ['minsuma', 'minusma'],
    ['mission mali', 'minusma'],
    ['un missoin', 'minusma'],
    ['2164', 'resolution-2164'],
    ['RES 2100', 'resolution-2100'],
    ['Ｇａｏ', 'gao'],
    ['north town', 'gao'],
  ])('finds what “%s” means', (typed, item) => {
    expect(PLACES.matching(typed, 3)[0]).toBe(item);
  });

  it('takes one thing as meant only where no other fits as well', () => {
    expect(PLACES.meant('Ibrahim Keita')).toBe('keita');
    expect(PLACES.meant('gao')).toBe('gao');
    expect(PLACES.meant('resolution')).toBeUndefined();
    expect(PLACES.meant('')).toBeUndefined();
    expect(PLACES.meant('elephant')).toBeUndefined();
  });

  it('prefers the whole name to a part of a longer one', () => {
    const groups = catalogueOf([
      { item: 'force', called: ['French Force Sabre'] },
      { item: 'french', called: ['French'] },
    ]);
    expect(groups.matching('french', 2)).toEqual(['french', 'force']);
  });

  it('does not take one number for another, nor short words for each other', () => {
    expect(PLACES.matching('2101', 5)).toEqual([]);
    expect(PLACES.matching('gap', 5)).toEqual([]);
  });

  it('gives the list in its own order, no more than asked for, where nothing is typed', () => {
    expect(PLACES.matching('', 2)).toEqual(['gao', 'timbuktu']);
    expect(PLACES.matching(' \u200B!', 2)).toEqual(['gao', 'timbuktu']);
  });

  it('is quick with a long list and a long text', () => {
    const many = catalogueOf(
      Array.from({ length: 500 }, (_, i) => ({
        item: i,
        called: [`Operation number ${i}`, `Opération ${i}`],
      })),
    );
    const started = performance.now();
    expect(many.matching('operatoin', 25)).toHaveLength(25);
    many.matching('word '.repeat(1000), 25);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
