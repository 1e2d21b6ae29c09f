import { sameWords } from '../language/wording.ts';
import { composeAnswer, composeDisagreement, composeGap, composeRefusal } from './compose.ts';
import { composeParts, type PartFound } from './compose-parts.ts';
import { citeSentences, composeFromPassages } from './compose-passages.ts';
import { type Choice, chosen, decide } from './decide.ts';
import type { Engine } from './engine.ts';
import { exactlyAsked } from './exact-ask.ts';
import { asFollowUp } from './follow-up.ts';
import { partsOfQuestion } from './parts.ts';
import { namesSomething, type Question, understand, unknownShareOf } from './question.ts';
import { type Ranked, rankEntries } from './rank.ts';
import { type PassageRanking, rankPassages } from './rank-passages.ts';
import { isSmallTalk } from './small-talk.ts';
import { withoutSteering } from './steering.ts';
import { liesAfter, newestDate } from './time.ts';
import type { Answer, Trace } from './types.ts';

/** Where the best entry scores less, the question is not about the documents' subject at all. */
const ON_TOPIC = 0.45;
/** With less evidence, the best passage is near at most (`npm run bench` measures what this lets through). */
const PASSAGE_ENOUGH = 1.22;
/** Where the best entry covers this much of a question with a name in it, the documents speak of its subject. */
const SPEAKS_OF_IT = 0.6;
/** What a word of another part of the question weighs in a part. */
const OTHER_PART_SHARE = 0.35;
const MOST_SENTENCES = 3;
/** A question about a document as such is at least this like one of those foreseen. */
const DOCUMENT_ASKED = 0.6;

/**
 * Answers a question from the knowledge.
 * @param text the question, of any length and content.
 * @param context the same person's earlier questions in the same place, oldest first.
 */
export function answerQuestion(text: string, context: readonly string[], engine: Engine): Answer {
  const { text: told, isSteered } = withoutSteering(text);
  const whole = find(told, understand(told, engine), context, engine);
  const { question, ranked } = whole;
  const trace: Trace = {
    language: question.language,
    terms: whole.terms,
    corrections: question.corrections,
    inherited: whole.inherited,
    candidates: ranked.slice(0, 5).map(({ read, score }) => ({ id: read.id, score })),
  };
  // a greeting with a name in it ("hi, who is Keïta?") is a question all the same
  if (isSmallTalk(told, context.length > 0) && !namesSomething(question.keys))
    return composeRefusal(engine, 'small-talk', [], trace);
  if (isSteered && question.keys.size === 0) return composeRefusal(engine, 'off-topic', [], trace);
  const parts = whole.isForeseen ? [] : findParts(told, whole, engine);
  const answer = parts.some(({ choice }) => choice.kind === 'fact')
    ? composeParts(parts, whole, engine, trace)
    : compose(question, whole.choice, ranked, engine, trace);
  return {
    ...answer,
    newest: question.asksForNow || answer.said === 'after' ? newestDate(engine.knowledge.sources) : undefined,
    next: answer.next.filter((offered) => !sameWords(offered.question, text)),
  };
}

/** What the engine found for a question, or for one part of it, and what it decided on. */
type Found = PartFound &
  Readonly<{ terms: readonly string[]; inherited: readonly string[]; isForeseen: boolean }>;

function find(text: string, asked: Question, context: readonly string[], engine: Engine): Found {
  const alone = rankEntries(asked, engine);
  const followUp = asFollowUp(asked, alone, context, engine);
  const question = followUp?.question ?? asked;
  const inOrder = followUp ? rankEntries(question, engine, followUp.near) : alone;
  const exact = exactlyAsked(text, alone);
  const foreseen = exact ? [exact, ...inOrder.filter(({ read }) => read !== exact.read)] : inOrder;
  const ranked = foreseen.filter((entry) => entry === exact || isMeant(entry, question, engine));
  return {
    question,
    ranked,
    choice: exact ? chosen(exact) : decide(question, ranked, engine),
    terms: [...asked.keys.keys()],
    inherited: followUp?.inherited ?? [],
    isForeseen: exact !== undefined,
  };
}

/** Each part of a question that asks several things, in the light of the whole; none where it asks one. */
function findParts(text: string, whole: Found, engine: Engine): Found[] {
  const parts = partsOfQuestion(text).map((part) => ({ part, asked: understand(part, engine) }));
  if (parts.length < 2 || parts.some(({ asked }) => asked.keys.size === 0)) return [];
  return parts.map(({ part, asked }) => find(part, inLightOf(asked, whole.question, engine), [], engine));
}

/** What the other parts speak of is meant in this one as well, but less. */
function inLightOf(part: Question, whole: Question, engine: Engine): Question {
  const keys = new Map(part.keys);
  for (const [key, share] of whole.keys) if (!keys.has(key)) keys.set(key, share * OTHER_PART_SHARE);
  return { ...part, keys, unknownShare: unknownShareOf(keys, engine), pointsBack: 'no' };
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
  if (choice.kind !== 'gap' && liesAfter(question.years, newestDate(engine.knowledge.sources)))
    return composeRefusal(engine, 'after', ranked, trace);
  if (choice.kind === 'disagreement') return composeDisagreement(engine, choice.entry, ranked, trace);
  if (choice.kind === 'fact') return composeAnswer(question, engine, ranked, trace);
  const passages = rankUncurated(question, engine);
  const sentences = passages.sentences.slice(0, MOST_SENTENCES);
  if (passages.evidence >= PASSAGE_ENOUGH) return composeFromPassages(engine, sentences, trace);
  if (choice.kind === 'gap') return composeGap(engine, choice.entry, ranked, trace);
  if (sentences.length > 0 && engine.curated.size === 0)
    return { ...composeRefusal(engine, 'nothing', [], trace), citations: citeSentences(engine, sentences) };
  return composeRefusal(engine, refusalOf(question, ranked[0], engine), ranked, trace);
}

/** How far the documents speak of what is asked: not of its subject, not of this, or of this but not what is asked. */
function refusalOf(
  question: Question,
  best: Ranked | undefined,
  engine: Engine,
): 'off-topic' | 'nothing' | 'no-detail' {
  if (!isOnTopic(question, best)) return 'off-topic';
  const isKnown = namesSomething(question.keys) && (best?.features.covered ?? 0) >= SPEAKS_OF_IT;
  return isKnown && engine.curated.size > 0 ? 'no-detail' : 'nothing';
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
