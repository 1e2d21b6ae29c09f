import type { Name } from '../knowledge/schema.ts';
import { fold } from '../language/fold.ts';
import { type QuestionType, questionTypeOf } from '../language/question-type.ts';
import type { Reader } from '../language/reader.ts';
import { wordingOf } from '../language/wording.ts';
import { type AskTable, indexAsks } from './ask-table.ts';
import type { Entry } from './entries.ts';
import { indexPairs, type PairTable } from './pair-table.ts';
import { type Postings, postingsOf } from './postings.ts';
import { type TermText, termsOf, type Vocabulary } from './vocabulary.ts';

/** An entry with its texts read; plain data, so that it can be stored. */
export type ReadEntry = Readonly<{
  entry: Entry;
  /** Stable name for traces: kind and id. */
  id: string;
  statement: TermText;
  asks: readonly TermText[];
  /** A number for the words of each ask, to find the one that is the question itself. */
  wordings: readonly number[];
  /** What kind of answer each ask calls for. */
  types: readonly QuestionType[];
  /** What kinds of thing the statement names: dates, other numbers, places, and people or groups. */
  offers: Offers;
  /** Names, documents and years that go with the entry. */
  context: readonly number[];
  /** All its own terms, and how central each is to the entry, in hundredths. */
  own: readonly number[];
  centrality: readonly number[];
  /** Terms that only the cited passages have. */
  passage: readonly number[];
}>;

/** What a statement can answer with, besides words: the numbers of the terms that it names. */
export type Offers = Readonly<{
  dates: readonly number[];
  amounts: readonly number[];
  places: readonly number[];
  actors: readonly number[];
  persons: readonly number[];
}>;

/**
 * The entries and where their terms stand. They are ranked by more than a search engine's score,
 * which is why this is not a MiniSearch index: its scores would be thrown away, and loading it
 * would take most of the start.
 */
export type EntryTable = Readonly<{
  entries: readonly ReadEntry[];
  /** The entries that have each term as their own, and how central it is to each, in hundredths. */
  own: Postings;
  strengths: Uint8Array;
  /** The entries that have each term in their statement, in the passages alone, in their context. */
  statements: Postings;
  passages: Postings;
  contexts: Postings;
  asks: AskTable;
  pairs: PairTable;
}>;

/**
 * Reads and indexes the entries.
 * @param passageTerms the terms of a paragraph of a source; none if there is no such paragraph.
 */
export function indexEntries(
  entries: readonly Entry[],
  reader: Reader,
  vocabulary: Vocabulary,
  passageTerms: (source: string, paragraph: number) => readonly number[],
  names: readonly Name[],
): EntryTable {
  const kinds = new Map(names.map((name) => [`@${name.id}`, name.kind]));
  // names and titles recur in the contexts of many entries
  const contexts = new Map<string, TermText>();
  const contextText = (text: string): TermText => {
    const known = contexts.get(text) ?? vocabulary.read(reader.readText(text));
    contexts.set(text, known);
    return known;
  };
  const read = entries.map((entry): ReadEntry => {
    const statementText = reader.readText(entry.statement);
    const statement = vocabulary.read(statementText);
    const asks = entry.asks.map((ask) => vocabulary.read(reader.readText(ask)));
    const context = [...termsOf(entry.context.map(contextText))];
    const centrality = centralityOf(statement, asks, context);
    const cited = entry.cites.flatMap(({ source, paragraphs }) =>
      paragraphs.flatMap((n) => passageTerms(source, n)),
    );
    return {
      // read once, the words of the context are not needed any more
      entry: { ...entry, context: [] },
      id: entryId(entry),
      statement,
      asks,
      wordings: entry.asks.map(wordingOf),
      types: entry.asks.map((ask) => questionTypeOf(fold(ask))),
      offers: offersOf(statementText.keys, statement.keys, kinds),
      context,
      own: [...centrality.keys()],
      centrality: [...centrality.values()],
      passage: [...new Set(cited)].filter((term) => !centrality.has(term)),
    };
  });
  const size = vocabulary.numbers.size;
  const own = postingsOf(
    read.map((entry) => entry.own),
    size,
  );
  return {
    entries: read,
    own,
    strengths: strengthsOf(read, own),
    statements: postingsOf(
      read.map(({ statement }) => termsOf([statement])),
      size,
    ),
    passages: postingsOf(
      read.map(({ passage }) => passage),
      size,
    ),
    contexts: postingsOf(
      read.map(({ context }) => context),
      size,
    ),
    asks: indexAsks(read, size),
    pairs: indexPairs(read),
  };
}

/** How central each posted term is to its entry, in the order of the postings. */
function strengthsOf(entries: readonly ReadEntry[], { starts, things }: Postings): Uint8Array {
  const strengths = new Uint8Array(things.length);
  const next = starts.slice();
  for (const entry of entries) {
    entry.own.forEach((term, i) => {
      const at = next[term] ?? 0;
      strengths[at] = entry.centrality[i] ?? 0;
      next[term] = at + 1;
    });
  }
  return strengths;
}

// A statement says for certain what its entry is about; an ask is one of many ways to put it.
const STATEMENT_COUNTS = 2;
const CONTEXT_COUNTS = 0.5;

/**
 * How central each term is, in hundredths: the share of the statement and the asks that have it,
 * its root taken so that a word that only a few asks use still counts.
 */
export function centralityOf(
  statement: TermText,
  asks: readonly TermText[],
  context: Iterable<number>,
): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (terms: Iterable<number>, count: number): void => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + count);
  };
  add(termsOf([statement]), STATEMENT_COUNTS);
  add(context, CONTEXT_COUNTS);
  for (const ask of asks) add(termsOf([ask]), 1);
  const most = asks.length + STATEMENT_COUNTS;
  return new Map(
    Array.from(counts, ([term, count]) => [term, Math.round(100 * Math.sqrt(Math.min(1, count / most)))]),
  );
}

const MONTH = /^(januari|februari|march|april|june|juli|august|septemb|octob|novemb|decemb)$/;
const AMOUNT = /^(hundr|thousand|dozen|million|no|none|singl|half|third)$/;
const YEAR = /^(19|20)\d\d$/;

function offersOf(
  keys: readonly string[],
  numbers: readonly number[],
  kinds: ReadonlyMap<string, Name['kind']>,
): Offers {
  const pick = (isWanted: (key: string) => boolean): number[] =>
    keys.flatMap((key, i) => (isWanted(key) ? (numbers[i] ?? []) : []));
  return {
    dates: pick((key) => YEAR.test(key) || MONTH.test(key)),
    amounts: pick((key) => (/^\d/.test(key) && !YEAR.test(key)) || AMOUNT.test(key)),
    places: pick((key) => kinds.get(key) === 'place'),
    actors: pick((key) => ACTORS.has(kinds.get(key))),
    persons: pick((key) => kinds.get(key) === 'person'),
  };
}

const ACTORS: ReadonlySet<Name['kind'] | undefined> = new Set([
  'person',
  'organisation',
  'armed-group',
  'people',
  'place',
] as const);

function entryId(entry: Entry): string {
  switch (entry.kind) {
    case 'fact':
      return entry.fact.id;
    case 'disagreement':
      return `differ:${entry.disagreement.id}`;
    case 'gap':
      return `gap:${entry.gap.id}`;
    case 'document':
      return `document:${entry.source.id}:${entry.about}`;
  }
}
