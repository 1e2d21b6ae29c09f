import type { Fact } from '../knowledge/schema.ts';
import { sameWords } from '../language/wording.ts';
import type { ReadEntry } from '../search/entry-index.ts';
import type { Engine } from './engine.ts';
import type { Question } from './question.ts';

/** How an answer to a question of yes or no begins. */
export type YesNo = 'yes' | 'no' | 'differ';

/** A question is this like one whose answer is known, and then has the same. */
const SAME = 0.7;
/** It must be so much liker than one with another answer. */
const LEAD = 0.15;
// words with which a question is another, however alike the rest is
const TURNS: ReadonlySet<string> = new Set(
  `all only every everybody everyone always ever first last still most many some any both few just alone sole new already
  before after up down more less fewer better worse different same other again longer hardly enough no`.split(
    /\s+/,
  ),
);
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
  if (!question.asksYesNo || namesAnother(question, read, engine)) return undefined;
  const isAmong = (asks: readonly string[] = [], ask: string): boolean =>
    asks.some((other) => sameWords(other, ask));
  const nearest = { yes: 0, no: 0, neither: 0 };
  read.asks.forEach((text, i) => {
    const ask = fact.asks[i];
    if (ask === undefined || !asksYesNo(read.types[i] ?? 'what', plainWords(ask))) return;
    const kind =
      isAmong(fact.unsure, ask) || isTurned(question, ask) ? 'neither' : isAmong(fact.no, ask) ? 'no' : 'yes';
    nearest[kind] = Math.max(nearest[kind], likeness(question, new Set(text.keys), engine));
  });
  const { yes, no, neither } = nearest;
  const like = Math.max(yes, no);
  if (like < SAME || like < neither + LEAD || Math.abs(yes - no) < LEAD) return undefined;
  return yes > no ? 'yes' : 'no';
}

/** True if the question names somebody or something that the statement does not. */
function namesAnother({ keys }: Question, { statement }: ReadEntry, { numberOf }: Engine): boolean {
  const told = new Set([...statement.keys, ...statement.also]);
  return [...keys.keys()].some((key) => key.startsWith('@') && !told.has(numberOf(key) ?? -1));
}

/** True if one of both has a word that turns what is asked round, and the other has not. */
function isTurned(question: Question, ask: string): boolean {
  const words = plainWords(ask);
  if (isNegated(words) !== question.isNegated) return true;
  const asked = turnsIn(question.terms.flatMap(({ tokens }) => tokens.map(({ word }) => word)));
  return asked !== turnsIn(words.split(' '));
}

function turnsIn(words: readonly string[]): string {
  return [...new Set(words.filter((word) => TURNS.has(word) || /^\d/.test(word)))].sort().join(' ');
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
