import { PASSING } from './furniture-kinds.ts';
import type { PageLine } from './page.ts';
import type { Extent } from './page-extent.ts';
import { endsSentence } from './shapes.ts';

const LONGEST_BOX = 15;
const MOST_WORDS = 25;
const LEAST_LISTED = 2;

/**
 * Finds the lines that belong to a list of related articles: what follows its heading, up to the next
 * paragraph. The last line before that paragraph may be the heading of the text that goes on.
 * @returns their places, with the headings of the lists.
 */
export function relatedBoxes(lines: readonly PageLine[], { first, last }: Extent): ReadonlySet<number> {
  const inBox = new Set<number>();
  for (const [i, line] of lines.entries()) {
    if (line.mark !== undefined || inBox.has(i) || (line.furniture ?? line.edge) !== 'related') continue;
    const box = boxAfter(lines, i);
    // a heading of the text may be worded so too: in its middle, the list tells
    const isBox = line.furniture !== undefined || i > last || (i > first && isList(lines, box));
    if (!isBox) continue;
    inBox.add(i);
    const next = lines[(box.at(-1) ?? i) + 1];
    const isApart = lines[box.at(-1) ?? i]?.block.isApart === true;
    const leadsOn = box.length > 1 && isApart && (box.at(-1) ?? 0) < last && isParagraph(next);
    for (const place of leadsOn ? box.slice(0, -1) : box) inBox.add(place);
  }
  return inBox;
}

function isParagraph(line: PageLine | undefined): boolean {
  return line?.shape === 'prose' || line?.shape === 'sentence';
}

function isList(lines: readonly PageLine[], box: readonly number[]): boolean {
  return box.length >= LEAST_LISTED || box.some((i) => lines[i]?.block.isLink);
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
  if (REFERENCES.test(line.plain)) return false;
  if (line.furniture !== undefined || line.text === '') return true;
  const { kind, level, isLink } = line.block;
  const isNext = level !== undefined && (levelOfBox === undefined || level <= levelOfBox);
  if (kind === 'heading' && isNext && !isLink) return false;
  if (line.shape !== 'line' && line.shape !== 'entry') return false;
  return line.text.endsWith('?') || !endsSentence(line.text);
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
    const isPassed = PASSING.has(line.furniture);
    if (!isPassed && (line.furniture ?? line.edge) !== undefined) part = 'over';
  }
  return places;
}

const CONTENTS =
  /^(?:contents|table of contents|on this page|in this article|sommaire|table des matieres|dans cet article|contenidos?|tabla de contenidos?|en este articulo|indice)(?: \[.*\])?\s*:?$/;
const LONGEST_ENTRY = 300;
/** The number in front of an entry, and the page behind it. */
const NUMBERS = /^[\d.]+\s+|[\s.…]+\d{1,4}$/gu;

/** A line as it stands in a table of contents, without numbers. */
function entryOf({ plain, words }: PageLine): string {
  return words <= MOST_WORDS && plain.length <= LONGEST_ENTRY ? plain.replace(NUMBERS, '') : plain;
}

/** @returns the places of tables of contents: a heading of that name and the lines after it that stand again further down. */
export function contentsLists(lines: readonly PageLine[]): ReadonlySet<number> {
  const places = new Set<number>();
  const lastPlaces = new Map(lines.map((line, i) => [entryOf(line), i]));
  for (const [i, line] of lines.entries()) {
    if (line.mark !== undefined || !CONTENTS.test(line.plain)) continue;
    let end = i + 1;
    while (isEntry(lines[end], end, lastPlaces)) end++;
    const returning = [...lines.keys()].slice(i + 1, end);
    if (returning.length > 1) for (const place of [i, ...returning]) places.add(place);
  }
  return places;
}

/** Whether a line is an entry of a table of contents; one with a number need not stand again, as its section may be left out. */
function isEntry(line: PageLine | undefined, i: number, lastPlaces: ReadonlyMap<string, number>): boolean {
  if (line === undefined || line.mark !== undefined || line.words > MOST_WORDS || line.shape === 'prose')
    return false;
  const isLater = (lastPlaces.get(entryOf(line)) ?? i) > i;
  return isLater || (/^\d+(?:\.\d+)*\.? \S/.test(line.plain) && !endsSentence(line.text));
}
