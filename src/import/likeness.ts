import type { Knowledge } from '../knowledge/load.ts';
import { buildReader } from '../language/reader.ts';
import { createVocabulary, termsOf } from '../search/vocabulary.ts';
import { inverseDocumentFrequency, unknownWeight } from '../search/weights.ts';

/** A text as the numbers of its terms (names, numbers, words), and what they weigh together. */
export type WeighedText = Readonly<{ terms: ReadonlySet<number>; weight: number }>;

export type Likeness = Readonly<{
  /** The weight of the terms that both have. */
  shared: number;
  /** Twice the weight of the shared terms over the weight of both texts, 0 to 1 (Dice's coefficient, weighted). */
  score: number;
  /** The share of the lighter text's weight that the other text has too, 0 to 1 (the overlap coefficient, weighted). */
  contained: number;
}>;

export type Scales = Readonly<{
  weigh: (text: string) => WeighedText;
  likeness: (a: WeighedText, b: WeighedText) => Likeness;
}>;

/**
 * Scales on which a paraphrase is like its original: all aliases of a name and all
 * synonyms are one term, and a term weighs more the fewer passages have it.
 * @param passages the texts of all passages.
 */
export function buildScales(
  passages: readonly string[],
  knowledge: Pick<Knowledge, 'names' | 'synonyms'>,
): Scales {
  const reader = buildReader(knowledge, []);
  const vocabulary = createVocabulary();
  const read = (text: string): Set<number> => termsOf([vocabulary.read(reader.readText(text))]);
  const texts = passages.map(read);
  const weights = inverseDocumentFrequency(texts, vocabulary.numbers.size);
  const unknown = unknownWeight(passages.length);
  const weightOf = (terms: Iterable<number>): number => {
    let weight = 0;
    for (const term of terms) weight += weights[term] ?? unknown;
    return weight;
  };
  const weigh = (text: string): WeighedText => {
    const terms = read(text);
    return { terms, weight: weightOf(terms) };
  };
  const likeness = (a: WeighedText, b: WeighedText): Likeness => {
    const [fewer, more] = a.terms.size < b.terms.size ? [a, b] : [b, a];
    const shared = weightOf([...fewer.terms].filter((term) => more.terms.has(term)));
    // texts without words are like nothing
    if (shared === 0) return { shared, score: 0, contained: 0 };
    const score = (2 * shared) / (a.weight + b.weight);
    return { shared, score, contained: shared / Math.min(a.weight, b.weight) };
  };
  return { weigh, likeness };
}
