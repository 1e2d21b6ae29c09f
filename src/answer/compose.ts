import { type Subject, subjectOf } from '../knowledge/pack.ts';
import type { Disagreement, Fact } from '../knowledge/schema.ts';
import { formatDate } from '../language/dates.ts';
import type { Entry } from '../search/entries.ts';
import { chooseFacts, LONGEST_LEAD } from './choose.ts';
import { type CitationBook, citationBook, citeAll } from './citation-book.ts';
import type { Engine } from './engine.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { newestDate } from './time.ts';
import type { Answer, CitedPassage, Point, Said, Suggestion, Trace } from './types.ts';
import { type YesNo, yesOrNo } from './yes-no.ts';

const MOST_SUGGESTIONS = 3;

/** Makes an answer of the best facts. @param ranked best first, with at least one fact or document. */
export function composeAnswer(
  question: Question,
  engine: Engine,
  ranked: readonly Ranked[],
  trace: Trace,
): Answer {
  const book = citationBook(engine);
  const points = pointsOf(question, engine, ranked, book);
  const isSeveral = points.length > 1 && points.every((point) => point.fact === undefined);
  const answer = told(isSeveral ? 'several' : 'answered', points, book, suggestions(ranked, points), trace);
  const first = ranked.find(
    ({ read }) => read.entry.kind === 'fact' && read.entry.fact.id === points[0]?.fact,
  );
  if (first?.read.entry.kind !== 'fact') return answer;
  return beginning(yesOrNo(question, first.read, first.read.entry.fact, engine), answer);
}

/** Makes an answer of the sides of a disagreement, each with its date. */
export function composeDisagreement(
  question: Question,
  engine: Engine,
  { read: { entry } }: Ranked,
  ranked: readonly Ranked[],
  trace: Trace,
): Answer {
  if (entry.kind !== 'disagreement') throw new Error(`a ${entry.kind} has no sides`);
  const book = citationBook(engine);
  const points = sidePoints(engine, entry.disagreement, entry.facts, book);
  const answer = told('several', points, book, suggestions(ranked, points), trace);
  return beginning(question.asksYesNo ? 'differ' : undefined, answer);
}

/** How an answer begins that says yes or no: as somebody's view, where it is one. */
export function beginningOf({ yesNo, points }: Pick<Answer, 'yesNo' | 'points'>): string {
  if (yesNo === undefined) return '';
  if (yesNo === 'differ') return 'The documents differ: ';
  const word = yesNo === 'yes' ? 'Yes' : 'No';
  const [first] = points;
  const isView = first !== undefined && first.voice !== 'reported' && first.by.length > 0;
  return isView ? `${word}, in the view of ${first.by.join(' and ')}: ` : `${word}: `;
}

/** An answer whose lead begins with yes or no. */
function beginning(yesNo: YesNo | undefined, answer: Answer): Answer {
  if (yesNo === undefined) return answer;
  const [first = '', ...others] = answer.points.map(({ text }) => text);
  return { ...answer, yesNo, lead: joined([`${beginningOf({ ...answer, yesNo })}${first}`, ...others]) };
}

/** The sides of a disagreement, a point for each, with the places that they rest on. */
export function sidesOf(
  engine: Engine,
  disagreement: Disagreement,
): Readonly<{ points: readonly Point[]; citations: readonly CitedPassage[] }> {
  const book = citationBook(engine);
  const points = sidePoints(engine, disagreement, engine.knowledge.facts, book);
  return { points, citations: book.cited };
}

function sidePoints(
  engine: Engine,
  { sides }: Disagreement,
  known: readonly Fact[],
  book: CitationBook,
): Point[] {
  return sides.map((side) => {
    const facts = side.facts.flatMap((id) => known.find((fact) => fact.id === id) ?? []);
    return {
      text: side.view,
      fact: facts[0]?.id,
      voice: facts[0]?.voice ?? 'reported',
      by: (side.by ?? []).map(engine.nameOf),
      asOf: side.asOf,
      citations: [...new Set(facts.flatMap((fact) => citeAll(book, fact.cites, fact.statement, engine)))],
    };
  });
}

