import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importOriginals, matchOriginals, type OriginalsRequest } from '../../src/import/originals.ts';
import { type Knowledge, loadKnowledge } from '../../src/knowledge/load.ts';
import { FERRY, FERRY_SOURCE, LIGHTHOUSE } from '../support/ferry.ts';
import { folderOf } from '../support/knowledge-folder.ts';
import { MINIATURE, ORIGINALS } from '../support/miniature.ts';
import { ROOT } from '../support/run-command.ts';
import { shuffled } from '../support/shuffled.ts';

/** The miniature with the ferry's article as a third source. */
function knowledge(): { folder: string; knowledge: Knowledge } {
  const folder = folderOf({ ...MINIATURE, 'sources/ferry-1999.yaml': FERRY_SOURCE });
  const loaded = loadKnowledge(folder);
  expect(loaded.faults).toEqual([]);
  return { folder, knowledge: loaded.knowledge };
}

function bring(paragraphs: readonly string[], options: Partial<OriginalsRequest> = {}) {
  return importOriginals({ ...knowledge(), file: 'ferry.txt', paragraphs, force: false, ...options });
}

const messageOf = (result: object): string => ('message' in result ? String(result.message) : '');

const paragraphsOf = (document: string): string[] =>
  [...document.matchAll(/^\[¶\d+\] (.*)$/gm)].map(([, text]) => text ?? '');

describe('the originals of a source', () => {
  it('are known by their content, and written beside our words', () => {
    const { folder, knowledge: before } = knowledge();
    const result = bring(shuffled(FERRY, 4), { folder, knowledge: before });
    expect(result).toMatchObject({
      source: 'ferry-1999',
      title: 'The last trip',
      file: path.join(folder, 'originals/ferry-1999.yaml'),
      doubtful: [],
      passagesWithout: [],
      paragraphsWithout: [],
    });
    const { knowledge: after, faults } = loadKnowledge(folder);
    expect(faults).toEqual([]);
    expect(after.originals).toEqual([
      { source: 'ferry-1999', paragraphs: FERRY.map((text, i) => ({ n: i + 1, text })) },
    ]);
    expect(after.sources).toEqual(before.sources);
  });

  it('are shown only where the match is sure', () => {
    const result = bring(paragraphsOf(ORIGINALS['resolution-2100.md']));
    if ('message' in result) throw new Error(result.message);
    expect(result.source).toBe('resolution-2100');
    expect(result.matched.map(({ n }) => n)).toEqual([2, 3, 4]);
    expect(result.doubtful.map(({ n, text }) => [n, text])).toEqual([
      [1, 'What happens in Mali endangers other countries too, says the Security Council.'],
    ]);
    expect(readFileSync(result.file, 'utf8')).not.toContain('endangers');
  });

  it('are reported with what was found on neither side', () => {
    const result = bring(['Contents', ...FERRY.filter((_, i) => i !== 2), LIGHTHOUSE[0]]);
    expect(result).toMatchObject({
      passagesWithout: [3],
      paragraphsWithout: ['Contents', LIGHTHOUSE[0]],
    });
  });

  it('stand on one line each, and in any characters', () => {
    const { folder, knowledge: known } = knowledge();
    const odd = FERRY.map(
      (text) => `${text.replace(' the ', '\n\tthe  ')} # "quoted": 'x' \u202E\u0007 🛳 - {a: [b]}`,
    );
    const result = bring(odd, { folder, knowledge: known });
    expect(messageOf(result)).toBe('');
    const [originals] = loadKnowledge(folder).knowledge.originals;
    expect(originals?.paragraphs.map(({ text }) => text)).toEqual(
      odd.map((text) => text.replace(/\s+/g, ' ').trim()),
    );
  });
});

