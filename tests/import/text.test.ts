import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/import/text.ts';
import { outline, read, refusal } from './reading.ts';

const RAW = new URL('../../../shared/documents/raw/', import.meta.url);
const blocks = (text: string) => read(readText(text, 'a.txt')).blocks;
const LONG =
  'The patrol left the camp before the sun was up and came back long after everybody else had gone to bed, which nobody liked.';

/** Wraps words greedily, as editors do. */
function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

describe('reading plain text', () => {
  it('tells paragraphs between empty lines and remembers their lines', () => {
    expect(blocks(`A Title\n\n${LONG}\n\n\n${LONG}\n`)).toEqual([
      { kind: 'heading', text: 'A Title', line: 1, isApart: true },
      { kind: 'paragraph', text: LONG, line: 3, isApart: true },
      { kind: 'paragraph', text: LONG, line: 6, isApart: true },
    ]);
  });

  it('takes every line for a paragraph where a text has one a line', () => {
    expect(outline(blocks(`08 Mar 2023\nBy Awa Diallo\n${LONG}\n${LONG}\n\n${LONG}`))).toEqual([
      'paragraph: 08 Mar 2023',
      '+ paragraph: By Awa Diallo',
      `+ paragraph: ${LONG}`,
      `+ paragraph: ${LONG}`,
      `paragraph: ${LONG}`,
    ]);
  });

  it.each([60, 72, 80])('unwraps paragraphs that are wrapped at %i columns', (width) => {
    const paragraph = `${LONG} ${LONG} It went on. ${LONG}`;
    const text = `A Title\n\n${wrapped(paragraph, width)}\n\nIntroduction\n${wrapped(paragraph, width)}\n\n${wrapped(LONG, width)}`;
    expect(outline(blocks(text))).toEqual([
      'heading: A Title',
      `paragraph: ${paragraph}`,
      'paragraph: Introduction',
      `+ paragraph: ${paragraph}`,
      `paragraph: ${LONG}`,
    ]);
  });

  it('tells wrapped paragraphs by their indents', () => {
    const paragraph = wrapped(`${LONG} ${LONG}`, 70);
    expect(outline(blocks(`    ${paragraph}\n    ${paragraph}`))).toEqual([
      `paragraph: ${LONG} ${LONG}`,
      `paragraph: ${LONG} ${LONG}`,
    ]);
  });

  it.each([
    [
      'a poem',
      'The river rises slowly\nThe boats have gone to sea\nAnd nobody remembers\nWhat any of it would be',
    ],
    ['an address', 'Awa Diallo\nRue 12, porte 30\nBamako\nMali'],
    [
      'two titles',
      'Global Connections, the only show of its kind anywhere in the world\nDemocracy needs you.',
    ],
  ])('does not join the lines of %s', (_, text) => {
    expect(blocks(text)).toHaveLength(text.split('\n').length);
  });

  it('joins a sentence that is broken off after a subscript', () => {
    const broken = `${LONG} The stove gives off CO\n2. It is not seen. ${LONG} Then comes O\n2 again.`;
    expect(outline(blocks(`${broken}\n\n${LONG}\n1. first\n2. second`))).toEqual([
      `paragraph: ${broken.replaceAll('\n', ' ')}`,
      `paragraph: ${LONG}`,
      '+ item: 1. first',
      '+ item: 2. second',
    ]);
  });

  it('undoes hyphens at the ends of lines, but not those of the words', () => {
    const text = wrapped(`${LONG} ${LONG}`, 70);
    const sample = `${text}\n\nThe anti-war group said that it would never again work with any govern-\nment of that kind, and the others who called themselves the anti-\nwar group agreed with them in this at least, as everyone had known.`;
    expect(blocks(sample).at(-1)?.text).toContain('any government of that kind');
    expect(blocks(sample).at(-1)?.text).toContain('the anti-war group agreed');
  });

  it('tells items of a list', () => {
    const text =
      'Aims:\n- protect civilians\n* support the agreement\n• restore the state\n1. first\n2) second';
    expect(outline(blocks(text))).toEqual([
      'paragraph: Aims:',
      '+ item: protect civilians',
      '+ item: support the agreement',
      '+ item: restore the state',
      '+ item: 1. first',
      '+ item: 2) second',
    ]);
  });

  it('takes no line that leads up to a list for a heading', () => {
    expect(outline(blocks('The aims:\n\n- one\n\n- two'))[0]).toBe('paragraph: The aims:');
  });

  it('knows underlined headings and leaves out dividing lines', () => {
    const { blocks: found, leftOut } = read(
      readText(`Title\n=====\n${LONG}\n\n* * *\n\nPart\n----\n${LONG}`, 'a.txt'),
    );
    expect(outline(found)).toEqual([
      'heading1: Title',
      `paragraph: ${LONG}`,
      'heading2: Part',
      `paragraph: ${LONG}`,
    ]);
    expect(leftOut).toEqual([{ text: '* * *', why: 'a dividing line', line: 5 }]);
  });

  it('takes headings by their look only where they stand alone above something', () => {
    const look = [
      'What next?',
      '5: Response',
      '“Quoted”',
      'a small beginning',
      'It ends here.',
      'And so on,',
      '* * x',
    ];
    const kinds = look.map((line) => blocks(`${LONG}\n\n${line}\n\n${LONG}`)[1]?.kind);
    expect(kinds).toEqual(['heading', 'heading', 'heading', 'paragraph', 'paragraph', 'paragraph', 'item']);
    expect(blocks(`${LONG}\n\nThe Last Line`).at(-1)?.kind).toBe('paragraph');
  });

  it.each([
    ['CRLF', 'One.\r\n\r\nTwo.', [1, 3]],
    ['CR', 'One.\r\rTwo.', [1, 3]],
    ['a form feed', 'One.\fTwo.', [1, 1]],
    ['a paragraph separator', 'One.\u2029Two.', [1, 1]],
    ['lines of unseen characters', 'One.\n\u00a0\u200b\t\nTwo.', [1, 3]],
  ])('separates paragraphs by %s', (_, text, lines) => {
    const found = blocks(text);
    expect(found.map((block) => block.text)).toEqual(['One.', 'Two.']);
    expect(found.map((block) => block.line)).toEqual(lines);
    expect(found.every((block) => block.isApart)).toBe(true);
  });

  it('makes characters plain', () => {
    const [block] = blocks(
      '\ufeffNon\u00a0breaking\tand  soft\u00adhyphen, zero\u200bwidth, oﬃce, Ke\u0069\u0308ta, half\ud800 pair\u202e.',
    );
    expect(block?.text).toBe('Non breaking and softhyphen, zerowidth, office, Keïta, half\ufffd pair.');
  });

  it('separates by line separators within a paragraph', () => {
    expect(outline(blocks('One.\u2028Two.\u0085Three.'))).toEqual([
      'paragraph: One.',
      '+ paragraph: Two.',
      '+ paragraph: Three.',
    ]);
  });

  it('reads front matter, and refuses it broken', () => {
    const document = read(readText(`---\ntitle: T\n---\n${LONG}`, 'a.txt'));
    expect(document.frontMatter).toEqual({ title: 'T' });
    expect(document.blocks).toEqual([{ kind: 'paragraph', text: LONG, line: 4, isApart: true }]);
    expect(refusal(readText('---\ntitle: [\n---\n', 'a.txt'))).toMatch(/line/);
  });

  it.each([
    ['words', 'word '.repeat(1_000_000)],
    ['one word with a hyphen', `${'w'.repeat(5_000_000)}-\nword`],
    ['hyphens', '- '.repeat(2_500_000)],
    ['brackets', '('.repeat(5_000_000)],
  ])('reads a line of 5 MB of %s in no time', (_, text) => {
    const start = performance.now();
    expect(blocks(text).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.skipIf(!existsSync(RAW))('reads the pages that the five documents come from as they stand', () => {
    const page = blocks(readFileSync(new URL('leimbach-2013.txt', RAW), 'utf8'));
    const caption = page.find((block) => block.line === 7);
    expect(caption).toMatchObject({ kind: 'paragraph', isApart: false });
    const lines = readFileSync(new URL('leimbach-2013.txt', RAW), 'utf8').split('\n');
    expect(page).toHaveLength(lines.filter((line) => line.trim() !== '').length);
    const headings = blocks(readFileSync(new URL('nomikos-2020.txt', RAW), 'utf8')).filter(
      (block) => block.kind === 'heading',
    );
    expect(headings.map((block) => block.line)).toEqual([1, 10, 16, 24, 36, 47]);
  });
});
