import { isImportFault } from './fault.ts';
import { readDocument } from './read-document.ts';
import { readFile } from './read-file.ts';
import { type ImportedSource, sourceOf } from './source-of.ts';
import type { Bibliography, ImportFault } from './types.ts';

/**
 * Reads a file and makes a source of it; nothing is written.
 * @param given what the curator says of the document; wins over the document.
 * @returns the source with what was left out, or why the file cannot be imported.
 */
export async function importFile(file: string, given: Bibliography): Promise<ImportedSource | ImportFault> {
  const bytes = await readFile(file);
  if (isImportFault(bytes)) return bytes;
  const document = await readDocument(bytes, file);
  return isImportFault(document) ? document : sourceOf(document, given, file);
}
