import { isFault, readYaml } from '../knowledge/yaml.ts';
import { type Field, firstOf, shown } from './bibliography.ts';
import { glimpse } from './characters.ts';
import type { Bibliography, ImportFault, LeftOut } from './types.ts';

/** Bibliographic data are a few lines; this is hundreds. */
const LONGEST_BLOCK = 64 * 1024;

/** The names under which the fields are known. */
const FIELDS: Readonly<Record<string, Field>> = {
  id: 'id',
  title: 'title',
  author: 'authors',
  authors: 'authors',
  publisher: 'publisher',
  date: 'published',
  published: 'published',
  published_note: 'publishedNote',
  kind: 'kind',
  licence: 'licence',
  license: 'licence',
  lang: 'language',
  language: 'language',
  url: 'url',
};

export type FrontMatter = Readonly<{
  frontMatter: Bibliography;
  leftOut: readonly LeftOut[];
  /** The text with empty lines in place of the block, so that its lines keep their numbers. */
  body: string;
}>;

/**
 * Reads the YAML block between two lines of three hyphens at the beginning of a text, if there is one.
 * A title with a colon in it, which YAML would want in quotation marks, is understood.
 * @returns the fields that are known; a fault if the block is broken.
 */
export function readFrontMatter(text: string, file: string): FrontMatter | ImportFault {
  const none: FrontMatter = { frontMatter: {}, leftOut: [], body: text };
  // a line of hyphens above anything but a field is a dividing line
  const opening = /^---[ \t]*(?:\r\n|\n|\r)(?=(?:\s*#[^\r\n]*)?\s*["']?[a-z_]\w*["']?[ \t]*:)/i.exec(
    text.slice(0, LONGEST_BLOCK),
  );
  if (!opening) return none;
  const rest = text.slice(opening[0].length, opening[0].length + LONGEST_BLOCK);
  const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(rest);
  if (!closing) {
    return {
      file,
      message: `line 1: the front matter is not closed by a line "---" (within ${LONGEST_BLOCK / 1024} kB)`,
    };
  }
  const block = rest.slice(0, closing.index);
  const values = readFields(block, file);
  if (isImportFaultOf(values)) return values;
  const end = opening[0].length + closing.index + closing[0].length;
  const emptyLines = text.slice(0, end).replace(/[^\r\n]+/g, '');
  return { ...fieldsOf(values), body: emptyLines + text.slice(end) };
}

function isImportFaultOf(values: ImportFault | ReadonlyMap<string, unknown>): values is ImportFault {
  return !(values instanceof Map);
}

function readFields(block: string, file: string): ReadonlyMap<string, unknown> | ImportFault {
  const yaml = readYaml(block, file);
  if (isFault(yaml)) {
    // one line more for the hyphens above
    const message = `line ${yaml.line + 1}: the front matter is ${yaml.message}`;
    return plainFields(block) ?? { file, message };
  }
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { file, message: 'line 2: the front matter must be fields, such as "title: The Title"' };
  }
  return new Map(Object.entries(value));
}

/** Lines `field: value` whose values begin with a letter or digit, taken as they stand; undefined if any line is not one. */
function plainFields(block: string): ReadonlyMap<string, unknown> | undefined {
  const fields = new Map<string, unknown>();
  for (const line of block.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue;
    const [, name, value] = /^([a-z_]\w*):[ \t]+([\p{L}\p{N}][^\r\n]*)$/iu.exec(line) ?? [];
    if (name === undefined || value === undefined || fields.has(name)) return undefined;
    fields.set(name, value);
  }
  return fields;
}

function fieldsOf(values: ReadonlyMap<string, unknown>): Pick<FrontMatter, 'frontMatter' | 'leftOut'> {
  const known: [Field, unknown][] = [];
  const leftOut: LeftOut[] = [];
  for (const [name, value] of values) {
    const lowered = name.toLowerCase();
    const field = Object.hasOwn(FIELDS, lowered) ? FIELDS[lowered] : undefined;
    const accepted = field && firstOf(field, [value]);
    if (field && accepted !== undefined) known.push([field, accepted]);
    else if (value !== null) {
      const why = field ? `is not a value for "${field}"` : 'is not a field of the front matter';
      leftOut.push({ text: `${glimpse(name, 40)}: ${shown(value)}`, why });
    }
  }
  return { frontMatter: Object.fromEntries(known), leftOut };
}
