import { sentencesOf } from '../language/sentences.ts';
import type { Scales, WeighedText } from './likeness.ts';

type Division = Readonly<{ shared: number; owners: readonly number[] }>;

/**
 * Divides a paragraph that holds several passages among them, in their order, at the ends
 * of sentences: each sentence goes, as far as the order allows, to the passage that shares
 * most weight with it.
 * @returns the part of each passage; empty where nothing is left for it.
 */
export function divideParagraph(text: string, passages: readonly WeighedText[], scales: Scales): string[] {
  if (passages.length <= 1) return passages.map(() => text);
  const sentences = sentencesOf(text);
  // best[k]: the best division of the sentences so far in which the last of them is passage k's
  let best: (Division | undefined)[] = [{ shared: 0, owners: [] }];
  for (const sentence of sentences) {
    const read = scales.weigh(sentence);
    best = passages.map((passage, k) => {
      const before = better(best[k], best[k - 1]);
      if (!before) return undefined;
      const { shared } = scales.likeness(passage, read);
      return { shared: before.shared + shared, owners: [...before.owners, k] };
    });
  }
  const owners = best.reduce(better)?.owners ?? [];
  return passages.map((_, k) => sentences.filter((_, s) => owners[s] === k).join(' '));
}

function better(a: Division | undefined, b: Division | undefined): Division | undefined {
  return a === undefined || (b !== undefined && b.shared > a.shared) ? b : a;
}
