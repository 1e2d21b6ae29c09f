import type { Knowledge } from '../knowledge/load.ts';
import { glossary, translated } from './french.ts';
import {
  type Language,
  type LexiconData,
  languageOf,
  openLexicon,
  prepareLexicon,
  type Term,
} from './lexicon.ts';
import { buildSpeller, correctSpelling, prepareSpelling, type SpellingData } from './spelling.ts';
import { type Token, type TokenMemo, tokenise } from './tokens.ts';

export type Reading = Readonly<{
  /** All terms in order, stop words included. */
  terms: readonly Term[];
  language: Language;
  corrections: readonly { from: string; to: string }[];
}>;

/** The terms of a text that is to be found. */
export type IndexedText = Readonly<{
  /** The subject-bearing terms in order. */
  keys: readonly string[];
  /** `keys`, and the single words of which names and phrases consist. */
  all: ReadonlySet<string>;
}>;

export type Reader = Readonly<{
  readText: (text: string) => IndexedText;
  /** Reads what a person typed: the language is told and misspelt words are corrected. */
  readQuestion: (text: string) => Reading;
  knows: (word: string) => boolean;
}>;

/** What a reader knows; plain data, so that it can be stored. */
export type ReaderData = Readonly<{ lexicon: LexiconData; spelling: SpellingData }>;

/**
 * Gathers what the reader of questions and texts must know.
 * @param vocabulary the texts whose words are known to be spelt right.
 * @param others stems of further words that are not misspellings.
 */
export function prepareReader(
  knowledge: Pick<Knowledge, 'names' | 'synonyms'>,
  vocabulary: Iterable<string>,
  others?: ReadonlySet<string>,
): ReaderData {
  const lexicon = prepareLexicon(knowledge);
  const counts = new Map<string, number>();
  const memo: TokenMemo = new Map();
  const misspelt = onlyMisspelt(knowledge);
  for (const word of lexicon.words) if (!misspelt.has(word)) counts.set(word, 1);
  for (const text of vocabulary) {
    for (const { word } of tokenise(text, memo)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { lexicon, spelling: prepareSpelling(counts, others) };
}

/**
 * Words that stand only in misspelt names of several words, such as "malian goverment": they are to be corrected
 * wherever else they stand. A name of one word that is misspelt is known by its misspelling.
 */
function onlyMisspelt({ names, synonyms }: Pick<Knowledge, 'names' | 'synonyms'>): ReadonlySet<string> {
  const words = (text: string): string[] => tokenise(text).map(({ word }) => word);
  const rightly = new Set([
    ...names.flatMap((name) => [name.name, ...name.aliases, ...name.french].flatMap(words)),
    ...names.flatMap(({ misspellings }) =>
      misspellings.map(words).flatMap((of) => (of.length === 1 ? of : [])),
    ),
    ...synonyms.flatMap((set) => set.words.flatMap(words)),
  ]);
  return new Set(
    names.flatMap(({ misspellings }) => misspellings.flatMap(words)).filter((word) => !rightly.has(word)),
  );
}

/** @returns the one reader of questions and texts. */
export function openReader(data: ReaderData): Reader {
  const lexicon = openLexicon(data.lexicon);
  const speller = buildSpeller(data.spelling);
  const memo: TokenMemo = new Map();

  const readText = (text: string): IndexedText => {
    const terms = lexicon.termsOf(tokenise(text, memo)).filter((term) => !term.stop);
    const all = new Set<string>();
    for (const term of terms) {
      all.add(term.key);
      for (const token of term.tokens) all.add(token.stem);
    }
    return { keys: terms.map((term) => term.key), all };
  };

  /** Names and synonyms are known in French as well; of the rest, what the glossary has is read in English. */
  const readFrench = (asTyped: readonly Token[]): Omit<Reading, 'language'> => {
    const french = glossary();
    const { tokens, corrections } = correctSpelling(asTyped, {
      ...speller,
      correct: (word) =>
        french.knows(word) || speller.knows(word)
          ? undefined
          : (french.correct(word) ?? speller.correct(word)),
    });
    const terms = lexicon.termsOf(tokens, 'fr');
    return { terms: translated(terms, french, (english) => lexicon.termsOf(english)), corrections };
  };

  const readQuestion = (text: string): Reading => {
    // not memorised: what people type is without end
    const asTyped = tokenise(text);
    const language = languageOf(asTyped);
    if (language === 'fr') return { ...readFrench(asTyped), language };
    const { tokens, corrections } = correctSpelling(asTyped, speller);
    return { terms: lexicon.termsOf(tokens, language), language, corrections };
  };
  return { readText, readQuestion, knows: speller.knows };
}

/** Prepares and opens a reader at once. */
export function buildReader(
  knowledge: Pick<Knowledge, 'names' | 'synonyms'>,
  vocabulary: Iterable<string>,
): Reader {
  return openReader(prepareReader(knowledge, vocabulary));
}
