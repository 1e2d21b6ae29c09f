import type { Catalogue } from './match.ts';

/** Shorter words are mostly articles and prepositions, which are near to everything. */
const SHORTEST_WORD = 3;
/** Each word takes a search of its own. */
const MOST_WORDS = 4;

/** What was chosen by its id, or else the one thing that the typed text means; undefined where that is not clear. */
export function chosenFrom<T extends Readonly<{ id: string }>>(
  things: readonly T[],
  catalogue: Catalogue<T>,
  typed: string,
): T | undefined {
  return things.find(({ id }) => id === typed) ?? catalogue.meant(typed);
}

/**
 * What comes nearest to a text that means nothing, or several things: what fits all of its words, else what fits one
 * of them, the longest words first. Nothing where nothing is near.
 */
export function nearest<T>(catalogue: Catalogue<T>, typed: string, limit: number): readonly T[] {
  const words = new Set(typed.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== ''));
  if (words.size === 0) return [];
  const fitting = catalogue.matching(typed, limit);
  if (fitting.length > 0) return fitting;
  const single = [...words]
    .filter((word) => word.length >= SHORTEST_WORD)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS)
    .flatMap((word) => catalogue.matching(word, limit));
  return [...new Set(single)].slice(0, limit);
}
