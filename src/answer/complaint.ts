import { visibleText } from '../language/fold.ts';

/** A question of more characters is not read. */
export const LONGEST_QUESTION = 1000;

/** What is wrong with a text as a question; `message` says it in a sentence for its writer. */
export type Complaint = Readonly<{ message: string }> &
  (Readonly<{ kind: 'too-long'; length: number; longest: number }> | Readonly<{ kind: 'no-words' }>);

/** @returns what is wrong with a text as a question; undefined if nothing is. */
export function complaintAbout(question: string): Complaint | undefined {
  // characters as people and Discord count them: an emoji is one
  const { length } = [...question];
  if (length > LONGEST_QUESTION) {
    const message = `The question has ${length} characters; please ask it in at most ${LONGEST_QUESTION}.`;
    return { kind: 'too-long', message, length, longest: LONGEST_QUESTION };
  }
  if (!/[\p{L}\p{N}]/u.test(visibleText(question)))
    return { kind: 'no-words', message: 'There is no question: please ask something in words.' };
  return undefined;
}
