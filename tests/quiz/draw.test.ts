import { describe, expect, it } from 'vitest';
import type { QuizItem } from '../../src/knowledge/schema.ts';
import { draw, type Pool, type Wish } from '../../src/quiz/draw.ts';

const item = (n: number, fact = `f${n}`): QuizItem => ({
  id: `i${n}`,
  kind: 'choice',
  prompt: '?',
  fact,
  cites: [{ source: 's', paragraphs: [1] }],
  difficulty: n % 2 === 0 ? 'easy' : 'hard',
  right: 'a',
  wrong: [
    { text: 'b', why: 'no' },
    { text: 'c', why: 'no' },
  ],
});
const POOL: Pool = {
  quizItems: Array.from({ length: 20 }, (_, n) => item(n)),
  facts: Array.from({ length: 20 }, (_, n) => ({ id: `f${n}`, topic: n < 10 ? 'early' : 'late' })),
};
const wish = (more: Partial<Wish> = {}): Wish => ({
  topic: null,
  difficulty: null,
  count: 5,
  seed: 1,
  ...more,
});
const ids = (more: Partial<Wish> = {}, pool = POOL) => draw(pool, wish(more)).map((one) => one.item);

describe('drawing questions', () => {
  it('draws as many as wished, each once, and the same for the same seed', () => {
    expect(new Set(ids({ count: 20 })).size).toBe(20);
    expect(ids({ count: 99 })).toHaveLength(20);
    expect(draw(POOL, wish())).toEqual(draw(POOL, wish()));
    expect(ids({ seed: 1 })).not.toEqual(ids({ seed: 2 }));
  });
  it('keeps to the topic, the difficulty and the items that are wanted', () => {
    expect(ids({ topic: 'late', difficulty: 'easy', count: 99 }).sort()).toEqual([
      'i10',
      'i12',
      'i14',
      'i16',
      'i18',
    ]);
    expect(ids({ only: new Set(['i3', 'i4', 'gone']) }).sort()).toEqual(['i3', 'i4']);
    expect(ids({ topic: 'unknown' })).toEqual([]);
  });
  it('leaves what was seen lately to the last', () => {
    const seenAt = new Map(Array.from({ length: 16 }, (_, n) => [`i${n}`, 1000 + n]));
    expect(ids({ count: 4, seenAt }).sort()).toEqual(['i16', 'i17', 'i18', 'i19']);
    expect(ids({ count: 6, seenAt }).sort()).toEqual(['i0', 'i1', 'i16', 'i17', 'i18', 'i19']);
  });
  it('asks twice about one fact only where nothing else is left', () => {
    const pool = { ...POOL, quizItems: [item(0, 'f0'), item(1, 'f0'), item(2, 'f2'), item(3, 'f3')] };
    for (let seed = 0; seed < 20; seed++) {
      const drawn = ids({ count: 3, seed }, pool);
      expect(drawn.includes('i0') && drawn.includes('i1')).toBe(false);
    }
    expect(ids({ count: 4 }, pool)).toHaveLength(4);
  });
  it('shuffles options so that each place is likely, but never true and false', () => {
    const firsts = Array.from(
      { length: 300 },
      (_, seed) => draw(POOL, wish({ seed, count: 1 }))[0]?.order[0],
    );
    for (const option of [0, 1, 2]) expect(firsts.filter((one) => one === option).length).toBeGreaterThan(70);
    const tf: QuizItem = {
      ...(item(0) as QuizItem & { kind: 'choice' }),
      kind: 'true-false',
      isTrue: true,
      why: 'so',
    } as QuizItem;
    for (let seed = 0; seed < 20; seed++)
      expect(draw({ ...POOL, quizItems: [tf] }, wish({ seed }))[0]?.order).toEqual([0, 1]);
  });
  it('never shows steps in their right order', () => {
    const steps = ['2012', '2013', '2020'].map((date) => ({ text: date, date, cites: [] }));
    const order = { ...item(0), kind: 'order', steps } as unknown as QuizItem;
    for (let seed = 0; seed < 50; seed++)
      expect(draw({ ...POOL, quizItems: [order] }, wish({ seed }))[0]?.order).not.toEqual([0, 1, 2]);
  });
});
