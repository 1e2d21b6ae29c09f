import type { Engine } from '../answer/engine.ts';
import { checkClaim } from '../claim/check-claim.ts';
import { complaintAboutClaim, LONGEST_CLAIM } from '../claim/complaint.ts';
import type { Checked } from '../claim/types.ts';
import { UserError } from '../errors.ts';
import { sentencesOf } from '../language/sentences.ts';

/** What comes after so many sentences is not checked: nobody reads so many verdicts. */
const MOST_SENTENCES = 4;
/** A sentence of fewer letters, such as "Hi all!", states nothing. */
const FEWEST_LETTERS = 12;

export type CheckedSentence = Readonly<{ said: string; checked: Checked }>;

/**
 * Checks each sentence of a text that somebody wrote.
 * @returns the verdicts, at most four, in the order of the text.
 * @throws UserError for a text without words, or a single sentence that is too long.
 */
export function checkedOf(text: string, engine: Engine): readonly CheckedSentence[] {
  const complaint = complaintAboutClaim(text.slice(0, LONGEST_CLAIM));
  if (complaint !== undefined) throw new UserError('error.claim-without-words');
  const sentences = text
    .split('\n')
    .flatMap(sentencesOf)
    .map((sentence) => sentence.trim());
  const stating = sentences.filter((sentence) => (sentence.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS);
  // a short message is a statement all the same
  const chosen = (stating.length > 0 ? stating : [sentences.join(' ')]).slice(0, MOST_SENTENCES);
  return chosen.map((said) => {
    const wrong = complaintAboutClaim(said);
    if (wrong?.kind === 'too-long')
      throw new UserError('error.claim-too-long', { length: wrong.length, longest: wrong.longest });
    if (wrong !== undefined) throw new UserError('error.claim-without-words');
    return { said, checked: checkClaim(said, engine) };
  });
}
