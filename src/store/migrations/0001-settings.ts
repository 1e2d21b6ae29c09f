import type { Kysely } from 'kysely';

/** What servers and people have set. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('server_settings')
    .addColumn('server', 'text', (column) => column.primaryKey().notNull())
    .addColumn('answer_channels', 'text')
    .addColumn('is_private_by_default', 'integer')
    .addColumn('language', 'text')
    .addColumn('quiz_defaults', 'text')
    .addColumn('quiet_from', 'integer')
    .addColumn('quiet_to', 'integer')
    .addColumn('time_zone', 'text')
    .addColumn('keeps_uncovered', 'integer')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('preferences')
    .addColumn('person', 'text', (column) => column.primaryKey().notNull())
    .addColumn('is_private', 'integer')
    .addColumn('language', 'text')
    .addColumn('time_zone', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
}
