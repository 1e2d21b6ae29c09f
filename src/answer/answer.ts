import {
  composeAnswer,
  composeDisagreement,
  composeFromPassages,
  composeGap,
  composeRefusal,
} from './compose.ts';
import { decide } from './decide.ts';
import type { Engine } from './engine.ts';
import { type Question, understand } from './question.ts';
import { type Ranked, type RankOptions, rankEntries } from './rank.ts';
import { isSmallTalk } from './small-talk.ts';
import type { Answer, Trace } from './types.ts';

/** Where the best entry scores less, the question is not about the documents' subject at all. */
const ON_TOPIC = 0.45;
/** A passage answers by itself only if one of its sentences has this share of the question's weight. */
const PASSAGE_ENOUGH = 0.8;

/** A short question whose best entry scores this much needs no context. */
const STANDS_ALONE = 0.8;

/** What a term of an earlier question weighs in the one that follows it. */
const INHERITED_SHARE = 0.45;

/**
 * Answers a question from the knowledge.
 * @param text the question, of any length and content.
 * @param context the same person's earlier questions in the same place, oldest first.
 */
export function answerQuestion(text: string, context: readonly string[], engine: Engine): Answer {
  const question = understand(text, engine);
  const alone = rankEntries(question, engine);
  const carried = needsContext(question, alone, engine) ? carriedOver(context, engine) : undefined;
  const ranked = carried ? rankEntries(question, engine, carried) : alone;
  const trace: Trace = {
    language: question.language,
    terms: [...question.keys.keys()],
    corrections: question.corrections,
    inherited: [...(carried?.inherited?.keys() ?? [])],
    candidates: ranked.slice(0, 5).map(({ read, score }) => ({ id: read.id, score })),
  };
  // a greeting with a name in it ("hi, who is Keïta?") is a question all the same
  if (isSmallTalk(text) && !trace.terms.some((term) => term.startsWith('@')))
    return composeRefusal(engine, 'small-talk', [], trace);
  const choice = decide(question, ranked, engine);
  if (choice.kind === 'disagreement' && choice.disagreement)
    return composeDisagreement(engine, choice.disagreement, ranked, trace);
  if (choice.kind === 'fact') return composeAnswer(question, engine, ranked, trace);
  if (choice.kind === 'gap' && choice.gap) return composeGap(engine, choice.gap, ranked, trace);
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

/** A short question that is answered by itself, or that speaks of something else, is not a follow-up. */
function needsContext(question: Question, alone: readonly Ranked[], engine: Engine): boolean {
  if (question.pointsBack !== 'maybe') return question.pointsBack === 'surely';
  const isForeign = [...question.keys.keys()].some((key) => engine.numberOf(key) === undefined);
  return !isForeign && (alone[0]?.score ?? 0) < STANDS_ALONE;
}

/** What the last questions were about: their terms, and the paragraphs that answered them. */
function carriedOver(context: readonly string[], engine: Engine): RankOptions | undefined {
  if (context.length === 0) return undefined;
  const inherited = new Map<string, number>();
  const near = new Set<string>();
  for (const text of context.slice(-2)) {
    const earlier = understand(text, engine);
    for (const key of earlier.keys.keys()) inherited.set(key, INHERITED_SHARE);
    const best = rankEntries(earlier, engine)[0];
    for (const { source, paragraphs } of best?.read.entry.cites ?? []) {
      for (const n of paragraphs) near.add(`${source}:${n}`);
    }
  }
  return { inherited, near };
}
