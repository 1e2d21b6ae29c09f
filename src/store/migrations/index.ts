import type { Kysely } from 'kysely';
import * as settings from './0001-settings.ts';
import * as bookmarks from './0002-bookmarks.ts';
import * as feedback from './0003-feedback.ts';
import * as quiz from './0004-quiz.ts';

/** One step from an older form of the database to the next; run once, in a transaction of its own. */
export type Migration = Readonly<{ name: string; up: (db: Kysely<unknown>) => Promise<void> }>;

/**
 * All migrations, oldest first. To add a table: a file here with the next number, a line at the end of
 * this list, and its columns in `tables.ts`. One that has been released is never changed.
 */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-settings', up: settings.up },
  { name: '0002-bookmarks', up: bookmarks.up },
  { name: '0003-feedback', up: feedback.up },
  { name: '0004-quiz', up: quiz.up },
];
