import type { PageLine } from './page.ts';
import { type AfterText, contentsLists, placesAfterText, relatedBoxes, runningHeads } from './page-boxes.ts';
import { continuations, type Extent, extentOf } from './page-extent.ts';
import { pullQuotes, repetitions } from './page-repetitions.ts';
import { type KnownTitles, titlePlace } from './page-title.ts';
import { widened } from './page-widening.ts';
import { isPersonName } from './people.ts';
import { plainLine } from './shapes.ts';
import type { ReadDocument } from './types.ts';

/** What is known of a page before it is sorted. */
export type KnownOfPage = KnownTitles &
  Readonly<{ format: ReadDocument['format']; authors: readonly string[] }>;

/** A page with what can be told of its lines by their place and by each other. */
export type Page = Readonly<{
  lines: readonly PageLine[];
  extent: Extent;
  /** The title as the page and as the curator has it, and the authors, as wordings are compared. */
  titles: ReadonlySet<string>;
  authors: ReadonlySet<string>;
  /** The line that is the title. */
  title: number | undefined;
  /** The last line of byline and date above the text, which may stand between its summary and the rest. */
  head: number;
  /** Lines before the text that are its first headings. */
  leading: ReadonlySet<number>;
  /** Lines with people's names next to the date, between title and text. */
  names: ReadonlySet<number>;
  /** Lines in a table of contents, with its heading. */
  contents: ReadonlySet<number>;
  /** Lines that quote the text for its layout. */
  pullQuotes: ReadonlySet<number>;
  /** Lines in lists of related articles. */
  related: ReadonlySet<number>;
  /** Paragraphs and captions that have stood before. */
  again: ReadonlySet<number>;
  /** Lines that return on page after page, as wordings are compared. */
  running: ReadonlySet<string>;
  /** Paragraphs that go on about an author after a note. */
  goesOn: ReadonlySet<number>;
  /** What lines after the text belong to. */
  after: ReadonlyMap<number, AfterText>;
}>;

/** @returns the lines with all that can be told of them together. */
export function overview(lines: readonly PageLine[], known: KnownOfPage): Page {
  const core = extentOf(lines);
  const title = titlePlace(lines, core, known);
  const extent = widened(lines, core, title ?? -1);
  const head = headOf(lines, extent.first);
  return {
    lines,
    extent,
    title,
    titles: plainSet([known.given, title === undefined ? undefined : lines[title]?.text]),
    authors: plainSet([...known.authors, ...lines.flatMap((line) => line.byline?.authors ?? [])]),
    leading: leadingHeadings(lines, extent.first, title ?? -1),
    head,
    names: namesByDate(lines, title ?? -1, Math.max(head, extent.first)),
    contents: contentsLists(lines),
    pullQuotes: pullQuotes(lines),
    related: relatedBoxes(lines, extent),
    again: repetitions(lines),
    running: known.format === 'pdf' ? runningHeads(lines) : new Set(),
    goesOn: continuations(lines),
    after: placesAfterText(lines, extent),
  };
}

function plainSet(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => (text === undefined ? [] : [plainLine(text)])));
}

/** The headings directly before the first paragraph; captions may stand between. */
function leadingHeadings(lines: readonly PageLine[], first: number, title: number): ReadonlySet<number> {
  const leading = new Set<number>();
  for (let i = first - 1; i > title; i--) {
    const line = lines[i];
    if (line?.shape === 'caption') continue;
    if (line?.shape !== 'line' || line.furniture !== undefined || line.byline !== undefined) break;
    // "News" may be the first heading where the format says that it is one
    const isMarked = line.block.level !== undefined;
    if (line.text === '' || (!isMarked && (!line.block.isApart || line.edge !== undefined))) break;
    leading.add(i);
  }
  return leading;
}

const NEAR_DATE = 3;

/** Authors whom no "by" introduces: names between title and text, with the date in the same lines or near them. */
function namesByDate(lines: readonly PageLine[], title: number, first: number): ReadonlySet<number> {
  const places = [...lines.keys()].slice(title + 1, first);
  const dated = places.filter((i) => lines[i]?.byline?.published !== undefined);
  const isSigned = places.some((i) => (lines[i]?.byline?.authors.length ?? 0) > 0);
  if (title === -1 || isSigned) return new Set();
  const names = places.filter((i) => isPersonName(lines[i]?.text ?? '') && lines[i]?.edge === undefined);
  return new Set(names.filter((i) => dated.some((date) => Math.abs(date - i) <= NEAR_DATE)));
}

const LONGEST_HEAD = 12;

/** Where the head of the page ends: with the last byline or date before the second paragraph. */
function headOf(lines: readonly PageLine[], first: number): number {
  const second = lines.findIndex(({ shape }, i) => i > first && (shape === 'prose' || shape === 'sentence'));
  const end = Math.min(second === -1 ? first : second, first + LONGEST_HEAD);
  return lines.slice(0, end).findLastIndex(({ byline, mark }) => byline !== undefined && mark === undefined);
}
