import type { IndexedText } from '../language/reader.ts';

/** A text as numbers of terms. */
export type TermText = Readonly<{
  /** The subject-bearing terms in order. */
  keys: readonly number[];
  /** The single words of names and phrases that are not among `keys`. */
  also: readonly number[];
}>;

/** Numbers the terms, so that texts can be compared without hashing words. */
export type Vocabulary = Readonly<{
  /** The number of every known term. */
  numbers: ReadonlyMap<string, number>;
  /** The text as numbers; unknown terms are given the next ones. */
  read: (text: IndexedText) => TermText;
}>;

/** @returns an empty vocabulary, which grows with every text that it reads. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  const read = ({ keys, all }: IndexedText): TermText => {
    const inOrder = keys.map(numberOf);
    const seen = new Set(inOrder);
    return { keys: inOrder, also: Array.from(all, numberOf).filter((term) => !seen.has(term)) };
  };
  return { numbers, read };
}

/** @returns every term of the texts, once. */
export function termsOf(texts: Iterable<TermText>): Set<number> {
  const terms = new Set<number>();
  for (const text of texts) {
    for (const term of text.keys) terms.add(term);
    for (const term of text.also) terms.add(term);
  }
  return terms;
}