describe('originals are refused', () => {
  it.each([
    ['of a foreign document', LIGHTHOUSE],
    ['of a document with one paragraph in common', [FERRY[0], ...LIGHTHOUSE, ...LIGHTHOUSE]],
    ['without a paragraph', []],
    ['without a word', ['', '…']],
  ])('%s', (_what, paragraphs) => {
    const { folder, knowledge: known } = knowledge();
    const result = bring(paragraphs, { folder, knowledge: known });
    expect(result).toEqual({ file: 'ferry.txt', message: expect.stringContaining('say of which with --id') });
    expect(existsSync(path.join(folder, 'originals'))).toBe(false);
  });

  it.each(['../ferry-1999', 'nowhere', '', '/etc/passwd'])('for a source that is not there: "%s"', (id) => {
    const { folder, knowledge: known } = knowledge();
    const result = bring(FERRY, { folder, knowledge: known, id });
    expect(messageOf(result)).toContain(`there is no source "${id}"; there are`);
    expect(readdirSync(folder)).not.toContain('originals');
  });

  it('for a source that they are not like', () => {
    expect(messageOf(bring(FERRY, { id: 'resolution-2690' }))).toBe(
      'has no paragraph that is like a passage of resolution-2690',
    );
  });

  it('where there are some already, unless it is forced', () => {
    const { folder, knowledge: known } = knowledge();
    bring(FERRY.slice(0, 3), { folder, knowledge: known });
    const file = path.join(folder, 'originals/ferry-1999.yaml');
    const before = readFileSync(file, 'utf8');
    expect(messageOf(bring(FERRY, { folder, knowledge: known }))).toContain('is there already');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(messageOf(bring(FERRY, { folder, knowledge: known, force: true }))).toBe('');
    expect(loadKnowledge(folder).knowledge.originals[0]?.paragraphs).toHaveLength(6);
    expect(readdirSync(path.dirname(file))).toEqual(['ferry-1999.yaml']);
  });

  it('where they cannot be written, and nothing is left behind', () => {
    const { folder, knowledge: known } = knowledge();
    writeFileSync(path.join(folder, 'originals'), 'a file in the way');
    expect(messageOf(bring(FERRY, { folder, knowledge: known }))).toContain('cannot be written');
    expect(readFileSync(path.join(folder, 'originals'), 'utf8')).toBe('a file in the way');
  });

  it('with a paragraph that no message could show', () => {
    const endless = `${FERRY[0]} ${'the ferry and the lake and the pier and so on. '.repeat(200)}`;
    expect(messageOf(bring([endless, ...FERRY.slice(1)]))).toMatch(/^cannot be kept: paragraphs\.0\.text: /);
  });
});

describe('the source that is named', () => {
  it('is taken, though little of it is there', () => {
    const few = [FERRY[2], ...LIGHTHOUSE, ...LIGHTHOUSE];
    expect(messageOf(bring(few))).not.toBe('');
    expect(bring(few, { id: 'ferry-1999' })).toMatchObject({ passagesWithout: [1, 2, 4, 5, 6] });
  });
});

const RAW = path.join(ROOT, '../shared/documents/raw');

describe.skipIf(!existsSync(RAW))('the originals of the sources that ship (../shared/documents/raw)', () => {
  const shipped = loadKnowledge(path.join(ROOT, 'knowledge')).knowledge;

  it('are all known by their content, every passage surely', () => {
    const found = readdirSync(RAW).map((file) => {
      const paragraphs = shuffled(readFileSync(path.join(RAW, file), 'utf8').split('\n'), 11);
      const result = matchOriginals({ file, paragraphs, knowledge: shipped });
      if ('message' in result) throw new Error(`${file}: ${result.message}`);
      return { id: path.basename(file, '.txt'), ...result };
    });
    expect(found.filter(({ id, source }) => id !== source)).toEqual([]);
    expect(found.flatMap(({ doubtful, passagesWithout }) => [...doubtful, ...passagesWithout])).toEqual([]);
    expect(found.flatMap(({ matched }) => matched)).toHaveLength(72);
  });
});
