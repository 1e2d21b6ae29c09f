import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Fact } from '../../src/knowledge/schema.ts';
import { relatedFacts } from '../../src/lookup/related.ts';

const fact = (id: string, topic: string, entities: readonly string[], paragraph: number): Fact => ({
  id,
  statement: id,
  topic,
  entities: [...entities],
  asOf: '2013',
  voice: 'reported',
  cites: [{ source: 's', paragraphs: [paragraph] }],
  asks: [],
});

const about = fact('about', 'war', ['mission', 'kidal'], 1);
const facts = [
  about,
  fact('same-common-name', 'peace', ['mission'], 2),
  fact('same-rare-name', 'peace', ['kidal'], 3),
  fact('same-paragraph', 'peace', ['gao'], 1),
  fact('same-topic', 'war', ['gao'], 4),
  fact('nothing-shared', 'peace', ['gao'], 5),
  ...Array.from({ length: 20 }, (_, i) => fact(`other-${i}`, 'peace', ['mission'], 10 + i)),
];

describe('what is related to a fact', () => {
  const ids = (told: readonly string[], limit = 4) =>
    relatedFacts({ facts }, about, new Set(told), limit).map(({ id }) => id);

  it('stands in its paragraph, has a rare name of it, or its topic, in this order', () => {
    expect(ids([])).toEqual(['same-paragraph', 'same-rare-name', 'same-topic', 'same-common-name']);
  });

  it('is neither the fact itself nor what was told', () => {
    expect(ids(['same-paragraph', 'same-topic'], 100)).not.toContain('same-paragraph');
    expect(ids([], 100)).not.toContain('about');
  });

  it('is nothing where nothing is shared', () => {
    const alone = fact('alone', 'other', [], 99);
    expect(relatedFacts({ facts: [...facts, alone] }, alone, new Set(), 5)).toEqual([]);
    expect(relatedFacts({ facts: [] }, about, new Set(), 5)).toEqual([]);
  });

  it('is there for every fact that ships', () => {
    const { knowledge } = loadKnowledge(new URL('../../knowledge', import.meta.url).pathname);
    for (const one of knowledge.facts) expect(relatedFacts(knowledge, one, new Set(), 5)).toHaveLength(5);
  });
});
