import { createHash } from 'node:crypto';
import type { Passage, Source } from '../knowledge/schema.ts';
import { editDistance } from '../language/edit-distance.ts';
import { fold } from '../language/fold.ts';

/** A paragraph with its place in its document. */
export type Place = Readonly<{
  source: Source;
  passage: Passage;
  /** The heading above it, if there is one. */
  section: string | undefined;
  before: number | undefined;
  after: number | undefined;
}>;

/** Finds a paragraph by its number. */
export function placeOf(source: Source, paragraph: number): Place | undefined {
  const all = source.sections.flatMap(({ title, passages }) =>
    passages.map((passage) => ({ title, passage })),
  );
  const at = all.findIndex(({ passage }) => passage.n === paragraph);
  const found = all[at];
  if (!found) return undefined;
  return {
    source,
    passage: found.passage,
    section: found.title ?? undefined,
    before: all[at - 1]?.passage.n,
    after: all[at + 1]?.passage.n,
  };
}

/** The paragraphs of a document, in order. */
export function passagesOf(source: Source): Passage[] {
  return source.sections.flatMap(({ passages }) => passages);
}

/** Documents that what was typed may mean, the likeliest first; all of them when nothing was typed. */
export function matchingSources(sources: readonly Source[], typed: string): Source[] {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return sources
    .map((source) => ({ source, score: closeness(source, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ source }) => source);
}

/** The one document that is meant by its id, or by words that fit no other; undefined otherwise. */
export function chosenSource(sources: readonly Source[], typed: string): Source | undefined {
  const byId = sources.find((source) => source.id === typed);
  if (byId) return byId;
  const matches = typed.trim() === '' ? [] : matchingSources(sources, typed);
  return matches.length === 1 ? matches[0] : undefined;
}

/** In shorter words, a wrong letter makes another word. */
const SHORTEST_MISSPELT = 5;

/** Every word must begin a word of the document's data, at most one slip aside; those in its title count most. */
function closeness(source: Source, words: readonly string[]): number {
  const title = foldedWords([source.title, ...source.authors]);
  const rest = foldedWords([source.id, source.publisher ?? '', source.published ?? '', ...source.aliases]);
  let score = 1;
  for (const word of words) {
    if (title.some((known) => known.startsWith(word))) score += 2;
    else if (rest.some((known) => known.startsWith(word))) score += 1;
    else if ([...title, ...rest].some((known) => beginsNearly(known, word))) score += 0.5;
    else return 0;
  }
  return score;
}

function beginsNearly(known: string, word: string): boolean {
  // numbers are right or wrong
  if (word.length < SHORTEST_MISSPELT || /\d/.test(word)) return false;
  return [known, known.slice(0, word.length)].some((part) => editDistance(part, word, 1) <= 1);
}

function foldedWords(texts: readonly string[]): string[] {
  return texts.flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u));
}

/**
 * A short name for a text inside a custom id. It stays the same when the knowledge
 * grows around the text, and fits nothing any more when the text itself changes.
 */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
