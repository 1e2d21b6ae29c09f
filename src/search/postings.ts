/**
 * For each of so many keys the numbers of the things that have it, one after the other in
 * one array: those of key `k` stand from `starts[k]` to before `starts[k + 1]`. Plain data, which
 * is stored and read as fast as memory is copied.
 */
export type Postings = Readonly<{ starts: Int32Array; things: Int32Array }>;

/** @param keysOf the keys of each thing. @param size how many keys there are. */
export function postingsOf(keysOf: readonly Iterable<number>[], size: number): Postings {
  const starts = new Int32Array(size + 1);
  for (const keys of keysOf) for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const things = new Int32Array(starts[size] ?? 0);
  const next = starts.slice();
  keysOf.forEach((keys, thing) => {
    for (const key of keys) {
      const at = next[key] ?? 0;
      things[at] = thing;
      next[key] = at + 1;
    }
  });
  return { starts, things };
}

/** Adds a weight to the sum of each thing that has the key. @param sums by the number of the thing. */
export function addWeight(
  { starts, things }: Postings,
  key: number,
  weight: number,
  sums: Float64Array,
): void {
  const end = starts[key + 1] ?? 0;
  for (let i = starts[key] ?? 0; i < end; i++) {
    const thing = things[i] ?? 0;
    sums[thing] = (sums[thing] ?? 0) + weight;
  }
}
