import { sameWords, wordingOf } from '../language/wording.ts';
import type { Ranked } from './rank.ts';

/** An entry that is less like the question is not meant, even if the words agree. */
const ALIKE = 0.5;

/** @returns the entry that was written for this very question, if there is one. */
export function exactlyAsked(text: string, ranked: readonly Ranked[]): Ranked | undefined {
  const wording = wordingOf(text);
  return ranked.find(({ features, read }) => {
    const ask = read.entry.asks[read.wordings.indexOf(wording)];
    return features.ask >= ALIKE && ask !== undefined && sameWords(ask, text);
  });
}
