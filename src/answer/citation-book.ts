import type { Citation } from '../knowledge/schema.ts';
import { bestSentence, coverage } from '../search/passage-index.ts';
import type { Engine } from './engine.ts';
import type { CitedPassage } from './types.ts';

/** The places that an answer cites, each once. */
export type CitationBook = Readonly<{
  cited: CitedPassage[];
  /** Cites a paragraph once; @returns its index. */
  add: (source: string, paragraph: number | undefined, quote: string) => number;
}>;

/** @returns a list of citations, still empty. */
export function citationBook(engine: Engine): CitationBook {
  const cited: CitedPassage[] = [];
  const sources = new Map(engine.knowledge.sources.map((source) => [source.id, source]));
  const add = (id: string, paragraph: number | undefined, quote: string): number => {
    const known = cited.findIndex(
      (citation) => citation.source.id === id && citation.paragraph === paragraph,
    );
    if (known !== -1) return known;
    const source = sources.get(id);
    if (!source) throw new Error(`no source "${id}": the knowledge check lets no such citation through`);
    const text = paragraph === undefined ? '' : (engine.passages.find(id, paragraph)?.text ?? '');
    return cited.push({ source, paragraph, text, quote }) - 1;
  };
  return { cited, add };
}

/** The paragraphs that a statement rests on, the one that says most of it first, each with the sentence that says it. */
export function passagesFor(
  engine: Engine,
  cites: readonly Citation[],
  statement: string,
): readonly CitedPassage[] {
  const book = citationBook(engine);
  citeAll(book, cites, statement, engine);
  return book.cited;
}

/** The terms of the statements that were cited before, by their engine: there are as many as there are facts. */
const READ = new WeakMap<Engine, Map<string, readonly string[]>>();

function termsOf(statement: string, engine: Engine): readonly string[] {
  const read = READ.get(engine) ?? new Map<string, readonly string[]>();
  READ.set(engine, read);
  const terms = read.get(statement) ?? engine.reader.readText(statement).keys;
  read.set(statement, terms);
  return terms;
}

/**
 * Cites the paragraphs of a statement, the one that says most of it first, each with
 * the sentence that says it. @returns their indices in the book, in that order.
 */
export function citeAll(
  book: CitationBook,
  cites: readonly Citation[],
  statement: string,
  engine: Engine,
): number[] {
  const terms = termsOf(statement, engine);
  const wanted = engine.wantedOfPassages(new Map(terms.map((term) => [term, 1])));
  return cites
    .flatMap(({ source, paragraphs }) => paragraphs.map((n) => ({ source, n })))
    .map(({ source, n }) => {
      const passage = engine.passages.find(source, n);
      const sentence = passage && bestSentence(passage, wanted);
      return {
        source,
        n,
        quote: sentence?.text ?? '',
        says: sentence ? coverage(sentence.terms, wanted) : 0,
      };
    })
    .sort((a, b) => b.says - a.says)
    .map(({ source, n, quote }) => book.add(source, n, quote));
}
