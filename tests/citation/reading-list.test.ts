import { describe, expect, it } from 'vitest';
import { type Reading, type ReadingList, readingList } from '../../src/citation/reading-list.ts';
import { plainOf } from '../../src/citation/runs.ts';
import { STYLES, type Style } from '../../src/citation/styles.ts';
import type { Source } from '../../src/knowledge/schema.ts';
import { shuffled } from '../support/shuffled.ts';
import { SHIPPED, source, TITLE_WORDS } from './cited.ts';

const whole = (...changes: Partial<Source>[]): Reading[] =>
  changes.map((change, i) => ({ source: source({ id: `doc-${i}`, ...change }), paragraphs: [] }));

const listIn = (style: Style, readings: readonly Reading[]): ReadingList =>
  readingList(readings, { style, titleWords: TITLE_WORDS });

const referencesIn = (style: Style, readings: readonly Reading[]): string[] =>
  listIn(style, readings).works.map(({ reference }) => plainOf(reference));

describe('a list of references', () => {
  const shipped = SHIPPED.sources.map((one) => ({ source: one, paragraphs: [1] }));

  it.each(STYLES)('is in the same order however the documents come (%s)', (style) => {
    const orders = [1, 2, 3].map((seed) => referencesIn(style, shuffled(shipped, seed)));
    expect(orders[1]).toEqual(orders[0]);
    expect(orders[2]).toEqual(orders[0]);
    expect(orders[0]).toHaveLength(SHIPPED.sources.length);
  });

  it('has those without authors among the others, by what they begin with, without its article', () => {
    const begins = referencesIn('apa', shipped).map((reference) => reference.slice(0, 12));
    expect(begins).toEqual(['Gauthier Vel', 'Internationa', 'Leimbach, D.', 'Mali asks UN', 'Nomikos, W. ']);
    const readings = whole(
      { authors: ['Zoe Quill'] },
      { authors: [], publisher: null, title: 'The market of Gao' },
      { authors: ['Ada An'] },
      { authors: [], publisher: null, title: '“Lions” in Kidal' },
    );
    const firstWords = referencesIn('mla', readings).map((text) => text.split(/[ ,]/).slice(0, 2).join(' '));
    expect(firstWords).toEqual([
      'An ',
      expect.stringContaining('Lions'),
      expect.stringContaining('The Market'),
      'Quill ',
    ]);
    expect(referencesIn('bibtex', readings).map((text) => /title = \{(.*)\}/.exec(text)?.[1])).toEqual([
      'Roads in the {Sahel}',
      expect.stringContaining('Lions'),
      expect.stringContaining('Market'),
      'Roads in the {Sahel}',
    ]);
  });

  it.each(['apa', 'chicago-author-date', 'harvard'] as const)(
    'puts one author before several, and works of the same by year (%s)',
    (style) => {
      const readings = whole(
        { authors: ['Awa Diallo', 'Bo Keita'], published: '2001' },
        { authors: ['Awa Diallo'], published: '2020', title: 'A' },
        { authors: ['Awa Diallo'], published: '2009', title: 'Z' },
        { authors: ['Awa Diallo Touré'], published: '1999' },
      );
      const years = referencesIn(style, readings).map((text) => /\d{4}/.exec(text)?.[0]);
      expect(years).toEqual(['2009', '2020', '2001', '1999']);
    },
  );

  it('puts works of the same author by title where the style knows no years in front', () => {
    const readings = whole({ title: 'Zebras', published: '2001' }, { title: 'Ants', published: '2020' });
    for (const style of ['mla', 'chicago-notes'] as const)
      expect(referencesIn(style, readings)[0]).toContain('Ants');
  });

  it('does not let accents and capitals change the order', () => {
    const readings = whole({ authors: ['A Zed'] }, { authors: ['B éCOLE'] }, { authors: ['C Keïta'] });
    const surnames = referencesIn('apa', readings).map((text) => text.split(',')[0]);
    expect(surnames).toEqual(['éCOLE', 'Keïta', 'Zed']);
  });

  it('gives each paragraph its own form in the text, and the document one where none is kept', () => {
    const [first] = whole({});
    const cited = listIn('apa', [{ ...(first as Reading), paragraphs: [1, 12] }]).works[0];
    expect(cited?.inText.map(plainOf)).toEqual(['(Diallo, 2019, para. 1)', '(Diallo, 2019, para. 12)']);
    expect(listIn('apa', whole({})).works[0]?.inText.map(plainOf)).toEqual(['(Diallo, 2019)']);
  });

  it('says each note once', () => {
    expect(listIn('apa', shipped).notes.toSorted()).toEqual([
      'citation.inferred-date',
      'citation.no-address',
      'citation.paragraphs',
    ]);
    expect(listIn('apa', whole({})).notes).toEqual(['citation.no-address']);
  });

  it('says whether two documents look the same in the text', () => {
    const same = whole({ title: 'Roads' }, { title: 'Rivers' });
    expect(listIn('apa', same).isAmbiguous).toBe(true);
    expect(listIn('chicago-notes', same).isAmbiguous).toBe(false);
    expect(listIn('apa', shipped).isAmbiguous).toBe(false);
  });

  it('gives every entry of BibTeX a key of its own, and the text the same one', () => {
    const readings = whole({}, {}, {}).map((one) => ({ ...one, paragraphs: [2] }));
    const { works, isAmbiguous } = listIn('bibtex', readings);
    const keys = works.map(({ reference }) => /^@\w+\{([^,]+),/.exec(plainOf(reference))?.[1]);
    expect(keys).toEqual(['diallo2019roads', 'diallo2019roads-2', 'diallo2019roads-3']);
    expect(works.map(({ inText }) => inText.map(plainOf))).toEqual(
      keys.map((key) => [`\\cite[para.~2]{${key}}`]),
    );
    expect(isAmbiguous).toBe(false);
  });

  it('of nothing is empty', () => {
    expect(listIn('mla', [])).toEqual({ works: [], notes: [], isAmbiguous: false });
  });
});
