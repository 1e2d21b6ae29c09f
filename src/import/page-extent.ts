import { END_OF_PAGE } from './furniture-at-edges.ts';
import type { FurnitureKind } from './furniture-kinds.ts';
import { looksLikeHeading } from './heading.ts';
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

/** @returns where the text begins and ends. */
export function extentOf(lines: readonly PageLine[]): Extent {
  const end = endOf(lines);
  const places = [...lines.keys()].slice(0, end);
  const goesOn = continuations(lines);
  const sure = places.filter((i) => isText(lines[i], ['prose']) && !goesOn.has(i));
  const short = () => places.filter((i) => isText(lines[i], ['sentence', 'prose', 'note']));
  const text = withoutEdges(beforeFooter(sure.length > 0 ? sure : short(), lines), lines);
  // a page without any sentence is text as a whole
  return { first: text[0] ?? 0, last: text.at(-1) ?? end - 1, end };
}

function isText(line: PageLine | undefined, shapes: readonly Shape[]): boolean {
  return line !== undefined && shapes.includes(line.shape) && line.furniture === undefined;
}

/** Furniture that no text has in its middle. */
const CLOSING: ReadonlySet<FurnitureKind | undefined> = new Set(['comments', 'legal', 'navigation']);
const LEAST_BEFORE_FOOTER = 0.6;

/** Drops the paragraphs of the page's foot ("Who we are"): those behind furniture with which pages end. */
function beforeFooter(places: readonly number[], lines: readonly PageLine[]): readonly number[] {
  const words = (some: readonly number[]): number => some.reduce((sum, i) => sum + (lines[i]?.words ?? 0), 0);
  for (const [k, place] of places.entries()) {
    const between = lines
      .slice((places[k - 1] ?? place) + 1, place)
      .map((line) => line.furniture ?? line.edge);
    const furniture = between.filter((kind) => kind !== undefined);
    const isOver = furniture.length > 1 && furniture.some((kind) => CLOSING.has(kind));
    const before = places.slice(0, k);
    if (isOver && words(before) >= LEAST_BEFORE_FOOTER * words(places)) return before;
  }
  return places;
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

/** Where readers' comments begin: at a form with most of the text before it, or at their count, if a form follows. */
function endOf(lines: readonly PageLine[]): number {
  const words = lines.map((line) => (isText(line, ['prose']) ? line.words : 0));
  const all = words.reduce((sum, count) => sum + count, 0);
  const lastOfForm = lines.findLastIndex((line) => line.furniture === 'comments');
  let before = 0;
  for (const [i, line] of lines.entries()) {
    const isEnd = line.furniture === 'comments' && line.mark === undefined && END_OF_PAGE.test(line.plain);
    // readers may have written more than the author did
    const isCounted = /^\d/.test(line.plain) && i < lastOfForm;
    if (isEnd && before > 0 && (before >= all - before || isCounted)) return i;
    before += words[i] ?? 0;
  }
  return lines.length;
}

/** Furniture that stands in the middle of texts. */
const PASSING: ReadonlySet<FurnitureKind | undefined> = new Set(['pointer', 'advertisement']);
/** More short lines in a row than this are a menu. */
const MOST_HEADINGS = 2;

/**
 * Widens the extent over what surely belongs to the text because it is joined to it: short sentences, and the
 * headings and lists between them.
 * @param title the place of the title, which stays outside.
 */
export function widened(lines: readonly PageLine[], extent: Extent, title: number): Extent {
  const goesOn = continuations(lines);
  const reach = (from: number, step: 1 | -1): number => {
    let reached = from;
    let headings = 0;
    for (let i = from + step; i > title && i >= 0 && i < extent.end; i += step) {
      const line = lines[i];
      if (line === undefined || isOutside(line) || goesOn.has(i) || headings > MOST_HEADINGS) break;
      const isJoined = line.shape === 'sentence' || line.shape === 'prose';
      // before the text, a heading counts if a sentence follows it
      const opens = step === -1 && isHeading(line) && lines[i + 1]?.shape === 'sentence' && i > title + 1;
      if (PASSING.has(line.furniture) || line.text === '') continue;
      if (isJoined || opens) reached = i;
      headings = line.shape === 'line' ? headings + 1 : 0;
      if (line.shape === 'line' && !isHeading(line)) break;
    }
    return reached;
  };
  return { ...extent, first: reach(extent.first, -1), last: reach(extent.last, 1) };
}

function isOutside(line: PageLine): boolean {
  if (line.byline !== undefined || line.isLicence || line.trail !== 'no' || line.shape === 'note')
    return true;
  return line.edge !== undefined || (line.furniture !== undefined && !PASSING.has(line.furniture));
}

/** Whether the line may stand between paragraphs: a heading, or what leads on to a list or a quotation. */
function isHeading({ text, block }: PageLine): boolean {
  return block.level !== undefined || /[:?]["”’»]?$/u.test(text) || (block.isApart && looksLikeHeading(text));
}
