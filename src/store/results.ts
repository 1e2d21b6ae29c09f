import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** How often somebody answered the questions of an item, and how often right. */
export type ItemResult = Readonly<{ item: string; answered: number; right: number }>;

/** When somebody last missed the question of an item. */
export type Miss = Readonly<{ item: string; at: number }>;

/**
 * What somebody answered in quizzes. A question that is still open, or was withdrawn, does not stand here: its result
 * must not be told before its time.
 */
export type Results = Readonly<{
  ofPerson: (person: string, now: number) => Promise<readonly ItemResult[]>;
  misses: (person: string, now: number) => Promise<readonly Miss[]>;
  /** When they answered, to the quarter of an hour (no time zone is off by less); each quarter once. */
  times: (person: string) => Promise<readonly number[]>;
}>;

const QUARTER_MS = 15 * 60 * 1000;

/** The drawer of what people answered. */
export function createResults({ db }: Database): Results {
  return {
    async ofPerson(person, now) {
      const results = await db
        .selectFrom('quizAnswers')
        .select(({ fn }) => [
          'item',
          fn.countAll<number>().as('answered'),
          fn.sum<number>('isRight').as('right'),
        ])
        .where('person', '=', person)
        .where(isTold(now))
        .groupBy('item')
        .orderBy('item')
        .execute();
      return results.map(({ item, answered, right }) => ({
        item,
        answered: Number(answered),
        right: Number(right),
      }));
    },

    async misses(person, now) {
      const missed = await db
        .selectFrom('quizAnswers')
        .select(({ fn }) => ['item', fn.max('answeredAt').as('at')])
        .where('person', '=', person)
        .where('isRight', '=', 0)
        .where(isTold(now))
        .groupBy('item')
        .orderBy('item')
        .execute();
      return missed.map(({ item, at }) => ({ item, at: Number(at) }));
    },

    async times(person) {
      const quarter = sql<number>`answered_at / ${sql.lit(QUARTER_MS)}`;
      const rows = await db
        .selectFrom('quizAnswers')
        .select(quarter.as('quarter'))
        .distinct()
        .where('person', '=', person)
        .execute();
      return rows.map((row) => Number(row.quarter) * QUARTER_MS);
    },
  };
}

/**
 * The answers whose result may be told: not withdrawn, and neither of a session that runs nor of a question of
 * the day that is open.
 */
export function isTold(now: number) {
  // lists of what is open are short, and made once for a query
  return (row: ExpressionBuilder<Tables, 'quizAnswers'>): Expression<SqlBool> =>
    row.and([
      row('quizAnswers.isWithdrawn', '=', 0),
      row(
        'quizAnswers.session',
        'not in',
        row.selectFrom('quizSessions').select('quizSessions.id').where('quizSessions.endedAt', 'is', null),
      ),
      row(
        'quizAnswers.session',
        'not in',
        row
          .selectFrom('dailyPosts')
          .select(sql<string>`'daily:' || daily_posts.server || ':' || daily_posts.day`.as('session'))
          .where('dailyPosts.closesAt', '>', now),
      ),
    ]);
}
