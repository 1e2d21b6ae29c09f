import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { buildReader } from '../../src/language/reader.ts';
import { bestSentence, coverage, indexPassages, openPassageIndex } from '../../src/search/passage-index.ts';
import { createVocabulary } from '../../src/search/vocabulary.ts';
import type { Wanted } from '../../src/search/weights.ts';
import { knowledgeFolder } from '../support/knowledge-folder.ts';

function openPassages() {
  const { knowledge } = loadKnowledge(knowledgeFolder());
  const reader = buildReader(knowledge, []);
  const vocabulary = createVocabulary();
  const index = openPassageIndex(indexPassages(knowledge.sources, reader, vocabulary));

  /** A query for the terms of a text, each of weight 1 or as given. */
  const want = (text: string, weightOf: Readonly<Record<string, number>> = {}) => {
    const terms = reader.readText(text).keys;
    const numbers = terms.map((term) => vocabulary.numbers.get(term) ?? vocabulary.numbers.size);
    const weights = new Float64Array(vocabulary.numbers.size + 1);
    for (const [i, term] of terms.entries()) weights[numbers[i] ?? 0] = weightOf[term] ?? 1;
    return { terms, wanted: { weights, total: weights.reduce((sum, weight) => sum + weight, 0) } };
  };
  const search = (text: string, limit = 10, isWanted?: (source: string) => boolean) =>
    index.search(want(text).terms, limit, isWanted);
  const find = (source: string, paragraph: number) => {
    const passage = index.find(source, paragraph);
    if (!passage) throw new Error('not there');
    return passage;
  };
  return { index, want, search, find };
}

const NOTHING: Wanted = { weights: new Float64Array(0), total: 0 };

describe('the passages', () => {
  it('are all there, each by its place', () => {
    const { index, find } = openPassages();
    expect(index.passages).toHaveLength(6);
    expect(find('resolution-2690', 1).text).toBe('The mandate of MINUSMA ends on 30 June 2023.');
    expect(index.find('resolution-2690', 3)).toBeUndefined();
    expect(index.find('resolution-1', 1)).toBeUndefined();
  });

  it('are taken apart into sentences', () => {
    const { find } = openPassages();
    expect(find('resolution-2100', 2).sentences.map((sentence) => sentence.text)).toEqual([
      'A mission called MINUSMA is created.',
      'It takes over from AFISMA on 1 July 2013.',
      'Its first mandate runs for 12 months.',
    ]);
  });

  it('are found by what they say, the best first', () => {
    const [best, ...others] = openPassages().search('AFISMA in July 2013');
    expect(best?.passage).toMatchObject({ source: 'resolution-2100', paragraph: 2 });
    for (const other of others) expect(other.score).toBeLessThan(best?.score ?? 0);
  });

  it('are looked for only in the sources that are wanted', () => {
    const { search } = openPassages();
    expect(search('mandate').map(({ passage }) => passage.source)).toContain('resolution-2100');
    const others = search('mandate', 10, (source) => source !== 'resolution-2100');
    expect(new Set(others.map(({ passage }) => passage.source))).toEqual(new Set(['resolution-2690']));
  });

  it('know with what each sentence can say when, how many, and who', () => {
    const { find } = openPassages();
    const [, second] = find('resolution-2100', 2).sentences;
    expect(second?.text).toContain('1 July 2013');
    expect(second?.dates).toHaveLength(2);
    expect(second?.amounts).toHaveLength(2);
    expect(second?.capitalised).toHaveLength(2);
  });

  it('are found by synonyms and aliases', () => {
    expect(
      openPassages()
        .search('Paris')
        .map(({ passage }) => passage.paragraph),
    ).toEqual([4]);
    expect(
      openPassages()
        .search('troops')
        .map(({ passage }) => passage.paragraph)
        .sort(),
    ).toEqual([3, 4]);
  });

  it('are found by their heading', () => {
    const hits = openPassages().search('finds');
    expect(hits.map(({ passage }) => `${passage.source} ${passage.paragraph}`)).toEqual([
      'resolution-2100 1',
    ]);
  });

  it('are given no more than wanted', () => {
    const { search } = openPassages();
    expect(search('MINUSMA mandate').length).toBeGreaterThan(1);
    expect(search('MINUSMA mandate', 1)).toHaveLength(1);
    expect(search('elephant')).toEqual([]);
  });
});

describe('the best sentence', () => {
  it('is the one with most of the weight, not with most of the words', () => {
    const { want, find } = openPassages();
    const passage = find('resolution-2100', 2);
    const heavy = want('AFISMA mandate months', { '@afisma': 5 });
    expect(bestSentence(passage, heavy.wanted)?.text).toContain('AFISMA');
    expect(bestSentence(passage, want('AFISMA mandate months').wanted)?.text).toContain('12 months');
  });

  it('is the first of equals', () => {
    const { find } = openPassages();
    expect(bestSentence(find('resolution-2100', 2), NOTHING)?.text).toBe(
      'A mission called MINUSMA is created.',
    );
  });

  it('is none where there is no sentence', () => {
    const { find } = openPassages();
    expect(bestSentence({ ...find('resolution-2100', 2), sentences: [] }, NOTHING)).toBeUndefined();
  });
});

describe('coverage', () => {
  it('is the share of the wanted weight', () => {
    const text = { keys: [0, 1], also: [2] };
    expect(coverage(text, { weights: Float64Array.of(1, 0, 2, 5), total: 8 })).toBe(3 / 8);
    expect(coverage(text, { weights: Float64Array.of(1, 0, 2), total: 3 })).toBe(1);
  });

  it('counts a term once, however often it stands there', () => {
    expect(coverage({ keys: [0, 0, 0], also: [0] }, { weights: Float64Array.of(1, 1), total: 2 })).toBe(0.5);
  });

  it('is nothing where nothing is wanted', () => {
    expect(coverage({ keys: [0], also: [] }, NOTHING)).toBe(0);
  });
});
