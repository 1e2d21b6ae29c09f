import { type Choice, chosen, decide } from './decide.ts';
import type { Engine } from './engine.ts';
import { exactlyAsked } from './exact-ask.ts';
import { asFollowUp } from './follow-up.ts';
import { partsOfQuestion } from './parts.ts';
import { type Question, understand, unknownShareOf } from './question.ts';
import { type Ranked, rankEntries } from './rank.ts';

/** A question about a document as such is at least this like one of those foreseen. */
const DOCUMENT_ASKED = 0.6;
/** What a word of another part of the question weighs in a part. */
const OTHER_PART_SHARE = 0.35;

/** What the engine found for a question, or for a part of one, and what it decided on. */
export type Found = Readonly<{
  /** The question by itself, and in the light of earlier ones. */
  asked: Question;
  question: Question;
  /** Best first. */
  ranked: readonly Ranked[];
  choice: Choice;
  /** The terms that were carried over from earlier questions. */
  inherited: readonly string[];
  /** Whether the knowledge has the question word for word. */
  isForeseen: boolean;
}>;

/**
 * Reads a question, ranks the entries for it and decides what to answer with.
 * @param context the same person's earlier questions in the same place, oldest first.
 */
export function find(text: string, context: readonly string[], engine: Engine): Found {
  return findFor(text, understand(text, engine), context, engine);
}

/** Finds for each part of a question that asks several things, in the light of the whole; none where it asks one. */
export function findParts(text: string, whole: Found, engine: Engine): Found[] {
  if (whole.isForeseen) return [];
  const parts = partsOfQuestion(text).map((part) => ({ part, asked: understand(part, engine) }));
  if (parts.length < 2 || parts.some(({ asked }) => asked.keys.size === 0)) return [];
  return parts.map(({ part, asked }) => findFor(part, inLightOf(asked, whole.question, engine), [], engine));
}

function findFor(text: string, asked: Question, context: readonly string[], engine: Engine): Found {
  const alone = rankEntries(asked, engine);
  const followUp = asFollowUp(asked, alone, context, engine);
  const question = followUp?.question ?? asked;
  const inOrder = followUp ? rankEntries(question, engine, followUp.near) : alone;
  const exact = exactlyAsked(text, alone);
  const foreseen = exact ? [exact, ...inOrder.filter(({ read }) => read !== exact.read)] : inOrder;
  const ranked = foreseen.filter((entry) => entry === exact || isMeant(entry, question, engine));
  return {
    asked,
    question,
    ranked,
    choice: exact ? chosen(exact) : decide(question, ranked, engine),
    inherited: followUp?.inherited ?? [],
    isForeseen: exact !== undefined,
  };
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
