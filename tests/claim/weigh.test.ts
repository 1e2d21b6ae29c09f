import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { comparisonsFor } from '../../src/claim/check-claim.ts';
import { clashChance, isWeighable } from '../../src/claim/weigh.ts';
import { ownEngine } from '../support/own-engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await ownEngine();
});

/** The highest chance that a statement says otherwise; 0 where none clashes. */
const chance = (text: string) =>
  Math.max(0, ...comparisonsFor(text, engine).filter(isWeighable).map(clashChance));

describe('the chance that a statement says otherwise', () => {
  it('is high where it speaks of the same, low where only words are opposed', () => {
    expect(chance('Mali decided in 2022 to join the G5 Sahel Joint Force.')).toBeGreaterThan(0.7);
    expect(chance('A cold winter is better than a hot summer.')).toBeLessThan(0.3);
  });

  it('needs a clash', () => {
    const { length } = comparisonsFor('MINUSMA has 12,300 troops.', engine).filter(
      (one) => isWeighable(one) && one.findings.every(({ kind }) => kind === 'open'),
    );
    expect(length).toBe(0);
  });

  it('is seldom high for a true statement whose own fact is left out', () => {
    const facts = engine.knowledge.facts.filter((_, i) => i % 5 === 2);
    const wrong = facts.filter(({ id, statement }) =>
      comparisonsFor(statement, engine).some(
        (one) => one.evidence.fact?.id !== id && isWeighable(one) && clashChance(one) >= 0.6,
      ),
    );
    expect(wrong.length / facts.length).toBeLessThan(0.2);
  });
});
