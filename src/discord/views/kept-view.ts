import type { Passage, Source } from '../../knowledge/schema.ts';
import type { Words } from '../../locale/words.ts';
import { type Bookmark, type BookmarkPlace, LONGEST_NOTE, MOST_BOOKMARKS } from '../../store/bookmarks.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import { type PageOf, pageOf } from '../pages.ts';
import { cut, escaped } from '../text.ts';
import {
  ACCENTS,
  type Block,
  type ButtonOptions,
  rows,
  separator,
  small,
  text,
  type View,
} from './blocks.ts';
import { shortReference } from './citation.ts';
import { type Form, formOf } from './form.ts';
import { pageButtons } from './paging.ts';

/** A paragraph takes five of a message's forty components. */
const MOST_LISTED = 5;
/** What is left for the paragraphs beside the heading and the longest note that was just removed. */
const ROOM = 2500;
const LONGEST_TITLE = 100;
const LONGEST_START = 150;

/** A bookmark, with its paragraph where the documents still have it. */
export type KeptParagraph = Readonly<{
  bookmark: Bookmark;
  source: Source | undefined;
  passage: Passage | undefined;
}>;

/** A short name for a bookmark inside a custom id, however long the id of its document is. */
export function bookmarkMark({ source, paragraph }: BookmarkPlace): string {
  return markOf(`${source}:${paragraph}`);
}

/** @returns the paragraphs on a page, from 1; the last page for one that is not there any more. */
export function keptOnPage(
  kept: readonly KeptParagraph[],
  wanted: number,
  words: Words,
): PageOf<KeptParagraph> {
  const size = { most: MOST_LISTED, room: ROOM };
  return pageOf(kept, wanted, size, (one) => keptText(one, MOST_BOOKMARKS, words).length);
}

/** What one person keeps, for them alone, with all that can be done with it. */
export function keptView(shown: PageOf<KeptParagraph>, words: Words, notice = ''): View {
  const { say } = words;
  const { items, before, total } = shown;
  if (total === 0) return emptyView(words, notice);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('kept.title', { count: total })}`, small(say('kept.order')), notice),
      ...items.flatMap((kept, i) => listed(kept, before + i + 1, shown.page, words)),
      separator(),
      ...rows([
        ...pageButtons(shown, 'source', (page) => customId('source', 'kept', page), words),
        { label: say('button.cite-all'), id: customId('source', 'cite-kept'), isMain: true },
      ]),
    ],
  };
}

/** The newest of what somebody keeps, for everybody to read; each goes on to what they keep themselves. */
export function sharedKeptView({ items, total }: PageOf<KeptParagraph>, words: Words): View {
  const { say } = words;
  const more = total - items.length;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('kept.title', { count: total })}`, small(say('kept.order'))),
      ...items.flatMap((kept, i) => [
        text(keptText(kept, i + 1, words)),
        ...rows(readButton(kept, i + 1, words)),
      ]),
      separator(),
      text(more > 0 ? say('kept.more', { count: more }) : ''),
      ...rows([{ label: say('button.own-kept'), id: customId('source', 'kept', 1) }]),
    ],
  };
}

function emptyView({ say }: Words, notice: string): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('kept.none')}`, notice, say('kept.how')),
      ...rows([{ label: say('button.documents-in-detail'), id: customId('source', 'list') }]),
    ],
  };
}

function listed(kept: KeptParagraph, n: number, page: number, words: Words): Block[] {
  const { say } = words;
  const mark = bookmarkMark(kept.bookmark);
  return [
    text(keptText(kept, n, words)),
    ...rows([
      ...readButton(kept, n, words),
      { label: say('button.note-on', { n }), id: customId('source', 'note', mark, page) },
      { label: say('button.remove', { n }), id: customId('source', 'remove', mark, page) },
    ]),
  ];
}

function readButton({ source, passage }: KeptParagraph, n: number, { say }: Words): ButtonOptions[] {
  if (!source || !passage) return [];
  return [{ label: say('button.read', { n }), id: customId('source', 'passage', source.id, passage.n) }];
}

function keptText(kept: KeptParagraph, n: number, words: Words): string {
  const { bookmark, source, passage } = kept;
  const { say } = words;
  const place = placeText(kept, words);
  const title = source ? say('citation.title', { title: escaped(cut(source.title, LONGEST_TITLE)) }) : '';
  return [
    `**${n}. ${place}**`,
    place.includes(title) ? '' : small(title),
    passage === undefined ? say('kept.gone') : escaped(cut(passage.text, LONGEST_START)),
    noteLine(bookmark, words),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** "Leimbach 2013, ¶ 4"; where the document is gone, its id is all that is known of it. */
function placeText({ bookmark, source }: KeptParagraph, words: Words): string {
  const document = source ? shortReference(source, words) : cut(bookmark.source, LONGEST_TITLE);
  return `${escaped(document)}, ¶ ${bookmark.paragraph}`;
}

function noteLine({ note }: Bookmark, { say }: Words): string {
  const written = escaped(note ?? '');
  return written === '' ? '' : say('kept.note', { note: written });
}

/** Says that a paragraph is kept, and where to find it again. */
export function keptNotice({ say }: Words): string {
  return say('kept.done');
}

/** Says that a paragraph is kept no longer; its note can still be copied. */
export function removedNotice(kept: KeptParagraph, words: Words): string {
  const removed = words.say('kept.removed', { place: placeText(kept, words) });
  return [removed, noteLine(kept.bookmark, words)].filter((line) => line !== '').join('\n');
}

/** Asks for the note on a paragraph. Field: note. */
export function noteForm({ bookmark }: KeptParagraph, page: number, { say }: Words): Form {
  return formOf(`source:note:${bookmarkMark(bookmark)}:${page}`, {
    title: say('kept.note-title', { n: bookmark.paragraph }),
    fields: [
      {
        id: 'note',
        label: say('form.note'),
        description: say('form.note-how', { longest: LONGEST_NOTE }),
        value: bookmark.note ?? '',
        longest: LONGEST_NOTE,
        isOptional: true,
        hasLines: true,
      },
    ],
  });
}
