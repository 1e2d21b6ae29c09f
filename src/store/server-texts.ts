import type { Kysely } from 'kysely';
import { alone, type Database } from './database.ts';
import type { Tables } from './tables.ts';

/** A question is kept to so many characters, which also fit into an index of PostgreSQL. */
export const LONGEST_KEPT_QUESTION = 300;

/** Under this lock the texts of a server's questions are written and dropped. */
export function textsLock(server: string): string {
  return `texts:${server}`;
}

/**
 * Whether the text of questions may be kept for that server, by what is set at this moment: what is read from
 * memory may be half a minute old. Not where nothing is set, nor where there is no server.
 */
export async function mayKeepText(db: Kysely<Tables>, server: string): Promise<boolean> {
  const row = await db
    .selectFrom('serverSettings')
    .select('keepsUncovered')
    .where('server', '=', server)
    .executeTakeFirst();
  return row?.keepsUncovered === 1;
}

/** Drops the text of every question of a server; counts and verdicts stay. */
export function dropTexts(database: Database, server: string): Promise<void> {
  return alone(database, textsLock(server), async (transaction) => {
    // allowed again in the meantime: then the last word counts
    if (await mayKeepText(transaction, server)) return;
    await transaction.deleteFrom('uncoveredTexts').where('server', '=', server).execute();
    await transaction.updateTable('feedback').set({ question: null }).where('server', '=', server).execute();
  });
}
