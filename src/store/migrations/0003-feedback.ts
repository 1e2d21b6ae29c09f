import type { Kysely } from 'kysely';

/** What people say of answers, and how often questions could not be answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('comment', 'text')
    .addColumn('question', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('made_of', 'text', (column) => column.notNull())
    .addColumn('given_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['person', 'answer'])
    .execute();
  await db.schema
    .createIndex('feedback_by_server')
    .on('feedback')
    .columns(['server', 'given_at desc'])
    .execute();
  await db.schema
    .createTable('uncovered')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('nearest', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('uncovered_key', ['server', 'day', 'kind', 'nearest'])
    .execute();
  await db.schema
    .createTable('uncovered_texts')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('nearest', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('uncovered_texts_key', ['server', 'day', 'kind', 'nearest', 'question'])
    .execute();
}
