import { sameWords } from '../language/wording.ts';
import {
  composeAnswer,
  composeDisagreement,
  composeFromPassages,
  composeGap,
  composeRefusal,
} from './compose.ts';
import { type Choice, chosen, decide } from './decide.ts';
import type { Engine } from './engine.ts';
import { exactlyAsked } from './exact-ask.ts';
import { asFollowUp } from './follow-up.ts';
import { namesSomething, type Question, understand } from './question.ts';
import { type Ranked, rankEntries } from './rank.ts';
import { isSmallTalk } from './small-talk.ts';
import type { Answer, Trace } from './types.ts';

/** Where the best entry scores less, the question is not about the documents' subject at all. */
const ON_TOPIC = 0.45;
/** A passage answers by itself only if one of its sentences has this share of the question's weight. */
const PASSAGE_ENOUGH = 0.8;

/**
 * Answers a question from the knowledge.
 * @param text the question, of any length and content.
 * @param context the same person's earlier questions in the same place, oldest first.
 */
export function answerQuestion(text: string, context: readonly string[], engine: Engine): Answer {
  const asked = understand(text, engine);
  const alone = rankEntries(asked, engine);
  const followUp = asFollowUp(asked, alone, context, engine);
  const question = followUp?.question ?? asked;
  const inOrder = followUp ? rankEntries(question, engine, { near: followUp.near }) : alone;
  const exact = exactlyAsked(text, alone);
  const ranked = exact ? [exact, ...inOrder.filter(({ read }) => read !== exact.read)] : inOrder;
  const trace: Trace = {
    language: asked.language,
    terms: [...asked.keys.keys()],
    corrections: asked.corrections,
    inherited: followUp?.inherited ?? [],
    candidates: ranked.slice(0, 5).map(({ read, score }) => ({ id: read.id, score })),
  };
  // a greeting with a name in it ("hi, who is Keïta?") is a question all the same
  if (isSmallTalk(text) && !namesSomething(asked.keys))
    return composeRefusal(engine, 'small-talk', [], trace);
  const answer = compose(
    question,
    exact ? chosen(exact) : decide(question, ranked, engine),
    ranked,
    engine,
    trace,
  );
  return { ...answer, next: answer.next.filter((offered) => !sameWords(offered.question, text)) };
}

function compose(
  question: Question,
  choice: Choice,
  ranked: readonly Ranked[],
  engine: Engine,
  trace: Trace,
): Answer {
  if (choice.kind === 'disagreement') return composeDisagreement(engine, choice.entry, ranked, trace);
  if (choice.kind === 'fact') return composeAnswer(question, engine, ranked, trace);
  if (choice.kind === 'gap') return composeGap(engine, choice.entry, ranked, trace);
  const fromPassages = answeringPassages(question, engine);
  if (fromPassages.length > 0) return composeFromPassages(engine, fromPassages, trace);
  return composeRefusal(engine, isOnTopic(question, ranked[0]) ? 'nothing' : 'off-topic', ranked, trace);
}

/** Where facts say all that a source says, its passages know nothing more; other sources answer for themselves. */
function answeringPassages(question: Question, engine: Engine) {
  if (question.keys.size < 2) return [];
  const wanted = engine.wantedOfPassages(question.keys);
  return engine.passages
    .search([...question.keys.keys()], wanted, 3)
    .filter((hit) => hit.sentenceCovered >= PASSAGE_ENOUGH && !engine.curated.has(hit.passage.source));
}

function isOnTopic(question: Question, best: Ranked | undefined): boolean {
  return question.keys.size > 0 && (best?.score ?? 0) >= ON_TOPIC;
}
