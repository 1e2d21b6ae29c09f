import type { ImportFault, ReadDocument } from './types.ts';

type Kind = ReadDocument['format'];

const KINDS: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
};

/** What begins with these bytes, and what to do with it. */
const FOREIGN: readonly Readonly<{ start: readonly (number | string)[]; is: string }>[] = [
  {
    start: ['PK', 3, 4],
    is: 'a ZIP archive (perhaps a .docx, .odt or .epub): save it as .pdf, .html or .txt, or unpack it',
  },
  { start: ['PK', 5, 6], is: 'an empty ZIP archive' },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'a file of old Microsoft Office (perhaps a .doc): save it as .pdf or .txt',
  },
  { start: ['{\\rtf'], is: 'Rich Text (.rtf): save it as .pdf or .txt' },
  { start: [0x1f, 0x8b], is: 'compressed with gzip: unpack it' },
  { start: ['BZh'], is: 'compressed with bzip2: unpack it' },
  { start: [0xfd, '7zXZ'], is: 'compressed with xz: unpack it' },
  { start: ['7z', 0xbc, 0xaf], is: 'a 7-Zip archive: unpack it' },
  { start: ['Rar!'], is: 'a RAR archive: unpack it' },
  { start: [0x89, 'PNG'], is: 'a PNG image: its text would need OCR' },
  { start: [0xff, 0xd8, 0xff], is: 'a JPEG image: its text would need OCR' },
  { start: ['GIF8'], is: 'a GIF image: its text would need OCR' },
  { start: ['RIFF'], is: 'a picture, sound or film (RIFF)' },
  { start: ['%!PS'], is: 'PostScript: save it as .pdf' },
  { start: ['SQLite format 3'], is: 'an SQLite database' },
  { start: [0x7f, 'ELF'], is: 'a program' },
];

/** PDF readers accept some bytes before the header; so many are looked through. */
const PDF_HEADER_WITHIN = 1024;
/** Enough to see past a long comment at the top of a page. */
const HTML_STARTS_WITHIN = 4096;

/**
 * Tells what a file is: by its ending, if its content agrees. HTML under the name of a text is
 * taken for HTML, and a page without a single tag for text; everything else that disagrees is refused.
 */
export function fileKind(bytes: Uint8Array, file: string): Kind | ImportFault {
  const ending = /\.[^./\\]*$/.exec(file)?.[0] ?? '';
  const kind = Object.hasOwn(KINDS, ending.toLowerCase()) ? KINDS[ending.toLowerCase()] : undefined;
  if (kind === undefined) {
    const what = ending === '' ? 'has no ending' : `ends in "${ending.slice(0, 20)}"`;
    return { file, message: `${what}; taken are ${Object.keys(KINDS).join(', ')}` };
  }
  if (bytes.length === 0) return { file, message: 'is empty' };
  const isPdf = latin(bytes, PDF_HEADER_WITHIN).includes('%PDF-');
  if (kind === 'pdf' && isPdf) return kind;
  const foreign = FOREIGN.find(({ start }) => startsWith(bytes, start));
  if (foreign) return { file, message: `is ${foreign.is}` };
  if (kind === 'pdf') return { file, message: 'is not a PDF, though its name ends in ".pdf"' };
  if (latin(bytes, 5) === '%PDF-') return { file, message: `is a PDF: rename it from "${ending}" to ".pdf"` };
  return kind;
}

/**
 * Corrects the kind by the decoded text: HTML in a file named .txt is read as HTML, a page
 * without tags as text.
 */
export function textKind(kind: Kind, text: string): Kind {
  if (kind === 'html') return /<[a-z!/?]/i.test(text) ? 'html' : 'text';
  const start = text
    .slice(0, HTML_STARTS_WITHIN)
    .replace(/<!--.*?-->|<\?xml[^>]*>/gs, '')
    .trimStart();
  return /^<(!doctype\s+html|html[\s>])/i.test(start) ? 'html' : kind;
}

function startsWith(bytes: Uint8Array, start: readonly (number | string)[]): boolean {
  const wanted = start.map((part) => (typeof part === 'number' ? String.fromCharCode(part) : part)).join('');
  return latin(bytes, wanted.length) === wanted;
}

/** The first bytes as one character each. */
export function latin(bytes: Uint8Array, count: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(count, bytes.length)).toString('latin1');
}
