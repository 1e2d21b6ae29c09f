import { describe, expect, it } from 'vitest';
import { fileKind, textKind } from '../../src/import/file-kind.ts';
import { bytesOf, refusal } from './reading.ts';

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(values.map((value) => Buffer.from(typeof value === 'string' ? value : [value]))),
  );
const PDF = bytesOf('%PDF-1.7\n');

describe('the kind of a file', () => {
  it.each([
    ['a.txt', 'text'],
    ['A.TEXT', 'text'],
    ['a.md', 'markdown'],
    ['a.markdown', 'markdown'],
    ['a.html', 'html'],
    ['a.HTM', 'html'],
    ['a.xhtml', 'html'],
    ['/some/folder.pdf/a.txt', 'text'],
  ])('of %s is %s', (name, kind) => {
    expect(fileKind(bytesOf('Text.'), name)).toBe(kind);
  });

  it('of a PDF is told with some bytes before its header', () => {
    expect(fileKind(PDF, 'a.pdf')).toBe('pdf');
    expect(fileKind(bytes('\r\n\r\n', '%PDF-1.4'), 'a.pdf')).toBe('pdf');
  });

  it('of a text that speaks of PDF headers is text', () => {
    expect(fileKind(bytesOf('A PDF begins with %PDF-1.4.'), 'a.txt')).toBe('text');
  });

  it.each([
    [
      'a.docx',
      bytes('PK', 3, 4),
      /ends in ".docx"; taken are .txt, .text, .md, .markdown, .html, .htm, .xhtml, .pdf/,
    ],
    ['README', bytesOf('x'), /has no ending; taken are/],
    ['a.toString', bytesOf('x'), /taken are/],
    ['../a.txt/b', bytesOf('x'), /has no ending/],
    ['a.txt', new Uint8Array(), /is empty/],
    ['a.txt', bytes('PK', 3, 4, 'word/document.xml'), /is a ZIP archive \(perhaps a .docx/],
    ['a.pdf', bytes('PK', 3, 4), /is a ZIP archive/],
    ['a.txt', bytes(0xd0, 0xcf, 0x11, 0xe0), /old Microsoft Office/],
    ['a.txt', bytes(0x89, 'PNG'), /PNG image/],
    ['a.md', bytes(0x1f, 0x8b), /gzip/],
    ['a.txt', bytesOf('{\\rtf1 x}'), /Rich Text/],
    ['a.txt', PDF, /is a PDF: rename it/],
    ['a.pdf', bytesOf('Plain text.'), /is not a PDF/],
  ])('is not told of %s: %#', (name, content, message) => {
    expect(refusal(Object(fileKind(content, name)))).toMatch(message);
  });

  it.each([
    ['text', '<!-- saved from -->\n<!DOCTYPE html><p>Text.', 'html'],
    ['markdown', ' <html lang="en"><p>Text.', 'html'],
    ['text', 'The tag <html> begins a page.', 'text'],
    ['markdown', '<div>Text.</div>', 'markdown'],
    ['html', 'Text without tags, 1 < 2.', 'text'],
    ['html', '<?xml version="1.0"?><html/>', 'html'],
  ] as const)('%s is corrected by the content %s', (kind, text, expected) => {
    expect(textKind(kind, text)).toBe(expected);
  });
});
