import { z } from 'zod';
import type { Database } from './database.ts';

/** A question a day in a channel of a server. */
export type DailyQuiz = Readonly<{
  server: string;
  channel: string;
  /** The minute of the day. */
  minute: number;
  timeZone: string;
  /** The id of a topic; null for all. */
  topic: string | null;
  difficulty: string | null;
}>;

/** The question of a day, whether it is in the channel already or is about to be. */
export type DailyPost = Readonly<{
  server: string;
  /** As YYYY-MM-DD, on the calendar of the daily quiz. */
  day: string;
  channel: string;
  item: string;
  /** Which option stands at each place. */
  order: readonly number[];
  /** The message with the question; null where none is known to have been sent. */
  message: string | null;
  postedAt: number;
  /** From then on nobody can answer any more. */
  closesAt: number;
  /** The message with the results; empty where none can be sent any more. */
  results: string | null;
}>;

/** An answer to the question of a day. */
export type DailyAnswer = Readonly<{ person: string; place: number; isRight: boolean; when: number }>;

/** The questions of the day. */
export type Daily = Readonly<{
  ofServer: (server: string) => Promise<DailyQuiz | undefined>;
  all: () => Promise<readonly (DailyQuiz & { changedAt: number })[]>;
  set: (quiz: DailyQuiz, when: number) => Promise<void>;
  /** @returns whether there was one. */
  stop: (server: string) => Promise<boolean>;
  /** Notes the question of a day before it is sent, also as asked on the server. @returns what is noted for that day: this, or what was noted before. */
  plan: (post: DailyPost) => Promise<DailyPost>;
  post: (server: string, day: string) => Promise<DailyPost | undefined>;
  noteMessage: (server: string, day: string, message: string) => Promise<void>;
  /** Posts whose time is up and whose results are not told, of the last days. */
  unresolved: (now: number) => Promise<readonly DailyPost[]>;
  noteResults: (server: string, day: string, message: string) => Promise<void>;
  /** When each item was last the question of a day on a server. */
  asked: (server: string) => Promise<ReadonlyMap<string, number>>;
  /** Keeps an answer; the first one of a person counts. @returns that one. */
  answer: (post: DailyPost, answer: DailyAnswer) => Promise<DailyAnswer>;
  answers: (post: DailyPost) => Promise<readonly DailyAnswer[]>;
  answerOf: (post: DailyPost, person: string) => Promise<DailyAnswer | undefined>;
  forgetServer: (server: string) => Promise<void>;
}>;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Results that could not be told for so long are given up. */
const PATIENCE_MS = 7 * DAY_MS;

const orderSchema = z.array(z.int().min(0));
const givenSchema = z.object({ kind: z.literal('option'), place: z.int().min(0) });

