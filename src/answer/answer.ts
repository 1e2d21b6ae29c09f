import { sameWords } from '../language/wording.ts';
import { composeAnswer, composeDisagreement, composeGap, composeRefusal } from './compose.ts';
import { citeSentences, composeFromPassages } from './compose-passages.ts';
import { type Choice, chosen, decide } from './decide.ts';
import type { Engine } from './engine.ts';
import { exactlyAsked } from './exact-ask.ts';
import { asFollowUp } from './follow-up.ts';
import { namesSomething, type Question, understand } from './question.ts';
import { type Ranked, rankEntries } from './rank.ts';
import { type PassageRanking, rankPassages } from './rank-passages.ts';
import { isSmallTalk } from './small-talk.ts';
import type { Answer, Rule, Trace, Weighed } from './types.ts';

/** Where the best entry scores less, the question is not about the documents' subject at all. */
const ON_TOPIC = 0.45;
/** With less evidence, the best passage is near at most (`npm run bench` measures what this lets through). */
const PASSAGE_ENOUGH = 1.22;
const MOST_SENTENCES = 3;
/** A question about a document as such is at least this like one of those foreseen. */
const DOCUMENT_ASKED = 0.6;

/**
 * Answers a question from the knowledge.
 * @param text the question, of any length and content.
 * @param context the same person's earlier questions in the same place, oldest first.
 * @param onRanked is told how the question was read and what was ranked, for who wants to explain the answer.
 */
export function answerQuestion(
  text: string,
  context: readonly string[],
  engine: Engine,
  onRanked?: (workings: Workings) => void,
): Answer {
  const asked = understand(text, engine);
  const alone = rankEntries(asked, engine);
  const followUp = asFollowUp(asked, alone, context, engine);
  const question = followUp?.question ?? asked;
  const inOrder = followUp ? rankEntries(question, engine, { near: followUp.near }) : alone;
  const exact = exactlyAsked(text, alone);
  const foreseen = exact ? [exact, ...inOrder.filter(({ read }) => read !== exact.read)] : inOrder;
  const ranked = foreseen.filter((entry) => entry === exact || isMeant(entry, question, engine));
  onRanked?.({ asked, question, ranked });
  const trace: Trace = {
    language: asked.language,
    terms: [...asked.keys.keys()],
    corrections: asked.corrections,
    inherited: followUp?.inherited ?? [],
    candidates: ranked.slice(0, 5).map(({ read, score }) => ({ id: read.id, score })),
  };
  // a greeting with a name in it ("hi, who is Keïta?") is a question all the same
  if (isSmallTalk(text) && !namesSomething(asked.keys))
    return composeRefusal(engine, 'small-talk', [], decidedBy(trace, 'small-talk'));
  const answer = compose(
    question,
    exact ? chosen(exact) : decide(question, ranked, engine),
    ranked,
    engine,
    trace,
  );
  return { ...answer, next: answer.next.filter((offered) => !sameWords(offered.question, text)) };
}

/** How a question was read, by itself and in the light of earlier ones, and the entries as they were ranked for it. */
export type Workings = Readonly<{ asked: Question; question: Question; ranked: readonly Ranked[] }>;

function decidedBy(
  trace: Trace,
  rule: Rule,
  entry?: Ranked | undefined,
  weighed: readonly Weighed[] = [],
): Trace {
  return { ...trace, decision: { rule, entry: entry?.read.id, weighed } };
}

/**
 * Of a source without facts the only entries are those on the document as such. Without
 * facts to compete with, they would answer every question that shares a word with the title.
 */
function isMeant({ read: { entry }, features }: Ranked, question: Question, engine: Engine): boolean {
  if (entry.kind !== 'document' || engine.curated.has(entry.source.id)) return true;
  return question.asksAboutDocument && features.ask >= DOCUMENT_ASKED;
}

function compose(
  question: Question,
  choice: Choice,
  ranked: readonly Ranked[],
  engine: Engine,
  trace: Trace,
): Answer {
  // without anything weighed, the question was foreseen word for word
  const { weighed } = choice;
  const by = (rule: Rule, entry?: Ranked, ...more: readonly Weighed[]): Trace =>
    weighed ? decidedBy(trace, rule, entry, [...weighed, ...more]) : decidedBy(trace, 'foreseen', ranked[0]);
  if (choice.kind === 'disagreement')
    return composeDisagreement(engine, choice.entry, ranked, by('disagreement', choice.entry));
  if (choice.kind === 'fact') return composeAnswer(question, engine, ranked, by('fact', ranked.find(isTold)));
  const passages = rankUncurated(question, engine);
  const sentences = passages.sentences.slice(0, MOST_SENTENCES);
  const found: Weighed = { what: 'passage', value: passages.evidence, limit: PASSAGE_ENOUGH };
  if (passages.evidence >= PASSAGE_ENOUGH)
    return composeFromPassages(engine, sentences, decidedBy(trace, 'passages', undefined, [found]));
  if (choice.kind === 'gap') return composeGap(engine, choice.entry, ranked, by('gap', choice.entry));
  if (sentences.length > 0 && engine.curated.size === 0)
    return {
      ...composeRefusal(engine, 'nothing', [], by('nothing', undefined, found)),
      citations: citeSentences(engine, sentences),
    };
  const refusal = isOnTopic(question, ranked[0]) ? 'nothing' : 'off-topic';
  const topic: Weighed = { what: 'topic', value: ranked[0]?.score ?? 0, limit: ON_TOPIC };
  return composeRefusal(engine, refusal, ranked, by(refusal, ranked.find(isFact), topic));
}

function isFact({ read: { entry } }: Ranked): boolean {
  return entry.kind === 'fact';
}

function isTold({ read: { entry } }: Ranked): boolean {
  return entry.kind === 'fact' || entry.kind === 'document';
}

const NONE: PassageRanking = { sentences: [], evidence: 0 };

/** Where facts say all that a source says, its passages know nothing more; other sources answer for themselves. */
function rankUncurated(question: Question, engine: Engine): PassageRanking {
  const isUncurated = (source: string): boolean => !engine.curated.has(source);
  if (!engine.knowledge.sources.some(({ id }) => isUncurated(id))) return NONE;
  return rankPassages(question, engine, isUncurated);
}

function isOnTopic(question: Question, best: Ranked | undefined): boolean {
  return question.keys.size > 0 && (best?.score ?? 0) >= ON_TOPIC;
}
