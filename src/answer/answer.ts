import { wordsOf } from '../language/wording.ts';
import { composeAnswer, composeDisagreement, composeGap, composeRefusal } from './compose.ts';
import { composeParts } from './compose-parts.ts';
import { citeSentences, composeFromPassages } from './compose-passages.ts';
import type { Choice } from './decide.ts';
import type { Engine } from './engine.ts';
import { type Found, find, findParts } from './find.ts';
import { namesSomething, type Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { type PassageRanking, rankPassages } from './rank-passages.ts';
import { isSmallTalk } from './small-talk.ts';
import { withoutSteering } from './steering.ts';
import { liesAfter, newestDate } from './time.ts';
import type { Answer, Rule, Trace, Weighed } from './types.ts';

/** Where the best entry scores less, the question is not about the documents' subject at all. */
const ON_TOPIC = 0.45;
/** Of a question without names, so large a share of unknown words makes its subject another. */
const FOREIGN = 0.4;
/** With less evidence, the best passage is near at most (`npm run bench` measures what this lets through). */
const PASSAGE_ENOUGH = 1.22;
/** Where the best entry covers this much of a question with a name in it, the documents speak of its subject. */
const SPEAKS_OF_IT = 0.6;
const MOST_SENTENCES = 3;

/** How a question was read, by itself and in the light of earlier ones, and the entries as they were ranked for it. */
export type Workings = Pick<Found, 'asked' | 'question' | 'ranked'>;

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
  const { text: told, isSteered } = withoutSteering(text);
  const whole = find(told, context, engine);
  const { asked, question, ranked } = whole;
  onRanked?.(whole);
  const trace: Trace = {
    language: asked.language,
    terms: [...asked.keys.keys()],
    corrections: asked.corrections,
    inherited: whole.inherited,
    candidates: ranked.slice(0, 5).map(({ read, score }) => ({ id: read.id, score })),
  };
  // a greeting with a name in it ("hi, who is Keïta?") is a question all the same
  if (isSmallTalk(told, context.length > 0) && !namesSomething(asked.keys))
    return composeRefusal(engine, 'small-talk', [], decidedBy(trace, 'small-talk'));
  if (isSteered && asked.keys.size === 0)
    return composeRefusal(engine, 'off-topic', [], decidedBy(trace, 'off-topic'));
  const parts = findParts(told, whole, engine);
  const answered = parts.filter(({ choice }) => choice.kind === 'fact').length;
  // parts are read in few words, which fit much: they count where the question as a whole is answerable
  const isInParts = answered > 0 && whole.choice.kind === 'fact';
  const answer = isInParts
    ? composeParts(parts, whole, engine, decidedBy(trace, 'parts', ranked.find(isTold), whole.choice.weighed))
    : compose(question, whole.choice, ranked, engine, trace);
  const words = wordsOf(text);
  return {
    ...answer,
    newest: question.asksForNow || answer.said === 'after' ? newestDate(engine.knowledge.sources) : undefined,
    next: answer.next.filter((offered) => wordsOf(offered.question) !== words),
  };
}

function decidedBy(
  trace: Trace,
  rule: Rule,
  entry?: Ranked | undefined,
  weighed: readonly Weighed[] = [],
): Trace {
  return { ...trace, decision: { rule, entry: entry?.read.id, weighed } };
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
  if (choice.kind !== 'gap' && liesAfter(question.years, newestDate(engine.knowledge.sources)))
    return composeRefusal(engine, 'after', ranked, by('after', ranked.find(isFact)));
  if (choice.kind === 'disagreement')
    return composeDisagreement(question, engine, choice.entry, ranked, by('disagreement', choice.entry));
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
  const refusal = refusalOf(question, ranked[0], engine);
  const topic: Weighed = { what: 'topic', value: ranked[0]?.score ?? 0, limit: ON_TOPIC };
  return composeRefusal(engine, refusal, ranked, by(refusal, ranked.find(isFact), topic));
}

function isFact({ read: { entry } }: Ranked): boolean {
  return entry.kind === 'fact';
}

function isTold({ read: { entry } }: Ranked): boolean {
  return entry.kind === 'fact' || entry.kind === 'document';
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
  const isForeign = question.unknownShare >= FOREIGN && !namesSomething(question.keys);
  return question.keys.size > 0 && !isForeign && (best?.score ?? 0) >= ON_TOPIC;
}