/** The drawer of questions of the day. Their answers are among those of quizzes. */
export function createDaily({ db }: Database): Daily {
  const postOf = (row: Omit<DailyPost, 'order'> & { optionOrder: string }): DailyPost => {
    const { optionOrder, ...post } = row;
    return { ...post, order: orderSchema.parse(JSON.parse(optionOrder)) };
  };
  const daily: Daily = {
    ofServer: (server) =>
      db
        .selectFrom('dailyQuizzes')
        .select(['server', 'channel', 'minute', 'timeZone', 'topic', 'difficulty'])
        .where('server', '=', server)
        .executeTakeFirst(),

    all: () => db.selectFrom('dailyQuizzes').selectAll().orderBy('server').execute(),

    async set({ server, ...quiz }, when) {
      const kept = { ...quiz, changedAt: when };
      await db
        .insertInto('dailyQuizzes')
        .values({ server, ...kept })
        .onConflict((conflict) => conflict.column('server').doUpdateSet(kept))
        .execute();
    },

    async stop(server) {
      const { numDeletedRows } = await db
        .deleteFrom('dailyQuizzes')
        .where('server', '=', server)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async plan({ order, ...post }) {
      await db
        .insertInto('dailyPosts')
        .values({ ...post, optionOrder: JSON.stringify(order) })
        .onConflict((conflict) => conflict.columns(['server', 'day']).doNothing())
        .execute();
      const { server, item, postedAt: seenAt } = post;
      await db
        .insertInto('quizSeen')
        .values({ server, item, seenAt })
        .onConflict((conflict) => conflict.columns(['server', 'item']).doUpdateSet({ seenAt }))
        .execute();
      const row = await db
        .selectFrom('dailyPosts')
        .selectAll()
        .where((one) => one.and({ server: post.server, day: post.day }))
        .executeTakeFirstOrThrow();
      return postOf(row);
    },

    async post(server, day) {
      const row = await db
        .selectFrom('dailyPosts')
        .selectAll()
        .where((one) => one.and({ server, day }))
        .executeTakeFirst();
      return row && postOf(row);
    },

    async noteMessage(server, day, message) {
      await db
        .updateTable('dailyPosts')
        .set({ message })
        .where((one) => one.and({ server, day }))
        .execute();
    },

    async unresolved(now) {
      const rows = await db
        .selectFrom('dailyPosts')
        .selectAll()
        .where('closesAt', '<=', now)
        .where('closesAt', '>', now - PATIENCE_MS)
        .where('message', 'is not', null)
        .where('results', 'is', null)
        .orderBy('closesAt')
        .execute();
      return rows.map(postOf);
    },

    async noteResults(server, day, message) {
      await db
        .updateTable('dailyPosts')
        .set({ results: message })
        .where((one) => one.and({ server, day }))
        .execute();
    },

    async asked(server) {
      const rows = await db
        .selectFrom('dailyPosts')
        .select(({ fn }) => ['item', fn.max('postedAt').as('at')])
        .where('server', '=', server)
        .groupBy('item')
        .execute();
      return new Map(rows.map(({ item, at }) => [item, Number(at)]));
    },

    async answer(post, { person, place, isRight, when }) {
      await db
        .insertInto('quizAnswers')
        .values({
          session: sessionOf(post),
          question: 0,
          person,
          item: post.item,
          server: post.server,
          mode: 'daily',
          given: JSON.stringify({ kind: 'option', place }),
          isRight: isRight ? 1 : 0,
          isWithdrawn: 0,
          changes: 0,
          openedAt: post.postedAt,
          answeredAt: when,
        })
        .onConflict((conflict) => conflict.columns(['session', 'question', 'person']).doNothing())
        .execute();
      const kept = await daily.answerOf(post, person);
      if (!kept) throw new Error('an answer to the question of the day is not there after it was kept');
      return kept;
    },

    async answers(post) {
      const rows = await answersTo(db, post).orderBy('answeredAt').orderBy('person').execute();
      return rows.map(answerIn);
    },

    async answerOf(post, person) {
      const row = await answersTo(db, post).where('person', '=', person).executeTakeFirst();
      return row && answerIn(row);
    },

    async forgetServer(server) {
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('dailyQuizzes').where('server', '=', server).execute();
        await transaction.deleteFrom('dailyPosts').where('server', '=', server).execute();
      });
    },
  };
  return daily;
}

function answersTo(db: Database['db'], post: DailyPost) {
  return db
    .selectFrom('quizAnswers')
    .select(['person', 'given', 'isRight', 'answeredAt'])
    .where('session', '=', sessionOf(post))
    .where('question', '=', 0);
}

type AnswerRow = Readonly<{ person: string; given: string; isRight: number; answeredAt: number }>;

function answerIn({ person, given, isRight, answeredAt }: AnswerRow): DailyAnswer {
  const { place } = givenSchema.parse(JSON.parse(given));
  return { person, place, isRight: isRight === 1, when: answeredAt };
}

function sessionOf({ server, day }: DailyPost): string {
  return `daily:${server}:${day}`;
}
