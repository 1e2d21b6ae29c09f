import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkQuizClaims } from '../../src/check/quiz-claims.ts';
import { quizCoverageOf } from '../../src/check/quiz-coverage.ts';
import { isEngine, loadEngine } from '../../src/engine-cache.ts';
import { formatFault } from '../../src/knowledge/fault.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { draw } from '../../src/quiz/draw.ts';
import { isRight } from '../../src/quiz/grade.ts';
import type { Given } from '../../src/quiz/session-types.ts';
import { ROOT } from '../support/run-command.ts';

const loaded = loadKnowledge(path.join(ROOT, 'knowledge'));
const { knowledge } = loaded;
const { quizItems, names } = knowledge;

describe.runIf(quizItems.length > 0)('the quiz items that ship', () => {
  const coverage = quizCoverageOf(knowledge);

  it('are enough, of every kind, difficulty and topic, on every paragraph', () => {
    expect(coverage.items).toBeGreaterThanOrEqual(250);
    expect(Object.keys(coverage.kinds)).toHaveLength(9);
    expect(Math.min(...Object.values(coverage.difficulties))).toBeGreaterThanOrEqual(50);
    expect(coverage.topics.filter(({ items }) => items < 10)).toEqual([]);
    expect(coverage.without).toEqual([]);
  });

  it('do not give themselves away as a whole', () => {
    const { longest, statements } = coverage;
    expect(longest.right).toBeLessThan(longest.byChance * 1.25);
    expect(Math.abs(statements.true / statements.total - 0.5)).toBeLessThan(0.15);
  });

  it('have no wrong option that the documents bear out, and no right one that they contradict', async () => {
    const engine = await loadEngine(path.join(ROOT, 'knowledge'));
    if (!isEngine(engine)) throw new Error('the knowledge has faults');
    expect(checkQuizClaims(loaded, engine).map(formatFault)).toEqual([]);
  }, 120_000);

  it('can all be answered, by what they show to be right', () => {
    const drawn = draw(knowledge, { topic: null, difficulty: null, count: quizItems.length, seed: 1 });
    const wrong = drawn.filter((question) => {
      const item = quizItems.find(({ id }) => id === question.item);
      if (!item) return true;
      const place = question.order.indexOf(item.kind === 'true-false' && !item.isTrue ? 1 : 0);
      const given: Given =
        item.kind === 'short'
          ? { kind: 'text', text: item.right }
          : item.kind === 'number'
            ? { kind: 'text', text: item.value.toLocaleString('en') }
            : item.kind === 'date'
              ? { kind: 'text', text: item.date }
              : item.kind === 'order'
                ? { kind: 'order', places: item.steps.map((_, step) => question.order.indexOf(step)) }
                : { kind: 'option', place };
      return !isRight(item, question, given, names);
    });
    expect(wrong).toEqual([]);
  });
});
