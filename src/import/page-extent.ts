import { END_OF_PAGE } from './furniture-words.ts';
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
  const text = withoutEdges(sure.length > 0 ? sure : short(), lines);
  // a page without any sentence is text as a whole
  return { first: text[0] ?? 0, last: text.at(-1) ?? end - 1, end };
}

function isText(line: PageLine | undefined, shapes: readonly Shape[]): boolean {
  return line !== undefined && shapes.includes(line.shape) && line.furniture === undefined;
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
