import { visibleText } from '../language/fold.ts';

/** A question of more characters is not read. */
export const LONGEST_QUESTION = 1000;

/** @returns what is wrong with a text as a question, in a sentence for its writer; undefined if nothing is. */
export function complaintAbout(question: string): string | undefined {
  // characters as people and Discord count them: an emoji is one
  const { length } = [...question];
  if (length > LONGEST_QUESTION)
    return `The question has ${length} characters; please ask it in at most ${LONGEST_QUESTION}.`;
  if (!/[\p{L}\p{N}]/u.test(visibleText(question)))
    return 'There is no question: please ask something in words.';
  return undefined;
}
