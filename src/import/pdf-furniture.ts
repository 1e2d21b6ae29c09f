import type { PdfLine, PdfPage } from './pdf-lines.ts';
import type { LeftOut } from './types.ts';

/** The share of a page's height, above and below, where running titles and page numbers stand. */
const MARGIN = 0.12;
/** A text at the edge of so many pages is a running title: a chapter of three pages has it on two. */
const REPEATED = 2;
const PAGE_NUMBER =
  /^(?:page|p\.|pg\.|seite|página)?\s*[-–—|[]?\s*(?:\d{1,4}|[ivxl]{1,7})\s*[-–—|\]]?(?:\s*(?:of|\/|sur|de|von)\s*\d{1,4})?$/i;
const CONTENTS = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,7})$/i;
const NOTE = /^(?:\d{1,3}|[*†‡§])/;
/** Notes are set smaller than the text, by at least this. */
const SMALL = 0.92;

export type BodyText = Readonly<{ lines: readonly PdfLine[]; leftOut: readonly LeftOut[] }>;

/**
 * Takes out what is not running text: running titles, page numbers, notes at the foot of a page,
 * entries of a table of contents, and text that is turned.
 * @param bodySize the size of the font that most of the text is set in.
 */
export function bodyText(pages: readonly PdfPage[], bodySize: number): BodyText {
  const running = runningTitles(pages);
  const lines: PdfLine[] = [];
  const leftOut: LeftOut[] = [];
  for (const page of pages) {
    const leave = (text: string, why: string): void => {
      leftOut.push({ text: text.slice(0, 200), why: `${why} (page ${page.number})` });
    };
    for (const text of page.turned) leave(text, 'is written sideways');
    const kept = page.lines.filter((line) => {
      const edge = edgeOf(line, page);
      const isRunning = edge !== undefined && running.has(`${edge} ${pattern(line.text)}`);
      const why = isRunning
        ? 'stands on several pages'
        : edge !== undefined && PAGE_NUMBER.test(line.text)
          ? 'is a page number'
          : CONTENTS.test(line.text)
            ? 'is from a table of contents'
            : undefined;
      if (why !== undefined) leave(line.text, why);
      return why === undefined;
    });
    const notes = notesAt(kept, bodySize);
    for (const note of kept.slice(notes)) leave(note.text, 'is a note at the foot of a page');
    for (const line of kept.slice(0, notes)) lines.push(line);
  }
  return { lines, leftOut };
}

/** The index of the first line of the notes that end a page; the number of lines if it has none. */
function notesAt(lines: readonly PdfLine[], bodySize: number): number {
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? bodySize) < bodySize * SMALL) start--;
  while (start < lines.length && !NOTE.test(lines[start]?.text ?? '')) start++;
  return start;
}

function runningTitles(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const here = new Set<string>();
    for (const line of page.lines) {
      const edge = edgeOf(line, page);
      if (edge !== undefined) here.add(`${edge} ${pattern(line.text)}`);
    }
    for (const key of here) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= REPEATED).map(([key]) => key));
}

function edgeOf(line: PdfLine, page: PdfPage): 'top' | 'foot' | undefined {
  if (line.top < page.height * MARGIN) return 'top';
  return line.top > page.height * (1 - MARGIN) ? 'foot' : undefined;
}

/** Running titles differ by their page numbers only. */
function pattern(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#');
}
