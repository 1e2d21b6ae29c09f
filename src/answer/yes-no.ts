import type { Fact } from '../knowledge/schema.ts';
import { sameWords } from '../language/wording.ts';
import type { ReadEntry } from '../search/entry-index.ts';
import type { Engine } from './engine.ts';
import type { Question } from './question.ts';

/** How an answer to a question of yes or no begins. */
export type YesNo = 'yes' | 'no' | 'differ';

/** A question is this like one whose answer is known, and then has the same. */
const SAME = 0.72;
const NEGATION = /^(not|no|never|none|without|nobody|nothing|neither|nor|cannot|jamais|pas|sans|aucune?)$/;
const CONTRACTED =
  /^(isnt|arent|wasnt|werent|dont|doesnt|didnt|hasnt|havent|hadnt|cant|couldnt|wont|wouldnt|shouldnt)$/;
// questions that a yes or a no answers, though they do not begin with a verb
const TAG =
  /\b(right|true|correct|isnt it|wasnt it|didnt (they|he|it|she)|vrai|n est ce pas|or not|or no)\W*$/;

// "or" offers a choice, and "could you tell me" asks for more than a yes
const NEITHER =
  /\b(or|ou bien|(could|can|would|will) (you|u|someone|anyone|somebody|anybody))\b|^(ou|tell|list|name|explain)\b/;

/** True if a question is answered by yes or no. @param words the question in lower case, without accents. */
export function asksYesNo(type: Question['type'], words: string): boolean {
  return (type === 'yes-no' || TAG.test(words)) && !NEITHER.test(words);
}

/**
 * Tells whether the fact that answers a question answers it with yes or with no: as it does the most
 * similar of its asks that are answered so, if that is similar enough and not turned round.
 * @returns undefined where that is not certain.
 */
export function yesOrNo(question: Question, read: ReadEntry, fact: Fact, engine: Engine): YesNo | undefined {
  if (!question.asksYesNo) return undefined;
  let best: { like: number; ask: string } | undefined;
  read.asks.forEach((text, i) => {
    const ask = fact.asks[i];
    if (ask === undefined || !asksYesNo(read.types[i] ?? 'what', plainWords(ask))) return;
    const like = likeness(question, new Set(text.keys), engine);
    if (like > (best?.like ?? 0)) best = { like, ask };
  });
  if (!best || best.like < SAME) return undefined;
  const { ask } = best;
  if (isNegated(plainWords(ask)) !== question.isNegated) return undefined;
  const isAmong = (asks: readonly string[] = []): boolean => asks.some((other) => sameWords(other, ask));
  if (isAmong(fact.unsure)) return undefined;
  return isAmong(fact.no) ? 'no' : 'yes';
}

/** True if a text denies something. @param words in lower case, without accents. */
export function isNegated(words: string): boolean {
  return words.split(' ').some((word) => CONTRACTED.test(word) || NEGATION.test(word));
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The share of the terms of both, by their weight, that both have (the F-measure). */
function likeness(question: Question, ask: ReadonlySet<number>, { numberOf, entryWeights }: Engine): number {
  let common = 0;
  let mine = 0;
  let theirs = 0;
  for (const term of ask) theirs += entryWeights[term] ?? 0;
  for (const [key, share] of question.keys) {
    const number = numberOf(key);
    const weight = share * (entryWeights[number ?? -1] ?? 1);
    mine += weight;
    if (number !== undefined && ask.has(number)) common += weight;
  }
  return mine + theirs === 0 ? 0 : (2 * common) / (mine + theirs);
}
