import type { PageLine } from './page.ts';
import type { Extent } from './page-extent.ts';
import { isPersonName } from './people.ts';
import { plainLine } from './shapes.ts';

const MOST_WORDS_OF_SITE = 3;
const LONGEST = 300;

/** Titles that are known without looking at the lines. */
export type KnownTitles = Readonly<{
  /** From the curator or the front matter. */
  given?: string;
  /** From the page's metadata, where they can be trusted; perhaps with the site's name behind it. */
  page?: string;
}>;

/**
 * Looks for the line that is the title.
 * @returns its place, or undefined where the text begins without one.
 */
export function titlePlace(
  lines: readonly PageLine[],
  { first, end }: Extent,
  { given, page }: KnownTitles,
): number | undefined {
  // a page without sentences has no first paragraph that the title could stand before
  const head = [...lines.keys()].slice(0, first === 0 && !isProse(lines[0]) ? Math.min(1, end) : first);
  const candidates = head.filter((i) => isCandidate(lines[i]));
  const fits = (title: string | undefined): number | undefined =>
    title === undefined ? undefined : candidates.find((i) => isSame(lines[i]?.plain ?? '', plainLine(title)));
  const known = fits(given) ?? fits(page);
  if (known !== undefined) return known;
  const top = candidates.find((i) => lines[i]?.block.level === 1);
  if (top !== undefined) return top;
  const counts = Map.groupBy(lines, ({ plain }) => plain);
  const repeated = candidates.find((i) => (counts.get(lines[i]?.plain ?? '')?.length ?? 0) > 1);
  if (repeated !== undefined) return repeated;
  return given === undefined && page === undefined ? bestPlaced(lines, head, candidates) : undefined;
}

function isProse(line: PageLine | undefined): boolean {
  return line !== undefined && line.shape !== 'line';
}

function isCandidate(line: PageLine | undefined): boolean {
  if (line === undefined || line.mark !== undefined || !isHeadline(line)) return false;
  if (line.furniture !== undefined || line.byline !== undefined || line.trail !== 'no') return false;
  return /\p{L}|\p{N}/u.test(line.text) && line.text.length <= LONGEST;
}

/** A line that does not end like a sentence, or is an exclamation: "It moves!" */
function isHeadline({ shape, text }: PageLine): boolean {
  return shape === 'line' || (shape === 'sentence' && /!["”’»]*$/u.test(text));
}

/** Whether a heading is the title, or the title without the site's name. */
function isSame(heading: string, title: string): boolean {
  if (heading === title) return true;
  return (
    heading.length >= 12 &&
    (title.startsWith(heading) || heading.startsWith(title) || title.endsWith(heading))
  );
}

/** The first candidate, unless a byline or the site's navigation shows that the site's name stands there. */
function bestPlaced(
  lines: readonly PageLine[],
  head: readonly number[],
  candidates: readonly number[],
): number | undefined {
  const menu = head.findLast((i) => isNavigation(lines, i)) ?? -1;
  const pool = candidates.filter((i) => i > menu && lines[i]?.edge === undefined);
  const byline = head.find((i) => lines[i]?.byline !== undefined);
  const above = byline === undefined ? [] : pool.filter((i) => i < byline);
  const long = above.find(
    (i) => (lines[i]?.words ?? 0) > MOST_WORDS_OF_SITE && !isPersonName(lines[i]?.text ?? ''),
  );
  return long ?? above[0] ?? pool[0] ?? candidates[0];
}

/** Whether the line is certainly of the site's navigation; a single "Print" may stand below a title. */
function isNavigation(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i];
  if (line?.furniture === 'navigation' || line?.trail === 'sure' || line?.trail === 'perhaps') return true;
  const beside = [lines[i - 1], lines[i + 1]].some((other) => other?.edge === 'navigation');
  return line?.edge === 'navigation' && beside;
}
