import type { Source } from '../knowledge/schema.ts';
import type { Reader } from '../language/reader.ts';
import { sentencesOf } from '../language/sentences.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { indexTerms, openTermIndex } from './term-index.ts';
import { type TermText, termsOf, type Vocabulary } from './vocabulary.ts';
import type { Wanted } from './weights.ts';

/** A sentence with its terms, and the numbers of those with which it can answer: when, how many, who or where. */
export type ReadSentence = Readonly<{
  text: string;
  terms: TermText;
  dates: readonly number[];
  amounts: readonly number[];
  capitalised: readonly number[];
}>;

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

export type PassageIndex = Readonly<{
  passages: readonly ReadPassage[];
  find: (source: string, paragraph: number) => ReadPassage | undefined;
  /**
   * The passages that share terms with the query, best first by BM25, with their scores.
   * @param isWanted leaves out passages of other sources.
   */
  search: (
    terms: readonly string[],
    limit: number,
    isWanted?: (source: string) => boolean,
  ) => { passage: ReadPassage; score: number }[];
}>;

const BOOSTS = { text: 1, heading: 0.3 };

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
          ...answersIn(sentence.text, vocabulary),
        }));
        const all = [...termsOf(sentences.map((sentence) => sentence.terms))];
        const id = passages.push({ source: source.id, paragraph: n, text, kind, sentences, all }) - 1;
        return { id, fields: { text: read.flatMap((sentence) => sentence.read.keys), heading } };
      });
    }),
  );
  return { passages, json: indexTerms(documents, BOOSTS) };
}

const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/;
const YEAR = /^\d{4}$/;
const CAPITAL = /^\p{Lu}/u;

/** The terms with which a sentence can say when, how many, and who or where. */
function answersIn(text: string, vocabulary: Vocabulary) {
  const tokens = tokenise(text);
  const numbersOf = (kept: readonly Token[]): number[] => [
    ...new Set(kept.flatMap(({ stem }) => vocabulary.numbers.get(stem) ?? [])),
  ];
  return {
    dates: numbersOf(tokens.filter(({ word }) => YEAR.test(word) || MONTH.test(word))),
    amounts: numbersOf(tokens.filter(({ word }) => /^\d/.test(word))),
    // every sentence begins with a capital, which says nothing
    capitalised: numbersOf(tokens.slice(1).filter(({ surface }) => CAPITAL.test(surface))),
  };
}

/** @returns the index over passages that are read. */
export function openPassageIndex({ passages, json }: PassageTable): PassageIndex {
  const index = openTermIndex(json, BOOSTS);
  const byPlace = new Map(passages.map((passage) => [`${passage.source}:${passage.paragraph}`, passage]));
  return {
    passages,
    find: (source, paragraph) => byPlace.get(`${source}:${paragraph}`),
    search: (terms, limit, isWanted = () => true) =>
      index
        .search(terms, limit, (id) => isWanted(passages[id]?.source ?? ''))
        .flatMap(({ id, score }) => {
          const passage = passages[id];
          return passage ? [{ passage, score }] : [];
        }),
  };
}

/** @returns the share of the wanted weight whose terms stand in the text, 0 to 1. */
export function coverage(text: TermText, wanted: Wanted): number {
  return shareOf(termsOf([text]), wanted);
}

/** @returns the share of the wanted weight that the terms have, each counted once, 0 to 1. */
export function shareOf(terms: Iterable<number>, { weights, total }: Wanted): number {
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
