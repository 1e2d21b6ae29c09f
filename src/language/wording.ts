import { createHash } from 'node:crypto';
import { tokenise } from './tokens.ts';

/** A number for the words of a text in their order: the same for texts of the same words, hardly ever for others. */
export function wordingOf(text: string): number {
  return createHash('sha1').update(wordsOf(text)).digest().readUInt32BE(0);
}

/** True if two texts have the same words in the same order, whatever their case, accents and punctuation. */
export function sameWords(one: string, other: string): boolean {
  return one === other || wordsOf(one) === wordsOf(other);
}

/** @returns the words of a text in their order, without case, accents and punctuation. */
export function wordsOf(text: string): string {
  return tokenise(text)
    .map((token) => token.word)
    .join(' ');
}
