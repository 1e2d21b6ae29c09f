import { describe, expect, it } from 'vitest';
import { inverseDocumentFrequency, unknownWeight } from '../../src/search/weights.ts';

describe('the weight of a term', () => {
  // term 0 stands in all four documents, 1 in two, 2 in one, 3 in none
  const weights = inverseDocumentFrequency([[0, 1], [0, 1], [0, 2], [0]], 4);

  it('is that of the formula', () => {
    expect(weights[0]).toBeCloseTo(Math.log(1 + 0.5 / 4.5), 10);
    expect(weights[1]).toBeCloseTo(Math.log(1 + 2.5 / 2.5), 10);
    expect(weights[2]).toBeCloseTo(Math.log(1 + 3.5 / 1.5), 10);
  });

  it('is greater the rarer the term is, and never nothing', () => {
    expect(weights).toHaveLength(4);
    expect(weights[2]).toBeGreaterThan(weights[1] ?? Number.NaN);
    expect(weights[1]).toBeGreaterThan(weights[0] ?? Number.NaN);
    expect(weights[0]).toBeGreaterThan(0);
  });

  it('that no document has is that of one which a single document has', () => {
    expect(weights[3]).toBe(weights[2]);
    expect(unknownWeight(4)).toBe(weights[2]);
  });
});
