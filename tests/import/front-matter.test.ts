import { describe, expect, it } from 'vitest';
import { isImportFault } from '../../src/import/fault.ts';
import { readFrontMatter } from '../../src/import/front-matter.ts';
import { refusal } from './reading.ts';

const block = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\nBody.\n`;

function fieldsOf(text: string) {
  const front = readFrontMatter(text, 'a.md');
  if (isImportFault(front)) throw new Error(front.message);
  return front;
}

describe('front matter', () => {
  it('reads every field, by all its names', () => {
    const { frontMatter, leftOut } = fieldsOf(
      block(
        'id: my-source',
        'title: "A title: with a colon"',
        'author: Awa Diallo; Jean Dupont',
        'publisher: The Press',
        'date: 2023-03-08',
        'kind: report',
        'license: CC BY 4.0',
        'lang: fr_FR',
        'url: https://example.org/a',
      ),
    );
    expect(frontMatter).toEqual({
      id: 'my-source',
      title: 'A title: with a colon',
      authors: ['Awa Diallo', 'Jean Dupont'],
      publisher: 'The Press',
      published: '2023-03-08',
      kind: 'report',
      licence: 'CC BY 4.0',
      language: 'fr-FR',
      url: 'https://example.org/a',
    });
    expect(leftOut).toEqual([]);
  });

  it('takes a list of authors and a year as a number', () => {
    const { frontMatter } = fieldsOf(block('authors: [Awa Diallo, Jean Dupont]', 'published: 2023'));
    expect(frontMatter).toEqual({ authors: ['Awa Diallo', 'Jean Dupont'], published: '2023' });
  });

  it('understands a title with a colon that YAML would want in quotation marks', () => {
    const { frontMatter } = fieldsOf(block('id: a', 'title: Mali: What Next?', 'authors: Awa Diallo'));
    expect(frontMatter).toEqual({ id: 'a', title: 'Mali: What Next?', authors: ['Awa Diallo'] });
  });

  it.each([
    ['Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe, John Roe and Anne Poe', ['Jane Doe', 'John Roe', 'Anne Poe']],
    ['Doe, Jane; Roe, John R.', ['Jane Doe', 'John R. Roe']],
    ['Jeanne Dupont et Awa Diallo', ['Jeanne Dupont', 'Awa Diallo']],
    ['The Institute of Rivers, Lakes and Seas', ['The Institute of Rivers, Lakes and Seas']],
  ])('tells the authors apart: %s', (authors, people) => {
    expect(fieldsOf(block(`author: "${authors}"`)).frontMatter.authors).toEqual(people);
  });

  it.each([
    ['8 mars 2023', '2023-03-08'],
    ['8 de marzo de 2023', '2023-03-08'],
    ['20/02/2023', '2023-02-20'],
    ['02/20/2023', '2023-02-20'],
    ['01/02/2023', undefined],
    ['2023-02-30', undefined],
  ])('reads a date as people write it, if it is certain: %s', (date, published) => {
    expect(fieldsOf(block(`date: "${date}"`)).frontMatter.published).toBe(published);
  });

  it('keeps an id that is too long, to be complained about', () => {
    expect(fieldsOf(block(`id: ${'x'.repeat(300)}`)).frontMatter.id).toHaveLength(300);
  });

  it('lists unknown fields and values that a field cannot have', () => {
    const { frontMatter, leftOut } = fieldsOf(
      block(
        'tags: [x, y]',
        'published: 2023-02-31',
        'url: javascript:alert(1)',
        'language: "?"',
        '__proto__: {a: 1}',
        'title:',
      ),
    );
    expect(frontMatter).toEqual({});
    expect(leftOut.map(({ text }) => text)).toEqual([
      'tags: ["x","y"]',
      'published: 2023-02-31',
      'url: javascript:alert(1)',
      'language: ?',
      '__proto__: {"a":1}',
    ]);
  });

  it('leaves a path trick in an id to be seen', () => {
    expect(fieldsOf(block('id: ../x')).frontMatter.id).toBe('../x');
  });

  it('keeps the numbers of the lines below it', () => {
    expect(fieldsOf(block('id: a', 'title: b')).body).toBe('\n\n\n\nBody.\n');
    expect(fieldsOf('---\r\nid: a\r\n---\r\nBody.').body).toBe('\r\n\r\n\r\nBody.');
  });

  it.each([
    ['a dividing line', '---\nText.\n---\nMore.'],
    ['a block further down', 'Text.\n---\nid: a\n---\n'],
    ['an empty block', '---\n---\nText.'],
    ['no text', ''],
  ])('is not seen in %s', (_, text) => {
    expect(readFrontMatter(text, 'a.md')).toEqual({ frontMatter: {}, leftOut: [], body: text });
  });

  it.each([
    ['is not closed', '---\nid: a\nText without end.', /^line 1: .*not closed/],
    ['is broken', block('id: a', 'title: [b'), /^line \d: .*not valid YAML/],
    ['has an alias bomb', block('a: &a [x]', 'b: &b [*a, *a, *a]', 'title: *b'), /^line 3: .*alias/i],
    ['is nested deeply', block(`title: ${'['.repeat(500)}`), /^line 2: /],
    ['is longer than any bibliography', `---\nid: a\nx: ${'x'.repeat(70_000)}\n---\n`, /64 kB/],
    ['has a field twice', block('id: a', 'id: b'), /^line 3: /],
  ])('is a fault if it %s', (_, text, message) => {
    expect(refusal(readFrontMatter(text, 'a.md'))).toMatch(message);
  });

  it('takes no longer for hostile text', () => {
    const start = performance.now();
    for (const text of [
      `---\n${'\n'.repeat(500_000)}`,
      `---\n${' '.repeat(500_000)}a:`,
      `---\n${'a:\n'.repeat(200_000)}`,
    ]) {
      readFrontMatter(text, 'a.md');
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
