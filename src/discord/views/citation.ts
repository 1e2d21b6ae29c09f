import { authorsOf, publishedOf } from '../../answer/reference.ts';
import type { Passage, Source } from '../../knowledge/schema.ts';
import { cut, escaped } from '../text.ts';

const LONGEST_TITLE = 140;
const LONGEST_PUBLISHER = 80;

/** A document in one line, as an essay would cite it. */
export function reference(source: Source): string {
  const parts = [
    source.authors.length === 0 ? '' : escaped(authorsOf(source)),
    `“${escaped(cut(source.title, LONGEST_TITLE))}”`,
    source.publisher === null ? '' : escaped(cut(source.publisher, LONGEST_PUBLISHER)),
    publishedOf(source),
  ];
  return parts.filter((part) => part !== '').join(', ');
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
