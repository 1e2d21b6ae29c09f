import { UNNAMED_AUTHOR } from '../../answer/engine.ts';
import { shortNamesOf } from '../../answer/reference.ts';
import type { CitedPassage, Point } from '../../answer/types.ts';
import type { Passage, Source } from '../../knowledge/schema.ts';
import type { Words } from '../../locale/words.ts';
import { cut, escaped } from '../text.ts';

const LONGEST_TITLE = 140;
const LONGEST_PUBLISHER = 80;
const LONGEST_SHORT = 50;
const MOST_PLACES = 8;

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

/** A document as short as can be, as plain text: "Leimbach 2013"; by its publisher or title where nobody signed it. */
export function shortReference(source: Source, { say }: Words): string {
  const [first, second = '', ...others] = shortNamesOf(source);
  const count = others.length + (second === '' ? 1 : 2);
  const title = say('citation.title', { title: cut(source.title, LONGEST_SHORT) });
  const by =
    first === undefined
      ? cut(source.publisher ?? title, LONGEST_SHORT)
      : say('citation.authors', { count, first, second });
  return source.published === null
    ? `${by}, ${say('citation.undated')}`
    : `${by} ${source.published.slice(0, 4)}`;
}

/** The places of a statement in one line: "Leimbach 2013, ¶ 4, 7; Nomikos and others 2020, ¶ 2". */
export function placesLine(places: readonly CitedPassage[], words: Words): string {
  const bySource = Map.groupBy(places.slice(0, MOST_PLACES), ({ source }) => source);
  const lines = Array.from(bySource, ([source, cited]) => {
    const paragraphs = cited.flatMap(({ paragraph }) => paragraph ?? []).toSorted((a, b) => a - b);
    const reference = escaped(shortReference(source, words));
    return paragraphs.length === 0 ? reference : `${reference}, ¶ ${paragraphs.join(', ')}`;
  });
  const more = places.length - MOST_PLACES;
  return `${lines.join(words.say('citation.between'))}${more > 0 ? ` ${words.say('answer.more-places', { count: more })}` : ''}`;
}

/** The documents of a statement in one line, as plain text: "Leimbach 2013; Nomikos and others 2020". */
export function sourcesLine(places: readonly CitedPassage[], words: Words): string {
  const sources = new Set(places.map(({ source }) => source));
  return Array.from(sources, (source) => shortReference(source, words)).join(words.say('citation.between'));
}

/** Whose claim or opinion a statement is, in bold; nothing for what is reported as fact. */
export function voiceOf({ voice, by }: Pick<Point, 'voice' | 'by'>, { say, list }: Words): string {
  const named = by.map((name) => (name === UNNAMED_AUTHOR ? say('answer.unnamed-author') : escaped(name)));
  const whose = named.length === 0 ? say('answer.the-author') : list(named);
  if (voice === 'opinion') return `**${say('answer.opinion', { whose })}**`;
  return voice === 'claim' ? `**${say('answer.claim', { whose })}**` : '';
}
