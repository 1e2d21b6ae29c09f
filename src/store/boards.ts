import { sql } from 'kysely';
import type { Database } from './database.ts';
import { isTold } from './results.ts';
import { storable } from './storable.ts';

/** So many characters of a name are kept. */
const LONGEST_NAME = 64;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What somebody reached on a server, and what they were called there last; null where that is not known. */
export type BoardEntry = Readonly<{ person: string; name: string | null; right: number; answered: number }>;

/** Which answers count. */
export type BoardQuery = Readonly<{
  server: string;
  /** From when on, and the time now, in milliseconds since 1970. */
  from: number;
  now: number;
  /** The modes of sessions that count. */
  modes: readonly string[];
  /** The items that count; null for all. */
  items: readonly string[] | null;
}>;

/** Tables of scores of servers. */
export type Boards = Readonly<{
  /**
   * All who answered something that counts and did not opt out, with their names, in one query. Each question counts
   * once a day for a person, as right where any answer was. Sessions with one player do not count.
   */
  scores: (query: BoardQuery) => Promise<readonly BoardEntry[]>;
  /** Keeps what somebody is called on a server, as their last interaction said. */
  noteName: (person: string, server: string, name: string, when: number) => Promise<void>;
  isHidden: (person: string) => Promise<boolean>;
  /** Leaves somebody out of all tables, or takes them in again. */
  setHidden: (person: string, isHidden: boolean, when: number) => Promise<void>;
  /** When the table of a server was last begun anew, in milliseconds since 1970; null for never. */
  resetAt: (server: string) => Promise<number | null>;
  /** Nothing from before that time counts any more. */
  reset: (server: string, when: number) => Promise<void>;
  /** Forgets what people are called on a server, and when its table was begun. */
  forgetServer: (server: string) => Promise<void>;
}>;

/** The drawer of tables of scores. */
export function createBoards({ db }: Database): Boards {
  return {
    async scores({ server, from, now, modes, items }) {
      const day = sql<number>`answered_at / ${sql.lit(DAY_MS)}`;
      const together = db
        .selectFrom('quizAnswers as those')
        .select('those.session')
        .where('those.server', '=', server)
        .where('those.answeredAt', '>=', from)
        .groupBy(['those.session', 'those.mode'])
        .having(({ eb, fn, or }) =>
          or([eb('those.mode', '=', 'daily'), eb(fn.min('those.person'), '<>', fn.max('those.person'))]),
        );
      const counted = db
        .selectFrom('quizAnswers')
        .select(({ fn }) => ['person', 'item', day.as('day'), fn.max('isRight').as('isRight')])
        .where('quizAnswers.server', '=', server)
        .where('quizAnswers.answeredAt', '>=', from)
        .where('mode', 'in', modes)
        .where(isTold(now))
        .where('quizAnswers.session', 'in', together)
        .$if(items !== null, (query) => query.where('item', 'in', items?.length ? items : ['']))
        .groupBy(['person', 'item', day]);
      const rows = await db
        .selectFrom(counted.as('counted'))
        .leftJoin('playerNames', (join) =>
          join.onRef('playerNames.person', '=', 'counted.person').on('playerNames.server', '=', server),
        )
        .leftJoin('boardOptouts', 'boardOptouts.person', 'counted.person')
        .where('boardOptouts.person', 'is', null)
        .select(({ fn }) => [
          'counted.person as person',
          'playerNames.name as name',
          fn.sum<number>('counted.isRight').as('right'),
          fn.countAll<number>().as('answered'),
        ])
        .groupBy(['counted.person', 'playerNames.name'])
        .execute();
      return rows.map((row) => ({ ...row, right: Number(row.right), answered: Number(row.answered) }));
    },

    async noteName(person, server, name, when) {
      const kept = { name: storable(name).slice(0, LONGEST_NAME).toWellFormed(), namedAt: when };
      // most are known already, and reading takes less time than writing
      const known = await db
        .selectFrom('playerNames')
        .select('name')
        .where((row) => row.and({ person, server }))
        .executeTakeFirst();
      if (known?.name === kept.name) return;
      await db
        .insertInto('playerNames')
        .values({ person, server, ...kept })
        .onConflict((conflict) => conflict.columns(['person', 'server']).doUpdateSet(kept))
        .execute();
    },

    async isHidden(person) {
      const row = await db
        .selectFrom('boardOptouts')
        .select('person')
        .where('person', '=', person)
        .executeTakeFirst();
      return row !== undefined;
    },

    async setHidden(person, isHidden, when) {
      if (isHidden)
        await db
          .insertInto('boardOptouts')
          .values({ person, since: when })
          .onConflict((conflict) => conflict.column('person').doNothing())
          .execute();
      else await db.deleteFrom('boardOptouts').where('person', '=', person).execute();
    },

    async resetAt(server) {
      const row = await db
        .selectFrom('boardResets')
        .select('resetAt')
        .where('server', '=', server)
        .executeTakeFirst();
      return row?.resetAt ?? null;
    },

    async reset(server, when) {
      await db
        .insertInto('boardResets')
        .values({ server, resetAt: when })
        .onConflict((conflict) => conflict.column('server').doUpdateSet({ resetAt: when }))
        .execute();
    },

    async forgetServer(server) {
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('playerNames').where('server', '=', server).execute();
        await transaction.deleteFrom('boardResets').where('server', '=', server).execute();
      });
    },
  };
}
