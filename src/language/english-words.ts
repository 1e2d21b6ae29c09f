import dictionary from 'dictionary-en';
import { stemOf } from './tokens.ts';

/**
 * The stems of the common words of English. They are not corrected: a question with
 * "rice" in it is about rice, even if the documents have a Rick.
 */
export function englishStems(): Set<string> {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  const words = lines.map((line) => line.split('/', 1)[0] ?? '').filter((word) => /^[a-z]{4,}$/.test(word));
  return new Set(words.map(stemOf));
}
