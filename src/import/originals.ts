import path from 'node:path';
import type { Knowledge } from '../knowledge/load.ts';
import { originalsSchema, type Passage, type Source } from '../knowledge/schema.ts';
import { knowledgeYaml } from './knowledge-yaml.ts';
import { buildScales, type Scales } from './likeness.ts';
import { matchParagraphs, type Pair } from './match-paragraphs.ts';
import type { ImportFault } from './types.ts';
import { writeWhole } from './write-whole.ts';

/** A pair that scores less may be wrong, and is not shown; see match-paragraphs.ts for what was measured. */
const SURE = 0.5;

/** A document of which less is found, as a share of its paragraphs or of the passages, is another one. */
const LEAST_FOUND = 0.25;

/** Which original paragraph belongs to which passage of a source. */
export type OriginalsMatch = Readonly<{
  source: string;
  title: string;
  /** What is shown in place of our rendering, in order of the passages. */
  matched: readonly Pair[];
  /** What may be the original of a passage, and is not shown. */
  doubtful: readonly Pair[];
  /** The numbers of the passages without an original. */
  passagesWithout: readonly number[];
  /** The paragraphs that belong to no passage: furniture of the page, or what our rendering leaves out. */
  paragraphsWithout: readonly string[];
}>;

/** What was matched, and the file that holds it. */
export type ImportedOriginals = OriginalsMatch & Readonly<{ file: string }>;

export type OriginalsRequest = Readonly<{
  /** Where the paragraphs come from, as it is to be named in a fault. */
  file: string;
  /** The text of the document, paragraph by paragraph, on one line each. */
  paragraphs: readonly string[];
  knowledge: Knowledge;
  /** The id of the source, where the curator says which it is; else its content tells. */
  id?: string | undefined;
  /** The knowledge folder; the originals go to `originals/ID.yaml` in it. */
  folder: string;
  /** Whether originals that are there already may be replaced. */
  force: boolean;
}>;

/**
 * Puts the original paragraphs of a document that the knowledge renders beside it.
 * @returns what was matched and written, or why nothing was written.
 */
export function importOriginals(request: OriginalsRequest): ImportedOriginals | ImportFault {
  const { file: from, folder, force } = request;
  const match = matchOriginals(request);
  if ('message' in match) return match;
  const { source, matched } = match;
  const paragraphs = matched.map(({ n, text }) => ({ n, text }));
  const checked = originalsSchema.safeParse({ source, paragraphs });
  if (!checked.success) {
    const { path: at = [], message = '' } = checked.error.issues[0] ?? {};
    return { file: from, message: `cannot be kept: ${at.join('.')}: ${message}` };
  }
  const file = path.join(folder, 'originals', `${source}.yaml`);
  const inTheWay = writeWhole({ file, within: folder, force }, knowledgeYaml(checked.data));
  return inTheWay === undefined ? { ...match, file } : { file: from, message: inTheWay };
}

/** Finds the source that the paragraphs are the original of, and the passage of each. */
export function matchOriginals(
  request: Pick<OriginalsRequest, 'file' | 'paragraphs' | 'knowledge' | 'id'>,
): OriginalsMatch | ImportFault {
  const { file, knowledge, id } = request;
  const paragraphs = request.paragraphs.map((text) => text.replace(/\s+/g, ' ').trim());
  const candidates = knowledge.sources.filter((source) => id === undefined || source.id === id);
  if (candidates.length === 0) {
    const known = knowledge.sources.map((source) => source.id).join(', ');
    return { file, message: `there is no source "${id}"; there are ${known}` };
  }
  const texts = knowledge.sources.flatMap((source) => passagesOf(source).map(({ text }) => text));
  const scales = buildScales(texts, knowledge);
  const [best] = candidates
    .map((source) => matchOne(source, paragraphs, scales))
    .sort((a, b) => totalOf(b) - totalOf(a));
  if (!best || best.matched.length === 0 || (id === undefined && isAnother(best, paragraphs.length)))
    return {
      file,
      message:
        id === undefined
          ? 'is not the original of a known source; if it is, say of which with --id'
          : `has no paragraph that is like a passage of ${id}`,
    };
  return best;
}

function matchOne(source: Source, paragraphs: readonly string[], scales: Scales): OriginalsMatch {
  const { pairs, passagesLeft, paragraphsLeft } = matchParagraphs(passagesOf(source), paragraphs, scales);
  return {
    source: source.id,
    title: source.title,
    matched: pairs.filter(({ score }) => score >= SURE),
    doubtful: pairs.filter(({ score }) => score < SURE),
    passagesWithout: passagesLeft,
    paragraphsWithout: paragraphsLeft,
  };
}

function passagesOf({ sections }: Source): readonly Passage[] {
  return sections.flatMap(({ passages }) => passages);
}

function totalOf({ matched }: OriginalsMatch): number {
  return matched.reduce((sum, { score }) => sum + score, 0);
}

/** One paragraph in common, such as a quotation, does not make two documents one. */
function isAnother({ matched, doubtful, passagesWithout }: OriginalsMatch, paragraphs: number): boolean {
  const passages = matched.length + doubtful.length + passagesWithout.length;
  return matched.length < LEAST_FOUND * Math.min(passages, paragraphs);
}
