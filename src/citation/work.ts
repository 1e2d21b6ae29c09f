import type { Source } from '../knowledge/schema.ts';
import { type Day, dayOf, type Published, publishedOf } from './dates.ts';
import { type Venue, venueOf, type WorkKind, workKind } from './kinds.ts';
import { type Author, authorsOf } from './names.ts';
import { italic, type Piece } from './runs.ts';
import { cleanText } from './text.ts';
import { headlineCase, sentenceCase } from './title-case.ts';
import type { TitleWords } from './title-words.ts';

/** A source as the styles need it: cleaned, taken apart, and with nothing that is not known. */
export type Work = Readonly<{
  id: string;
  kind: WorkKind;
  authors: readonly Author[];
  /** As printed, with curly quotation marks. */
  title: string;
  /** The title with the capitals of a sentence; the first word of a subtitle with one or without. */
  titleAsSentence: (subtitle: 'capital' | 'small') => string;
  titleAsHeadline: string;
  /** The same by the rule of APA, where only words of up to three letters may be small. */
  titleAsApaHeadline: string;
  venue: Venue;
  published?: Published;
  url?: string;
  /** When the address was looked at; only where there is one. */
  accessed?: Published;
  paragraph?: number;
}>;

/** What to cite besides the document itself. */
export type Citing = Readonly<{
  /** The paragraph by this bot's count. */
  paragraph?: number;
  /** YYYY-MM-DD; what is not a date is left out. */
  accessed?: string;
  /** Without these, titles keep their capitals where a style asks for sentence case. */
  titleWords?: TitleWords;
}>;

/** @returns the source as the styles need it. */
export function workOf(source: Source, { paragraph, accessed, titleWords }: Citing): Work {
  const title = cleanText(source.title) || '[Untitled document]';
  const isEnglish = /^en\b/i.test(source.language);
  const published = publishedOf(source);
  const url = source.url === undefined ? undefined : new URL(source.url).href;
  const seen: Day | undefined = url === undefined ? undefined : dayOf(accessed ?? '');
  return {
    id: source.id,
    kind: workKind(source),
    authors: authorsOf(source),
    title,
    // the rules of capitals are those of English; a title in another language stays as printed
    titleAsSentence: (subtitle) => (isEnglish ? sentenceCase(title, titleWords, subtitle) : title),
    titleAsHeadline: isEnglish ? headlineCase(title, titleWords) : title,
    titleAsApaHeadline: isEnglish ? headlineCase(title, titleWords, 3) : title,
    venue: venueOf(source),
    ...(published && { published }),
    ...(url !== undefined && { url }),
    ...(seen && { accessed: { from: seen, isApproximate: false } }),
    ...(paragraph !== undefined && { paragraph }),
  };
}

/** Who issued the work: the owner of its site or periodical, else the site itself. */
export function issuerOf({ venue }: Work): string {
  return venue.owner ?? venue.name ?? '';
}

/**
 * What takes the author's place in the styles that do not begin with the title: the newspaper or blog, in
 * italics, or else the issuer. Empty where neither is known.
 */
export function standInFor(work: Work): Piece {
  return work.kind === 'article' ? italic(work.venue.name ?? '') : issuerOf(work);
}

/** Whether the work bears no date itself, so that some styles ask when it was looked at. */
export function isUndated({ published }: Work): boolean {
  return published === undefined || published.isApproximate;
}

/** The description of a venue whose name is not known, with a capital. */
export function descriptionOf({ venue }: Work): string {
  const text = venue.description ?? '';
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
