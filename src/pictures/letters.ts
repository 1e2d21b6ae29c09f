/** The most entries that a picture shows: A to H. */
export const MOST_ENTRIES = 8;

/** The letter of an entry, by which the text finds it in the picture: A for 0. */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

export type Page<T> = Readonly<{ entries: readonly T[]; number: number; of: number }>;

/**
 * One page of a list.
 * @param page the number of the page, from 1; one beyond the last is the last.
 * @param perPage how many entries a page has; at most as many as there are letters.
 * @returns undefined if the list is empty.
 */
export function pageOf<T>(list: readonly T[], page: number, perPage: number): Page<T> | undefined {
  if (list.length === 0) return undefined;
  const size = Math.max(1, Math.min(Math.floor(perPage), MOST_ENTRIES));
  const of = Math.ceil(list.length / size);
  const number = Math.max(1, Math.min(Math.floor(page), of));
  return { entries: list.slice((number - 1) * size, number * size), number, of };
}
