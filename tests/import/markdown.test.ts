import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/import/markdown.ts';
import { outline, read, refusal } from './reading.ts';

const blocks = (text: string) => outline(read(readMarkdown(text, 'a.md')).blocks);

describe('reading Markdown', () => {
  it('reads headings with their levels, paragraphs, items, quotes and code', () => {
    const text =
      '# Title\n\nPart\n----\n\nOne *plain*\nparagraph with [a link](https://x.org) and `code`.\n\n- first\n- second\n\n  still second\n\n> said so\n\n```\nlet x\n```\n';
    expect(blocks(text)).toEqual([
      'heading1: Title',
      'heading2: Part',
      'paragraph: One plain paragraph with a link and code.',
      'item: first',
      'item: second',
      'item: still second',
      'quote: said so',
      'code: let x',
    ]);
  });

  it('keeps the mark of a numbered paragraph', () => {
    expect(blocks('[¶12] The text.\n\n[¶13] More.')).toEqual([
      'paragraph: [¶12] The text.',
      'paragraph: [¶13] More.',
    ]);
  });

  it('takes the alternative text of an image for its caption', () => {
    expect(blocks('![A camp](a.png)\n\nText ![seen here](b.png) goes on.')).toEqual([
      'caption: A camp',
      'paragraph: Text goes on.',
      'caption: seen here',
    ]);
  });

  it('reads tables row by row', () => {
    expect(blocks('| Year | Troops |\n|---|---:|\n| 2013 | 12,600 |')).toEqual([
      'table: Year | Troops',
      '+ table: 2013 | 12,600',
    ]);
  });

  it('leaves out comments, footnotes and definitions, and lists them', () => {
    const text =
      'Text[^1] with [a link][x].<!-- inline -->\n\n<!-- hidden -->\n\n[^1]: See the report of the year.\n\n[x]: https://x.org\n\n***\n';
    const { blocks: found, leftOut } = read(readMarkdown(text, 'a.md'));
    expect(outline(found)).toEqual(['paragraph: Text with a link.']);
    expect(leftOut).toEqual([
      { text: 'hidden', why: 'a comment', line: 3 },
      { text: '[^1]: See the report of the year.', why: 'a footnote', line: 5 },
      { text: '[x]: https://x.org', why: 'an address of a link', line: 7 },
      { text: '---', why: 'a dividing line', line: 9 },
    ]);
  });

  it('reads HTML within it as HTML, without scripts', () => {
    const text = 'Line<br>break.\n\n<div>\n<p>In a box.</p>\n<script>alert(1)</script>\n</div>\n';
    const { blocks: found, leftOut } = read(readMarkdown(text, 'a.md'));
    expect(found.map((block) => [block.text, block.line])).toContainEqual(['In a box.', 4]);
    expect(leftOut).toEqual([{ text: '<script>', why: 'is not text', line: 3 }]);
  });

  it('keeps forced line breaks as spaces, also within emphasis', () => {
    expect(blocks('one  \ntwo **three\\\nfour**')).toEqual(['paragraph: one two three four']);
  });

  it('counts lines from the top of the file, below front matter', () => {
    const { blocks: found, frontMatter } = read(readMarkdown('---\ntitle: A: b\n---\n\nText.', 'a.md'));
    expect(frontMatter.title).toBe('A: b');
    expect(found[0]?.line).toBe(5);
  });

  it.each([
    ['quotes', '>'.repeat(10_000)],
    ['quotes with spaces', '> '.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['images', '!['.repeat(5000) + '](a)'.repeat(5000)],
    ['lists', '- '.repeat(10_000)],
    ['numbered lists', '1. '.repeat(10_000)],
    ['lists by their indents', Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
  ])('refuses thousands of nested %s quickly', (_, text) => {
    const start = performance.now();
    expect(refusal(readMarkdown(`${text}a`, 'a.md'))).toMatch(/nested too deeply/);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('takes what only looks nested', () => {
    expect(blocks(`${'- '.repeat(60)}\n\n${'x [a] '.repeat(500)}`)).toHaveLength(1);
    expect(blocks('-'.repeat(500))).toEqual([]);
  });

  it('refuses more Markdown than the parser reads in reasonable time', () => {
    expect(refusal(readMarkdown('x'.repeat(5_000_001), 'a.md'))).toMatch(/limit is 5000000/);
  });
});
