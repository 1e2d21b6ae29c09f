import { placesOf } from '../search/entries.ts';
import { complaintAbout } from './complaint.ts';
import type { Engine } from './engine.ts';
import { type Question, understand, unknownShareOf } from './question.ts';
import { type Ranked, rankEntries } from './rank.ts';

/** What a term of the question before weighs in a follow-up, and one of the question before that. */
const INHERITED_SHARES = [0.45, 0.25];

/** A short question whose best entry scores this much needs no context. */
const STANDS_ALONE = 0.8;

/** A question read in the light of earlier ones. */
export type FollowUp = Readonly<{
  /** The question with the terms of the earlier ones, which weigh less. */
  question: Question;
  /** The terms that were carried over. */
  inherited: readonly string[];
  /** The paragraphs ("source:n") that answered the earlier questions. */
  near: ReadonlySet<string>;
}>;

/**
 * Reads a question as a follow-up, if it is one.
 * @param alone how the entries rank for the question by itself.
 * @param context the same person's earlier questions in the same place, oldest first.
 */
export function asFollowUp(
  question: Question,
  alone: readonly Ranked[],
  context: readonly string[],
  engine: Engine,
): FollowUp | undefined {
  const read = context.filter((text) => complaintAbout(text) === undefined);
  if (read.length === 0 || !needsContext(question, alone, engine)) return undefined;
  const keys = new Map<string, number>();
  const near = new Set<string>();
  read
    .slice(-INHERITED_SHARES.length)
    .reverse()
    .forEach((text, ago) => {
      const earlier = understand(text, engine);
      for (const key of earlier.keys.keys()) {
        if (!question.keys.has(key) && !keys.has(key)) keys.set(key, INHERITED_SHARES[ago] ?? 0);
      }
      const best = rankEntries(earlier, engine)[0];
      for (const place of placesOf(best?.read.entry.cites ?? [])) near.add(place);
    });
  const inherited = [...keys.keys()];
  for (const [key, share] of question.keys) keys.set(key, share);
  return { question: { ...question, keys, unknownShare: unknownShareOf(keys, engine) }, inherited, near };
}

/** A short question that is answered by itself, or that speaks of something else, is not a follow-up. */
function needsContext(question: Question, alone: readonly Ranked[], engine: Engine): boolean {
  if (question.pointsBack !== 'maybe') return question.pointsBack === 'surely';
  const isForeign = [...question.keys.keys()].some((key) => engine.numberOf(key) === undefined);
  return !isForeign && (alone[0]?.score ?? 0) < STANDS_ALONE;
}
