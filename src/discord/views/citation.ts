import { shortNamesOf } from '../../answer/reference.ts';
import type { Passage, Source } from '../../knowledge/schema.ts';
import type { Words } from '../../locale/words.ts';
import { cut, escaped } from '../text.ts';

const LONGEST_TITLE = 140;
const LONGEST_PUBLISHER = 80;

/** A document in one line, as an essay would cite it. */
export function reference(source: Source, words: Words): string {
  const parts = [
    authors(source, words),
    words.say('citation.title', { title: escaped(cut(source.title, LONGEST_TITLE)) }),
    source.publisher === null ? '' : escaped(cut(source.publisher, LONGEST_PUBLISHER)),
    published(source, words),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function authors(source: Source, words: Words): string {
  const names = shortNamesOf(source).map(escaped);
  const [first, second = ''] = names;
  if (source.authors.length === 0 || first === undefined) return '';
  return words.say('citation.authors', { count: names.length, first, second });
}

/** The document's date, and how sure it is. */
function published(source: Source, words: Words): string {
  if (source.published === null) return words.say('citation.undated');
  const date = words.date(source.published);
  return source.publishedIs === 'exact' ? date : words.say('citation.inferred', { date });
}

/** What a passage is, where it is not plain text. */
export function passageKind(kind: Passage['kind'], words: Words): string {
  if (kind === 'caption') return words.say('passage.caption');
  return kind === 'author-note' ? words.say('passage.author-note') : '';
}

/** What sort of document it is and where it stands, in at most `max` characters; in the document's language. */
export function stance(source: Source, max: number): string {
  const kind = source.kind.charAt(0).toUpperCase() + source.kind.slice(1);
  return escaped(cut(source.stance === undefined ? kind : `${kind}. ${source.stance}`, max));
}
