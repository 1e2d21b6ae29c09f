import type { Knowledge } from '../knowledge/load.ts';
import type { Citation, Disagreement, Fact, Gap, Source } from '../knowledge/schema.ts';
import { formatDate } from '../language/dates.ts';

type DocumentAspect = 'author' | 'date' | 'publisher' | 'title' | 'kind';

/** What a question can be matched with. */
export type Entry = Readonly<{
  statement: string;
  asks: readonly string[];
  /** Paragraphs that bear the statement out; none where it is about a document as a whole. */
  cites: readonly Citation[];
  /** Words that go with the entry without being in its statement: names, documents, years. */
  context: readonly string[];
}> &
  (
    | { kind: 'fact'; fact: Fact }
    | { kind: 'disagreement'; disagreement: Disagreement; facts: readonly Fact[] }
    | { kind: 'gap'; gap: Gap }
    | {
        kind: 'document';
        source: Source;
        about: DocumentAspect;
        /** The same in a few words, for where several documents are told one after the other. */
        brief: string;
      }
  );

/** @returns the paragraphs cited, each as "source:n". */
export function placesOf(cites: readonly Citation[]): string[] {
  return cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => `${source}:${n}`));
}

/** True if two entries rest on a common paragraph. */
export function shareParagraph(one: Entry, other: Entry): boolean {
  const places = new Set(placesOf(one.cites));
  return placesOf(other.cites).some((place) => places.has(place));
}

/** @returns every entry of the knowledge, in the order of its files. */
export function entriesOf(knowledge: Knowledge): Entry[] {
  const sources = new Map(knowledge.sources.map((source) => [source.id, source]));
  const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]));
  const names = new Map(knowledge.names.map((name) => [name.id, name.name]));
  const nameOf = (id: string): string => names.get(id) ?? id.replaceAll('-', ' ');

  const citedContext = (cites: readonly Citation[]): string[] =>
    cites.flatMap(({ source }) => {
      const cited = sources.get(source);
      return cited ? documentWords(cited) : [];
    });

  const factEntries = knowledge.facts.map(
    (fact): Entry => ({
      kind: 'fact',
      fact,
      statement: fact.statement,
      asks: fact.asks,
      cites: fact.cites,
      context: [
        ...fact.entities.map(nameOf),
        ...(fact.by ?? []).map(nameOf),
        ...citedContext(fact.cites),
        fact.when?.slice(0, 4) ?? '',
        fact.asOf.slice(0, 4),
      ],
    }),
  );

  const disagreementEntries = knowledge.disagreements.map((disagreement): Entry => {
    const both = disagreement.sides.flatMap((side) => side.facts.flatMap((id) => facts.get(id) ?? []));
    const cites = both.flatMap((fact) => fact.cites);
    return {
      kind: 'disagreement',
      disagreement,
      facts: both,
      statement: [disagreement.question, ...disagreement.sides.map((side) => side.view)].join(' '),
      asks: disagreement.asks,
      cites,
      context: citedContext(cites),
    };
  });

  const gapEntries = knowledge.gaps.map(
    (gap): Entry => ({
      kind: 'gap',
      gap,
      statement: gap.missing,
      asks: gap.asks,
      cites: gap.near,
      context: gap.entities.map(nameOf),
    }),
  );
  return [
    ...factEntries,
    ...disagreementEntries,
    ...gapEntries,
    ...knowledge.sources.flatMap(documentEntries),
  ];
}

function documentWords(source: Source): string[] {
  return [source.title, ...source.authors, source.publisher ?? '', ...source.aliases];
}

/** What is known of a document as a whole: its author, date, publisher, title and kind. */
function documentEntries(source: Source): Entry[] {
  const title = `“${source.title}”`;
  const called = [`"${source.title}"`, ...source.aliases];
  const notes = source.sections
    .flatMap((section) => section.passages)
    .filter((passage) => passage.kind === 'author-note')
    .map((passage) => passage.n);
  const entry = (
    about: DocumentAspect,
    statement: string,
    brief: string,
    paragraphs: readonly number[] = [],
  ): Entry => ({
    kind: 'document',
    source,
    about,
    brief: `${title}: ${brief}.`,
    statement,
    asks: called.flatMap((name) => DOCUMENT_ASKS[about].map((pattern) => pattern.replace('%', name))),
    cites: paragraphs.length > 0 ? [{ source: source.id, paragraphs: [...paragraphs] }] : [],
    context: documentWords(source),
  });
  const author =
    source.authors.length > 0
      ? `${title} was written by ${source.authors.join(', ')}.`
      : `The author of ${title} is unknown: the text is not signed.`;
  const publisher =
    source.publisher === null
      ? `Where ${title} was published is unknown.`
      : `${title} was published by ${source.publisher}.`;
  return [
    entry(
      'author',
      author,
      source.authors.length > 0 ? source.authors.join(', ') : 'not signed, author unknown',
      source.authors.length > 0 ? notes : [],
    ),
    entry('date', datedStatement(source), dateInShort(source), source.publishedFrom),
    entry('publisher', publisher, source.publisher ?? 'publisher unknown'),
    entry('title', `The document is titled ${title}.`, source.authors.join(', ') || 'author unknown'),
    entry(
      'kind',
      `${title} is a text of this kind: ${source.kind}.${source.stance ? ` ${source.stance}` : ''}`,
      source.kind,
    ),
  ];
}

const DOCUMENT_ASKS: Readonly<Record<DocumentAspect, readonly string[]>> = {
  author: [
    'who wrote %',
    'who is the author of %',
    'authors of %',
    'author name %',
    'qui a écrit %',
    'qui est l’auteur de %',
  ],
  date: [
    'when was % published',
    'when was % written',
    'when did % come out',
    'publication date of %',
    'what year is % from',
    'how old is %',
    'de quand date %',
  ],
  publisher: [
    'who published %',
    'where was % published',
    'publisher of %',
    'what website is % from',
    'which outlet ran %',
  ],
  title: ['what is the title of %', 'headline of %', 'what is % called'],
  kind: [
    'what kind of text is %',
    'is % biased',
    'is % neutral or opinion',
    'what type of document is %',
    'is % reliable',
  ],
};

function dateInShort({ published, publishedIs }: Source): string {
  if (published === null) return 'undated';
  return publishedIs === 'exact' ? formatDate(published) : `about ${formatDate(published)}`;
}

function datedStatement(source: Source): string {
  const title = `“${source.title}”`;
  if (source.published === null) return `When ${title} was published is unknown: it carries no date.`;
  const date = formatDate(source.published);
  if (source.publishedIs === 'exact') return `${title} was published on ${date}.`;
  const note = source.publishedNote ? ` ${source.publishedNote}` : '';
  return `${title} dates from about ${date}; our copy carries no date.${note}`;
}
