import type { PageLine } from './page.ts';
import type { Extent } from './page-extent.ts';
import { endsSentence } from './shapes.ts';

const LONGEST_BOX = 15;
const MOST_WORDS = 25;

/**
 * Finds the lines that belong to a list of related articles: what follows its heading, up to the next
 * paragraph. The last line before that paragraph may be the heading of the text that goes on.
 * @returns their places, without the headings of the lists.
 */
export function relatedBoxes(lines: readonly PageLine[], { last }: Extent): ReadonlySet<number> {
  const inBox = new Set<number>();
  for (const [i, line] of lines.entries()) {
    const isAtEdge = line.edge === 'related' && i > last;
    if (line.mark !== undefined || (line.furniture !== 'related' && !isAtEdge)) continue;
    const box = boxAfter(lines, i);
    const next = lines[(box.at(-1) ?? i) + 1];
    const leadsOn = box.length > 1 && (box.at(-1) ?? 0) < last && next?.shape === 'prose';
    for (const place of leadsOn ? box.slice(0, -1) : box) inBox.add(place);
  }
  return inBox;
}

function boxAfter(lines: readonly PageLine[], heading: number): number[] {
  const box: number[] = [];
  const level = lines[heading]?.block.level;
  for (let i = heading + 1; i < lines.length && box.length < LONGEST_BOX; i++) {
    const line = lines[i];
    if (line === undefined || !isHeadline(line, level)) break;
    box.push(i);
  }
  return box;
}

function isHeadline(line: PageLine, levelOfBox: number | undefined): boolean {
  if (line.mark !== undefined || line.words > MOST_WORDS) return false;
  if (line.furniture !== undefined || line.text === '') return true;
  const { kind, level } = line.block;
  if (kind === 'heading' && level !== undefined && (levelOfBox === undefined || level <= levelOfBox))
    return false;
  if (line.shape !== 'line' && line.shape !== 'entry') return false;
  return line.text.endsWith('?') || !endsSentence(line.text);
}

const LEAST_REPEATED_WORDS = 6;

/** @returns the places of paragraphs and captions that have stood before, word for word. */
export function repetitions(lines: readonly PageLine[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const again = new Set<number>();
  for (const [i, line] of lines.entries()) {
    if (line.mark !== undefined || line.words < LEAST_REPEATED_WORDS || line.shape === 'line') continue;
    if (seen.has(line.plain)) again.add(i);
    seen.add(line.plain);
  }
  return again;
}

const LEAST_RETURNS = 3;

/** @returns the short lines that a PDF prints on page after page. */
export function runningHeads(lines: readonly PageLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { shape, plain } of lines) if (shape === 'line') counts.set(plain, (counts.get(plain) ?? 0) + 1);
  return new Set([...counts].flatMap(([plain, count]) => (count >= LEAST_RETURNS ? [plain] : [])));
}

/** Headings of a list of references, as wordings are compared. */
export const REFERENCES =
  /^(?:\d+[.:]? )?(?:references?|notes?|endnotes|footnotes|bibliography|sources|works cited|further reading|references bibliographiques|bibliographie|notes de bas de page|referencias(?: bibliograficas)?|bibliografia|notas|fuentes)\s*:?$/;

/** What a line after the text belongs to: a list of references, or what the page goes on to (sharing, subscribing, other articles). */
export type AfterText = 'references' | 'over';

/** Tells for the lines after the last paragraph what they belong to, as far as a line before them says so. */
export function placesAfterText(
  lines: readonly PageLine[],
  { last, end }: Extent,
): ReadonlyMap<number, AfterText> {
  const places = new Map<number, AfterText>();
  let part: AfterText | undefined;
  for (let i = last + 1; i < end; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    if (REFERENCES.test(line.plain)) part = 'references';
    if (part !== undefined) places.set(i, part);
    if (line.furniture !== undefined || line.edge !== undefined) part = 'over';
  }
  return places;
}
