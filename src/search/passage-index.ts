import type { Source } from '../knowledge/schema.ts';
import type { Reader } from '../language/reader.ts';
import { sentencesOf } from '../language/sentences.ts';
import { indexTerms, openTermIndex } from './term-index.ts';
import { type TermText, termsOf, type Vocabulary } from './vocabulary.ts';
import type { Wanted } from './weights.ts';

export type ReadSentence = Readonly<{ text: string; terms: TermText }>;

/** A passage with its sentences read; plain data, so that it can be stored. */
export type ReadPassage = Readonly<{
  source: string;
  paragraph: number;
  text: string;
  kind: 'text' | 'caption' | 'author-note';
  sentences: readonly ReadSentence[];
  all: readonly number[];
}>;

export type PassageTable = Readonly<{ passages: readonly ReadPassage[]; json: string }>;

export type PassageHit = Readonly<{
  passage: ReadPassage;
  /** The sentence that has most of what was asked. */
  sentence: ReadSentence;
  /** Share of the query's weight found in the passage, and in that sentence. */
  covered: number;
  sentenceCovered: number;
  score: number;
}>;

export type PassageIndex = Readonly<{
  passages: readonly ReadPassage[];
  find: (source: string, paragraph: number) => ReadPassage | undefined;
  search: (terms: readonly string[], wanted: Wanted, limit: number) => PassageHit[];
}>;

const BOOSTS = { text: 1, heading: 0.3 };

const CANDIDATES = 20;

/** Reads and indexes all passages of the sources. */
export function indexPassages(
  sources: readonly Source[],
  reader: Reader,
  vocabulary: Vocabulary,
): PassageTable {
  const passages: ReadPassage[] = [];
  const documents = sources.flatMap((source) =>
    source.sections.flatMap((section) => {
      const heading = reader.readText(`${source.title} ${section.title ?? ''}`).keys;
      return section.passages.map(({ n, kind, text }) => {
        const read = sentencesOf(text).map((sentence) => ({
          text: sentence,
          read: reader.readText(sentence),
        }));
        const sentences = read.map((sentence) => ({
          text: sentence.text,
          terms: vocabulary.read(sentence.read),
        }));
        const all = [...termsOf(sentences.map((sentence) => sentence.terms))];
        const id = passages.push({ source: source.id, paragraph: n, text, kind, sentences, all }) - 1;
        return { id, fields: { text: read.flatMap((sentence) => sentence.read.keys), heading } };
      });
    }),
  );
  return { passages, json: indexTerms(documents, BOOSTS) };
}

/** @returns the index over passages that are read. */
export function openPassageIndex({ passages, json }: PassageTable): PassageIndex {
  const index = openTermIndex(json, BOOSTS);
  const byPlace = new Map(passages.map((passage) => [`${passage.source}:${passage.paragraph}`, passage]));
  return {
    passages,
    find: (source, paragraph) => byPlace.get(`${source}:${paragraph}`),
    search: (terms, wanted, limit) =>
      index
        .search(terms, CANDIDATES)
        .flatMap(({ id, score }) => {
          const passage = passages[id];
          const sentence = passage && bestSentence(passage, wanted);
          if (!passage || !sentence) return [];
          const covered = shareOf(passage.all, wanted);
          return [{ passage, sentence, covered, sentenceCovered: coverage(sentence.terms, wanted), score }];
        })
        .sort((a, b) => b.sentenceCovered + b.covered - (a.sentenceCovered + a.covered) || b.score - a.score)
        .slice(0, limit),
  };
}

/** @returns the share of the wanted weight whose terms stand in the text, 0 to 1. */
export function coverage(text: TermText, wanted: Wanted): number {
  return shareOf(termsOf([text]), wanted);
}

function shareOf(terms: Iterable<number>, { weights, total }: Wanted): number {
  let found = 0;
  for (const term of terms) found += weights[term] ?? 0;
  return total === 0 ? 0 : found / total;
}

/** @returns the sentence of the passage with most of the weight; the first of equals. */
export function bestSentence(passage: ReadPassage, wanted: Wanted): ReadSentence | undefined {
  let best: { sentence: ReadSentence; covered: number } | undefined;
  for (const sentence of passage.sentences) {
    const covered = coverage(sentence.terms, wanted);
    if (!best || covered > best.covered) best = { sentence, covered };
  }
  return best?.sentence;
}
