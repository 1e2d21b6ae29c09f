/** The items in another order; the same one for the same seed (a linear congruential generator). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  return items
    .map((item) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return { item, at: state };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
