import { LONGEST_HEADING, looksLikeHeading } from './heading.ts';
import { joinLines, wordsWithin } from './hyphenation.ts';
import type { PdfLine } from './pdf-lines.ts';
import type { Block } from './types.ts';
import { isItem } from './unwrap.ts';

/** A gap between baselines that is larger than the usual one by this factor separates paragraphs. */
const GAP = 1.35;
/** Sizes of fonts that differ by more are different. */
const SAME_SIZE = 0.12;
/** Text that is larger than the body's by this factor is a heading. */
const LARGER = 1.15;
/** How far the beginning of a line must move in, in sizes of its font, to be an indent. */
const INDENT = 0.7;
/** The width of a letter, in sizes of its font, about. */
const LETTER = 0.5;
/** A line that leaves more than this share of its column free was ended on purpose. */
const MUCH_ROOM = 0.35;
/** How many lines before and after one show how wide its column is. */
const NEIGHBOURS = 8;
const BULLET = /^[•·▪●◦‣]/;
const ENDS = /[.!?:;…]["”’»)\]\d]*$/;

type Break = 'none' | 'direct' | 'apart';
type Group = Readonly<{ lines: readonly PdfLine[]; isApart: boolean }>;

/** @returns the size that most characters are set in, to half a point. */
export function bodySizeOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/**
 * Puts lines together into paragraphs and headings, by gaps, indents, sizes of fonts, and lines
 * that end early. A paragraph that goes on in the next column or page is one.
 */
export function pdfBlocks(lines: readonly PdfLine[], bodySize: number): readonly Block[] {
  const leading = usualGap(lines, bodySize);
  const groups: { lines: PdfLine[]; isApart: boolean }[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const kind = before ? breakBetween(before, line, columnAt(lines, i - 1), leading / bodySize) : 'apart';
    const group = groups.at(-1);
    if (kind === 'none' && group) group.lines.push(line);
    else groups.push({ lines: [line], isApart: kind !== 'direct' });
  }
  const words = wordsWithin(lines.map((line) => line.text));
  const levels = levelsOf(groups, bodySize);
  return groups.map((group, i) => {
    const text = joinLines(
      group.lines.map((line) => line.text),
      words,
    );
    return blockOf(group, text, levels, groups[i + 1]);
  });
}

function blockOf(group: Group, text: string, levels: ReadonlyMap<number, number>, next?: Group): Block {
  const { isApart, lines } = group;
  const level = levels.get(sizeOf(group));
  if (level !== undefined && /\p{L}/u.test(text)) return { kind: 'heading', level, text, isApart };
  const isAlone = lines.length === 1 && isApart && next?.isApart === true && !announces(text, next.lines[0]);
  if (isAlone && looksLikeHeading(text) && !BULLET.test(text)) return { kind: 'heading', text, isApart };
  if (!isItem(text)) return { kind: 'paragraph', text, isApart };
  return { kind: 'item', text: text.replace(/^[•·▪●◦‣–—-]\s+/, ''), isApart };
}

/** Whether a line leads up to a list, as "The aims are:". */
function announces(text: string, next: PdfLine | undefined): boolean {
  return text.endsWith(':') && next !== undefined && isItem(next.text);
}

/** The levels of headings by size: the largest is 1. */
function levelsOf(groups: readonly Group[], bodySize: number): ReadonlyMap<number, number> {
  const sizes = groups
    .filter((group) => group.lines.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_HEADING * 2)
    .map(sizeOf)
    .filter((size) => size > bodySize * LARGER);
  const ranked = [...new Set(sizes)].sort((a, b) => b - a);
  return new Map(ranked.map((size, i) => [size, Math.min(i + 1, 6)]));
}

function sizeOf({ lines }: Group): number {
  return Math.round((lines[0]?.size ?? 0) * 2) / 2;
}

/** The median gap between lines of the body. */
function usualGap(lines: readonly PdfLine[], bodySize: number): number {
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const gap = before && before.page === line.page ? line.top - before.top : 0;
    const isBody = isSameSize(line.size, bodySize) && before && isSameSize(before.size, bodySize);
    return isBody && gap > 0 && gap < bodySize * 4 ? [gap] : [];
  });
  gaps.sort((a, b) => a - b);
  // typesetting without lines to compare uses a fifth more than the size
  return gaps[Math.floor(gaps.length / 2)] ?? bodySize * 1.2;
}

type Column = Readonly<{ left: number; right: number }>;

/** How wide the column is around a line, by its neighbours that begin near the same margin. */
function columnAt(lines: readonly PdfLine[], index: number): Column {
  const line = lines[index];
  if (!line) return { left: 0, right: 0 };
  const near = lines
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .filter(({ page, left }) => page === line.page && Math.abs(left - line.left) < line.size * 4);
  return {
    left: Math.min(...near.map(({ left }) => left)),
    right: Math.max(...near.map(({ right }) => right)),
  };
}

/** @param spread the usual gap between lines, in sizes of the font. */
function breakBetween(before: PdfLine, line: PdfLine, column: Column, spread: number): Break {
  if (!isSameSize(before.size, line.size) || BULLET.test(line.text)) return 'apart';
  if (isItem(line.text) && ENDS.test(before.text)) return 'apart';
  const startsLow = /^\p{Ll}/u.test(line.text);
  const down = line.top - before.top;
  const isNewColumn = before.page !== line.page || down < -line.size * 0.5;
  if (isNewColumn) return ENDS.test(before.text) && !startsLow ? 'apart' : 'none';
  if (down > line.size * spread * GAP) return 'apart';
  const isIndented = line.left > before.left + line.size * INDENT && !isItem(before.text);
  if (isIndented && line.left < column.right && before.left - column.left < line.size * INDENT)
    return 'apart';
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const room = column.right - before.right - (word + 1) * line.size * LETTER;
  if (startsLow || room <= 0) return 'none';
  const endsEarly = ENDS.test(before.text) || room > (column.right - column.left) * MUCH_ROOM;
  return endsEarly ? 'direct' : 'none';
}

function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * SAME_SIZE;
}
