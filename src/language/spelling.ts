import { editDistance, letterDistance, lettersOf } from './edit-distance.ts';
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from './stop-words.ts';
import { stemOf, type Token, tokenOf } from './tokens.ts';

export type Speller = Readonly<{
  /** The known word that `word` was most likely meant to be, or undefined if it is known or nothing is near. */
  correct: (word: string) => string | undefined;
  knows: (word: string) => boolean;
}>;

// Damerau: 1 edit from 4 letters, 2 from 8; shorter words and numbers are left alone,
// since among acronyms and figures a neighbour is another thing, not a misprint.
const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Of so few letters none may be missing or another, only out of order. */
const SHORT = 4;

/** What is spelt right; plain data, so that it can be stored. */
export type SpellingData = Readonly<{
  /** How often each folded word of the knowledge occurs. */
  counts: ReadonlyMap<string, number>;
  /** The stems of those words. */
  stems: ReadonlySet<string>;
  /** Stems of words that are not the knowledge's, but words all the same. */
  others: ReadonlySet<string>;
}>;

/** @param counts how often each folded word occurs; the more frequent of two equally near words wins. */
export function prepareSpelling(
  counts: ReadonlyMap<string, number>,
  others: ReadonlySet<string> = new Set(),
): SpellingData {
  return { counts, stems: new Set(Array.from(counts.keys(), stemOf)), others };
}

/** A spelling corrector whose dictionary is the knowledge's own vocabulary. */
export function buildSpeller({ counts, stems, others }: SpellingData): Speller {
  const byLength = new Map<number, { word: string; letters: number }[]>();
  for (const word of counts.keys()) {
    if (word.length < 4 || /\d/.test(word)) continue;
    const words = byLength.get(word.length) ?? [];
    words.push({ word, letters: lettersOf(word) });
    byLength.set(word.length, words);
  }
  const knows = (word: string): boolean => counts.has(word) || stems.has(stemOf(word));

  const isWord = (word: string): boolean =>
    knows(word) || others.has(stemOf(word)) || ENGLISH_STOP_WORDS.has(word) || FRENCH_STOP_WORDS.has(word);

  const correct = (word: string): string | undefined => {
    const limit = editsAllowed(word.length);
    if (limit === 0 || /\d/.test(word) || isWord(word)) return undefined;
    const letters = lettersOf(word);
    let best: { word: string; cost: number; count: number } | undefined;
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const { word: candidate, letters: theirs } of byLength.get(length) ?? []) {
        // this spares the table for all but a few words
        if (letterDistance(letters, theirs) > limit) continue;
        // so few letters are soon alike: "eggs" is not the acronym EIGS, but "copu" is a coup
        if (word.length === SHORT && letters !== theirs) continue;
        const distance = editDistance(word, candidate, limit);
        if (distance > limit) continue;
        // people seldom get the first letter wrong
        const cost = distance + (candidate[0] === word[0] ? 0 : 0.6);
        if (cost > limit) continue;
        const count = counts.get(candidate) ?? 0;
        if (
          !best ||
          cost < best.cost ||
          (cost === best.cost && (count > best.count || (count === best.count && candidate < best.word)))
        ) {
          best = { word: candidate, cost, count };
        }
      }
    }
    return best?.word;
  };
  return { correct, knows };
}

/** Replaces misspelt words. @returns the tokens, and what was changed. */
export function correctSpelling(
  tokens: readonly Token[],
  speller: Speller,
): { tokens: Token[]; corrections: { from: string; to: string }[] } {
  const corrections: { from: string; to: string }[] = [];
  const corrected = tokens.map((token) => {
    const word = speller.correct(token.word);
    if (word === undefined) return token;
    if (!corrections.some(({ from }) => from === token.surface))
      corrections.push({ from: token.surface, to: word });
    return tokenOf(token.surface, word);
  });
  return { tokens: corrected, corrections };
}
