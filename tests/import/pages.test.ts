import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/import/encoding.ts';
import { isImportFault } from '../../src/import/fault.ts';
import { readHtml } from '../../src/import/html.ts';
import { readMarkdown } from '../../src/import/markdown.ts';
import { type ImportedSource, sourceOf } from '../../src/import/source-of.ts';
import { readText } from '../../src/import/text.ts';
import { visibleText } from '../../src/language/fold.ts';
import { bytesOf, read } from './reading.ts';

/*
 * Pages as people save them, by their kinds and languages. In the files, "§p …§" marks what belongs to the text
 * (h a heading, c a caption, n a note on an author, any other letter a paragraph, item, quotation or row), and
 * "@field …" above the page says what is to be found of its data. What is not marked is furniture. All names end in
 * .txt, since they are no pages of ours to be linted.
 */
const FOLDER = path.join(import.meta.dirname, 'pages');
const MARKED = /§([a-z]) ([^§]*)§/g;

function readerOf(name: string) {
  if (name.endsWith('.html.txt')) return readHtml;
  return name.endsWith('.md.txt') ? readMarkdown : readText;
}

type Page = Readonly<{
  wanted: ReadonlyMap<string, string>;
  pieces: readonly Piece[];
  /** The lines of the page that are not marked; of HTML, whose elements hide some, none. */
  furniture: readonly string[];
  found: ImportedSource;
}>;
type Piece = Readonly<{ kind: string; text: string }>;

function pageIn(name: string): Page {
  const file = readFileSync(path.join(FOLDER, name), 'utf8');
  const head = /^(?:<!--)?(?:@\w+ .*\n)*(?:@\w+ .*?-->\n)?/.exec(file)?.[0] ?? '';
  const wanted = [...head.matchAll(/@(\w+) (.*?)(?:-->)?$/gm)].map(
    ([, field, value]) => [field, value] as const,
  );
  const marked = file.slice(head.length);
  const page = marked.replace(MARKED, '$2');
  const text = decodeText(bytesOf(page), name);
  if (typeof text !== 'string') throw new Error(text.message);
  const found = sourceOf(read(readerOf(name)(text, name)), {}, name);
  if (isImportFault(found)) throw new Error(found.message);
  const pieces = [...marked.matchAll(MARKED)].map(([, kind = '', piece = '']) => ({
    kind,
    text: bare(piece),
  }));
  const unmarked = name.endsWith('.html.txt')
    ? ''
    : marked.replace(/^---\n.*?\n---\n/s, '').replace(MARKED, '\n');
  const furniture = unmarked.split('\n').filter((line) => /\p{L}/u.test(line));
  return { wanted: new Map(wanted as [string, string][]), pieces, furniture, found };
}

/** Letters and digits only, without markup: how lists, rows and quotation marks are joined is not at issue here. */
function bare(text: string): string {
  const plain = text.replace(/<[^>]*>|\]\([^)]*\)|\[\^\d\]/g, '').replace(/&gt;/g, '>');
  return visibleText(plain).replace(/[^\p{L}\p{N}]+/gu, '');
}

function textsOf({ source }: ImportedSource, kind?: string): string[] {
  const passages = source.sections.flatMap((section) => section.passages);
  return passages
    .filter((passage) => kind === undefined || passage.kind === kind)
    .map(({ text }) => bare(text));
}

const names = readdirSync(FOLDER);

describe.each(names)('the page %s', (name) => {
  const { wanted, pieces, furniture, found } = pageIn(name);
  const markedAs = (...kinds: string[]) =>
    pieces.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);

  it('gives its text and nothing else, in order and in its sections', () => {
    const outline = found.source.sections.flatMap(({ title, passages }) => [
      ...(title === null ? [] : [bare(title)]),
      ...passages.map(({ text }) => bare(text)),
    ]);
    expect(outline.join('')).toBe(pieces.map(({ text }) => text).join(''));
    const titles = found.source.sections.flatMap(({ title }) => (title === null ? [] : [bare(title)]));
    expect(titles.join('')).toBe(markedAs('h').join(''));
  });

  it('has its captions and notes on authors told from the text', () => {
    expect(textsOf(found, 'caption').join('')).toBe(markedAs('c').join(''));
    expect(textsOf(found, 'author-note').join('')).toBe(markedAs('n').join(''));
  });

  it('tells its data', () => {
    const { title, authors, published, publisher, language, url } = found.source;
    expect({ title, authors: authors.join('; '), published, publisher, language, url }).toEqual({
      title: wanted.get('title'),
      authors: wanted.get('authors') ?? '',
      published: wanted.get('published') ?? null,
      publisher: wanted.get('publisher') ?? null,
      language: wanted.get('language'),
      url: wanted.get('url'),
    });
  });

  it('lists the furniture with reasons', () => {
    for (const { text, why } of found.leftOut) expect(why, text).not.toBe('');
    const listed = [found.source.title, ...found.leftOut.map(({ text }) => text)].map(bare).join(' ');
    for (const line of furniture) expect(listed, line).toContain(bare(line));
  });
});
