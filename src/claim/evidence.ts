import type { Engine } from '../answer/engine.ts';
import type { Question } from '../answer/question.ts';
import { type Features, rankEntries } from '../answer/rank.ts';
import { rankPassages } from '../answer/rank-passages.ts';
import type { Citation, Disagreement, Fact, Gap, Name } from '../knowledge/schema.ts';
import type { ReadEntry } from '../search/entry-index.ts';
import { type TermText, termsOf } from '../search/vocabulary.ts';
import { type Moment, momentsIn, momentsOf } from './moments.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { readStatement, type Statement } from './read-statement.ts';

/** A statement of the knowledge with which a claim can be compared. */
export type Evidence = Readonly<{
  id: string;
  kind: 'fact' | 'name' | 'document' | 'passage';
  statement: Statement;
  cites: readonly Citation[];
  fact: Fact | undefined;
  /** When it was so, other than when it was written. */
  moments: readonly Moment[];
  /** When it was written. */
  asOf: readonly Moment[];
  quantities: readonly Quantity[];
  /** The numbers of terms that its passages and its document have. */
  near: ReadonlySet<number>;
  /** The numbers of terms of the very sentences that say the same. */
  beside: ReadonlySet<number>;
  /** The numbers of terms that several of its questions use. */
  asked: ReadonlySet<number>;
  /** Names that it is about, and those whose view it is. */
  about: ReadonlySet<string>;
  by: ReadonlySet<string>;
}>;

/** What the knowledge has for a claim, the likeliest first. */
export type Found = Readonly<{
  evidence: readonly Evidence[];
  /** How well the facts fit the claim as a question, by their ids. */
  fits: ReadonlyMap<string, Features>;
  /** What the documents leave open, where that fits better than any fact. */
  gap: Gap | undefined;
  /** What the documents disagree on that is about the same. */
  disagreements: readonly Disagreement[];
}>;

const MOST_FACTS = 30;
const MOST_SENTENCES = 10;
const MOST_NAMES = 4;
const MOST_DISAGREEMENTS = 2;
/** A disagreement further down is about something else than the claim. */
const NEAR_THE_TOP = 8;
/** A term that so many questions about a fact use says what it is about. */
const ENOUGH_ASKS = 2;

/** Statements that are read already, by their engine. */
const READ = new WeakMap<Engine, Map<string, Evidence>>();

/** Finds what of the knowledge speaks of the same as a claim. */
export function findEvidence(question: Question, claim: Statement, engine: Engine): Found {
  const ranked = rankEntries(question, engine);
  const read = READ.get(engine) ?? new Map<string, Evidence>();
  READ.set(engine, read);
  const once = (id: string, make: () => Evidence): Evidence => {
    const known = read.get(id) ?? make();
    read.set(id, known);
    return known;
  };
  const facts = ranked
    // what kind of text a document is, is told at length and of too much
    .filter(
      ({ read: { entry } }) => entry.kind === 'fact' || (entry.kind === 'document' && entry.about !== 'kind'),
    )
    .slice(0, MOST_FACTS)
    .map(({ read: entry }) => once(entry.id, () => ofEntry(entry, engine)));
  const names = namesIn(claim, engine)
    .slice(0, MOST_NAMES)
    .map((name) => once(`name:${name.id}`, () => ofName(name, engine)));
  const sentences = rankPassages(question, engine, () => true)
    .sentences.slice(0, MOST_SENTENCES)
    .map(({ passage, sentence }) =>
      once(`${passage.source}:${passage.paragraph}:${sentence.text}`, () =>
        ofSentence(passage.source, passage.paragraph, sentence.text, engine),
      ),
    );
  const [first] = ranked;
  return {
    evidence: [...facts, ...names, ...sentences],
    fits: new Map(ranked.map(({ read: { id }, features }) => [id, features])),
    gap: first?.read.entry.kind === 'gap' ? first.read.entry.gap : undefined,
    disagreements: ranked
      .slice(0, NEAR_THE_TOP)
      .flatMap(({ read: { entry } }) => (entry.kind === 'disagreement' ? [entry.disagreement] : []))
      .slice(0, MOST_DISAGREEMENTS),
  };
}

function namesIn({ said }: Statement, { knowledge }: Engine): Name[] {
  const keys = new Set(said.map(({ key }) => key));
  return knowledge.names.filter(({ id, kind }) => keys.has(`@${id}`) && kind !== 'document');
}

