import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { changed, knowledgeFolder, lineWith } from '../support/knowledge-folder.ts';
import { MINIATURE, type MiniatureFile } from '../support/miniature.ts';

const FACTS = 'facts/resolution-2690.yaml';

/** Loads a folder in which this file is spoilt. @returns its faults, the folder left out of their file names. */
function faultsOf(files: Readonly<Record<string, string>>) {
  const folder = knowledgeFolder(files);
  return loadKnowledge(folder).faults.map((fault) => ({ ...fault, file: path.relative(folder, fault.file) }));
}

type Spoilt = [what: string, file: MiniatureFile, from: string, to: string, at: string, message: RegExp];

describe('a fault of form is reported with its file and line', () => {
  it.each<Spoilt>([
    [
      'text that is not YAML',
      FACTS,
      'topic: mandate\n  cites: [{source: resolution-2690, paragraphs: [2]}]',
      'topic: a: b',
      'a: b',
      /not valid YAML/,
    ],
    [
      'a key that stands twice',
      'names.yaml',
      'related: [minusma]',
      'kind: place',
      'kind: place',
      /not valid YAML: dupl/,
    ],
    ['an alias', 'topics.yaml', 'label: Mandate', 'label: *mandate', '*mandate', /not valid YAML/],
    ['a key that nobody knows', 'gaps.yaml', '- id: cost', '- colour: red\n  id: cost', 'colour', /colour/],
    [
      'an id with capitals',
      'figures.yaml',
      'id: soldiers',
      'id: Soldiers',
      'Soldiers',
      /^id: must be lower-case/,
    ],
    ['an id that is not text', 'topics.yaml', 'id: mandate', 'id: 7', 'id: 7', /^id: /],
    [
      'an id in a list',
      'timeline.yaml',
      '[mandate-ends]',
      '[mandate_ends]',
      'mandate_ends',
      /^facts\.0: must be lower-case/,
    ],
    [
      'a month that does not exist',
      'timeline.yaml',
      '2023-06-30',
      '2023-13-30',
      '2023-13-30',
      /^date: must be YYYY/,
    ],
    ['a date in words', FACTS, 'when: 2023-12-31', 'when: in December', 'in December', /^when: must be YYYY/],
    [
      'a period of three dates',
      FACTS,
      'when: 2023-12-31',
      'when: 2021/2022/2023',
      '2021/2022',
      /^when: must be YYYY/,
    ],
    [
      'an empty statement',
      FACTS,
      'statement: Everyone is to have left Mali by 31 December 2023.',
      'statement: " "',
      'statement: " "',
      /^statement: must not be empty/,
    ],
    [
      'a statement that is too long',
      FACTS,
      'statement: Everyone',
      `statement: ${'very '.repeat(80)}`,
      'very very',
      /^statement: /,
    ],
    [
      'fewer than five asks',
      FACTS,
      '    - Has the mandate ended?\n',
      '',
      'asks:',
      /^asks: needs at least five/,
    ],
    [
      'a claim of nobody',
      'facts/resolution-2100.yaml',
      '  by: [security-council]\n',
      '',
      'id: threat-to-peace',
      /^by: a claim or an opinion must say by whom/,
    ],
    [
      'a claim of an empty list of people',
      'facts/resolution-2100.yaml',
      'by: [security-council]',
      'by: []',
      'by: []',
      /^by: a claim/,
    ],
    [
      'a fact that cites nothing',
      FACTS,
      '[{source: resolution-2690, paragraphs: [2]}]',
      '[]',
      'cites: []',
      /^cites: /,
    ],
    [
      'a paragraph that is no number',
      FACTS,
      'paragraphs: [2]',
      'paragraphs: [two]',
      '[two]',
      /^cites\.0\.paragraphs\.0: /,
    ],
    [
      'a voice of its own',
      FACTS,
      'when: 2023-12-31\n  asOf: 2023-06-30\n  voice: reported',
      'asOf: 2023-06-30\n  voice: rumour',
      'rumour',
      /^voice: /,
    ],
    [
      'a figure that is text',
      'facts/resolution-2100.yaml',
      'value: 11200',
      'value: "11,200"',
      '"11,200"',
      /^figure\.value: /,
    ],
    [
      'a passage without text',
      'sources/resolution-2690.yaml',
      'text: The mandate of MINUSMA ends on 30 June 2023.',
      'text:',
      'text:',
      /^sections\.0\.passages\.0\.text: /,
    ],
    [
      'a disagreement with one side',
      'disagreements.yaml',
      '    - view: The mission is to leave.\n      asOf: 2023-06-30\n      facts: [mandate-ends]\n',
      '',
      'sides:',
      /^sides: a disagreement has at least two/,
    ],
    ['a synonym of itself only', 'thesaurus.yaml', '[leave, depart]', '[leave]', '[leave]', /^words: /],
    [
      'a scalar in a list of records',
      'topics.yaml',
      '- id: mandate',
      '- mandate\n- id: mandate',
      '- mandate',
      /expected object/,
    ],
  ])('%s', (_what, file, from, to, at, message) => {
    const files = changed(file, from, to);
    expect(faultsOf(files)).toEqual([
      { file, line: lineWith(files[file], at), message: expect.stringMatching(message) },
    ]);
  });

  it('asks that are missing altogether, at the record that lacks them', () => {
    const text = MINIATURE[FACTS];
    const cut = text.slice(0, text.lastIndexOf('  asks:'));
    expect(faultsOf({ [FACTS]: cut })).toEqual([
      { file: FACTS, line: lineWith(text, 'departure-deadline'), message: expect.stringMatching(/^asks: /) },
    ]);
  });

  it.each(['facts/resolution-2690.yaml', 'topics.yaml', 'names.yaml', 'thesaurus.yaml'])(
    'a %s that is not a list',
    (file) => {
      expect(faultsOf({ [file]: 'id: one\n' })).toEqual([{ file, line: 1, message: 'must be a list' }]);
    },
  );

  it('a source that is a list', () => {
    const file = 'sources/resolution-2690.yaml';
    expect(faultsOf({ [file]: '- id: one\n' })).toEqual([
      { file, line: 1, message: expect.stringContaining('expected object') },
    ]);
  });

  it('a file of more than eight megabytes, without reading it', () => {
    const file = 'facts/huge.yaml';
    expect(faultsOf({ [file]: `# ${'x'.repeat(8 * 1024 * 1024)}\n` })).toEqual([
      { file, line: 1, message: expect.stringMatching(/^is \d+ bytes; the limit is \d+$/) },
    ]);
  });

  it('nesting that is too deep', () => {
    expect(faultsOf({ 'gaps.yaml': `# deep\n${'['.repeat(5000)}${']'.repeat(5000)}\n` })).toEqual([
      { file: 'gaps.yaml', line: 2, message: expect.stringContaining('nesting') },
    ]);
  });

  it('an empty file', () => {
    expect(faultsOf({ 'facts/empty.yaml': '' })).toMatchObject([{ file: 'facts/empty.yaml', line: 1 }]);
  });

  it('every one of several, while the rest is read', () => {
    const folder = knowledgeFolder({
      ...changed('topics.yaml', 'id: mandate', 'id: Mandate'),
      ...changed(FACTS, 'id: mandate-ends', 'id: Mandate-ends'),
    });
    const { knowledge, faults } = loadKnowledge(folder);
    expect(faults.map((fault) => path.relative(folder, fault.file)).sort()).toEqual([FACTS, 'topics.yaml']);
    expect(knowledge.facts.map(({ id }) => id)).toContain('departure-deadline');
  });
});
