import type { ReadEntry } from './entry-index.ts';

/** The pairs of neighbouring terms in statements and asks, in ascending order, and the entries that have each. */
export type PairTable = Readonly<{ pairs: Float64Array; starts: Int32Array; entries: Int32Array }>;

// one number for two, which is faster to look up than a text; there are fewer terms than that
const MOST_TERMS = 2 ** 24;

/** @returns the number of a pair of terms. */
export function pairOf(first: number, second: number): number {
  return first * MOST_TERMS + second;
}

/** Gathers the pairs of all entries. */
export function indexPairs(entries: readonly ReadEntry[]): PairTable {
  const owners = new Map<number, number[]>();
  entries.forEach(({ statement, asks }, number) => {
    for (const { keys } of [statement, ...asks]) {
      for (let i = 1; i < keys.length; i++) {
        const pair = pairOf(keys[i - 1] ?? -1, keys[i] ?? -1);
        const known = owners.get(pair);
        if (known === undefined) owners.set(pair, [number]);
        else if (known.at(-1) !== number) known.push(number);
      }
    }
  });
  const sorted = [...owners].sort(([a], [b]) => a - b);
  const starts = new Int32Array(sorted.length + 1);
  sorted.forEach(([, having], i) => {
    starts[i + 1] = (starts[i] ?? 0) + having.length;
  });
  return {
    pairs: Float64Array.from(sorted, ([pair]) => pair),
    starts,
    entries: Int32Array.from(sorted.flatMap(([, having]) => having)),
  };
}

/** Counts a pair for each entry that has it. @param counts by the number of the entry. */
export function countPair({ pairs, starts, entries }: PairTable, pair: number, counts: Float64Array): void {
  let low = 0;
  let high = pairs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = pairs[middle] ?? 0;
    if (there === pair) {
      for (let i = starts[middle] ?? 0; i < (starts[middle + 1] ?? 0); i++) {
        const entry = entries[i] ?? 0;
        counts[entry] = (counts[entry] ?? 0) + 1;
      }
      return;
    }
    if (there < pair) low = middle + 1;
    else high = middle - 1;
  }
}
