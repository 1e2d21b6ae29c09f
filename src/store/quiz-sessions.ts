import type { Transaction } from 'kysely';
import type { Session } from '../quiz/session-types.ts';
import type { Database } from './database.ts';
import { type Untold, untoldForm } from './quiz-session-form.ts';
import {
  answerColumns,
  changingColumns,
  channelSlot,
  ownerOf,
  personSlot,
  plannedColumns,
  type StoredSession,
  sessionOf,
} from './quiz-session-rows.ts';
import type { Tables } from './tables.ts';

/** An answer whose giver was not told yet that it was taken. */
export type UntoldAnswer = Readonly<{ session: string; question: number; person: string; untold: Untold }>;

/** The sessions of quizzes, with their answers. */
export type QuizSessions = Readonly<{
  /**
   * Keeps a new session, unless its slot is taken: `slotChannel` by another session of the channel, or, for a
   * private one, that of the person.
   */
  begin: (stored: StoredSession, slotChannel: string, when: number) => Promise<'begun' | 'busy'>;
  /**
   * Writes what has changed between two states of a session, all of it or nothing.
   * @param before as it was read or written last.
   * @param untold of the answers among the changes.
   * @returns what is stored now; `conflict`, with nothing written, where the session was written meanwhile, or is gone.
   */
  write: (
    before: StoredSession,
    after: Pick<StoredSession, 'session' | 'shown'>,
    untold: readonly UntoldAnswer[],
    when: number,
  ) => Promise<StoredSession | 'conflict'>;
  /** Rejects where what is stored is damaged. */
  load: (id: string) => Promise<StoredSession | undefined>;
  /** The ids of all sessions that run, or ended without the end having been shown. */
  unfinished: () => Promise<readonly string[]>;
  /** The id of the session that holds a slot (`channelSlot`, `personSlot`). */
  holding: (slot: string) => Promise<string | undefined>;
  /** Answers that were stored, and of which their givers may not know. */
  untold: () => Promise<readonly UntoldAnswer[]>;
  /** Notes that these have been told. */
  told: (answers: readonly UntoldAnswer[]) => Promise<void>;
  /** Frees the slot of a session that cannot be read. */
  abandon: (id: string, when: number) => Promise<void>;
  /** Drops sessions that ended before then; answers stay, for tables of scores. */
  forgetOld: (before: number) => Promise<void>;
  /** Drops all of a server. */
  forgetServer: (server: string) => Promise<void>;
}>;

type Write = Transaction<Tables>;

/** The drawer of sessions. */
export function createQuizSessions({ db }: Database): QuizSessions {
  return {
    begin: (stored, slotChannel, when) =>
      db.transaction().execute(async (transaction) => {
        const { session } = stored;
        const owner = ownerOf(session);
        const slot = owner === undefined ? channelSlot(slotChannel) : personSlot(owner);
        const { numInsertedOrUpdatedRows = 0n } = await transaction
          .insertInto('quizSessions')
          .values({ ...plannedColumns(stored), ...changingColumns(stored), slot, startedAt: when })
          .onConflict((conflict) => conflict.column('slot').doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n) return 'busy';
        const seat = session.players.indexOf(session.starter);
        await transaction
          .insertInto('quizPlayers')
          .values({
            session: session.id,
            person: session.starter,
            isStarter: 1,
            seat: seat < 0 ? null : seat,
            joinedAt: when,
          })
          .execute();
        return 'begun';
      }),

    async write(before, { session, shown }, untold, when) {
      const after: StoredSession = { ...before, session, shown, version: before.version + 1 };
      return db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('quizSessions')
          .set(changingColumns(after))
          .where('id', '=', session.id)
          .where('version', '=', before.version)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return 'conflict';
        await writePlayers(transaction, before.session, session, when);
        await writeAnswers(transaction, before.session, session, untold);
        await writeSeen(transaction, before.session, session, when);
        return after;
      });
    },

    async load(id) {
      const row = await db.selectFrom('quizSessions').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const players = await db.selectFrom('quizPlayers').selectAll().where('session', '=', id).execute();
      const answers = await db
        .selectFrom('quizAnswers')
        .selectAll()
        .where('session', '=', id)
        .orderBy('answeredAt')
        .execute();
      return sessionOf(row, players, answers);
    },

    async unfinished() {
      const rows = await db.selectFrom('quizSessions').select('id').where('isDone', '=', 0).execute();
      return rows.map(({ id }) => id);
    },

    async holding(slot) {
      const row = await db
        .selectFrom('quizSessions')
        .select('id')
        .where('slot', '=', slot)
        .executeTakeFirst();
      return row?.id;
    },

    async untold() {
      const rows = await db
        .selectFrom('quizAnswers')
        .select(['session', 'question', 'person', 'untold'])
        .where('untold', 'is not', null)
        .execute();
      return rows.map(({ session, question, person, untold }) => ({
        session,
        question,
        person,
        untold: untoldForm.decode(untold ?? ''),
      }));
    },

    told: (answers) =>
      db.transaction().execute(async (transaction) => {
        for (const { session, question, person, untold } of answers)
          await transaction
            .updateTable('quizAnswers')
            .set({ untold: null })
            .where((row) => row.and({ session, question, person, untold: untoldForm.encode(untold) }))
            .execute();
      }),

    abandon: async (id, when) => {
      await db
        .updateTable('quizSessions')
        .set({ slot: null, endedAt: when, isDone: 1 })
        .where('id', '=', id)
        .execute();
    },

    forgetOld: (before) =>
      db.transaction().execute(async (transaction) => {
        const old = transaction.selectFrom('quizSessions').select('id').where('endedAt', '<', before);
        await transaction.deleteFrom('quizPlayers').where('session', 'in', old).execute();
        await transaction.deleteFrom('quizSessions').where('endedAt', '<', before).execute();
      }),

    forgetServer: (server) =>
      db.transaction().execute(async (transaction) => {
        const own = transaction.selectFrom('quizSessions').select('id').where('server', '=', server);
        await transaction.deleteFrom('quizPlayers').where('session', 'in', own).execute();
        await transaction.deleteFrom('quizAnswers').where('server', '=', server).execute();
        await transaction.deleteFrom('quizSeen').where('server', '=', server).execute();
        await transaction.deleteFrom('quizSessions').where('server', '=', server).execute();
      }),
  };
}

