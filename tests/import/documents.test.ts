import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isImportFault } from '../../src/import/fault.ts';
import { importFile } from '../../src/import/import-file.ts';
import { readMarkdown } from '../../src/import/markdown.ts';
import { type ImportedSource, sourceOf } from '../../src/import/source-of.ts';
import type { ImportFault } from '../../src/import/types.ts';
import { visibleText } from '../../src/language/fold.ts';
import { read } from './reading.ts';

const SHARED = path.join(import.meta.dirname, '../../../shared');
const DOCUMENTS = path.join(SHARED, 'documents');
const XQUAD = path.join(SHARED, 'benchmarks/xquad.en.json');

async function imported(file: string): Promise<ImportedSource> {
  return right(await importFile(file, {}), file);
}

/** A Markdown file, without the thread that importFile reads it in. */
function importedMarkdown(file: string): ImportedSource {
  return right(sourceOf(read(readMarkdown(readFileSync(file, 'utf8'), file)), {}, file), file);
}

function right(result: ImportedSource | ImportFault, file: string): ImportedSource {
  if (isImportFault(result)) throw new Error(`${file}: ${result.message}`);
  return result;
}

type Outline = { title: string | null; paragraphs: { n: number; text: string }[] }[];

/** The sections of a document as it was prepared by hand: headings, and "[¶n] text" lines. */
function preparedOutline(markdown: string): Outline {
  const outline: Outline = [];
  for (const line of markdown.split('\n')) {
    const heading = /^## (.*)$/.exec(line)?.[1];
    const [, n, text] = /^\[¶(\d+)\] (.*)$/.exec(line) ?? [];
    if (heading !== undefined) outline.push({ title: visibleText(heading), paragraphs: [] });
    if (text === undefined) continue;
    if (outline.length === 0) outline.push({ title: null, paragraphs: [] });
    outline.at(-1)?.paragraphs.push({ n: Number(n), text: visibleText(text) });
  }
  return outline;
}

function outlineOf({ source }: ImportedSource): Outline {
  return source.sections.map(({ title, passages }) => ({
    title: title === null ? null : visibleText(title),
    paragraphs: passages.map(({ n, text }) => ({ n, text: visibleText(text) })),
  }));
}

const titleIn = (markdown: string) => visibleText(/^title: (.*)$/m.exec(markdown)?.[1] ?? '');

describe.skipIf(!existsSync(DOCUMENTS))('the five documents', () => {
  const names = existsSync(DOCUMENTS)
    ? readdirSync(path.join(DOCUMENTS, 'raw')).map((file) => path.parse(file).name)
    : [];
  const prepared = (name: string) => readFileSync(path.join(DOCUMENTS, `${name}.md`), 'utf8');

  it('are five', () => {
    expect(names).toHaveLength(5);
  });

  it.each(names)('%s has the paragraphs, numbers and sections that a reader gave it', async (name) => {
    const found = await imported(path.join(DOCUMENTS, 'raw', `${name}.txt`));
    expect(outlineOf(found)).toEqual(preparedOutline(prepared(name)));
    expect(visibleText(found.source.title)).toBe(titleIn(prepared(name)));
  });

  it('have 72 paragraphs in all', async () => {
    const sources = await Promise.all(
      names.map((name) => imported(path.join(DOCUMENTS, 'raw', `${name}.txt`))),
    );
    const counts = sources.map((found) => outlineOf(found).flatMap(({ paragraphs }) => paragraphs).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(72);
  });

  it.each([
    ['gauthier-vela-2023', ['Vanessa Gauthier Vela'], '2023-03-08'],
    ['leimbach-2013', ['Dulcie Leimbach'], null],
    ['nomikos-2020', ['William G. Nomikos', 'Melanie Sauter', 'Rob Williams', 'Patrick Hunnicutt'], null],
    ['owp-2023', [], null],
    ['peace-operations-2018', [], null],
  ])('%s has the author and date that its page tells', async (name, authors, published) => {
    const { source } = await imported(path.join(DOCUMENTS, 'raw', `${name}.txt`));
    expect(source).toMatchObject({ authors, published, language: 'en', wording: 'original' });
  });

  it.each(names)('%s as prepared by hand comes out the same, with its data', (name) => {
    const found = importedMarkdown(path.join(DOCUMENTS, `${name}.md`));
    expect(outlineOf(found)).toEqual(preparedOutline(prepared(name)));
    expect(found.source).toMatchObject({ id: name, title: expect.any(String) });
    expect(found.notes.filter((note) => note.includes('marked'))).toEqual([]);
  });

  it('keep captions and notes on authors as such', async () => {
    const kinds = async (name: string) => {
      const { source } = await imported(path.join(DOCUMENTS, 'raw', `${name}.txt`));
      const passages = source.sections.flatMap((section) => section.passages);
      return passages.filter(({ kind }) => kind !== 'text').map(({ n, kind }) => `${n} ${kind}`);
    };
    expect(await kinds('gauthier-vela-2023')).toEqual(['1 caption', '14 author-note']);
    expect(await kinds('leimbach-2013')).toEqual(['1 caption', '16 caption', '21 author-note']);
    expect(await kinds('nomikos-2020')).toEqual([
      '1 caption',
      ...[16, 17, 18, 19].map((n) => `${n} author-note`),
    ]);
    expect(await kinds('owp-2023')).toEqual([]);
    expect(await kinds('peace-operations-2018')).toEqual(['13 caption']);
  });
});

type Xquad = { data: { title: string; paragraphs: { context: string }[] }[] };

describe.skipIf(!existsSync(XQUAD))('the articles of XQuAD', () => {
  it('come out of text files with their titles and all 240 paragraphs, and nothing is left out', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'xquad-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const articles = (JSON.parse(readFileSync(XQUAD, 'utf8')) as Xquad).data;
    let count = 0;
    for (const [i, article] of articles.entries()) {
      const title = article.title.replaceAll('_', ' ');
      // a paragraph of a text file stands on one line
      const paragraphs = article.paragraphs.map(({ context }) => context.replace(/\s+/g, ' ').trim());
      const file = path.join(folder, `${i}.txt`);
      writeFileSync(file, `${[title, ...paragraphs].join('\n\n')}\n`);
      const { source, leftOut } = await imported(file);
      expect({ title: source.title, leftOut }).toEqual({ title, leftOut: [] });
      expect(source.sections.map((section) => section.title)).toEqual([null]);
      const found = source.sections.flatMap(({ passages }) => passages.map(({ text }) => visibleText(text)));
      expect(found).toEqual(paragraphs.map(visibleText));
      count += found.length;
    }
    expect([articles.length, count]).toEqual([48, 240]);
  });
});
