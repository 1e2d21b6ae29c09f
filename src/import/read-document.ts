import { decodeText } from './encoding.ts';
import { isImportFault } from './fault.ts';
import { fileKind, textKind } from './file-kind.ts';
import { readApart } from './read-apart.ts';
import { readText } from './text.ts';
import type { ImportFault, ReadDocument } from './types.ts';

/** A book of a thousand pages has about so many paragraphs; more cannot be looked over by a curator. */
export const MAX_BLOCKS = 5000;
/** The remarks of a page with thousands of comments would hide what matters. */
const MOST_LEFT_OUT = 1000;
/** 500 pages take 3 seconds. */
const TIME_LIMIT = 60_000;

/**
 * Reads a document of any kind that is taken: plain text, Markdown, HTML, PDF.
 * @param bytes the content of the file.
 * @param fileName its name; the ending tells the kind.
 * @param signal ends the reading of Markdown, HTML and PDF; by default after a minute.
 * @returns the document's pieces and metadata, or why it cannot be read.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  signal: AbortSignal = AbortSignal.timeout(TIME_LIMIT),
): Promise<ReadDocument | ImportFault> {
  const read = await readByKind(bytes, fileName, signal);
  return isImportFault(read) ? read : withinLimits(read, fileName);
}

async function readByKind(
  bytes: Uint8Array,
  file: string,
  signal: AbortSignal,
): Promise<ReadDocument | ImportFault> {
  const named = fileKind(bytes, file);
  if (typeof named !== 'string') return named;
  if (named === 'pdf') return await readApart({ format: named, bytes, file }, signal);
  const text = decodeText(bytes, file, named === 'html');
  if (typeof text !== 'string') return text;
  const format = textKind(named, text);
  if (format === 'markdown' || format === 'html') return await readApart({ format, text, file }, signal);
  return readText(text, file);
}

function withinLimits(read: ReadDocument, file: string): ReadDocument | ImportFault {
  const { blocks, leftOut } = read;
  if (blocks.length === 0) return { file, message: 'has no text' };
  if (blocks.length > MAX_BLOCKS) {
    return {
      file,
      message: `has ${blocks.length} paragraphs and headings; the limit is ${MAX_BLOCKS}: split it`,
    };
  }
  const more = leftOut.length - MOST_LEFT_OUT;
  if (more <= 0) return read;
  const rest = { text: `and ${more} more pieces`, why: 'were left out' };
  return { ...read, leftOut: [...leftOut.slice(0, MOST_LEFT_OUT), rest] };
}
