import type { Term } from '../language/lexicon.ts';
import type { QuestionType } from '../language/question-type.ts';
import { termsOf } from '../search/vocabulary.ts';
import { answerQuestion, type Workings } from './answer.ts';
import type { Engine } from './engine.ts';
import { madeOf } from './made-of.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Answer, Decision } from './types.ts';

/** A word or phrase of the question, and what it was taken for. */
export type WordRead = Readonly<{
  /** As typed. */
  typed: string;
  /** The name that it stands for, or the first of the words that mean the same; undefined where it is taken as it is. */
  readAs: string | undefined;
  /** Whether any text of the knowledge has it. */
  isKnown: boolean;
}>;

/** Where in an entry a word was found: what it says, the questions it was written for, what goes with it, its passages. */
export type Place = 'statement' | 'asks' | 'context' | 'passage';

/** An entry that was considered, and the words of the question that it has. */
export type Considered = Readonly<{
  id: string;
  text: string;
  /** Undefined for a passage, which is weighed otherwise. */
  score: number | undefined;
  words: readonly Readonly<{ word: string; places: readonly Place[] }>[];
}>;

/** Why an answer is what it is: what was read, what was found, and what decided. Plain data. */
export type Explanation = Readonly<{
  language: 'en' | 'fr';
  words: readonly WordRead[];
  corrections: readonly Readonly<{ from: string; to: string }>[];
  /** Words that carry no subject. */
  leftAside: readonly string[];
  /** Words that are too short to be a subject and that the knowledge does not have. */
  tooShort: readonly string[];
  asks: Readonly<{
    for: QuestionType;
    years: readonly string[];
    /** Titles of the documents that it names. */
    documents: readonly string[];
    isForPerson: boolean;
    isOnDifferences: boolean;
    isAboutDocument: boolean;
    isFollowUp: boolean;
    /** What was carried over from earlier questions. */
    inherited: readonly string[];
  }>;
  decision: Decision | undefined;
  /** What the answer is made of. */
  told: readonly Considered[];
  /** What came after it, best first. */
  runnersUp: readonly Considered[];
}>;

const MOST_RUNNERS_UP = 4;
/** So much of an entry's text is enough to know it again. */
const LONGEST_TEXT = 200;

/**
 * Answers a question once more, which gives the same answer, and tells how it came about.
 * @param text the question. @param context the earlier ones with which it was answered, oldest first.
 */
export function explain(
  text: string,
  context: readonly string[],
  engine: Engine,
): Readonly<{ answer: Answer; explanation: Explanation }> {
  let workings: Workings | undefined;
  const answer = answerQuestion(text, context, engine, (told) => {
    workings = told;
  });
  if (workings === undefined) throw new Error('the engine did not tell how it ranked');
  return { answer, explanation: explanationOf(answer, workings, context, engine) };
}

function explanationOf(
  answer: Answer,
  { asked, question, ranked }: Workings,
  context: readonly string[],
  engine: Engine,
): Explanation {
  const { language, corrections, inherited, decision } = answer.trace;
  const isSubject = ({ key, stop }: Term): boolean => !stop && asked.keys.has(key);
  const labels = labelsOf(
    [...asked.terms, ...context.flatMap((earlier) => termsIn(earlier, engine))],
    engine,
  );
  const made = new Set(madeOf(answer));
  const told = ranked.filter(({ read }) => made.has(read.id));
  const others = ranked.filter(({ read }) => !made.has(read.id)).slice(0, MOST_RUNNERS_UP);
  const described = (entries: readonly Ranked[]) =>
    entries.map((entry) => considered(entry, question, labels, engine));
  return {
    language,
    words: onceEach(asked.terms.filter(isSubject).map((term) => wordRead(term, corrections, engine))),
    corrections,
    leftAside: [...new Set(asked.terms.filter(({ stop }) => stop).map(typedOf))],
    tooShort: [...new Set(asked.terms.filter((term) => !term.stop && !isSubject(term)).map(typedOf))],
    asks: {
      for: question.type,
      years: question.years,
      documents: documentsNamed(question, engine),
      isForPerson: asked.asksForPerson,
      isOnDifferences: asked.asksIfDiffer,
      isAboutDocument: asked.asksAboutDocument,
      isFollowUp: question !== asked,
      inherited: inherited.map((key) => labels.get(key) ?? key),
    },
    decision,
    told: decision?.rule === 'passages' ? quoted(answer, question, labels, engine) : described(told),
    runnersUp: described(others),
  };
}

