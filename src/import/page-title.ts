import type { PageLine } from './page.ts';
import type { Extent } from './page-extent.ts';
import { plainLine } from './shapes.ts';
import { likeliestTitle } from './title-likelihood.ts';

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
  extent: Extent,
  { given, page }: KnownTitles,
): number | undefined {
  const { first, end } = extent;
  // a page without sentences has no first paragraph that the title could stand before
  const head = [...lines.keys()].slice(0, first === 0 && !isProse(lines[0]) ? Math.min(1, end) : first);
  const candidates = head.filter((i) => isCandidate(lines[i]));
  const fits = (title: string | undefined): number | undefined =>
    title === undefined ? undefined : candidates.find((i) => isSame(lines[i]?.plain ?? '', plainLine(title)));
  const known = fits(given) ?? fits(page);
  if (known !== undefined) return known;
  const top = candidates.find((i) => lines[i]?.block.level === 1);
  if (top !== undefined) return top;
  return given === undefined && page === undefined ? likeliestTitle(lines, extent, candidates) : undefined;
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
