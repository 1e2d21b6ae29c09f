import { CamelCasePlugin, type Dialect, Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The engine that holds the data. */
export type EngineKind = 'sqlite' | 'postgresql';

/** A connection to the data, and which engine it is. */
export type Database = Readonly<{ kind: EngineKind; db: Kysely<Tables> }>;

/** The database behind a dialect of Kysely's. It connects with the first query. */
export function createDatabase(kind: EngineKind, dialect: Dialect): Database {
  return { kind, db: new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] }) };
}

/**
 * Runs `work` in a transaction that no other with the same `lock` overlaps, in this process or another.
 * Without it, PostgreSQL lets two transactions count the same rows and both add one.
 * @param lock what is worked on, such as `bookmarks:1234`.
 */
export async function alone<T>(
  { kind, db }: Database,
  lock: string,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    // in SQLite only one transaction at a time can write, and all of ours begin as writing ones
    if (kind === 'postgresql')
      await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(transaction);
    return work(transaction);
  });
}
