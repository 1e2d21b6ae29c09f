import { describe, expect, it } from 'vitest';
import type { QuizItem, Source } from '../../src/knowledge/schema.ts';
import { byTopic, itemsAbout, paragraphsMet } from '../../src/quiz/coverage.ts';

const source = (id: string, ...numbers: number[]) =>
  ({
    id,
    sections: [{ title: null, passages: numbers.map((n) => ({ n, kind: 'text', text: `Paragraph ${n}.` })) }],
  }) as unknown as Source;

const item = (id: string, fact: string, ...cites: QuizItem['cites']): QuizItem => ({
  id,
  fact,
  cites,
  kind: 'true-false',
  prompt: 'So it is.',
  difficulty: 'easy',
  isTrue: true,
  why: 'So it says.',
});

const KNOWLEDGE = {
  sources: [source('one', 1, 2, 3, 4), source('two', 1, 2), source('unasked', 1)],
  topics: [
    { id: 'mission', label: 'Mission', about: '' },
    { id: 'forces', label: 'Forces', about: '' },
    { id: 'empty', label: 'Nothing', about: '' },
  ],
  facts: [
    { id: 'f1', topic: 'mission' },
    { id: 'f2', topic: 'forces' },
  ],
  quizItems: [
    item('a', 'f1', { source: 'one', paragraphs: [1, 2] }),
    item('b', 'f1', { source: 'one', paragraphs: [2, 3] }, { source: 'two', paragraphs: [1] }),
    item('c', 'f2', { source: 'two', paragraphs: [1] }),
  ],
};

describe('coverage of the documents', () => {
  it('counts each paragraph once, as met where it was asked about and as known where that was right', () => {
    const results = [
      { item: 'a', answered: 2, right: 1 },
      { item: 'b', answered: 1, right: 0 },
      { item: 'gone', answered: 1, right: 1 },
    ];
    const [one, two, ...more] = paragraphsMet(KNOWLEDGE, results);
    expect(one).toMatchObject({ source: { id: 'one' }, paragraphs: 3, met: 3, known: 2 });
    expect(two).toMatchObject({ source: { id: 'two' }, paragraphs: 1, met: 1, known: 0 });
    expect(more).toEqual([]);
  });

  it('adds up answers by topic, and leaves out what no question is about', () => {
    const results = [
      { item: 'a', answered: 2, right: 1 },
      { item: 'b', answered: 1, right: 0 },
      { item: 'gone', answered: 5, right: 5 },
    ];
    expect(byTopic(KNOWLEDGE, results)).toMatchObject([
      { topic: { id: 'mission' }, answered: 3, right: 1 },
      { topic: { id: 'forces' }, answered: 0, right: 0 },
    ]);
  });

  it('finds the questions about a paragraph', () => {
    const ids = itemsAbout(KNOWLEDGE.quizItems, { source: 'two', paragraph: 1 }).map(({ id }) => id);
    expect(ids).toEqual(['b', 'c']);
    expect(itemsAbout(KNOWLEDGE.quizItems, { source: 'one', paragraph: 4 })).toEqual([]);
  });
});
