import { type HtmlElement, type HtmlNode, isElement, textIn } from './html-tree.ts';

const BY_NAME: Readonly<Record<string, string>> = {
  nav: 'is navigation',
  aside: 'stands beside the text',
  footer: 'is a footer',
  form: 'is a form',
  button: 'is a button',
  dialog: 'is a dialogue',
};

const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: 'is navigation',
  menu: 'is a menu',
  menubar: 'is a menu',
  complementary: 'stands beside the text',
  contentinfo: 'is a footer',
  search: 'is a form',
  dialog: 'is a dialogue',
};

/** Words in the class or id of an element that say what it is. */
const BY_WORD: readonly (readonly [why: string, words: string])[] = [
  ['has comments', 'comment comments commentlist respond disqus'],
  ['is for sharing', 'share sharing sharedaddy addtoany socialmedia'],
  ['points to other texts', 'related relatedposts recommended recommendations outbrain taboola'],
  ['is for subscribing', 'subscribe subscription newsletter signup paywall'],
  ['is about cookies', 'cookie cookies consent gdpr'],
  ['is navigation', 'breadcrumb breadcrumbs editsection nav navbar navigation menu pagination pager'],
  ['stands beside the text', 'sidebar widget'],
  ['is advertising', 'ad ads advert adverts advertisement advertising sponsored promo promos promotion'],
  ['is a button', 'button buttons btn'],
  ['is hidden', 'visuallyhidden'],
];
const WHY_BY_WORD = new Map(BY_WORD.flatMap(([why, words]) => words.split(' ').map((word) => [word, why])));

/** In front of such a word they say that the element is beside one, or has none: "has-sidebar". */
const DENYING = new Set(['no', 'has', 'have', 'with', 'without', 'hide', 'is', 'not']);

/** Only boxes are judged by their names: a paragraph's id may be made of its words. */
const BOXES = new Set('div section ul ol dl span table p figure header details a'.split(' '));

/**
 * Tells why an element of a page is not part of its text.
 * @param pageLength the length of all text on the page; what holds most of it is no furniture, whatever it is called.
 * @returns the reason, or undefined if nothing speaks against the element.
 */
export function whyLeftOut(element: HtmlElement, pageLength: number): string | undefined {
  const { name, attribs } = element;
  if (isHidden(element)) return 'is hidden';
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return undefined;
  const role = attribs.role ?? '';
  const isBanner = name === 'header' || role === 'banner';
  if (isBanner && !isWithin(element, ['article', 'main']))
    return holds(element, ['article', 'main']) ? undefined : "is the page's header";
  const why =
    (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined) ??
    (Object.hasOwn(BY_ROLE, role) ? BY_ROLE[role] : undefined) ??
    (BOXES.has(name) ? whyByWords(`${attribs.class ?? ''} ${attribs.id ?? ''}`) : undefined);
  if (why === undefined || holds(element, ['h1', 'main'])) return undefined;
  // the comments can be longer than what they are about
  if (why === 'has comments') return why;
  return textIn(element, pageLength / 2).length * 2 > pageLength ? undefined : why;
}

function isHidden({ attribs }: HtmlElement): boolean {
  return (
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style ?? '') ||
    /(?:^|\s)(?:sr-only|screen-reader-text|visually-hidden)(?:\s|$)/.test(attribs.class ?? '')
  );
}

function whyByWords(names: string): string | undefined {
  // no real class is longer than this
  for (const name of names.slice(0, 1000).split(/\s+/)) {
    const words = name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/);
    if (words[0] === 'social' && words.length < 3) return 'is for sharing';
    for (const [i, word] of words.entries()) {
      const why = WHY_BY_WORD.get(word);
      if (why !== undefined && !DENYING.has(words[i - 1] ?? '') && words[i + 1] !== 'open') return why;
    }
  }
  return undefined;
}

function isWithin(element: HtmlElement, names: readonly string[]): boolean {
  for (let above: HtmlNode | null = element.parent; above; above = above.parent) {
    if (isElement(above) && names.includes(above.name)) return true;
  }
  return false;
}

function holds(element: HtmlElement, names: readonly string[]): boolean {
  const waiting: HtmlNode[] = [...element.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (names.includes(node.name)) return true;
    for (const child of node.children) waiting.push(child);
  }
  return false;
}
