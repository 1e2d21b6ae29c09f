import { type FurnitureKind, PASSING } from './furniture-kinds.ts';
import { looksLikeHeading } from './heading.ts';
import type { PageLine } from './page.ts';
import { continuations, type Extent } from './page-extent.ts';

/** Furniture of boxes that stand in the middle of a text or at its end. */
const BOXES: ReadonlySet<FurnitureKind | undefined> = new Set([
  'navigation',
  'related',
  'subscription',
  'share',
  'donation',
  'promotion',
]);
/** More short lines in a row than this are a menu. */
const MOST_HEADINGS = 2;
const LONGEST_BOX = 20;
const LEAST_WORDS_RESUMED = 8;

/**
 * Widens the extent over what surely belongs to the text because it is joined to it: short sentences, and the
 * headings and lists between them. Many texts have nothing else.
 * @param title the place of the title, which stays outside.
 */
export function widened(lines: readonly PageLine[], extent: Extent, title: number): Extent {
  return { ...extent, first: upwards(lines, extent.first, title), last: downwards(lines, extent) };
}

function upwards(lines: readonly PageLine[], first: number, title: number): number {
  let reached = first;
  for (let i = first - 1; i > title; i--) {
    const line = lines[i];
    if (line === undefined || isOutside(line)) break;
    // a line is a heading if a sentence follows it, and the title is further up
    const isFirstHeading = i > title + 1 && isHeading(line) && lines[i + 1]?.shape === 'sentence';
    if (line.shape === 'line' && !isHeading(line)) break;
    if (isJoined(line) || isFirstHeading) reached = i;
  }
  return reached;
}

function downwards(lines: readonly PageLine[], { last, end }: Extent): number {
  const goesOn = continuations(lines);
  let reached = last;
  let headings = 0;
  let isInList = false;
  for (let i = last + 1; i < end; i++) {
    const line = lines[i];
    if (line === undefined || goesOn.has(i)) break;
    if (isOutside(line)) {
      const next = endOfBox(lines, i);
      if (next === undefined) break;
      i = next;
      reached = next;
      headings = 0;
      continue;
    }
    if (PASSING.has(line.furniture) || line.words === 0) continue;
    if (isJoined(line) || (isInList && /^[\p{Ll}\d]/u.test(line.text))) reached = i;
    // a list without signs, which a line with a colon begins
    isInList = line.shape === 'line' && (isInList || line.text.endsWith(':'));
    headings = line.shape === 'line' && !isInList ? headings + 1 : 0;
    if (headings > MOST_HEADINGS || (headings > 0 && !isHeading(line))) break;
  }
  return reached;
}

/**
 * The place of the paragraph with which the text goes on after a box: the first of two together, since the summaries
 * of other articles stand between their titles.
 */
function endOfBox(lines: readonly PageLine[], box: number): number | undefined {
  if (!BOXES.has(lines[box]?.furniture)) return undefined;
  const isParagraph = (line: PageLine | undefined): boolean =>
    line !== undefined && isJoined(line) && line.words >= LEAST_WORDS_RESUMED && !isOutside(line);
  for (let i = box + 1; i <= box + LONGEST_BOX; i++) {
    const line = lines[i];
    if (isParagraph(line)) return isParagraph(lines[i + 1]) ? i : undefined;
    const isOfBox = BOXES.has(line?.furniture) || PASSING.has(line?.furniture);
    const isLine = line?.shape === 'line' && line.edge === undefined && line.furniture === undefined;
    if (!isOfBox && !isLine && line?.shape !== 'entry') return undefined;
  }
  return undefined;
}

function isJoined(line: PageLine | undefined): boolean {
  return line?.shape === 'sentence' || line?.shape === 'prose';
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
