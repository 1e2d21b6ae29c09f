import { sameWords, wordingOf } from '../language/wording.ts';
import type { Ranked } from './rank.ts';

/** An entry that is less like the question is not meant, even if the words agree. */
const ALIKE = 0.5;

/** @returns the entry that was written for this very question, if there is one. */
export function exactlyAsked(text: string, ranked: readonly Ranked[]): Ranked | undefined {
  const wording = wordingOf(text);
  const isAsked = ({ features, read }: Ranked): boolean => {
    if (features.ask < ALIKE) return false;
    const ask = read.entry.asks[read.wordings.indexOf(wording)];
    return ask !== undefined && sameWords(ask, text);
  };
  const asked = ranked.filter(isAsked);
  // "how old is Leimbach?" may be meant of the document, but somebody has written down that it is not
  return asked.find(({ read }) => read.entry.kind !== 'document') ?? asked[0];
}
