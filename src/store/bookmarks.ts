import { alone, type Database } from './database.ts';
import { storable } from './storable.ts';

/** At most so many paragraphs are kept for one person. */
export const MOST_BOOKMARKS = 500;

/** The longest note on a bookmark, in characters. */
export const LONGEST_NOTE = 500;

/** A paragraph that a person keeps. */
export type Bookmark = Readonly<{
  /** The id of its document. */
  source: string;
  paragraph: number;
  /** When it was kept, in milliseconds since 1970. */
  when: number;
  note: string | null;
}>;

/** Where a bookmark is. */
export type BookmarkPlace = Readonly<Pick<Bookmark, 'source' | 'paragraph'>>;

/** Some of a person's bookmarks, and how many there are in all. */
export type BookmarkPage = Readonly<{ bookmarks: readonly Bookmark[]; total: number }>;

/** The paragraphs that people keep, by the id of the user. */
export type Bookmarks = Readonly<{
  /**
   * Keeps a paragraph; one that is kept already gets the new note and time.
   * @returns whether it was, or why it could not be.
   */
  add: (person: string, bookmark: Bookmark) => Promise<'added' | 'renewed' | 'full' | 'note-too-long'>;
  /** @returns whether it was there. */
  remove: (person: string, place: BookmarkPlace) => Promise<boolean>;
  /** @returns undefined where the person does not keep that paragraph. */
  find: (person: string, place: BookmarkPlace) => Promise<Bookmark | undefined>;
  /** Newest first. @param page from 0; one beyond the end is empty. */
  list: (person: string, page: number, perPage: number) => Promise<BookmarkPage>;
}>;

/** The drawer of bookmarks. */
export function createBookmarks(database: Database): Bookmarks {
  const { db } = database;
  return {
    async add(person, { source, paragraph, when, note }) {
      const kept = { note: note === null ? null : storable(note), keptAt: when };
      if ((kept.note?.length ?? 0) > LONGEST_NOTE) return 'note-too-long';
      return alone(database, `bookmarks:${person}`, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('bookmarks')
          .set(kept)
          .where((row) => row.and({ person, source, paragraph }))
          .executeTakeFirst();
        if (numUpdatedRows > 0n) return 'renewed';
        const { total } = await transaction
          .selectFrom('bookmarks')
          .select(({ fn }) => fn.countAll<number>().as('total'))
          .where('person', '=', person)
          .executeTakeFirstOrThrow();
        if (total >= MOST_BOOKMARKS) return 'full';
        await transaction
          .insertInto('bookmarks')
          .values({ person, source, paragraph, ...kept })
          .execute();
        return 'added';
      });
    },

    async remove(person, { source, paragraph }) {
      const { numDeletedRows } = await db
        .deleteFrom('bookmarks')
        .where((row) => row.and({ person, source, paragraph }))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    find: (person, { source, paragraph }) =>
      db
        .selectFrom('bookmarks')
        .select(['source', 'paragraph', 'keptAt as when', 'note'])
        .where((row) => row.and({ person, source, paragraph }))
        .executeTakeFirst(),

    async list(person, page, perPage) {
      const { total } = await db
        .selectFrom('bookmarks')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where('person', '=', person)
        .executeTakeFirstOrThrow();
      const bookmarks = await db
        .selectFrom('bookmarks')
        .select(['source', 'paragraph', 'keptAt as when', 'note'])
        .where('person', '=', person)
        .orderBy('keptAt', 'desc')
        .orderBy('source')
        .orderBy('paragraph')
        .limit(perPage)
        // a page number may come from a forged button
        .offset(Math.min(Math.max(0, page), MOST_BOOKMARKS) * perPage)
        .execute();
      return { bookmarks, total };
    },
  };
}
