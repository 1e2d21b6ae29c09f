import { type CheerioAPI, load } from 'cheerio';

/** A node of a parsed page. */
export type HtmlNode = ReturnType<CheerioAPI['root']>[0]['children'][number];
export type HtmlElement = Extract<HtmlNode, Readonly<{ attribs: object }>>;

/** Browsers stop at 512; real pages have under 100. */
const DEEPEST = 500;
/** A book on one page has about so many; the parser needs half a gigabyte for them. */
const MOST_TAGS = 300_000;
/** Elements that cannot hold others, and those whose end tag may be missing. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup rb rt rp colgroup html head body'.split(
    ' ',
  ),
);

/** Elements without text of the document in them. */
const NOT_TEXT = new Set(
  'script style noscript template svg iframe object embed canvas audio video map head title select textarea input datalist'.split(
    ' ',
  ),
);

/** @returns the page as a tree whose elements know their lines; nothing in it is run or fetched. */
export function parsePage(html: string): CheerioAPI {
  return load(html, { sourceCodeLocationInfo: true });
}

/**
 * Tells why a page is not even parsed: the parser's time grows with the square of the depth, and
 * its memory with the number of tags.
 * @returns what is wrong with it, or undefined.
 */
export function complaintAboutTags(html: string): string | undefined {
  let depth = 0;
  let count = 0;
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,40})[^>]{0,2000}/gi)) {
    count++;
    if (count > MOST_TAGS) return `has more than ${MOST_TAGS} tags: split it`;
    if (UNCOUNTED.has(name.toLowerCase()) || tag.endsWith('/')) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return 'has tags that are nested too deeply for a real page';
  }
  return undefined;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

const NOTE = /note|fn|ftn|cite|ref/i;

/** Whether the element is a link to a footnote: nothing but its number, raised or called so. */
export function isNoteLink({ name, attribs, children, parent }: HtmlElement): boolean {
  const [only] = children;
  const text = children.length === 1 && only?.type === 'text' ? only.data.trim() : '';
  if (name !== 'a' || !/#./.test(attribs.href ?? '') || !/^\d{1,3}$/.test(text)) return false;
  const isRaised = parent !== null && isElement(parent) && parent.name === 'sup';
  return isRaised || NOTE.test(`${attribs.class ?? ''} ${attribs.href ?? ''}`);
}

/** Whether an element never holds text of the document (a script, a drawing, a field of a form). */
export function isNotText(element: HtmlElement): boolean {
  return NOT_TEXT.has(element.name);
}

/** @returns the line of the page that the node begins on, from 1. */
export function lineOf(node: HtmlNode): number | undefined {
  return node.sourceCodeLocation?.startLine;
}

/** @returns the text in an element as it stands in the file, without scripts and the like; at least its first `most` characters. */
export function textIn(element: HtmlElement, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  // a stack of our own: a page can be nested deeper than functions
  const waiting: HtmlNode[] = [element];
  for (let node = waiting.pop(); node && length < most; node = waiting.pop()) {
    if (node.type === 'text') {
      parts.push(node.data);
      length += node.data.length;
    } else if (isElement(node) && !isNotText(node)) {
      if (node !== element) parts.push(' ');
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) waiting.push(child);
      }
    }
  }
  return parts.join('');
}
