import type { Source } from '../knowledge/schema.ts';
import { cleanText } from './text.ts';

/**
 * What the styles tell apart: an article is part of a periodical or blog, whose name is set in italics;
 * a report stands alone; a page belongs to a site (as do the articles of news sites that were never printed).
 */
export type WorkKind = 'article' | 'report' | 'page';

const ARTICLE = /\b(?:blog|journal|magazine|newspaper|newsletter|periodical)\b/i;
const REPORT =
  /\b(?:book|briefing|brochure|handbook|paper|policy brief|report|resolution|study|thesis|working paper)\b/i;

/** @returns how the styles treat the source, by the words of its kind and of what is known of its publisher. */
export function workKind(source: Source): WorkKind {
  if (ARTICLE.test(source.kind) || ARTICLE.test(source.publisher ?? '')) return 'article';
  return REPORT.test(source.kind) ? 'report' : 'page';
}

/** Where a document came out. Each part is undefined where it is unknown. */
export type Venue = Readonly<{
  /** The site, periodical or blog, or who issued the document. */
  name?: string;
  /** Who stands behind it, where that is somebody else. */
  owner?: string;
  /** What is said of a venue whose name is not known: "a newspaper's blog". */
  description?: string;
}>;

const BRACKETED = /^(.+?)\s*\(([^()]+)\)$/;

/**
 * Reads the publisher. "Outlook (Institute of Affairs)" is a site and its owner; an acronym in brackets is
 * left out; a text that begins with a small letter describes a publisher without naming it.
 */
export function venueOf(source: Source): Venue {
  const text = cleanText(source.publisher ?? '');
  if (text === '') return {};
  const [, name = text, inBrackets = ''] = BRACKETED.exec(text) ?? [];
  if (/^(?:an?|the|some)\s+\p{Ll}/u.test(name)) return { description: name };
  const isAcronym = /^[\p{Lu}\p{N}.&-]+$/u.test(inBrackets);
  return inBrackets === '' || isAcronym ? { name } : { name, owner: inBrackets };
}
