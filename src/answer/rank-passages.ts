import type { QuestionType } from '../language/question-type.ts';
import { coverage, type ReadPassage, type ReadSentence, shareOf } from '../search/passage-index.ts';
import type { Wanted } from '../search/weights.ts';
import type { Engine } from './engine.ts';
import type { Question } from './question.ts';

/** A sentence that may answer a question. */
export type RankedSentence = Readonly<{ passage: ReadPassage; sentence: ReadSentence; score: number }>;

export type PassageRanking = Readonly<{
  /** The sentences of the likeliest passages, best first. */
  sentences: readonly RankedSentence[];
  /** How much speaks for the best one being an answer; 0 where nothing was found. */
  evidence: number;
}>;

const CANDIDATES = 20;

// What speaks for a sentence, beside the share of the question's weight that it has.
const PAIRS = 0.2;
const OFFERS = 0.1;
const NEIGHBOUR = 0.15;
/** A sentence explains the one after it more often than the one before. */
const AFTER = 0.5;
/** How much the passage counts for a sentence of it. */
const PASSAGE = 0.5;

// What speaks for the best passage being an answer at all.
const EVIDENCE_PAIRS = 0.5;
const EVIDENCE_NAMES = 0.3;
const EVIDENCE_LEAD = 0.3;

/**
 * Ranks the sentences of passages for a question: passages by BM25, then by the
 * best sentence in each, and sentences by the share of the question that they have,
 * its pairs of neighbouring words, and whether they offer what is asked for.
 * @param isWanted leaves out passages of other sources.
 */
export function rankPassages(
  question: Question,
  engine: Engine,
  isWanted: (source: string) => boolean,
): PassageRanking {
  const hits = engine.passages.search([...question.keys.keys()], CANDIDATES, isWanted);
  const highest = hits[0]?.score ?? 1;
  const wanted = engine.wantedOfPassages(question.keys);
  const pairs = wantedPairs(question, engine);
  const passages = hits
    .map(({ passage, score }) => {
      const scores = sentenceScores(passage, question, wanted, pairs);
      const best = scores.indexOf(Math.max(...scores));
      return { passage, scores, best, score: score / highest + (scores[best] ?? 0) };
    })
    .sort((a, b) => b.score - a.score);
  const sentences = passages
    .flatMap(({ passage, scores, score }) =>
      passage.sentences.map((sentence, i) => ({
        passage,
        sentence,
        score: PASSAGE * score + (scores[i] ?? 0),
      })),
    )
    .sort((a, b) => b.score - a.score);
  const [first, second] = passages;
  const sentence = first?.passage.sentences[first.best];
  if (!first || !sentence) return { sentences, evidence: 0 };
  const lead = Math.min(1, first.score - (second?.score ?? 0));
  return { sentences, evidence: evidenceOf(first.passage, sentence, lead, question, engine, pairs) };
}

type Pairs = Readonly<{ weights: ReadonlyMap<string, number>; total: number }>;

/** The question's neighbouring pairs of terms with their weights. */
function wantedPairs({ sequence }: Question, { numberOf, passageWeightOf }: Engine): Pairs {
  const weights = new Map<string, number>();
  let total = 0;
  for (let i = 1; i < sequence.length; i++) {
    const [a = '', b = ''] = [sequence[i - 1], sequence[i]];
    const weight = passageWeightOf(a) + passageWeightOf(b);
    total += weight;
    weights.set(`${numberOf(a)} ${numberOf(b)}`, weight);
  }
  return { weights, total };
}

function pairShare({ terms: { keys } }: ReadSentence, { weights, total }: Pairs): number {
  const found = new Set<string>();
  for (let i = 1; i < keys.length; i++) {
    const pair = `${keys[i - 1]} ${keys[i]}`;
    if (weights.has(pair)) found.add(pair);
  }
  let sum = 0;
  for (const pair of found) sum += weights.get(pair) ?? 0;
  return total === 0 ? 0 : sum / total;
}

function sentenceScores(
  passage: ReadPassage,
  { type }: Question,
  wanted: Wanted,
  pairs: Pairs,
): readonly number[] {
  const shares = passage.sentences.map((sentence) => coverage(sentence.terms, wanted));
  return passage.sentences.map((sentence, i) => {
    const neighbour = Math.max(shares[i - 1] ?? 0, AFTER * (shares[i + 1] ?? 0));
    return (
      (shares[i] ?? 0) +
      PAIRS * pairShare(sentence, pairs) +
      OFFERS * offers(sentence, type, wanted) +
      NEIGHBOUR * neighbour
    );
  });
}

/** 1 if the sentence names something of the kind that is asked for and is not in the question, -1 if it does not. */
function offers(sentence: ReadSentence, type: QuestionType, { weights }: Wanted): -1 | 0 | 1 {
  const isNew = (terms: readonly number[]): -1 | 1 => (terms.some((term) => !weights[term]) ? 1 : -1);
  if (type === 'when') return isNew(sentence.dates);
  if (type === 'how-many') return isNew(sentence.amounts);
  if (type === 'who' || type === 'where') return isNew(sentence.capitalised);
  return 0;
}

/**
 * Weighs how much of the question the sentence and its passage have. Unlike in the
 * ranking, a word that no passage has counts in full: it is what makes a question foreign.
 */
function evidenceOf(
  passage: ReadPassage,
  sentence: ReadSentence,
  lead: number,
  { keys, named }: Question,
  { passageWeightOf, wantedOfPassages, numberOf }: Engine,
  pairs: Pairs,
): number {
  let full = 0;
  for (const [term, share] of keys) full += share * passageWeightOf(term);
  if (full === 0) return 0;
  const wanted = { ...wantedOfPassages(keys), total: full };
  const has = new Set(passage.all);
  const missing = named.filter((term) => !has.has(numberOf(term) ?? -1)).length;
  const shared = [...keys.keys()].filter((term) => has.has(numberOf(term) ?? -1)).length;
  // one word in common, however rare, makes no answer to a question of several
  if (shared < Math.min(2, keys.size)) return 0;
  return (
    coverage(sentence.terms, wanted) +
    shareOf(has, wanted) +
    EVIDENCE_PAIRS * pairShare(sentence, pairs) +
    EVIDENCE_LEAD * lead -
    EVIDENCE_NAMES * (named.length === 0 ? 0 : missing / named.length)
  );
}
