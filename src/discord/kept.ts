import type { App, AppFor } from '../app.ts';
import { type Reading, readingList } from '../citation/reading-list.ts';
import type { Style } from '../citation/styles.ts';
import { UserError } from '../errors.ts';
import { type Bookmark, type BookmarkPlace, LONGEST_NOTE, MOST_BOOKMARKS } from '../store/bookmarks.ts';
import { type Place, placeOf } from './documents.ts';
import { readIfPossible } from './stored.ts';
import type { View } from './views/blocks.ts';
import type { Form } from './views/form.ts';
import {
  bookmarkMark,
  type KeptParagraph,
  keptNotice,
  keptOnPage,
  keptView,
  noteForm,
  removedNotice,
  sharedKeptView,
} from './views/kept-view.ts';
import { type PassageShown, passageView } from './views/passage-view.ts';
import { readingListView } from './views/reading-list-view.ts';

/** A paragraph as one person sees it, who keeps it or not; it can be read without the store too. */
export async function passageFor(person: string, shown: PassageShown, app: AppFor): Promise<View> {
  const { store, log, words } = app;
  const bookmark = await readIfPossible(store.bookmarks.find(person, bookmarkPlace(shown.place)), log);
  return passageView({ ...shown, isKept: bookmark !== undefined }, words);
}

/**
 * Keeps a paragraph for a person; the note of one that is kept already stays.
 * @returns the paragraph as they see it now. Throws a `UserError` where they keep too many.
 */
export async function keep(person: string, shown: PassageShown, app: AppFor): Promise<View> {
  const { store, words, now } = app;
  const place = bookmarkPlace(shown.place);
  if (!(await store.bookmarks.find(person, place)))
    await put(person, { ...place, when: now(), note: null }, app);
  return passageView({ ...shown, isKept: true, notice: keptNotice(words) }, words);
}

/** Keeps a paragraph no longer. @returns the paragraph as the person sees it now. */
export async function unkeep(person: string, shown: PassageShown, { store, words }: AppFor): Promise<View> {
  const { source, passage } = shown.place;
  const bookmark = await store.bookmarks.find(person, bookmarkPlace(shown.place));
  await store.bookmarks.remove(person, bookmarkPlace(shown.place));
  const notice = bookmark ? removedNotice({ bookmark, source, passage }, words) : '';
  return passageView({ ...shown, isKept: false, notice }, words);
}

/** A page of what a person keeps, for them alone. @param page from 1; the last one for one beyond it. */
export async function keptPage(person: string, page: number, app: AppFor, notice = ''): Promise<View> {
  return keptView(keptOnPage(await keptBy(person, app), page, app.words), app.words, notice);
}

/** The newest of what a person keeps, as everybody may see it. */
export async function sharedKept(person: string, app: AppFor): Promise<View> {
  return sharedKeptView(keptOnPage(await keptBy(person, app), 1, app.words), app.words);
}

/** Which of a person's kept paragraphs is meant, and the page of the list on which they see it. */
export type KeptAt = Readonly<{ mark: string | undefined; page: number }>;

/** Removes a paragraph from the list. @returns the page as it is now. Throws a `UserError` where it is not kept. */
export async function removeKept(person: string, { mark, page }: KeptAt, app: AppFor): Promise<View> {
  const kept = await keptAs(person, mark, app);
  await app.store.bookmarks.remove(person, kept.bookmark);
  return keptPage(person, page, app, removedNotice(kept, app.words));
}

/** The form for the note on a kept paragraph. Throws a `UserError` where it is not kept. */
export async function noteFormFor(person: string, { mark, page }: KeptAt, app: AppFor): Promise<Form> {
  return noteForm(await keptAs(person, mark, app), page, app.words);
}

/**
 * Puts a note on a kept paragraph in place of what was there; an empty one takes it away.
 * @returns the page as it is now. Throws a `UserError` where the paragraph is not kept or the note is too long.
 */
export async function writeNote(
  person: string,
  { mark, page }: KeptAt,
  written: string,
  app: AppFor,
): Promise<View> {
  const { bookmark } = await keptAs(person, mark, app);
  await put(person, { ...bookmark, note: written.trim() === '' ? null : written.trim() }, app);
  return keptPage(person, page, app);
}

/** References to all that a person keeps; their empty list where the documents have none of it. */
export async function citedKept(person: string, style: Style, app: AppFor): Promise<View> {
  const kept = await keptBy(person, app);
  const readings = readingsOf(kept);
  if (readings.length === 0) return keptPage(person, 1, app);
  const accessed = new Date(app.now()).toISOString().slice(0, 10);
  const list = readingList(readings, { style, accessed, titleWords: app.titleWords() });
  const gone = kept.filter(({ passage }) => passage === undefined).length;
  return readingListView({ list, style, gone }, app.words);
}

/** The documents of kept paragraphs, each with its paragraphs in order. */
function readingsOf(kept: readonly KeptParagraph[]): Reading[] {
  const known = kept.flatMap(({ source, passage }) => (source && passage ? [{ source, n: passage.n }] : []));
  return Array.from(
    Map.groupBy(known, ({ source }) => source),
    ([source, places]) => ({ source, paragraphs: places.map(({ n }) => n).toSorted((a, b) => a - b) }),
  );
}

async function keptBy(person: string, { store, engine }: App): Promise<KeptParagraph[]> {
  const { bookmarks } = await store.bookmarks.list(person, 0, MOST_BOOKMARKS);
  const sources = new Map(engine.knowledge.sources.map((source) => [source.id, source]));
  return bookmarks.map((bookmark) => {
    const source = sources.get(bookmark.source);
    return { bookmark, source, passage: source && placeOf(source, bookmark.paragraph)?.passage };
  });
}

async function keptAs(person: string, mark: string | undefined, app: App): Promise<KeptParagraph> {
  const kept = (await keptBy(person, app)).find(({ bookmark }) => bookmarkMark(bookmark) === mark);
  if (!kept) throw new UserError('error.not-kept');
  return kept;
}

async function put(person: string, bookmark: Bookmark, { store }: App): Promise<void> {
  const result = await store.bookmarks.add(person, bookmark);
  if (result === 'full') throw new UserError('error.kept-full', { most: MOST_BOOKMARKS });
  if (result === 'note-too-long') throw new UserError('error.note-too-long', { longest: LONGEST_NOTE });
}

function bookmarkPlace({ source, passage }: Place): BookmarkPlace {
  return { source: source.id, paragraph: passage.n };
}
