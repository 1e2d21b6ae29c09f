import { describe, expect, it } from 'vitest';
import { MAX_BLOCKS, readDocument } from '../../src/import/read-document.ts';
import { streamOf, writePdf } from '../support/pdf-writer.ts';
import { bytesOf, outline, read, refusal } from './reading.ts';

const PDF = writePdf([[{ text: 'Plain text.', x: 72, y: 700 }]]);
const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(values.map((value) => Buffer.from(typeof value === 'string' ? value : [value]))),
  );

describe('reading a document', () => {
  it('reads each format, several at once', async () => {
    const files: [string, Uint8Array][] = [
      ['a.txt', bytesOf('Plain text.')],
      ['a.md', bytesOf('Plain *text*.')],
      ['a.html', bytesOf('<p>Plain text.')],
      ['a.pdf', PDF],
      ['page.txt', bytesOf('<!DOCTYPE html><p>Plain text.')],
    ];
    const documents = (await Promise.all(files.map(([name, content]) => readDocument(content, name)))).map(
      read,
    );
    expect(documents.map(({ format }) => format)).toEqual(['text', 'markdown', 'html', 'pdf', 'html']);
    for (const { blocks } of documents) expect(outline(blocks)).toEqual(['paragraph: Plain text.']);
    // the bytes are still the caller's
    expect(PDF).toEqual(writePdf([[{ text: 'Plain text.', x: 72, y: 700 }]]));
  });

  it.each([
    ['a.docx', bytes('PK', 3, 4), /ends in ".docx"; taken are/],
    ['a.txt', bytes('PK', 3, 4, 'word/document.xml'), /is a ZIP archive \(perhaps a .docx/],
    ['a.txt', bytesOf(' \n\u00a0\n'), /has no text/],
    ['a.html', bytesOf('<script>x</script>'), /has no text/],
    ['a.txt', bytes('text', 0, 0, 1, 2), /binary data/],
    ['a.md', bytesOf('---\ntitle: [\n---\nText.'), /line \d/],
  ])('refuses %s with a reason: %#', async (name, content, message) => {
    const result = await readDocument(content, name);
    expect(refusal(result)).toMatch(message);
    expect(result).toMatchObject({ file: name });
  });

  it('takes as many blocks as a curator can look over', async () => {
    const lines = (count: number): Uint8Array => bytesOf('One more paragraph of it.\n\n'.repeat(count));
    expect(read(await readDocument(lines(MAX_BLOCKS), 'a.txt')).blocks).toHaveLength(MAX_BLOCKS);
    expect(refusal(await readDocument(lines(MAX_BLOCKS + 1), 'a.txt'))).toMatch(
      /5001 paragraphs.*limit is 5000/,
    );
  });

  it('cuts a list of thousands of pieces that were left out', async () => {
    const { leftOut } = read(await readDocument(bytesOf(`Text.\n\n${'-----\n\n'.repeat(5000)}`), 'a.txt'));
    expect(leftOut).toHaveLength(1001);
    expect(leftOut.at(-1)).toEqual({ text: 'and 4000 more pieces', why: 'were left out' });
  });

  it('ends a reading that takes too long', async () => {
    // the parser's time grows with the cube of it
    const hostile = bytesOf(Array.from({ length: 2000 }, (_, i) => '`'.repeat(i)).join(' '));
    expect(refusal(await readDocument(hostile, 'a.md', AbortSignal.timeout(500)))).toMatch(/takes too long/);
    expect(refusal(await readDocument(bytesOf('# Title'), 'a.md', AbortSignal.abort()))).toMatch(
      /takes too long/,
    );
  });

  it('does not unpack a PDF to more than fits into memory', async () => {
    const zeros = streamOf(' '.repeat(70_000_000), true);
    const bomb = writePdf([], {
      rawPages: ['/X Do'],
      resources: '/XObject << /X 4 0 R >>',
      objects: [zeros.replace('<<', '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9]')],
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(await readDocument(bomb, 'a.pdf'))).toMatch(/unpacks to more data/);
  });
});
