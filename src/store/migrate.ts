import type { Kysely } from 'kysely';
import { alone, type Database } from './database.ts';
import type { Migration } from './migrations/index.ts';

/** The names of migrations in the database that this version of the bot does not know. */
export type UnknownMigrations = Readonly<{ unknown: readonly string[] }>;

/**
 * Runs the migrations that the database has not seen, each in a transaction. Processes that
 * do this at once wait for each other. Kysely's own migrator is not used, because on SQLite
 * it takes neither a transaction nor a lock.
 * @returns the names of those that were run, or, with nothing changed, what a newer version has run before.
 * @throws what a migration throws; that one has then left nothing behind.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
): Promise<readonly string[] | UnknownMigrations> {
  const done: string[] = [];
  for (;;) {
    const step = await nextStep(database, migrations);
    if (step === undefined) return done;
    if (typeof step !== 'string') return step;
    done.push(step);
  }
}

/** Runs the first migration that is missing. @returns its name, or undefined when none is. */
function nextStep(
  database: Database,
  migrations: readonly Migration[],
): Promise<string | UnknownMigrations | undefined> {
  return alone(database, 'migrations', async (transaction) => {
    await transaction.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .execute();
    const rows = await transaction.selectFrom('migrations').select('name').orderBy('name').execute();
    const seen = new Set(rows.map(({ name }) => name));
    const unknown = [...seen].filter((name) => !migrations.some((migration) => migration.name === name));
    if (unknown.length > 0) return { unknown };
    const next = migrations.find(({ name }) => !seen.has(name));
    if (next === undefined) return undefined;
    // a migration knows the tables of its own time, not today's
    await next.up(transaction as unknown as Kysely<unknown>);
    await transaction.insertInto('migrations').values({ name: next.name }).execute();
    return next.name;
  });
}
