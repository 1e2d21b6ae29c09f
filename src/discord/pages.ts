/** What a page may hold. */
export type PageSize = Readonly<{
  /** Things. */
  most: number;
  /** Characters; a thing that is longer has a page of its own. */
  room: number;
}>;

/** Things on the page that is shown, and where that page is. */
export type PageOf<T> = Readonly<{
  items: readonly T[];
  page: number;
  pages: number;
  /** How many things come before it. */
  before: number;
  /** How many there are on all pages. */
  total: number;
}>;

/**
 * The things on a page, divided so that none need be cut.
 * @param wanted counting from 1; for a page that is not there any more, the last one is shown.
 * @param lengthOf how many characters a thing takes.
 */
export function pageOf<T>(
  things: readonly T[],
  wanted: number,
  { most, room }: PageSize,
  lengthOf: (thing: T) => number,
): PageOf<T> {
  const pages: T[][] = [[]];
  let used = 0;
  for (const thing of things) {
    const length = lengthOf(thing);
    const last = pages.at(-1) ?? [];
    const isFull = last.length >= most || (last.length > 0 && used + length > room);
    if (isFull) pages.push([thing]);
    else last.push(thing);
    used = isFull ? length : used + length;
  }
  const page = Math.min(Math.max(1, wanted), pages.length);
  const before = pages.slice(0, page - 1).flat().length;
  return { items: pages[page - 1] ?? [], page, pages: pages.length, before, total: things.length };
}

/** A number of a page in a custom id; undefined for what is none. */
export function pageNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
