import { type Source, sourceSchema } from '../knowledge/schema.ts';
import { isImportFault } from './fault.ts';
import { sortOut } from './furniture.ts';
import { numbered } from './passages.ts';
import { sectionsOf } from './sections.ts';
import { type FoundData, findData } from './source-data.ts';
import { sourceId } from './source-id.ts';
import type { Bibliography, ImportFault, LeftOut, ReadDocument } from './types.ts';

/** A document as a source of the knowledge. */
export type ImportedSource = Readonly<{
  source: Source;
  origins: FoundData['origins'];
  leftOut: readonly LeftOut[];
  /** What the curator should look over. */
  notes: readonly string[];
}>;

/** What a document is if nobody says. */
const KIND = 'document';

/**
 * Makes a source of a document that was read: its text told from page furniture, in sections, with numbered
 * paragraphs in their own wording, and its bibliographic data.
 * @param given what the curator says of it; wins over the document.
 * @param file its name, for faults and where nothing else gives a title.
 * @returns a source as the schema wants it, or why there can be none.
 */
export function sourceOf(
  document: ReadDocument,
  given: Bibliography,
  file: string,
): ImportedSource | ImportFault {
  const titles = titlesOf(document, given);
  const authors = given.authors ?? document.frontMatter.authors ?? document.fromPage.authors ?? [];
  const sorted = sortOut(document.blocks, { ...titles, format: document.format, authors });
  const { sections, leftOut } = sectionsOf(sorted.kept);
  const found = findData(document, given, sorted, file);
  const text = numbered(sections);
  if (text.sections.length === 0)
    return { file, message: 'has no paragraph of text: is it a page of links, or a scan without text?' };
  const id = sourceId(given.id ?? document.frontMatter.id, found.data, file);
  if (typeof id !== 'string') return id;
  const source = checked({ id, ...fieldsOf(found), sections: text.sections }, file);
  if (isImportFault(source)) return source;
  return {
    source,
    origins: found.origins,
    leftOut: inOrder([...document.leftOut, ...sorted.leftOut, ...leftOut]),
    notes: [...found.notes, ...sorted.notes, ...text.notes],
  };
}

/** A PDF's metadata often have the name of the file that it was made from as its title. */
function titlesOf(document: ReadDocument, given: Bibliography) {
  const known = given.title ?? document.frontMatter.title;
  const page = document.format === 'html' ? document.fromPage.title : undefined;
  return { ...(known === undefined ? {} : { given: known }), ...(page === undefined ? {} : { page }) };
}

function fieldsOf({ data, publishedIs, publishedNote }: FoundData) {
  return {
    title: data.title,
    authors: data.authors ?? [],
    publisher: data.publisher ?? null,
    published: data.published ?? null,
    publishedIs,
    ...(publishedNote === undefined ? {} : { publishedNote }),
    kind: data.kind ?? KIND,
    ...(data.licence === undefined ? {} : { licence: data.licence }),
    language: data.language ?? 'en',
    wording: 'original',
    ...(data.url === undefined ? {} : { url: data.url }),
  };
}

function checked(source: object, file: string): Source | ImportFault {
  const result = sourceSchema.safeParse(source);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return { file, message: `cannot be a source: ${faults.slice(0, 3).join('; ')}` };
}

function inOrder(pieces: readonly LeftOut[]): readonly LeftOut[] {
  return pieces.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
