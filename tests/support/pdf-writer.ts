import { deflateSync } from 'node:zlib';

/** A text on a page: its place from the lower left corner, in points, and its size. */
export type PdfText = Readonly<{ text: string; x: number; y: number; size?: number }>;

export type PdfOptions = Readonly<{
  info?: Readonly<Record<string, string>>;
  isCompressed?: boolean;
  /** Written into the trailer as it stands. */
  trailer?: string;
  /** Content of the pages' streams, in place of texts. */
  rawPages?: readonly string[];
  /** Further objects, numbered from 4, and entries for the pages' resources. */
  objects?: readonly string[];
  resources?: string;
}>;

const CATALOG = 1;
const PAGES = 2;
const FONT = 3;

/** Writes a PDF of A4 pages (595 by 842 points) in Helvetica. */
export function writePdf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Uint8Array {
  const contents = options.rawPages ?? pages.map(contentOf);
  const extra = options.objects ?? [];
  const first = FONT + 1 + extra.length;
  const kids = contents.map((_, i) => `${first + i * 2} 0 R`);
  const info = first + contents.length * 2;
  const objects: string[] = [
    `<< /Type /Catalog /Pages ${PAGES} 0 R >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...extra,
  ];
  for (const [i, content] of contents.entries()) {
    const resources = `/Resources << /Font << /F1 ${FONT} 0 R >> ${options.resources ?? ''} >>`;
    objects.push(
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${first + i * 2 + 1} 0 R >>`,
      streamOf(content, options.isCompressed ?? false),
    );
  }
  const fields = Object.entries(options.info ?? {}).map(([name, value]) => `/${name} (${escaped(value)})`);
  objects.push(`<< ${fields.join(' ')} >>`);
  return assembled(objects, `/Root ${CATALOG} 0 R /Info ${info} 0 R ${options.trailer ?? ''}`);
}

/** A stream object with this content. */
export function streamOf(content: string, isCompressed: boolean, dictionary = ''): string {
  const data = isCompressed ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  const filter = isCompressed ? '/Filter /FlateDecode' : '';
  return `<< /Length ${data.length} ${filter} ${dictionary} >>\nstream\n${data}\nendstream`;
}

/** Lines of a paragraph below each other. */
export function paragraphAt(lines: readonly string[], x: number, y: number, size = 11): PdfText[] {
  return lines.map((text, i) => ({ text, x, y: y - i * size * 1.2, size }));
}

function contentOf(texts: readonly PdfText[]): string {
  return texts
    .map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}

function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
