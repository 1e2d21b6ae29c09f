import type { Knowledge } from '../knowledge/load.ts';
import { withOriginals } from '../knowledge/originals.ts';
import { englishStems } from '../language/english-words.ts';
import { openReader, prepareReader } from '../language/reader.ts';
import { entriesOf } from '../search/entries.ts';
import { indexEntries } from '../search/entry-index.ts';
import { latentSpaceOf } from '../search/latent.ts';
import { indexPassages } from '../search/passage-index.ts';
import { createVocabulary, termsOf } from '../search/vocabulary.ts';
import { inverseDocumentFrequency } from '../search/weights.ts';
import { type Engine, openEngine, type PreparedKnowledge } from './engine.ts';

/** Reads and indexes the knowledge, the passages in the documents' own words where these are at hand. */
export function prepareKnowledge(loaded: Knowledge): PreparedKnowledge {
  const knowledge = withOriginals(loaded);
  const entries = entriesOf(knowledge);
  const passageTexts = knowledge.sources.flatMap((source) =>
    source.sections.flatMap((section) => section.passages.map((passage) => passage.text)),
  );
  const vocabularyTexts = [
    ...passageTexts,
    ...entries.flatMap((entry) => [entry.statement, ...entry.asks, ...entry.context]),
  ];
  const readerData = prepareReader(knowledge, vocabularyTexts, englishStems());
  const reader = openReader(readerData);
  const vocabulary = createVocabulary();
  const passages = indexPassages(knowledge.sources, reader, vocabulary);
  const passageTerms = new Map(
    passages.passages.map((passage) => [`${passage.source}:${passage.paragraph}`, passage.all]),
  );
  const table = indexEntries(
    entries,
    reader,
    vocabulary,
    (source, n) => passageTerms.get(`${source}:${n}`) ?? [],
    knowledge.names,
  );
  const size = vocabulary.numbers.size;
  const entryWeights = inverseDocumentFrequency(
    table.entries.map((entry) => entry.own),
    size,
  );
  return {
    knowledge,
    reader: readerData,
    numbers: vocabulary.numbers,
    entries: table,
    latent: latentSpaceOf(
      table.entries.map(({ own, centrality }) => ({
        terms: own,
        weights: own.map((term, i) => ((entryWeights[term] ?? 0) * (centrality[i] ?? 0)) / 100),
      })),
      size,
    ),
    passages,
    entryWeights,
    passageWeights: inverseDocumentFrequency(
      passages.passages.map((passage) => termsOf(passage.sentences.map((sentence) => sentence.terms))),
      size,
    ),
  };
}

/** Prepares and opens the engine at once. */
export function buildEngine(knowledge: Knowledge): Engine {
  return openEngine(prepareKnowledge(knowledge));
}