async function writePlayers(db: Write, before: Session, after: Session, when: number): Promise<void> {
  for (const [seat, person] of after.players.entries()) {
    if (before.players[seat] === person) continue;
    await db
      .insertInto('quizPlayers')
      .values({ session: after.id, person, isStarter: 0, seat, joinedAt: when })
      .onConflict((conflict) => conflict.columns(['session', 'person']).doUpdateSet({ seat }))
      .execute();
  }
}

async function writeAnswers(
  db: Write,
  before: Session,
  after: Session,
  untold: readonly UntoldAnswer[],
): Promise<void> {
  for (const [question, given] of after.answers.entries()) {
    const old = before.answers[question] ?? {};
    if (given === old) continue;
    for (const [person, answer] of Object.entries(given)) {
      if (old[person] === answer) continue;
      const told = untold.findLast((one) => one.question === question && one.person === person);
      const columns = {
        ...answerColumns(after, question, person, answer),
        untold: told === undefined ? null : untoldForm.encode(told.untold),
      };
      await db
        .insertInto('quizAnswers')
        .values(columns)
        .onConflict((conflict) => conflict.columns(['session', 'question', 'person']).doUpdateSet(columns))
        .execute();
    }
  }
  for (const question of after.withdrawn) {
    if (before.withdrawn.includes(question)) continue;
    await db
      .updateTable('quizAnswers')
      .set({ isWithdrawn: 1 })
      .where('session', '=', after.id)
      .where('question', '=', question)
      .execute();
  }
}

/** Notes that an item was asked, when its question has appeared. */
async function writeSeen(db: Write, before: Session, after: Session, seenAt: number): Promise<void> {
  const isNew = isShown(after) && !(isShown(before) && before.at === after.at);
  const item = after.questions[after.at]?.item;
  if (!isNew || item === undefined) return;
  const person = ownerOf(after) ?? (after.server === null ? after.starter : undefined);
  if (person === '') return;
  if (person !== undefined) {
    await db
      .insertInto('quizSeenAlone')
      .values({ person, item, seenAt })
      .onConflict((conflict) => conflict.columns(['person', 'item']).doUpdateSet({ seenAt }))
      .execute();
  } else if (after.server !== null) {
    await db
      .insertInto('quizSeen')
      .values({ server: after.server, item, seenAt })
      .onConflict((conflict) => conflict.columns(['server', 'item']).doUpdateSet({ seenAt }))
      .execute();
  }
}

function isShown({ phase }: Session): boolean {
  return phase.name === 'open' && phase.isShown;
}
