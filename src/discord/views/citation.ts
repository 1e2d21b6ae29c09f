import type { Passage, Source } from '../../knowledge/schema.ts';
import { formatDate } from '../../language/dates.ts';
import { cut, escaped } from '../text.ts';

const LONGEST_TITLE = 140;
const LONGEST_PUBLISHER = 80;

/** A document in one line, as an essay would cite it. */
export function reference(source: Source): string {
  const parts = [
    authorsInWords(source.authors),
    `“${escaped(cut(source.title, LONGEST_TITLE))}”`,
    source.publisher === null ? '' : escaped(cut(source.publisher, LONGEST_PUBLISHER)),
    publicationDate(source),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** All authors up to two, otherwise the first "et al."; nothing where the document names none. */
export function authorsInWords(authors: readonly string[]): string {
  const [first, second, ...more] = authors.map((author) => escaped(author));
  if (first === undefined) return '';
  if (second === undefined) return first;
  return more.length > 0 ? `${first} et al.` : `${first} and ${second}`;
}

/** When a document was published, and whether the document itself says so. */
export function publicationDate(source: Source): string {
  if (source.published === null) return 'undated';
  const date = formatDate(source.published);
  return source.publishedIs === 'exact' ? date : `${date} (undated; see cautions)`;
}

/** What a passage is, where it is not plain text. */
export function passageKind(kind: Passage['kind']): string {
  if (kind === 'caption') return 'photo caption';
  return kind === 'author-note' ? 'note on the author' : '';
}

/** What sort of document it is and where it stands, in at most `max` characters. */
export function stance(source: Source, max: number): string {
  const kind = source.kind.charAt(0).toUpperCase() + source.kind.slice(1);
  return escaped(cut(source.stance === undefined ? kind : `${kind}. ${source.stance}`, max));
}
