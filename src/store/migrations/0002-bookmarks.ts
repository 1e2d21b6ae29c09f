import type { Kysely } from 'kysely';

/** The paragraphs that people keep. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bookmarks')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('paragraph', 'integer', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('bookmarks_key', ['person', 'source', 'paragraph'])
    .execute();
  await db.schema
    .createIndex('bookmarks_by_time')
    .on('bookmarks')
    .columns(['person', 'kept_at desc'])
    .execute();
}
