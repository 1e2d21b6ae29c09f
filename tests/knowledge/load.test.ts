import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/knowledge/fault.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { changed, folderOf, knowledgeFolder, lineWith } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';
import { QUIZ } from '../support/quiz-miniature.ts';

const FACTS = 'facts/resolution-2690.yaml';

describe('loading a knowledge folder', () => {
  it('reads every kind of file', () => {
    const { knowledge, faults } = loadKnowledge(knowledgeFolder(QUIZ));
    expect(faults).toEqual([]);
    const { pack, ...lists } = knowledge;
    expect(pack).toBeUndefined();
    expect(Object.entries(lists).map(([kind, records]) => `${records.length} ${kind}`)).toEqual([
      '3 sources',
      '6 facts',
      '1 topics',
      '5 names',
      '2 terms',
      '1 events',
      '1 measures',
      '1 disagreements',
      '1 gaps',
      '2 synonyms',
      '10 quizItems',
      '0 originals',
    ]);
  });

  it('needs nothing but sources', () => {
    const file = 'sources/resolution-2690.yaml';
    const { knowledge, faults } = loadKnowledge(folderOf({ [file]: MINIATURE[file] }));
    expect(faults).toEqual([]);
    expect(knowledge.sources.map((source) => source.id)).toEqual(['resolution-2690']);
    expect(knowledge.facts).toEqual([]);
  });

  it('fills in what a file may leave out', () => {
    const [source] = loadKnowledge(knowledgeFolder()).knowledge.sources;
    expect(source).toMatchObject({ language: 'en', cautions: [] });
    expect(source?.sections[0]?.passages[0]?.kind).toBe('text');
  });

  it('takes a bare year for a date', () => {
    const files = changed('timeline.yaml', 'date: 2023-06-30', 'date: 2023');
    expect(loadKnowledge(knowledgeFolder(files)).knowledge.events[0]?.date).toBe('2023');
  });

  it('tells where a record and its parts stand', () => {
    const folder = knowledgeFolder();
    const { knowledge, faultAt } = loadKnowledge(folder);
    const fact = knowledge.facts.find(({ id }) => id === 'departure-deadline') ?? {};
    const file = path.join(folder, FACTS);
    const text = MINIATURE[FACTS];
    expect(faultAt(fact, 'x')).toEqual({ file, line: lineWith(text, 'departure-deadline'), message: 'x' });
    expect(faultAt(fact, 'x', ['asks', 2]).line).toBe(lineWith(text, 'When is the departure complete?'));
    expect(faultAt({}, 'from nowhere')).toEqual({ file: folder, line: 1, message: 'from nowhere' });
  });

  it.each([
    ['an empty folder', {}],
    ['a folder with facts only', { [FACTS]: MINIATURE[FACTS] }],
    [
      'a folder whose sources have another ending',
      { 'sources/a.yml': MINIATURE['sources/resolution-2690.yaml'] },
    ],
  ])('finds no source in %s', (_what, files) => {
    const folder = folderOf(files);
    expect(loadKnowledge(folder).faults).toContainEqual({
      file: path.join(folder, 'sources'),
      line: 1,
      message: 'holds no source (*.yaml)',
    });
  });

  it('finds no source in a folder that is not there', () => {
    expect(loadKnowledge(path.join(folderOf({}), 'nowhere')).faults).toHaveLength(1);
  });
});

describe('a fault', () => {
  it('is written as editors understand it', () => {
    const folder = knowledgeFolder(changed('figures.yaml', 'label: Soldiers allowed', 'label: []'));
    const [fault] = loadKnowledge(folder).faults;
    const written = fault && formatFault(fault);
    const [, file, line] = /^(.+):(\d+): label: /.exec(written ?? '') ?? [];
    expect(readFileSync(file ?? '', 'utf8').split('\n')[Number(line) - 1]).toContain('label: []');
  });
});
