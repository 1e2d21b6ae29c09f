import type { Byline } from './byline.ts';
import { isAtEdge, isLoneName, reasonAgainst } from './furniture-rules.ts';
import { type PageLine, readLine } from './page.ts';
import { type KnownOfPage, overview, type Page } from './page-overview.ts';
import type { Block, LeftOut } from './types.ts';

/** A piece of the text itself. */
export type Kept = Readonly<{
  kind: 'text' | 'caption' | 'author-note';
  block: Block;
  text: string;
  shape: PageLine['shape'];
  mark?: number;
}>;

/** A page, sorted. */
export type Sorted = Readonly<{
  kept: readonly Kept[];
  leftOut: readonly LeftOut[];
  /** The page's own title, where a line is one. */
  title?: string;
  /** What bylines and lines with dates say, in their order. */
  bylines: readonly Byline[];
  /** The line on the terms of use. */
  licence?: string;
  /** For the curator to look over. */
  notes: readonly string[];
}>;

/**
 * Tells the text of a page from its furniture (navigation, forms, shares, boxes, repetitions), by wordings,
 * by place and by repetition. Between the first and the last paragraph it rather keeps too much.
 * @param blocks the page in the order of reading.
 * @returns what is text, and what is not with the reason.
 */
export function sortOut(blocks: readonly Block[], known: KnownOfPage): Sorted {
  const page = overview(blocks.map(readLine), known);
  const kept: Kept[] = [];
  const leftOut: LeftOut[] = [];
  const notes: string[] = [];
  for (const [i, line] of page.lines.entries()) {
    if (i === page.title) continue;
    const why = line.mark === undefined ? reasonAgainst(page, line, i) : undefined;
    if (why === undefined) kept.push({ ...line, kind: kindOf(page, line, i) });
    else leftOut.push(pieceOf(line.block, line.block.text, why));
    if (why === undefined && line.codes !== '')
      leftOut.push(pieceOf(line.block, line.codes, 'a shortcode inside a paragraph'));
    if (why === undefined && isLoneName(page, line, i))
      notes.push(`"${line.text}" stands alone after the text; it is kept as a caption.`);
  }
  const atEdges = page.lines.filter((line, i) => line.mark === undefined && isAtEdge(page, i));
  const bylines = atEdges.flatMap((line) => line.byline ?? []);
  const names = [...page.names].map((i) => page.lines[i]?.text ?? '');
  const licence = atEdges.find((line) => line.isLicence)?.text;
  const title = page.title === undefined ? undefined : page.lines[page.title]?.text;
  return {
    kept,
    leftOut,
    notes,
    bylines: names.length > 0 ? [{ authors: names, isUpdate: false }, ...bylines] : bylines,
    ...(title === undefined ? {} : { title }),
    ...(licence === undefined ? {} : { licence }),
  };
}

function kindOf(page: Page, line: PageLine, i: number): Kept['kind'] {
  if (line.shape === 'caption' || isLoneName(page, line, i)) return 'caption';
  const isBesideText = isAtEdge(page, i) && (line.shape === 'note' || page.goesOn.has(i));
  return isBesideText ? 'author-note' : 'text';
}

function pieceOf(block: Block, text: string, why: string): LeftOut {
  return { text, why, ...(block.line === undefined ? {} : { line: block.line }) };
}
