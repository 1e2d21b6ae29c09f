import type { QuizItem } from '../knowledge/schema.ts';
import { formatDate } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import { ENGLISH_STOP_WORDS } from '../language/stop-words.ts';

/** A word of the answer counts as much as so many of the question. */
const ANSWER_WEIGHT = 3;
const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

/**
 * The sentence that bears the right answer of an item out most likely: the one with most of its words. It is for
 * showing the part of a long paragraph that matters, not a proof.
 * @param sentences of the paragraphs that the item cites.
 * @returns its place among them; 0 where none has a word of it.
 */
export function bearingSentence(item: QuizItem, sentences: readonly string[]): number {
  const answer = wordsOf(answerOf(item));
  const question = wordsOf(item.prompt);
  const scores = sentences.map((sentence) => {
    const words = wordsOf(sentence);
    const shared = (wanted: ReadonlySet<string>): number =>
      [...wanted].filter((word) => words.has(word)).length;
    return ANSWER_WEIGHT * shared(answer) + shared(question);
  });
  return Math.max(0, scores.indexOf(Math.max(0, ...scores)));
}

function answerOf(item: QuizItem): string {
  switch (item.kind) {
    case 'number':
      return `${item.value} ${item.value.toLocaleString('en')} ${item.unit}`;
    case 'date':
      return formatDate(item.date);
    case 'true-false':
      return item.why;
    case 'order':
      return item.steps.map(({ text }) => text).join(' ');
    case 'odd-one-out':
      return `${item.right} ${item.because}`;
    // the name of a document does not stand in it
    case 'find-source':
      return '';
    default:
      return item.right;
  }
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = fold(text).match(WORD) ?? [];
  return new Set(words.filter((word) => !ENGLISH_STOP_WORDS.has(word)));
}
