import { visibleText } from '../language/fold.ts';

/** In characters as people count them. */
export const LONGEST_CLAIM = 1000;

export type ClaimComplaint = Readonly<{ message: string }> &
  (Readonly<{ kind: 'too-long'; length: number; longest: number }> | Readonly<{ kind: 'no-words' }>);

/** @returns what is wrong with a text as a statement to be checked; undefined if nothing is. */
export function complaintAboutClaim(text: string): ClaimComplaint | undefined {
  const { length } = [...text];
  if (length > LONGEST_CLAIM) {
    const message = `The statement has ${length} characters; please check one of at most ${LONGEST_CLAIM}, best a single sentence.`;
    return { kind: 'too-long', message, length, longest: LONGEST_CLAIM };
  }
  if (!/\p{L}/u.test(visibleText(text)))
    return {
      kind: 'no-words',
      message: 'There is no statement: please give one in words, such as "MINUSMA has 12,300 troops."',
    };
  return undefined;
}
