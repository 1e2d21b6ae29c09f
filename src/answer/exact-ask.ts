import { tokenise } from '../language/tokens.ts';
import type { Ranked } from './rank.ts';

/** An ask in the very words of the question is at least this like it; comparing words takes longer. */
const ALIKE = 0.5;

/** True if two texts have the same words in the same order, whatever their case, accents and punctuation. */
export function sameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** @returns the entry that was written for this very question, if there is one. */
export function exactlyAsked(text: string, ranked: readonly Ranked[]): Ranked | undefined {
  const words = wordsOf(text);
  return ranked.find(
    ({ features, read }) => features.ask >= ALIKE && read.entry.asks.some((ask) => wordsOf(ask) === words),
  );
}

function wordsOf(text: string): string {
  return tokenise(text)
    .map((token) => token.word)
    .join(' ');
}
