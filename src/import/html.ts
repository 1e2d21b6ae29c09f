import type { CheerioAPI } from 'cheerio';
import { glimpse } from './characters.ts';
import { gatherText, type HtmlText } from './html-blocks.ts';
import { readMetadata } from './html-metadata.ts';
import { complaintAboutTags, type HtmlElement, lineOf, parsePage, textIn } from './html-tree.ts';
import type { ImportFault, LeftOut, ReadDocument } from './types.ts';

/** Where pages keep their text, if they say so. */
const MAIN = '[itemprop~="articleBody"], article, main, [role="main"]';
/** A page with more articles than this is a list of them. */
const MOST_MAINS = 50;
/** With title and summary, a part of the page is hardly longer than its article. */
const MOST_AROUND = 1.5;
const SCRIPTS = 'script, style, noscript, template, svg, iframe, object, embed';

/**
 * Reads a web page: the text of its article where it has one, otherwise of its body.
 * Nothing in the page is run or fetched.
 * @returns its blocks and what its metadata say; a fault if it is nested too deeply.
 */
export function readHtml(html: string, file: string): ReadDocument | ImportFault {
  const message = complaintAboutTags(html);
  if (message !== undefined) return { file, message };
  const page = parsePage(html);
  const fromPage = readMetadata(page);
  const [body] = page('body').toArray();
  const text = body ? textOfPage(page, body) : { blocks: [], leftOut: [] };
  return {
    format: 'html',
    blocks: text.blocks,
    frontMatter: {},
    fromPage,
    leftOut: [...scriptsOf(page), ...text.leftOut],
  };
}

/**
 * Reads a piece of HTML within another document.
 * @param line the line that it begins on.
 */
export function readHtmlPiece(html: string, line: number): HtmlText {
  const comments = [...html.matchAll(/<!--(.*?)(?:-->|$)/gs)].map(([, comment = '']) => glimpse(comment));
  const leftOut: LeftOut[] = comments.map((text) => ({ text, why: 'a comment', line }));
  const why = complaintAboutTags(html);
  if (why !== undefined) return { blocks: [], leftOut: [{ text: glimpse(html), why, line }] };
  const page = parsePage(html);
  const [body] = page('body').toArray();
  const text = body ? gatherText(body, textIn(body).length) : { blocks: [], leftOut: [] };
  const moved = <T extends Readonly<{ line?: number }>>(part: T): T => ({
    ...part,
    line: line + (part.line ?? 1) - 1,
  });
  const scripts = scriptsOf(page).map((script) => ({ ...script, line }));
  return { blocks: text.blocks.map(moved), leftOut: [...leftOut, ...scripts, ...text.leftOut.map(moved)] };
}

/** The article, if one part of the page has most of its text; what stands outside it is left out. */
function textOfPage(page: CheerioAPI, body: HtmlElement): HtmlText {
  const pageLength = textIn(body).length;
  const whole = gatherText(body, pageLength);
  const mains = page(MAIN).toArray().slice(0, MOST_MAINS);
  const large = mains.filter((part) => sizeOf(gatherText(part, pageLength)) * 2 > sizeOf(whole));
  // of an article within a main part, the article comes later
  const inner = large.at(-1);
  if (!inner) return whole;
  const main = withHeading(page, large, inner, pageLength);
  const inside = gatherText(main, pageLength);
  const outside = gatherText(body, pageLength, main);
  const strangers = outside.blocks.map(({ text, line }) => ({
    text: glimpse(text),
    why: 'stands outside the article',
    ...(line === undefined ? {} : { line }),
  }));
  const leftOut = [...outside.leftOut, ...strangers, ...inside.leftOut];
  return { blocks: inside.blocks, leftOut: leftOut.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** Some pages put title and summary around the element that they call the article. */
function withHeading(
  page: CheerioAPI,
  mains: readonly HtmlElement[],
  inner: HtmlElement,
  pageLength: number,
): HtmlElement {
  const holdsTitle = (part: HtmlElement): boolean => page(part).find('h1').length > 0;
  const outer = mains.findLast(holdsTitle);
  if (outer === undefined || holdsTitle(inner)) return inner;
  const size = (part: HtmlElement): number => sizeOf(gatherText(part, pageLength));
  return size(outer) <= MOST_AROUND * size(inner) ? outer : inner;
}

function sizeOf(text: HtmlText): number {
  return text.blocks.reduce((size, block) => size + block.text.length, 0);
}

/** How many elements of each kind without text the page has: their content would tell a curator nothing. */
function scriptsOf(page: CheerioAPI): readonly LeftOut[] {
  const counts = new Map<string, { count: number; line: number | undefined }>();
  for (const element of page(SCRIPTS).toArray()) {
    const { count, line } = counts.get(element.name) ?? { count: 0, line: lineOf(element) };
    counts.set(element.name, { count: count + 1, line });
  }
  return [...counts].map(([name, { count, line }]) => ({
    text: `<${name}>${count > 1 ? ` × ${count}` : ''}`,
    why: 'is not text',
    ...(line === undefined ? {} : { line }),
  }));
}
