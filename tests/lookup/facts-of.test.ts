import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Fact, Source } from '../../src/knowledge/schema.ts';
import { factsOf, topicCounts } from '../../src/lookup/facts-of.ts';
import { ROOT } from '../support/run-command.ts';

const { knowledge } = loadKnowledge(path.join(ROOT, 'knowledge'));
const [one, other] = knowledge.sources as [Source, Source];

function given(id: string, asOf: string, rest: Partial<Fact> = {}): Fact {
  return {
    ...{ id, topic: 'forces', entities: [], statement: id, asOf, voice: 'reported', asks: [] },
    cites: [{ source: one.id, paragraphs: [1] }],
    ...rest,
  };
}

const inOrder = (...facts: Fact[]): string[] =>
  factsOf({ facts, sources: [one, other] }, {}).map(({ id }) => id);

describe('the order of facts', () => {
  it('is that of when it was so, wherever it was said', () => {
    const told = given('told-late', '2023', { when: '2012-03' });
    expect(inOrder(given('second', '2013-04'), told)).toEqual(['told-late', 'second']);
  });

  it('puts a year between the months before and after its middle', () => {
    expect(inOrder(given('december', '2012-12'), given('year', '2012'), given('march', '2012-03'))).toEqual([
      'march',
      'year',
      'december',
    ]);
  });

  it('is within the same time that of the documents and their paragraphs', () => {
    const at = (id: string, source: Source, n: number) =>
      given(id, '2013', { cites: [{ source: source.id, paragraphs: [n] }] });
    expect(inOrder(at('c', other, 1), at('b', one, 10), at('a', one, 9), at('d', other, 2))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('keeps that of the files where all is equal', () => {
    expect(inOrder(given('b', '2013'), given('a', '2013'))).toEqual(['b', 'a']);
  });
});

describe('the facts of a name', () => {
  const about = given('about', '2013', { entities: ['araud'] });
  const said = given('said', '2013', { voice: 'claim', by: ['araud'] });
  const else_ = given('else', '2013', { entities: ['arauds'], topic: 'mission' });
  const known = { facts: [about, said, else_], sources: [] };

  it('are those about it and those that it says', () => {
    expect(factsOf(known, { name: 'araud' })).toEqual([about, said]);
  });

  it('are narrowed down by a topic', () => {
    expect(factsOf(known, { name: 'arauds', topic: 'mission' })).toEqual([else_]);
    expect(factsOf(known, { name: 'araud', topic: 'mission' })).toEqual([]);
  });
});

describe('the facts that ship', () => {
  it('are all under one of the topics', () => {
    const counts = topicCounts(knowledge);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(knowledge.facts.length);
    for (const { topic, count } of counts) {
      expect(factsOf(knowledge, { topic: topic.id })).toHaveLength(count);
    }
  });

  it('are all there without a filter, each once', () => {
    expect(new Set(factsOf(knowledge, {})).size).toBe(knowledge.facts.length);
  });
});
