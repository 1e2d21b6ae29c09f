import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Source, sourceSchema } from '../knowledge/schema.ts';
import { isFault, readYaml } from '../knowledge/yaml.ts';
import { knowledgeYaml } from './knowledge-yaml.ts';
import { complaintAboutId } from './source-id.ts';
import type { ImportFault } from './types.ts';
import { obstacleAt, writeWhole } from './write-whole.ts';

/** What the loader of the knowledge takes. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

export type WriteRequest = Readonly<{
  source: Source;
  /** The knowledge folder; the source goes to `sources/ID.yaml` in it. */
  folder: string;
  /** Whether a source with this id may be replaced. */
  force: boolean;
  /** Whether nothing is to be written, only everything checked. */
  dryRun: boolean;
  /** Where the source comes from, as it is to be named in a fault. */
  file: string;
}>;

/**
 * Writes a source into a knowledge folder, whole or not at all.
 * @returns the file that was written (or on trial would be), or why nothing was.
 */
export function writeSource(request: WriteRequest): { written: string } | ImportFault {
  const { source, folder, force, dryRun, file } = request;
  const message = complaintAboutId(source.id);
  if (message !== undefined) return { file, message };
  const place = { file: path.join(folder, 'sources', `${source.id}.yaml`), within: folder, force };
  const text = yamlOf(source);
  const obstacle =
    obstacleAt(place) ??
    otherSource(source.id, place.file) ??
    complaintAboutText(text, source) ??
    (dryRun ? undefined : writeWhole(place, text));
  return obstacle === undefined ? { written: place.file } : { file, message: obstacle };
}

/** What another source has to do with this one's id or file, whatever it is called. */
function otherSource(id: string, target: string): string | undefined {
  const there = idIn(target);
  if (there !== undefined && there !== id)
    return `${target} holds another source, ${there}; mend its name first`;
  const other = otherFileOf(id, target);
  return other === undefined ? undefined : `the id ${id} is that of ${other}; give another one with --id`;
}

function otherFileOf(id: string, target: string): string | undefined {
  const sources = path.dirname(target);
  if (!statSync(sources, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return readdirSync(sources)
    .filter((name) => name.endsWith('.yaml') && name !== path.basename(target))
    .map((name) => path.join(sources, name))
    .find((file) => idIn(file) === id);
}

/** The id that a source file states in a line of its own; reading all of every file would take seconds. */
function idIn(file: string): string | undefined {
  const about = statSync(file, { throwIfNoEntry: false });
  if (!about?.isFile() || about.size > MAX_FILE_BYTES) return undefined;
  return /^id:[ \t]*["']?([\w-]+)["']?[ \t]*(?:#.*)?$/m.exec(readFileSync(file, 'utf8'))?.[1];
}

/** @returns the source as YAML, as the sources of the knowledge are written: what is the default is left out. */
export function yamlOf(source: Source): string {
  const { aliases, cautions, sections, ...about } = source;
  return knowledgeYaml({
    ...about,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(cautions.length > 0 ? { cautions } : {}),
    sections: sections.map(({ title, passages }) => ({
      title,
      passages: passages.map(({ n, kind, text }) => (kind === 'text' ? { n, text } : { n, kind, text })),
    })),
  });
}

/** What stops the written text from being read again as the same source. */
function complaintAboutText(text: string, source: Source): string | undefined {
  const size = Buffer.byteLength(text);
  if (size > MAX_FILE_BYTES)
    return `makes a file of ${size} bytes; the knowledge takes ${MAX_FILE_BYTES}: split the document`;
  const yaml = readYaml(text, source.id);
  if (isFault(yaml)) return `cannot be written as YAML: ${yaml.message}`;
  const read = sourceSchema.safeParse(yaml.value);
  return read.success && isDeepStrictEqual(read.data, source)
    ? undefined
    : 'cannot be written as YAML so that it reads the same';
}
