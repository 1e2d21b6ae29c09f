import { glimpse, oneLine } from './characters.ts';
import { whyLeftOut } from './html-furniture.ts';
import {
  type HtmlElement,
  type HtmlNode,
  isElement,
  isNoteLink,
  isNotText,
  lineOf,
  textIn,
} from './html-tree.ts';
import type { Block, LeftOut } from './types.ts';

/** The text of a part of a page. */
export type HtmlText = Readonly<{ blocks: readonly Block[]; leftOut: readonly LeftOut[] }>;

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, Block['kind']>> = {
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'code',
  td: 'paragraph',
  th: 'paragraph',
};
/** A row with a longer cell is a means of layout, not of a table. */
const LONGEST_CELL = 300;

/** What the text at some place of the page is: its kind, of a heading its level, and whether it is part of a link. */
type Setting = Readonly<{ kind: Block['kind']; level?: number; inLink?: boolean }>;

type Gathering = {
  readonly pageLength: number;
  readonly except: HtmlElement | undefined;
  readonly blocks: Block[];
  readonly leftOut: LeftOut[];
  /** The block being read: its pieces so far, how much of them is within links, and where it began. */
  pieces: string[];
  linked: number;
  line: number | undefined;
};

/**
 * Gathers the text of an element, block by block, and what is left out of it.
 * @param pageLength the length of all text on the page.
 * @param except an element within it that is passed over.
 * @throws RangeError if the page is nested too deeply.
 */
export function gatherText(element: HtmlElement, pageLength: number, except?: HtmlElement): HtmlText {
  const into: Gathering = {
    pageLength,
    except,
    blocks: [],
    leftOut: [],
    pieces: [],
    linked: 0,
    line: undefined,
  };
  gatherChildren(element, settingOf(element, { kind: 'paragraph' }), into);
  return { blocks: into.blocks, leftOut: into.leftOut };
}

function gatherChildren(element: HtmlElement, setting: Setting, into: Gathering): void {
  for (const child of element.children) gather(child, setting, into);
  if (BLOCKS.has(element.name)) endBlock(setting, into);
}

function gather(node: HtmlNode, setting: Setting, into: Gathering): void {
  if (node.type === 'text') {
    if (into.pieces.length === 0 && node.data.trim() === '') return;
    into.line ??= lineOfText(node);
    into.pieces.push(node.data);
    if (setting.inLink) into.linked += node.data.length;
    return;
  }
  if (!isElement(node) || node === into.except || isNotText(node)) return;
  const why = whyLeftOut(node, into.pageLength);
  if (why !== undefined) {
    leaveOut(node, why, into);
  } else if (node.name === 'br') {
    // two line breaks are the empty line between two paragraphs
    if (/\n\s*$/.test(into.pieces.slice(-2).join(''))) endBlock(setting, into);
    else if (into.pieces.length > 0) into.pieces.push('\n');
  } else if (node.name === 'tr') {
    endBlock(setting, into);
    gatherRow(node, into);
  } else {
    if (BLOCKS.has(node.name)) endBlock(setting, into);
    // links side by side are set apart by their styles
    if (node.name === 'a' && isLink(node.prev)) into.pieces.push(' ');
    if (isNoteLink(node)) into.pieces.push(`[${textIn(node).trim()}]`);
    else gatherChildren(node, settingOf(node, setting), into);
  }
}

function leadsAway({ name, attribs }: HtmlElement): boolean {
  return name === 'a' && attribs.href !== undefined && !attribs.href.startsWith('#');
}

function isLink(node: HtmlNode | null): boolean {
  return node !== null && isElement(node) && node.name === 'a';
}

/** A line of the page, not that of the white space before a text. */
function lineOfText(node: Extract<HtmlNode, { data: string }>): number | undefined {
  const line = lineOf(node);
  const before = /^\s*/.exec(node.data)?.[0] ?? '';
  return line === undefined ? undefined : line + (before.match(/\n/g)?.length ?? 0);
}

function settingOf(element: HtmlElement, around: Setting): Setting {
  const inLink = around.inLink === true || leadsAway(element);
  const { name, attribs } = element;
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level), inLink };
  if (/(?:^|\s)wp-caption-text(?:\s|$)/.test(attribs.class ?? '')) return { kind: 'caption', inLink };
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return kind === undefined ? { ...around, inLink } : { kind, inLink };
}

function endBlock({ kind, level }: Setting, into: Gathering): void {
  const text = oneLine(into.pieces.join(''));
  const { line, linked } = into;
  const isLink = linked >= text.length;
  into.pieces = [];
  into.linked = 0;
  into.line = undefined;
  if (text === '') return;
  into.blocks.push({
    kind,
    text,
    isApart: true,
    ...(level === undefined ? {} : { level }),
    ...(isLink ? { isLink } : {}),
    ...(line === undefined ? {} : { line }),
  });
}

/** A row of short cells is one block; the cells of another are read like everything else. */
function gatherRow(row: HtmlElement, into: Gathering): void {
  const cells = row.children
    .filter(isElement)
    .filter((cell) => cell !== into.except && !isNotText(cell))
    .map((cell) => gatherText(cell, into.pageLength, into.except));
  into.leftOut.push(...cells.flatMap((cell) => cell.leftOut));
  const texts = cells
    .map((cell) => cell.blocks.map((block) => block.text).join(' '))
    .filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => text.length > LONGEST_CELL)) {
    into.blocks.push(...cells.flatMap((cell) => cell.blocks));
    return;
  }
  const line = lineOf(row);
  const text = texts.join(' | ');
  into.blocks.push({ kind: 'table', text, isApart: true, ...(line === undefined ? {} : { line }) });
}

function leaveOut(element: HtmlElement, why: string, into: Gathering): void {
  const text = glimpse(textIn(element, 1000));
  const line = lineOf(element);
  if (text !== '') into.leftOut.push({ text, why, ...(line === undefined ? {} : { line }) });
}
