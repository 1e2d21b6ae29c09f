import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { checkKnowledge } from '../../src/check/check.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { isOriginal, withOriginals, wordingOf } from '../../src/knowledge/originals.ts';
import { changed, knowledgeFolder, lineWith } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';

const FILE = 'originals/resolution-2690.yaml';
const TEXT = `source: resolution-2690
paragraphs:
  - n: 2
    text: On 1 July 2023 work stops, and 31 December 2023 is the last day for anyone to be in Mali.
`;

const load = (files: Readonly<Record<string, string>> = { [FILE]: TEXT }) =>
  loadKnowledge(knowledgeFolder(files));

function sourceOf({ sources }: ReturnType<typeof withOriginals>, id: string) {
  const source = sources.find((one) => one.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}

describe('original paragraphs', () => {
  it('are read beside our own words', () => {
    const { knowledge, faults } = load();
    expect(faults).toEqual([]);
    expect(knowledge.originals).toEqual([
      { source: 'resolution-2690', paragraphs: [{ n: 2, text: expect.stringContaining('the last day') }] },
    ]);
    expect(sourceOf(knowledge, 'resolution-2690').sections[0]?.passages[1]?.text).toContain('cease');
  });

  it('stand in the place of our rendering, marked as such', () => {
    const { knowledge } = load();
    const source = sourceOf(withOriginals(knowledge), 'resolution-2690');
    expect(source.sections[0]?.passages).toMatchObject([
      { n: 1, text: 'The mandate of MINUSMA ends on 30 June 2023.' },
      { n: 2, text: expect.stringContaining('the last day'), wording: 'original' },
    ]);
    expect([1, 2, 3].map((n) => wordingOf(source, n))).toEqual(['ours', 'original', undefined]);
  });

  it('change nothing of the knowledge that was read', () => {
    const { knowledge } = load();
    const before = structuredClone(knowledge);
    withOriginals(knowledge);
    expect(knowledge).toEqual(before);
  });

  it('need not be there', () => {
    const { knowledge } = load({});
    expect(withOriginals(knowledge)).toBe(knowledge);
    expect(wordingOf(sourceOf(knowledge, 'resolution-2690'), 2)).toBe('ours');
  });

  it('are quoted in answers', () => {
    const question = 'By when must everyone have left Mali?';
    const cited = (files: Readonly<Record<string, string>>) =>
      answerQuestion(question, [], buildEngine(load(files).knowledge)).citations.map(({ text, quote }) => ({
        text,
        quote,
      }));
    const original =
      'On 1 July 2023 work stops, and 31 December 2023 is the last day for anyone to be in Mali.';
    expect(cited({ [FILE]: TEXT })).toContainEqual({ text: original, quote: original });
    expect(cited({})).not.toContainEqual({ text: original, quote: original });
  });

  it('are not held against the rules for our own words', () => {
    const loaded = load();
    expect(checkKnowledge(loaded)).toEqual([]);
    const originalOf = (source: string, n: number) =>
      loaded.knowledge.originals.find((one) => one.source === source)?.paragraphs.find((one) => one.n === n)
        ?.text;
    expect(checkKnowledge(loaded, originalOf)).toEqual([]);
  });
});

describe('whose words a passage is in', () => {
  const source = (wording: 'ours' | 'original') => ({ wording });

  it.each([
    ['ours', undefined, false],
    ['original', undefined, true],
    ['ours', 'original', true],
    ['original', 'ours', false],
  ] as const)('in a source that is %s, by itself %s', (whole, own, expected) => {
    expect(isOriginal(source(whole), own === undefined ? {} : { wording: own })).toBe(expected);
  });

  it('is known of an imported document from its file', () => {
    const files = changed(
      'sources/resolution-2690.yaml',
      'kind: resolution',
      'kind: resolution\nwording: original',
    );
    const { knowledge, faults } = load(files);
    expect(faults).toEqual([]);
    expect(wordingOf(sourceOf(knowledge, 'resolution-2690'), 1)).toBe('original');
    expect(wordingOf(sourceOf(knowledge, 'resolution-2100'), 1)).toBe('ours');
  });

  it('may not be written at a passage', () => {
    const files = changed('sources/resolution-2690.yaml', '- n: 1\n', '- n: 1\n        wording: original\n');
    expect(load(files).faults).toMatchObject([{ message: expect.stringContaining('wording') }]);
  });
});

describe('a fault of originals is reported with file and line:', () => {
  it.each([
    [
      'a source that is not there',
      TEXT.replace('2690', '1'),
      'resolution-1',
      'there is no source "resolution-1"',
    ],
    [
      'a paragraph that is not there',
      TEXT.replace('n: 2', 'n: 3'),
      'n: 3',
      'resolution-2690 has no paragraph 3',
    ],
    [
      'a paragraph twice',
      `${TEXT}  - {n: 2, text: again}\n`,
      'again',
      'the original of resolution-2690 ¶2 stands here and before',
    ],
    ['a number that is none', TEXT.replace('n: 2', 'n: two'), 'n: two', 'paragraphs.0.n: '],
    ['a text that is empty', TEXT.replace(/text: .*/, 'text: " "'), 'text: " "', 'must not be empty'],
    ['a key that is not known', `${TEXT}by: nobody\n`, 'by: nobody', 'Unrecognized key'],
    ['no paragraphs', 'source: resolution-2690\nparagraphs: []\n', 'paragraphs', 'paragraphs: '],
  ])('%s', (_what, text, fragment, message) => {
    const folder = knowledgeFolder({ [FILE]: text });
    expect(loadKnowledge(folder).faults).toEqual([
      {
        file: path.join(folder, FILE),
        line: lineWith(text, fragment),
        message: expect.stringContaining(message),
      },
    ]);
  });

  it('the same paragraph in two files', () => {
    const { faults } = load({ [FILE]: TEXT, 'originals/again.yaml': TEXT });
    expect(faults.map(({ message }) => message)).toEqual([
      'the original of resolution-2690 ¶2 stands here and before',
    ]);
  });

  it('a file that nothing reads', () => {
    const folder = knowledgeFolder({ 'originals/resolution-2690.yml': TEXT });
    expect(loadKnowledge(folder).faults).toEqual([
      {
        file: path.join(folder, 'originals/resolution-2690.yml'),
        line: 1,
        message: 'is not read: the name must end in ".yaml"',
      },
    ]);
  });

  it('but not of the originals, where the source itself cannot be read', () => {
    const source = MINIATURE['sources/resolution-2690.yaml'].replace('kind: resolution', 'kind: ""');
    const { faults } = load({ [FILE]: TEXT, 'sources/resolution-2690.yaml': source });
    expect(faults.map(({ message }) => message)).toEqual(['kind: must not be empty']);
  });
});
