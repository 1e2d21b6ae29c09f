import { oneLine } from './characters.ts';
import { isImportFault } from './fault.ts';
import { readFrontMatter } from './front-matter.ts';
import { LONGEST_HEADING, looksLikeHeading } from './heading.ts';
import { joinLines, wordsWithin } from './hyphenation.ts';
import type { Block, ImportFault, LeftOut, ReadDocument } from './types.ts';
import { isItem, type Line, paragraphLines } from './unwrap.ts';

const TAB = 4;
/** A line of signs, as long as any that divides. */
const LONGEST_RULE = 200;
/** Longer lines than this are paragraphs that are not wrapped. */
const LONGEST_LINE = 60;
const RULE = /^([=_*~#.-])(?:\s*\1){2,}$/;

/**
 * Reads plain text: paragraphs between empty lines, or one a line, or hard-wrapped.
 * @returns its blocks; a fault if its front matter is broken.
 */
export function readText(text: string, file: string): ReadDocument | ImportFault {
  const front = readFrontMatter(text, file);
  if (isImportFault(front)) return front;
  const { lines, headings, rules } = withoutRules(linesOf(front.body));
  const groups = paragraphLines(lines);
  const words = wordsWithin(lines.map((line) => line.text));
  const blocks = groups.flatMap((group, i) => {
    const [first] = group;
    if (!first) return [];
    const next = groups[i + 1]?.[0];
    const level = headings.get(first.line);
    return [
      blockOf(
        first,
        joinLines(
          group.map((line) => line.text),
          words,
        ),
        level,
        next,
      ),
    ];
  });
  return {
    format: 'text',
    blocks,
    frontMatter: front.frontMatter,
    fromPage: {},
    leftOut: [...front.leftOut, ...rules],
  };
}

function blockOf(first: Line, text: string, level: number | undefined, next: Line | undefined): Block {
  const { line } = first;
  const isApart = first.isApart || first.indent > 0;
  if (level !== undefined) return { kind: 'heading', level, text, line, isApart };
  const announces = text.endsWith(':') && next !== undefined && isItem(next.text);
  const opens = next !== undefined && (next.isApart || isParagraphBelow(text, next.text));
  const isAlone = first.isApart && opens && !announces;
  if (isAlone && looksLikeHeading(text) && !/^[-*•·▪●◦‣]/.test(text))
    return { kind: 'heading', text, line, isApart };
  // what is said in a story begins with a dash too
  const isSpoken = /^[–—]\s/.test(text) && /[.!?…]["”’»]?$/.test(text);
  if (!isItem(text) || isSpoken) return { kind: 'paragraph', text, line, isApart };
  return { kind: 'item', text: text.replace(/^[-*•·▪●◦‣–—]\s+/, ''), line, isApart };
}

/** Whether a line is so much longer than the one above it that this is its heading. */
function isParagraphBelow(above: string, text: string): boolean {
  const isLonger = text.length > Math.max(LONGEST_LINE, above.length * 2);
  return isLonger && !isItem(text) && /[.!?…]["”’»)]*$/.test(text);
}

/** The lines that are not empty. A form feed begins a new page, and so ends a paragraph. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isApart = true;
  for (const [i, whole] of text.split(/\r\n|\r|\n/).entries()) {
    for (const piece of whole.split(/([\f\u2029])|[\v\u0085\u2028]/)) {
      // the separators that are captured stand between the pieces; others leave undefined there
      if (piece === undefined) continue;
      const plain = oneLine(piece);
      if (plain !== '') lines.push({ text: plain, line: i + 1, indent: indentOf(piece), isApart });
      isApart = plain === '';
    }
  }
  return lines;
}

function indentOf(piece: string): number {
  const space = /^\s*/.exec(piece)?.[0] ?? '';
  return [...space].reduce((columns, character) => columns + (character === '\t' ? TAB : 1), 0);
}

type WithoutRules = { lines: Line[]; headings: Map<number, number>; rules: LeftOut[] };

/** Takes out dividing lines; a line that is underlined with one is a heading. */
function withoutRules(all: readonly Line[]): WithoutRules {
  const found: WithoutRules = { lines: [], headings: new Map(), rules: [] };
  let isApart = false;
  for (const [i, line] of all.entries()) {
    const above = all[i - 1];
    if (line.text.length > LONGEST_RULE || !RULE.test(line.text)) {
      found.lines.push(isApart ? { ...line, isApart } : line);
      isApart = false;
      continue;
    }
    isApart = true;
    if (above?.isApart && !line.isApart && /^[=-]/.test(line.text) && above.text.length <= LONGEST_HEADING) {
      found.headings.set(above.line, line.text.startsWith('=') ? 1 : 2);
    } else {
      found.rules.push({ text: line.text.slice(0, 80), why: 'a dividing line', line: line.line });
    }
  }
  return found;
}
