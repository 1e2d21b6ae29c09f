import { alone, type Database } from './database.ts';
import { keptQuestion } from './feedback.ts';
import { dropTexts, mayKeepText, textsLock } from './server-texts.ts';

/** So many texts of a server are kept; the oldest go. */
export const MOST_TEXTS = 500;
/** Counts of days before this many are dropped. */
export const MOST_DAYS = 400;

const DAY_MS = 24 * 60 * 60 * 1000;

/** A question that was not answered. */
export type UncoveredQuestion = Readonly<{
  server: string;
  /** The kind of refusal. */
  kind: string;
  /** The entry that was nearest; empty for none. */
  nearest: string;
  /** Its text, where it may be kept. */
  question: string | null;
  /** When, in milliseconds since 1970. */
  when: number;
}>;

/** How often questions of one kind, nearest to one entry, were not answered; and those whose text is kept. */
export type UncoveredCount = Readonly<{
  kind: string;
  nearest: string;
  times: number;
  /** The most frequent first. */
  questions: readonly Readonly<{ question: string; times: number }>[];
}>;

/** The questions that could not be answered, by server. Nothing tells who asked. */
export type Uncovered = Readonly<{
  /**
   * Counts a question. Its text is kept as well where there is one and the server, at this moment, allows it.
   */
  count: (asked: UncoveredQuestion) => Promise<void>;
  /** What was not answered from that time on (by whole days, universal time), the most frequent first. */
  ofServer: (server: string, from: number) => Promise<readonly UncoveredCount[]>;
  /** Drops the texts of a server's questions, unless the server allows that they are kept; also those in feedback. */
  dropTexts: (server: string) => Promise<void>;
  /** Forgets all counts and texts of a server. */
  forgetServer: (server: string) => Promise<void>;
}>;

/** The drawer of questions that could not be answered. */
export function createUncovered(database: Database): Uncovered {
  const { db } = database;
  return {
    count: ({ server, kind, nearest, question, when }) =>
      alone(database, textsLock(server), async (transaction) => {
        const day = dayOf(when);
        const place = { server, day, kind, nearest };
        await transaction
          .insertInto('uncovered')
          .values({ ...place, times: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['server', 'day', 'kind', 'nearest'])
              .doUpdateSet(({ eb, ref }) => ({ times: eb(ref('uncovered.times'), '+', 1) })),
          )
          .execute();
        const old = day - MOST_DAYS;
        await transaction
          .deleteFrom('uncovered')
          .where('server', '=', server)
          .where('day', '<', old)
          .execute();
        await transaction
          .deleteFrom('uncoveredTexts')
          .where('server', '=', server)
          .where('day', '<', old)
          .execute();
        const text = keptQuestion(question ?? '');
        if (text === '' || !(await mayKeepText(transaction, server))) return;
        await transaction
          .insertInto('uncoveredTexts')
          .values({ ...place, question: text, times: 1, askedAt: when })
          .onConflict((conflict) =>
            conflict.columns(['server', 'day', 'kind', 'nearest', 'question']).doUpdateSet(({ eb, ref }) => ({
              times: eb(ref('uncoveredTexts.times'), '+', 1),
              askedAt: when,
            })),
          )
          .execute();
        const last = await transaction
          .selectFrom('uncoveredTexts')
          .select('askedAt')
          .where('server', '=', server)
          .orderBy('askedAt', 'desc')
          .limit(1)
          .offset(MOST_TEXTS - 1)
          .executeTakeFirst();
        if (last)
          await transaction
            .deleteFrom('uncoveredTexts')
            .where('server', '=', server)
            .where('askedAt', '<', last.askedAt)
            .execute();
      }),

    async ofServer(server, from) {
      const since = Math.max(0, dayOf(from));
      const counts = await db
        .selectFrom('uncovered')
        .select(({ fn }) => ['kind', 'nearest', fn.sum<number>('times').as('times')])
        .where('server', '=', server)
        .where('day', '>=', since)
        .groupBy(['kind', 'nearest'])
        .orderBy('times', 'desc')
        .orderBy('kind')
        .orderBy('nearest')
        .execute();
      const texts = await db
        .selectFrom('uncoveredTexts')
        .select(({ fn }) => ['kind', 'nearest', 'question', fn.sum<number>('times').as('times')])
        .where('server', '=', server)
        .where('day', '>=', since)
        .groupBy(['kind', 'nearest', 'question'])
        .orderBy('times', 'desc')
        .orderBy('question')
        .execute();
      const keyOf = (row: { kind: string; nearest: string }) => `${row.kind} ${row.nearest}`;
      const byPlace = Map.groupBy(texts, keyOf);
      return counts.map((row) => ({
        ...row,
        questions: (byPlace.get(keyOf(row)) ?? []).map(({ question, times }) => ({ question, times })),
      }));
    },

    dropTexts: (server) => dropTexts(database, server),

    forgetServer: (server) =>
      alone(database, textsLock(server), async (transaction) => {
        await transaction.deleteFrom('uncoveredTexts').where('server', '=', server).execute();
        await transaction.deleteFrom('uncovered').where('server', '=', server).execute();
      }),
  };
}

/** The day of universal time, counted from 1970. */
function dayOf(when: number): number {
  return Math.floor(when / DAY_MS);
}
