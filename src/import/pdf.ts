import { getDocumentProxy } from 'unpdf';
import { bibliographyOf } from './bibliography.ts';
import { bodyText } from './pdf-furniture.ts';
import { type PdfItem, type PdfPage, pageOf } from './pdf-lines.ts';
import { bodySizeOf, pdfBlocks } from './pdf-paragraphs.ts';
import type { Bibliography, ImportFault, ReadDocument } from './types.ts';

/** A large handbook; beyond it the file is a collection. */
const MAX_PAGES = 2000;
/** A page of a newspaper has some thousand pieces; a page that draws itself again and again has millions. */
const MOST_PIECES = 10_000;
/** More unreadable characters than one in so many: the fonts do not say which letters they show. */
const READABLE = 5;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads the text of a PDF, page by page. Nothing is drawn or fetched, no script in it is run.
 * @returns its paragraphs and headings; a fault if it is encrypted, broken, too long or has no text.
 * @throws what PDF.js throws on a page that it cannot read.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<ReadDocument | ImportFault> {
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') return { file, message: pdf };
  try {
    if (pdf.numPages > MAX_PAGES) {
      return { file, message: `has ${pdf.numPages} pages; the limit is ${MAX_PAGES}: split it` };
    }
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(pdf, number);
      if (page === undefined)
        return { file, message: `has more text on page ${number} than a page can hold` };
      pages.push(page);
    }
    const complaint = complaintAbout(pages);
    if (complaint !== undefined) return { file, message: complaint };
    return documentOf(pages, await readInfo(pdf));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<Pdf | string> {
  try {
    // PDF.js takes the memory of what it is given
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, useWorkerFetch: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    if (isLocked) return 'is encrypted: save it without its password';
    return `is a broken PDF (${error instanceof Error ? error.message : String(error)}): save it again`;
  }
}

/** @returns undefined if the page has more pieces of text than any real one. */
async function readPage(pdf: Pdf, number: number): Promise<PdfPage | undefined> {
  const page = await pdf.getPage(number);
  const items: PdfItem[] = [];
  const reader = page.streamTextContent().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ('str' in item) items.push(item);
    if (items.length > MOST_PIECES) {
      await reader.cancel(new Error('the page has too much text'));
      return undefined;
    }
  }
  const { height, transform } = page.getViewport({ scale: 1 });
  page.cleanup();
  return pageOf(number, height, items, transform);
}

function complaintAbout(pages: readonly PdfPage[]): string | undefined {
  const text = pages.map((page) => page.lines.map((line) => line.text).join('\n')).join('\n');
  const readable = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const strange = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
  if (readable + strange === 0) return 'has no text: it may be a scan; run OCR on it first';
  if (strange * READABLE > readable + strange) {
    return 'has text that cannot be read: its fonts do not say which letters they show; run OCR on it first';
  }
  return undefined;
}

async function readInfo(pdf: Pdf): Promise<Bibliography> {
  const { info } = await pdf.getMetadata();
  const { Title: title, Author: author, Language: language }: Readonly<Record<string, unknown>> = { ...info };
  // programs write their own names and those of files there
  const isTitle = typeof title === 'string' && !/^microsoft |^untitled|\.\w{2,4}$/i.test(title);
  return bibliographyOf({ title: isTitle ? [title] : [], authors: [author], language: [language] });
}

function documentOf(pages: readonly PdfPage[], fromPage: Bibliography): ReadDocument {
  const bodySize = bodySizeOf(pages.flatMap((page) => page.lines));
  const { lines, leftOut } = bodyText(pages, bodySize);
  return { format: 'pdf', blocks: pdfBlocks(lines, bodySize), frontMatter: {}, fromPage, leftOut };
}