function typedOf({ tokens }: Term): string {
  return tokens.map(({ surface }) => surface).join(' ');
}

function termsIn(text: string, { reader }: Engine): readonly Term[] {
  return reader.readQuestion(text).terms;
}

/** What each term is called: the display name of a name, else the words as somebody typed them. */
function labelsOf(terms: readonly Term[], engine: Engine): Map<string, string> {
  const labels = new Map<string, string>();
  for (const term of terms) {
    if (!labels.has(term.key)) labels.set(term.key, nameOfTerm(term, engine) ?? typedOf(term));
  }
  return labels;
}

function nameOfTerm({ key }: Term, { nameOf }: Engine): string | undefined {
  return key.startsWith('@') ? nameOf(key.slice(1)) : undefined;
}

function wordRead(term: Term, corrections: Explanation['corrections'], engine: Engine): WordRead {
  const written = (word: string): string => corrections.find(({ to }) => to === word)?.from ?? word;
  const typed = term.tokens.map(({ surface, word }) => (written(word) === word ? surface : written(word)));
  const readAs = term.kind === 'synonym' ? meaningOf(term.key, engine) : nameOfTerm(term, engine);
  const isSame = readAs?.toLowerCase() === typedOf(term).toLowerCase();
  return {
    typed: typed.join(' '),
    readAs: isSame ? undefined : readAs,
    isKnown: engine.numberOf(term.key) !== undefined,
  };
}

/** The first of the words that mean the same; where they all mean a name, that name. */
function meaningOf(key: string, engine: Engine): string | undefined {
  if (key.startsWith('@')) return engine.nameOf(key.slice(1));
  return engine.knowledge.synonyms.find(({ id }) => `=${id}` === key)?.words[0];
}

function onceEach(words: readonly WordRead[]): WordRead[] {
  return words.filter(({ typed }, i) => words.findIndex((word) => word.typed === typed) === i);
}

function documentsNamed(question: Question, engine: Engine): string[] {
  const ids = new Set([...question.keys.keys()].flatMap((key) => engine.sourceOf(key) ?? []));
  return engine.knowledge.sources.filter(({ id }) => ids.has(id)).map(({ title }) => title);
}

function considered(
  { read, score }: Ranked,
  question: Question,
  labels: ReadonlyMap<string, string>,
  engine: Engine,
): Considered {
  const parts: readonly (readonly [Place, ReadonlySet<number>])[] = [
    ['statement', termsOf([read.statement])],
    ['asks', termsOf(read.asks)],
    ['context', new Set(read.context)],
    ['passage', new Set(read.passage)],
  ];
  const words = [...question.keys.keys()].map((key) => {
    const number = engine.numberOf(key) ?? -1;
    const places = parts.flatMap(([place, terms]) => (terms.has(number) ? [place] : []));
    return { word: labels.get(key) ?? key, places };
  });
  return { id: read.id, text: shortened(read.entry.statement), score, words: words.filter(isFound) };
}

/** The sentences that an answer of passages quotes. */
function quoted(
  { points, citations }: Answer,
  question: Question,
  labels: ReadonlyMap<string, string>,
  engine: Engine,
): Considered[] {
  return points
    .flatMap((point) => point.citations.flatMap((i) => citations[i] ?? []))
    .map(({ source, paragraph, quote }) => {
      const { all } = engine.reader.readText(quote);
      const words = [...question.keys.keys()]
        .filter((key) => all.has(key))
        .map((key) => ({ word: labels.get(key) ?? key, places: ['passage'] as const }));
      return { id: `passage:${source.id}:${paragraph}`, text: shortened(quote), score: undefined, words };
    });
}

function isFound({ places }: Considered['words'][number]): boolean {
  return places.length > 0;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const room = text.slice(0, LONGEST_TEXT - 1);
  return `${room.slice(0, room.lastIndexOf(' ')).toWellFormed()}…`;
}
