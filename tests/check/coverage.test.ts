import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/check/coverage.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { changed, folderOf, knowledgeFolder } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';
import { QUIZ } from '../support/quiz-miniature.ts';

function coverage(files: Readonly<Record<string, string>> = {}) {
  const { knowledge, faults } = loadKnowledge(knowledgeFolder(files));
  expect(faults).toEqual([]);
  return coverageOf(knowledge);
}

describe('the coverage', () => {
  it('counts the facts and asks of each paragraph, and of all', () => {
    const { sources, total } = coverage();
    expect(sources.map(({ id, facts, asks, without }) => ({ id, facts, asks, without }))).toEqual([
      { id: 'resolution-2100', facts: 4, asks: 20, without: [] },
      { id: 'resolution-2690', facts: 2, asks: 10, without: [] },
    ]);
    expect(sources[1]?.paragraphs).toEqual([
      { n: 1, kind: 'text', facts: 1, asks: 5, items: 0 },
      { n: 2, kind: 'text', facts: 1, asks: 5, items: 0 },
    ]);
    expect(total).toEqual({ sources: 2, paragraphs: 6, without: 0, facts: 6, asks: 30, items: 0 });
  });

  it('counts a fact at each paragraph that it rests on, and once in all', () => {
    const both =
      '[{source: resolution-2100, paragraphs: [2, 3, 3]}, {source: resolution-2690, paragraphs: [1]}]';
    const from = '  cites: [{source: resolution-2100, paragraphs: [3]}]\n  entities: [minusma]\n';
    const { sources, total } = coverage(
      changed('facts/resolution-2100.yaml', from, `  cites: ${both}\n  entities: [minusma]\n`),
    );
    expect(sources.map(({ paragraphs }) => paragraphs.map(({ facts }) => facts))).toEqual([
      [1, 2, 1, 1],
      [2, 1],
    ]);
    expect(sources.map(({ facts }) => facts)).toEqual([4, 3]);
    expect(total.facts).toBe(6);
  });

  it('names the paragraphs that no fact rests on', () => {
    const { sources, total } = coverage({ 'facts/resolution-2690.yaml': '[]\n', 'timeline.yaml': '[]\n' });
    expect(sources.map(({ without }) => without)).toEqual([[], [1, 2]]);
    expect(total.without).toBe(2);
  });

  it('names the names that no fact has, whether marked or only mentioned', () => {
    expect(coverage().namesWithoutFact).toEqual([]);
    const names = `${MINIATURE['names.yaml']}- id: kidal
  name: Kidal
  kind: place
  what: A town.
  cites: [{source: resolution-2100, paragraphs: [1]}]
`;
    expect(coverage({ 'names.yaml': names }).namesWithoutFact).toEqual([{ id: 'kidal', name: 'Kidal' }]);
    const mentioned = changed('facts/resolution-2100.yaml', 'happens in Mali as', 'happens in KIDAL as');
    expect(coverage({ ...mentioned, 'names.yaml': names }).namesWithoutFact).toEqual([]);
  });

  it('counts quiz items by paragraph, kind, difficulty and topic, and names what has none', () => {
    const topics = `${MINIATURE['topics.yaml']}- id: weather\n  label: Weather\n  about: Nothing yet.\n`;
    const { sources, total, quiz } = coverage({ ...QUIZ, 'topics.yaml': topics });
    expect(sources.map(({ items, paragraphs }) => [items, ...paragraphs.map((one) => one.items)])).toEqual([
      [0, 0],
      [7, 1, 3, 2, 1],
      [3, 2, 1],
    ]);
    expect(total.items).toBe(10);
    expect(quiz).toEqual({
      items: 10,
      kinds: {
        choice: 1,
        'who-said': 1,
        'find-source': 1,
        'odd-one-out': 1,
        'true-false': 2,
        short: 1,
        number: 1,
        date: 1,
        order: 1,
      },
      difficulties: { easy: 5, medium: 4, hard: 1 },
      topics: [
        { id: 'mandate', label: 'Mandate', items: 10 },
        { id: 'weather', label: 'Weather', items: 0 },
      ],
      without: [{ source: 'press-2013', paragraphs: [1] }],
      statements: { total: 2, true: 1 },
      // "11,200" among two shorter numbers
      longest: { total: 3, right: 1, byChance: 1 },
    });
  });

  it('of passages alone is nought', () => {
    const file = 'sources/resolution-2690.yaml';
    const { knowledge } = loadKnowledge(folderOf({ [file]: MINIATURE[file] }));
    expect(coverageOf(knowledge)).toMatchObject({
      total: { sources: 1, paragraphs: 2, without: 2, facts: 0, asks: 0 },
      namesWithoutFact: [],
    });
  });
});
