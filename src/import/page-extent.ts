import { END_OF_PAGE } from './furniture-at-edges.ts';
import type { FurnitureKind } from './furniture-kinds.ts';
import type { PageLine } from './page.ts';
import { goesOnAboutAuthor } from './people.ts';
import type { Shape } from './shapes.ts';

/** Where the text of a page begins and ends: places in its lines. */
export type Extent = Readonly<{
  /** The first and the last paragraph that is certainly text. */
  first: number;
  last: number;
  /** The line with which the part for readers' comments begins; the number of lines where there is none. */
  end: number;
}>;

/** What stands between the title and the text has hardly so many words. */
const SURE_WORDS = 40;
const COMMENTS_BEGIN = /^(?:one |\d)|\(\d+\)$|^discussion about|^repondre a/;

/** @returns where the text begins and ends. */
export function extentOf(lines: readonly PageLine[]): Extent {
  const end = endOf(lines);
  const places = [...lines.keys()].slice(0, end);
  const goesOn = continuations(lines);
  const sure = places.filter((i) => isText(lines[i], ['prose']) && !goesOn.has(i));
  const short = () => places.filter((i) => isText(lines[i], ['sentence', 'prose']) && !lines[i]?.edge);
  const text = withoutEdges(beforeFooter(sure.length > 0 ? sure : short(), lines), lines);
  // a page without any sentence is text as a whole
  return { first: text[0] ?? 0, last: text.at(-1) ?? end - 1, end };
}

function isText(line: PageLine | undefined, shapes: readonly Shape[]): boolean {
  return line !== undefined && shapes.includes(line.shape) && line.furniture === undefined;
}

/** Furniture that no text has in its middle. */
const CLOSING: ReadonlySet<FurnitureKind | undefined> = new Set(['comments', 'legal', 'navigation']);
const LEAST_BEFORE_FOOTER = 0.5;
const LEAST_BEFORE_COPYRIGHT = 0.3;
const COPYRIGHT = /^(?:©|\(c\)|copyright (?:©|\(c\)|\d))/;

/** Drops the paragraphs of the page's foot ("Who we are"): those behind furniture with which pages end. */
function beforeFooter(places: readonly number[], lines: readonly PageLine[]): readonly number[] {
  const words = (from: number, to: number): number =>
    lines
      .slice(from, to)
      .reduce((sum, line) => sum + (isText(line, ['prose', 'sentence']) ? line.words : 0), 0);
  const all = words(0, (places.at(-1) ?? 0) + 1);
  for (const [k, place] of places.entries()) {
    const between = lines
      .slice((places[k - 1] ?? place) + 1, place)
      .map((line) => line.furniture ?? line.edge);
    const before = words(0, place) / all;
    if (endsPage(between) && before >= LEAST_BEFORE_FOOTER) return places.slice(0, k);
    if (COPYRIGHT.test(lines[place]?.plain ?? '') && before >= LEAST_BEFORE_COPYRIGHT)
      return places.slice(0, k);
  }
  return places;
}

function endsPage(kinds: readonly (FurnitureKind | undefined)[]): boolean {
  const furniture = kinds.filter((kind) => kind !== undefined);
  const related = furniture.filter((kind) => kind === 'related');
  const isAllShown = related.length > 1 || (related.length > 0 && furniture.includes('share'));
  return isAllShown || (furniture.length > 1 && furniture.some((kind) => CLOSING.has(kind)));
}

/** Drops paragraphs at either end that are long, but say under which terms, or where first, the text was published. */
function withoutEdges(places: readonly number[], lines: readonly PageLine[]): readonly number[] {
  const isCore = (i: number): boolean => {
    const line = lines[i];
    return line?.edge === undefined && line?.isLicence === false;
  };
  const from = places.findIndex(isCore);
  return from === -1 ? places : places.slice(from, places.findLastIndex(isCore) + 1);
}

/** The paragraphs that follow a note on an author and go on about the same person. */
export function continuations(lines: readonly PageLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [i, line] of lines.entries()) {
    const isAfterNote = lines[i - 1]?.shape === 'note' || found.has(i - 1);
    if (isAfterNote && line.mark === undefined && goesOnAboutAuthor(line.text)) found.add(i);
  }
  return found;
}

/**
 * Where readers' comments begin: at a form with most of the text before it, or at their count (which may also stand
 * below the title). Readers may have written more than the author did.
 */
function endOf(lines: readonly PageLine[]): number {
  const words = lines.map((line) => (isText(line, ['prose']) ? line.words : 0));
  const all = words.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (const [i, line] of lines.entries()) {
    const isEnd = line.furniture === 'comments' && line.mark === undefined && END_OF_PAGE.test(line.plain);
    const isCounted = isCount(line) && before >= SURE_WORDS;
    if (isEnd && before > 0 && (before >= all - before || isCounted)) return i;
    before += words[i] ?? 0;
  }
  return lines.length;
}

/** The count of comments, or their heading. */
function isCount({ furniture, plain, mark }: PageLine): boolean {
  return furniture === 'comments' && mark === undefined && COMMENTS_BEGIN.test(plain);
}
