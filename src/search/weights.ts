/** What a query wants: the weight of each term by its number (0 where it is not wanted), and their sum. */
export type Wanted = Readonly<{ weights: Float64Array; total: number }>;

/**
 * Inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)) as in BM25
 * (Robertson & Zaragoza 2009).
 * @param documents the numbers of the terms of each document, each once.
 * @param size how many terms there are.
 * @returns the weight of each term by its number. A term that no document has
 *   weighs as much as one that a single document has.
 */
export function inverseDocumentFrequency(documents: readonly Iterable<number>[], size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const terms of documents) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts.map((count) => weightOf(Math.max(1, count), documents.length));
}

/** @returns the weight of a term that no document has. */
export function unknownWeight(documents: number): number {
  return weightOf(1, documents);
}

function weightOf(count: number, total: number): number {
  return Math.log(1 + Math.max(0, total - count + 0.5) / (count + 0.5));
}
