import { describe, expect, it } from 'vitest';
import { indexTerms, openTermIndex, type TermDocument } from '../../src/search/term-index.ts';

const BOOSTS = { text: 1, heading: 0.3 };

function open(documents: readonly TermDocument[]) {
  return openTermIndex(indexTerms(documents, BOOSTS), BOOSTS);
}

const index = open([
  { id: 0, fields: { text: ['@minusma', 'mandat', '2013'], heading: ['begin'] } },
  { id: 1, fields: { text: ['@minusma', 'withdraw', 'withdraw'], heading: ['end'] } },
  { id: 2, fields: { text: ['=soldier', 'begin'], heading: [] } },
  { id: 3, fields: { heading: ['@minusma'] } },
]);

const found = (terms: readonly string[], limit = 10): number[] =>
  index.search(terms, limit).map((hit) => hit.id);

describe('the index of terms', () => {
  it('finds the documents that have a term, and no others', () => {
    expect(found(['mandat'])).toEqual([0]);
    expect(found(['=soldier'])).toEqual([2]);
    expect(found(['elephant'])).toEqual([]);
  });

  it('takes terms as they are: no prefixes, no case, no parts', () => {
    for (const term of ['mand', 'Mandat', 'minusma', 'soldier', '201']) expect(found([term])).toEqual([]);
  });

  it('finds documents that share any of the terms, those that share more first', () => {
    expect(found(['@minusma', 'withdraw'])).toEqual([1, 0, 3]);
  });

  it('values a field as it is boosted', () => {
    expect(found(['begin'])).toEqual([2, 0]);
  });

  it('gives scores that fall, and at most as many as are wanted', () => {
    const scores = index.search(['@minusma', 'withdraw', 'begin'], 10).map((hit) => hit.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.at(-1)).toBeGreaterThan(0);
    expect(found(['@minusma'], 2)).toHaveLength(2);
    expect(found(['@minusma'], 0)).toEqual([]);
  });

  it('finds nothing for no terms, and nothing in no documents', () => {
    expect(found([])).toEqual([]);
    expect(open([]).search(['mandat'], 5)).toEqual([]);
  });
});