/** @param open what the documents leave open of what was asked, in sentences. */
export function told(
  status: 'answered' | 'several',
  points: readonly Point[],
  book: CitationBook,
  next: readonly Suggestion[],
  trace: Trace,
  open: readonly string[] = [],
): Answer {
  const lead = joined([...points.map((point) => point.text), ...open]);
  return {
    status,
    lead,
    said: 'knowledge',
    points,
    citations: book.cited,
    refusal: undefined,
    next,
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
  citeAll(book, entry.cites, entry.statement, engine);
  return {
    status: 'not-covered',
    lead: joined([entry.gap.missing]),
    said: 'knowledge',
    points: [],
    citations: book.cited,
    refusal: entry.gap.why === 'no-topic' ? 'nothing' : entry.gap.why,
    next: suggestions(ranked, []),
    trace,
  };
}

/** The refusals that no gap foresaw, with what is said. */
const REFUSALS: Readonly<Record<Exclude<Said, 'knowledge'>, (about: Subject, newest: string) => string>> = {
  'small-talk': ({ subject, example }) => `Hello! I answer questions about ${subject}, such as: ${example}`,
  'off-topic': ({ subject }) => `I only answer questions about ${subject}, from the documents I hold.`,
  nothing: () => 'I found nothing in the documents that answers this.',
  'no-detail': () => 'The documents speak of this, but I found nothing in them that answers the question.',
  after: (_, newest) => `The documents end in ${newest}: they say nothing of what came later.`,
};

/** Says that there is no answer, and what is nearest. */
export function composeRefusal(
  engine: Engine,
  said: Exclude<Said, 'knowledge'>,
  ranked: readonly Ranked[],
  trace: Trace,
): Answer {
  const book = citationBook(engine);
  const nearest = ranked.find(({ read }) => read.entry.kind === 'fact')?.read.entry;
  const isAway = said === 'off-topic' || said === 'small-talk';
  if (nearest && !isAway) citeAll(book, nearest.cites, nearest.statement, engine);
  const newest = formatDate(newestDate(engine.knowledge.sources) ?? '');
  return {
    status: isAway ? 'off-topic' : 'not-covered',
    lead: REFUSALS[said](subjectOf(engine.knowledge, 'en'), newest),
    said,
    points: [],
    citations: book.cited,
    refusal: said === 'small-talk' ? 'off-topic' : said,
    next: isAway ? [] : suggestions(ranked, []),
    trace,
  };
}

function pointsOf(
  question: Question,
  engine: Engine,
  ranked: readonly Ranked[],
  book: CitationBook,
): Point[] {
  const best = ranked.find(({ read }) => read.entry.kind === 'fact' || read.entry.kind === 'document');
  if (best?.read.entry.kind === 'document')
    return documentPoints(documentsMeant(question, best.read.entry, engine), engine, book);
  return chooseFacts(question, ranked, engine).map((fact) => factPoint(engine, fact, book));
}

type DocumentEntry = Entry & { kind: 'document' };

/** "Who wrote the article?" may mean any of the documents: where none is named, all are told. */
function documentsMeant(question: Question, best: DocumentEntry, engine: Engine): readonly DocumentEntry[] {
  const isNamed = [...question.keys.keys()].some((key) => engine.sourceOf(key) !== undefined);
  if (isNamed) return [best];
  const same = engine.entries.entries.flatMap(({ entry }) =>
    entry.kind === 'document' && entry.about === best.about ? [entry] : [],
  );
  const dated = same.filter(({ source }) =>
    question.years.some((year) => source.published?.startsWith(year)),
  );
  return dated.length > 0 ? dated : same;
}

function documentPoints(entries: readonly DocumentEntry[], engine: Engine, book: CitationBook): Point[] {
  return entries.map((entry) => {
    const cited = citeAll(book, entry.cites, entry.statement, engine);
    const citations = cited.length > 0 ? cited : [book.add(entry.source.id, undefined, '')];
    const text = entries.length > 1 ? entry.brief : entry.statement;
    return { text, fact: undefined, voice: 'reported', by: [], asOf: undefined, citations };
  });
}

export function factPoint(engine: Engine, fact: Fact, book: CitationBook): Point {
  return {
    text: fact.statement,
    fact: fact.id,
    voice: fact.voice,
    by: (fact.by ?? []).map(engine.nameOf),
    asOf: fact.asOf,
    citations: citeAll(book, fact.cites, fact.statement, engine),
  };
}

export function suggestions(ranked: readonly Ranked[], points: readonly Point[]): Suggestion[] {
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