function ofEntry({ entry, asks, id, statement: read }: ReadEntry, engine: Engine): Evidence {
  const fact = entry.kind === 'fact' ? entry.fact : undefined;
  const statement = readStatement(entry.statement, engine.reader);
  const asOf = fact ? momentsOf(fact.asOf) : [];
  const when = fact?.when === undefined ? [] : momentsOf(fact.when);
  const counts = new Map<number, number>();
  for (const { keys, also } of asks)
    for (const term of new Set([...keys, ...also])) counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    id,
    kind: fact ? 'fact' : 'document',
    statement,
    cites: entry.kind === 'document' ? citesOfDocument(entry.source.id, entry.cites) : entry.cites,
    fact,
    moments: [...eventMoments(statement, asOf, when), ...when],
    asOf,
    quantities: quantitiesIn(statement.said),
    near: nearTerms(entry.cites, engine),
    beside: besideTerms(entry.cites, read, engine),
    asked: new Set(Array.from(counts).flatMap(([term, n]) => (n >= ENOUGH_ASKS ? [term] : []))),
    about: new Set(fact?.entities.map((name) => `@${name}`) ?? []),
    by: new Set(fact?.by?.map((name) => `@${name}`) ?? []),
  };
}

/** A document's own data stand in no paragraph. */
function citesOfDocument(source: string, cites: readonly Citation[]): readonly Citation[] {
  return cites.length > 0 ? cites : [{ source, paragraphs: [] }];
}

function ofName(name: Name, engine: Engine): Evidence {
  const statement = readStatement(`${name.name} is ${name.what}`, engine.reader);
  return {
    id: `name:${name.id}`,
    kind: 'name',
    statement,
    cites: name.cites,
    fact: undefined,
    moments: momentsIn(statement.said),
    asOf: [],
    quantities: quantitiesIn(statement.said),
    near: new Set(numbersOf(engine.reader.readText(name.role ?? '').all, engine)),
    beside: new Set(),
    asked: new Set(),
    about: new Set(),
    by: new Set(),
  };
}

function ofSentence(source: string, paragraph: number, text: string, engine: Engine): Evidence {
  const statement = readStatement(text, engine.reader);
  const cites = [{ source, paragraphs: [paragraph] }];
  return {
    id: `${source}:${paragraph}`,
    kind: 'passage',
    statement,
    cites,
    fact: undefined,
    moments: momentsIn(statement.said),
    // when a document was written is not when what it tells was so
    asOf: [],
    quantities: quantitiesIn(statement.said),
    near: nearTerms(cites, engine),
    beside: new Set(),
    asked: new Set(),
    about: new Set(),
    by: new Set(),
  };
}

/** The dates of a statement that tell of more than when it was written. */
function eventMoments(statement: Statement, asOf: readonly Moment[], when: readonly Moment[]): Moment[] {
  return momentsIn(statement.said).filter((moment) => {
    const isWriting = asOf.some(
      (one) => one.year === moment.year && (moment.month === undefined || one.month === moment.month),
    );
    const isEvent = when.some((one) => one.year === moment.year);
    return (
      !isWriting ||
      isEvent ||
      !/\b(article|as of|writes?|argues?|says?|report|view|account|summary)\b|\(/i.test(statement.text)
    );
  });
}

function numbersOf(terms: Iterable<string>, { numberOf }: Engine): number[] {
  return [...terms].flatMap((term) => numberOf(term) ?? []);
}

function nearTerms(cites: readonly Citation[], engine: Engine): ReadonlySet<number> {
  const near = new Set<number>();
  for (const { source, paragraphs } of cites) {
    const document = engine.knowledge.sources.find(({ id }) => id === source);
    const called = document
      ? [...document.authors, document.publisher ?? '', document.title, ...document.aliases]
      : [];
    const terms = [`@${source}`, ...called.flatMap((text) => [...engine.reader.readText(text).all])];
    for (const number of numbersOf(terms, engine)) near.add(number);
    for (const n of paragraphs)
      for (const number of engine.passages.find(source, n)?.all ?? []) near.add(number);
  }
  return near;
}

/** Of each passage the sentence that has most of a statement's terms. */
function besideTerms(
  cites: readonly Citation[],
  statement: TermText,
  { passages }: Engine,
): ReadonlySet<number> {
  const beside = new Set<number>();
  for (const { source, paragraphs } of cites) {
    for (const n of paragraphs) {
      let best: { terms: ReadonlySet<number>; count: number } = { terms: new Set(), count: 0 };
      for (const sentence of passages.find(source, n)?.sentences ?? []) {
        const terms = termsOf([sentence.terms]);
        const count = statement.keys.filter((key) => terms.has(key)).length;
        if (count > best.count) best = { terms, count };
      }
      for (const term of best.terms) beside.add(term);
    }
  }
  return beside;
}
