import type { Citation, Fact } from '../knowledge/schema.ts';
import type { PassageHit } from '../search/passage-index.ts';
import { bestSentence } from '../search/passage-index.ts';
import type { Engine } from './engine.ts';
import type { Ranked } from './rank.ts';
import type { Answer, CitedPassage, Point, Suggestion, Trace } from './types.ts';

/** Longest lead, in characters. */
const LONGEST_LEAD = 500;
const MOST_POINTS = 3;
/** A further fact is told as well if it fits nearly as well as the first. */
const ALSO = 0.92;
const ALSO_THERE = 0.7;
const MOST_SUGGESTIONS = 3;

/** Makes an answer of the best facts. @param ranked best first, with at least one fact or document. */
export function composeAnswer(engine: Engine, ranked: readonly Ranked[], trace: Trace): Answer {
  const book = citationBook(engine);
  const points = pointsOf(engine, ranked, book);
  return {
    status: 'answered',
    lead: joined(points.map((point) => point.text)),
    points,
    citations: book.cited,
    refusal: undefined,
    next: suggestions(ranked, points),
    trace,
  };
}

/** Makes an answer of the sides of a disagreement, each with its date. */
export function composeDisagreement(
  engine: Engine,
  { read: { entry } }: Ranked,
  ranked: readonly Ranked[],
  trace: Trace,
): Answer {
  if (entry.kind !== 'disagreement') throw new Error(`a ${entry.kind} has no sides`);
  const book = citationBook(engine);
  const points = entry.disagreement.sides.map((side): Point => {
    const facts = entry.facts.filter((fact) => side.facts.includes(fact.id));
    return {
      text: side.view,
      fact: facts[0]?.id,
      voice: facts[0]?.voice ?? 'reported',
      by: (side.by ?? []).map(engine.nameOf),
      asOf: side.asOf,
      citations: facts.flatMap((fact) =>
        fact.cites.flatMap((cite) => citeAll(book, cite, fact.statement, engine)),
      ),
    };
  });
  return {
    status: 'several',
    lead: joined(points.map((point) => point.text)),
    points,
    citations: book.cited,
    refusal: undefined,
    next: suggestions(ranked, points),
    trace,
  };
}

/** Says what the documents leave open. */
export function composeGap(
  engine: Engine,
  { read: { entry } }: Ranked,
  ranked: readonly Ranked[],
  trace: Trace,
): Answer {
  if (entry.kind !== 'gap') throw new Error(`a ${entry.kind} is no gap`);
  const book = citationBook(engine);
  for (const cite of entry.cites) citeAll(book, cite, entry.statement, engine);
  return {
    status: 'not-covered',
    lead: joined([entry.gap.missing]),
    points: [],
    citations: book.cited,
    refusal: entry.gap.why === 'no-topic' ? 'nothing' : entry.gap.why,
    next: suggestions(ranked, []),
    trace,
  };
}

/** Makes an answer of passages alone, the answering sentences first. */
export function composeFromPassages(engine: Engine, hits: readonly PassageHit[], trace: Trace): Answer {
  const book = citationBook(engine);
  const points = hits.map(({ passage, sentence }): Point => {
    const at = book.add(passage.source, passage.paragraph, sentence.text);
    return {
      text: sentence.text,
      fact: undefined,
      voice: 'reported',
      by: [],
      asOf: book.cited[at]?.source.published ?? undefined,
      citations: [at],
    };
  });
  return {
    status: 'answered',
    lead: joined(points.slice(0, 1).map((point) => point.text)),
    points,
    citations: book.cited,
    refusal: undefined,
    next: [],
    trace,
  };
}

const REFUSALS = {
  'off-topic': 'I only answer questions about the UN mission in Mali, from the documents I hold.',
  nothing: 'I found nothing in the documents that answers this.',
};

/** Says that there is no answer, and what is nearest. */
export function composeRefusal(
  engine: Engine,
  refusal: 'nothing' | 'off-topic',
  ranked: readonly Ranked[],
  trace: Trace,
): Answer {
  const book = citationBook(engine);
  const nearest = ranked.find(({ read }) => read.entry.kind === 'fact')?.read.entry;
  if (nearest && refusal !== 'off-topic') {
    for (const cite of nearest.cites) citeAll(book, cite, nearest.statement, engine);
  }
  return {
    status: refusal === 'off-topic' ? 'off-topic' : 'not-covered',
    lead: REFUSALS[refusal],
    points: [],
    citations: book.cited,
    refusal,
    next: refusal === 'off-topic' ? [] : suggestions(ranked, []),
    trace,
  };
}

