import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { glimpse, oneLine } from './characters.ts';
import { isImportFault } from './fault.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHtmlPiece } from './html.ts';
import type { Block, ImportFault, LeftOut, ReadDocument } from './types.ts';

/** Quotes and lists within each other, and brackets: real texts have under ten. The parser's time grows with the square. */
const DEEPEST = 100;
/** In characters; twice the text of the longest document that a curator can look over. The parser takes 2 s for each million. */
const LONGEST = 5_000_000;

type Collected = { blocks: Block[]; leftOut: LeftOut[] };

/**
 * Reads Markdown (CommonMark; tables and footnotes as GitHub writes them).
 * @returns its blocks; a fault if its front matter is broken or it is nested too deeply.
 */
export function readMarkdown(text: string, file: string): ReadDocument | ImportFault {
  if (text.length > LONGEST) {
    return { file, message: `has ${text.length} characters of Markdown; the limit is ${LONGEST}: split it` };
  }
  if (isTooDeep(text)) return { file, message: 'has quotes, lists or brackets that are nested too deeply' };
  const front = readFrontMatter(text, file);
  if (isImportFault(front)) return front;
  const collected: Collected = { blocks: [], leftOut: [...front.leftOut] };
  collect(fromMarkdown(front.body), 'paragraph', collected);
  return { format: 'markdown', ...collected, frontMatter: front.frontMatter, fromPage: {} };
}

function isTooDeep(text: string): boolean {
  let brackets = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    // a list within lists may show its depth by white space only
    const [, indent = ''] = /^(\s*)(?:[*+-]|\d{1,9}[.)])[ \t]/.exec(line) ?? [];
    const markers = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t])))*/.exec(line)?.[0] ?? '';
    if (markers.replace(/[ \t\d]/g, '').length > DEEPEST || indent.length > DEEPEST * 2) return true;
    if (line.trim() === '') brackets = 0;
    for (const [bracket] of line.matchAll(/[[\]]/g)) {
      brackets = bracket === '[' ? brackets + 1 : Math.max(0, brackets - 1);
      if (brackets > DEEPEST) return true;
    }
  }
  return false;
}

/** @param kind what a paragraph here is: that of the quote or list around it. */
function collect(parent: Parents, kind: 'paragraph' | 'item' | 'quote', into: Collected): void {
  for (const node of parent.children) {
    if (node.type === 'blockquote') collect(node, 'quote', into);
    else if (node.type === 'list') collect(node, 'item', into);
    else if (node.type === 'listItem') collect(node, kind, into);
    else collectLeaf(node, kind, into);
  }
}

function collectLeaf(node: RootContent, kind: 'paragraph' | 'item' | 'quote', into: Collected): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'heading') {
    add(into, { kind: 'heading', level: node.depth, text: inlineText(node), line, isApart: true });
  } else if (node.type === 'code') {
    add(into, { kind: 'code', text: node.value, line, isApart: true });
  } else if (node.type === 'paragraph') {
    collectParagraph(node, kind, line, into);
  } else if (node.type === 'html') {
    const { blocks, leftOut } = readHtmlPiece(node.value, line);
    into.blocks.push(...blocks);
    into.leftOut.push(...leftOut);
  } else if (node.type === 'definition') {
    into.leftOut.push({ text: glimpse(`[${node.label}]: ${node.url}`), why: 'an address of a link', line });
  } else if (node.type === 'thematicBreak') {
    into.leftOut.push({ text: '---', why: 'a dividing line', line });
  }
}

function collectParagraph(
  node: Parents,
  kind: 'paragraph' | 'item' | 'quote',
  line: number,
  into: Collected,
): void {
  const text = inlineText(node);
  const rows = text.split('\n').map((row) => row.trim());
  if (/^\[\^[^\]]+\]:/.test(text)) {
    into.leftOut.push({ text: glimpse(text), why: 'a footnote', line });
  } else if (rows.length > 1 && rows.every((row) => row.startsWith('|'))) {
    for (const [i, row] of rows.entries()) {
      const isRuler = /^[|\s:-]+$/.test(row);
      if (!isRuler) add(into, { kind: 'table', text: cells(row), line: line + i, isApart: i === 0 });
    }
  } else {
    add(into, { kind, text: text.replace(/\[\^[^\]\s]{1,40}\]/g, ''), line, isApart: true });
  }
  for (const alt of alternativesIn(node)) add(into, { kind: 'caption', text: alt, line, isApart: true });
}

function cells(row: string): string {
  return row.replace(/^\||\|$/g, '').replace(/\s*\|\s*/g, ' | ');
}

function add(into: Collected, block: Block): void {
  const text = oneLine(block.text);
  if (text !== '') into.blocks.push({ ...block, text });
}

/** The text without images and tags; forced line breaks are line breaks. */
function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return '';
  if ('children' in node) return node.children.map(inlineText).join('');
  return textOf(node, { includeHtml: false });
}

function alternativesIn(node: Nodes): readonly string[] {
  if (node.type === 'image' || node.type === 'imageReference') return [node.alt ?? ''];
  return 'children' in node ? node.children.flatMap(alternativesIn) : [];
}
