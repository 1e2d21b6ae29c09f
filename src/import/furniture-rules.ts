import { FURNITURE_NAMES } from './furniture-kinds.ts';
import type { PageLine } from './page.ts';
import type { Page } from './page-overview.ts';
import { isPersonName } from './people.ts';

/** Why the line at `i` is no part of the text, or undefined. */
type Rule = (page: Page, line: PageLine, i: number) => string | undefined;

const RULES: readonly Rule[] = [
  emptyOfText,
  wordedLikeFurniture,
  inBox,
  inContents,
  titleAgain,
  repeated,
  quotedAgain,
  namesPicture,
  byline,
  termsOfUse,
  beforeText,
  afterText,
];

/** @returns why the line at `i` is no part of the text, by the first rule that says so; undefined if none does. */
export function reasonAgainst(page: Page, line: PageLine, i: number): string | undefined {
  for (const rule of RULES) {
    const why = rule(page, line, i);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** @returns whether the line stands before the first or after the last paragraph that is certainly text. */
export function isAtEdge(page: Page, i: number): boolean {
  const line = page.lines[i];
  return i > page.extent.last || (line !== undefined && isInHead(page, line, i));
}

/** Whether the line stands before the text; a summary of it may stand further up, above the byline. */
function isInHead({ extent, head }: Page, { shape }: PageLine, i: number): boolean {
  return i < extent.first || (i <= head && shape === 'line');
}

/** @returns whether the line is nothing but a name that stands after the text, as captions are left behind by their pictures. */
export function isLoneName(page: Page, line: PageLine, i: number): boolean {
  if (i <= page.extent.last || page.after.has(i) || i >= page.extent.end) return false;
  // in a list of short lines it is a tag
  if (page.lines[i - 1]?.shape === 'line' && i - 1 > page.extent.last) return false;
  return line.shape === 'line' && isPersonName(line.text) && !isAuthor(page, line);
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
const PAGE_NUMBER = /^(?:(?:page|p\.|pagina) ?)?\d{1,4}(?: ?(?:\/|of|sur|de) ?\d{1,4})?$/;
function emptyOfText(page: Page, line: PageLine): string | undefined {
  if (line.text === '') return 'a shortcode';
  if (!/[\p{L}\p{N}]/u.test(line.text)) return 'a line without words';
  if (ADDRESS.test(line.text)) return 'an address without text';
  if (line.block.kind === 'paragraph' && PAGE_NUMBER.test(line.plain)) return 'a number without text';
  if (page.running.has(line.plain)) return 'returns on page after page';
  return undefined;
}

function wordedLikeFurniture(page: Page, line: PageLine, i: number): string | undefined {
  if (i >= page.extent.end && line.shape === 'note') return undefined;
  if (line.furniture !== undefined) return FURNITURE_NAMES[line.furniture];
  if (i >= page.extent.end) return 'stands among the comments';
  if (isAtEdge(page, i) && line.edge !== undefined && !page.leading.has(i) && !line.isLicence)
    return FURNITURE_NAMES[line.edge];
  const isTrail = line.trail === 'sure' || (line.trail === 'perhaps' && isAtEdge(page, i));
  return isTrail ? 'the way to the page (breadcrumb)' : undefined;
}

function inBox(page: Page, _line: PageLine, i: number): string | undefined {
  return page.related.has(i) ? 'stands in a list of related articles' : undefined;
}

function inContents(page: Page, _line: PageLine, i: number): string | undefined {
  return page.contents.has(i) ? 'the table of contents' : undefined;
}

function quotedAgain(page: Page, _line: PageLine, i: number): string | undefined {
  return page.pullQuotes.has(i) ? 'quotes the text (a pull quote)' : undefined;
}

function titleAgain(page: Page, line: PageLine): string | undefined {
  return page.titles.has(line.plain) && line.shape !== 'prose' ? 'the title again' : undefined;
}

function repeated(page: Page, _line: PageLine, i: number): string | undefined {
  return page.again.has(i) ? 'has stood before, word for word' : undefined;
}

const MOST_WORDS_OF_PICTURE_NAME = 10;

/** A line directly above a caption names the picture for those who do not see it. */
function namesPicture(page: Page, line: PageLine, i: number): string | undefined {
  const next = page.lines[i + 1];
  if (line.shape !== 'line' || line.words > MOST_WORDS_OF_PICTURE_NAME || line.byline !== undefined)
    return undefined;
  if (line.block.level !== undefined || next?.shape !== 'caption' || next.block.isApart) return undefined;
  return "a picture's name; its caption follows";
}

function byline(page: Page, line: PageLine, i: number): string | undefined {
  if (!isAtEdge(page, i)) return undefined;
  if (line.byline !== undefined) return 'the byline';
  return page.names.has(i) || isAuthor(page, line) ? "the author's name" : undefined;
}

const ABOUT = /^(?:about|written by|published by|a propos de|sobre|acerca de)\s+/;

/** Whether the line is nothing but the names of authors: "Jane Doe", "Jane Doe and John Roe", "About Jane Doe". */
function isAuthor({ authors }: Page, line: PageLine): boolean {
  if (line.shape !== 'line' || authors.size === 0) return false;
  const names = line.plain.replace(ABOUT, '').split(/\s*(?:,|;|&|\s(?:and|et|y)\s)\s*/u);
  return names.every((name) => authors.has(name));
}

function termsOfUse(page: Page, line: PageLine, i: number): string | undefined {
  return line.isLicence && isAtEdge(page, i) ? 'the terms of use' : undefined;
}

const LEAST_WORDS_OF_KEY_POINT = 6;
/** So long a line under the title sums up the text. */
const LEAST_WORDS_OF_LEAD = 10;

function beforeText(page: Page, line: PageLine, i: number): string | undefined {
  if (!isInHead(page, line, i) || page.leading.has(i)) return undefined;
  if (page.title !== undefined && i < page.title && line.shape !== 'note') return 'stands before the title';
  if (line.shape === 'line' && line.words < LEAST_WORDS_OF_LEAD)
    return 'stands between the title and the text';
  if (line.shape === 'entry' && line.words < LEAST_WORDS_OF_KEY_POINT) return 'stands before the text';
  return undefined;
}

const ABOUT_AUTHORS = /\b(?:about|a propos|authors?|auteure?s?|autor(?:a|es|as)?|firma|contributors?)\b/;

function afterText(page: Page, line: PageLine, i: number): string | undefined {
  if (i <= page.extent.last || line.shape === 'note') return undefined;
  if (page.after.get(i) === 'references') return undefined;
  if (ABOUT_AUTHORS.test(line.plain) && page.lines[i + 1]?.shape === 'note') return undefined;
  if (page.after.get(i) === 'over')
    return page.goesOn.has(i)
      ? 'goes on about the author, after the page has gone on to other things'
      : 'stands after the end of the text';
  if (line.block.isLink && line.shape !== 'sentence') return 'a link to another page, after the text';
  const isStray = line.shape === 'line' && line.block.level === undefined && !isLoneName(page, line, i);
  return isStray ? 'stands after the end of the text' : undefined;
}