function pointsOf(engine: Engine, ranked: readonly Ranked[], book: CitationBook): Point[] {
  const best = ranked.find(({ read }) => read.entry.kind === 'fact' || read.entry.kind === 'document');
  if (!best) return [];
  const { entry } = best.read;
  if (entry.kind === 'document') {
    const at = book.add(entry.source.id, undefined, '');
    return [
      { text: entry.statement, fact: undefined, voice: 'reported', by: [], asOf: undefined, citations: [at] },
    ];
  }
  const facts = ranked.flatMap(({ read, score }, i) =>
    read.entry.kind === 'fact' && isAlso(best, ranked[i], score) ? [read.entry.fact] : [],
  );
  return withinLead(facts).map((fact) => factPoint(engine, fact, book));
}

/** A further fact belongs to the answer if it fits nearly as well, or rests on the same paragraph and fits well. */
function isAlso(best: Ranked, other: Ranked | undefined, score: number): boolean {
  if (!other) return false;
  return score >= best.score * (sharesParagraph(best, other) ? ALSO_THERE : ALSO);
}

function sharesParagraph(one: Ranked, other: Ranked): boolean {
  const places = new Set(
    one.read.entry.cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => `${source}:${n}`)),
  );
  return other.read.entry.cites.some(({ source, paragraphs }) =>
    paragraphs.some((n) => places.has(`${source}:${n}`)),
  );
}

/** The first facts whose statements fit into a lead together; at least one. */
function withinLead(facts: readonly Fact[]): Fact[] {
  const chosen: Fact[] = [];
  let length = -1;
  for (const fact of facts) {
    if (
      chosen.length > 0 &&
      (chosen.length === MOST_POINTS || length + 1 + fact.statement.length > LONGEST_LEAD)
    )
      continue;
    length += 1 + fact.statement.length;
    chosen.push(fact);
  }
  return chosen;
}

function factPoint(engine: Engine, fact: Fact, book: CitationBook): Point {
  return {
    text: fact.statement,
    fact: fact.id,
    voice: fact.voice,
    by: (fact.by ?? []).map(engine.nameOf),
    asOf: fact.asOf,
    citations: fact.cites.flatMap((cite) => citeAll(book, cite, fact.statement, engine)),
  };
}

type CitationBook = Readonly<{
  cited: CitedPassage[];
  /** Cites a paragraph once; @returns its index. */
  add: (source: string, paragraph: number | undefined, quote: string) => number;
}>;

function citationBook(engine: Engine): CitationBook {
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

function citeAll(book: CitationBook, cite: Citation, statement: string, engine: Engine): number[] {
  const terms = engine.reader.readText(statement).keys;
  const wanted = engine.wantedOfPassages(new Map(terms.map((term) => [term, 1])));
  return cite.paragraphs.map((n) => {
    const passage = engine.passages.find(cite.source, n);
    const sentence = passage && bestSentence(passage, wanted);
    return book.add(cite.source, n, sentence?.text ?? '');
  });
}

function suggestions(ranked: readonly Ranked[], points: readonly Point[]): Suggestion[] {
  const told = new Set(points.map((point) => point.fact));
  return ranked
    .flatMap(({ read }) =>
      read.entry.kind === 'fact' && !told.has(read.entry.fact.id) ? [read.entry.fact] : [],
    )
    .slice(0, MOST_SUGGESTIONS)
    .map((fact) => ({ fact: fact.id, question: fact.asks[0] ?? fact.statement }));
}

/** Sentences joined, whole ones only, within the longest lead. */
function joined(texts: readonly string[]): string {
  let lead = '';
  for (const text of texts) {
    if (lead !== '' && lead.length + 1 + text.length > LONGEST_LEAD) break;
    lead = lead === '' ? text : `${lead} ${text}`;
  }
  return lead.length <= LONGEST_LEAD ? lead : `${lead.slice(0, LONGEST_LEAD - 1).trimEnd()}…`;
}
