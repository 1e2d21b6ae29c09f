import { type Kysely, sql } from 'kysely';

/** Quiz sessions with their answers and disputes; tables of scores; review; the question of the day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sessions(db);
  await complaints(db);
  await seen(db);
  await boards(db);
  await review(db);
  await daily(db);
}

async function sessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('quiz_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('slot', 'text', (column) => column.unique())
    .addColumn('server', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('is_done', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('quiz_players')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('is_starter', 'integer', (column) => column.notNull())
    .addColumn('seat', 'integer')
    .addColumn('joined_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('quiz_players_key', ['session', 'person'])
    .execute();
  await db.schema.createIndex('quiz_players_by_person').on('quiz_players').columns(['person']).execute();
  await db.schema
    .createTable('quiz_answers')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('question', 'integer', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('given', 'text', (column) => column.notNull())
    .addColumn('is_right', 'integer', (column) => column.notNull())
    .addColumn('is_withdrawn', 'integer', (column) => column.notNull())
    .addColumn('changes', 'integer', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('answered_at', 'bigint', (column) => column.notNull())
    .addColumn('untold', 'text')
    .addPrimaryKeyConstraint('quiz_answers_key', ['session', 'question', 'person'])
    .execute();
  await db.schema
    .createIndex('quiz_answers_by_server')
    .on('quiz_answers')
    .columns(['server', 'answered_at'])
    .execute();
  await db.schema
    .createIndex('quiz_answers_by_person')
    .on('quiz_answers')
    .columns(['person', 'answered_at'])
    .execute();
  await db.schema
    .createIndex('quiz_answers_untold')
    .on('quiz_answers')
    .column('session')
    .where(sql.ref('untold'), 'is not', null)
    .execute();
}

async function complaints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('quiz_disputes')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('question', 'integer', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('disputed_at', 'bigint', (column) => column.notNull())
    .addColumn('decided_at', 'bigint')
    .addPrimaryKeyConstraint('quiz_disputes_key', ['session', 'question', 'person'])
    .execute();
  await db.schema
    .createIndex('quiz_disputes_by_server')
    .on('quiz_disputes')
    .columns(['server', 'status', 'disputed_at'])
    .execute();
  await db.schema
    .createTable('quiz_reports')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('comment', 'text')
    .addColumn('reported_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('quiz_reports_key', ['person', 'item'])
    .execute();
}

async function seen(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('quiz_seen')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('quiz_seen_key', ['server', 'item'])
    .execute();
  await db.schema
    .createTable('quiz_seen_alone')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('quiz_seen_alone_key', ['person', 'item'])
    .execute();
}

async function boards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('board_optouts')
    .addColumn('person', 'text', (column) => column.primaryKey().notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('board_resets')
    .addColumn('server', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reset_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('player_names')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('named_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('player_names_key', ['person', 'server'])
    .execute();
}

async function review(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review_cards')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('reviewed_at', 'bigint')
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('review_cards_key', ['person', 'item'])
    .execute();
  await db.schema
    .createIndex('review_cards_by_due')
    .on('review_cards')
    .columns(['person', 'due_at'])
    .execute();
  await db.schema
    .createTable('review_settings')
    .addColumn('person', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reminds_at', 'integer')
    .addColumn('reminded_on', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function daily(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('daily_quizzes')
    .addColumn('server', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('minute', 'integer', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('topic', 'text')
    .addColumn('difficulty', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('daily_posts')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('option_order', 'text', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('posted_at', 'bigint', (column) => column.notNull())
    .addColumn('results', 'text')
    .addColumn('closes_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_posts_key', ['server', 'day'])
    .execute();
  await db.schema.createIndex('daily_posts_by_closing').on('daily_posts').columns(['closes_at']).execute();
}
