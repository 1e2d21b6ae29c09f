import { alone, type Database } from './database.ts';
import { LONGEST_KEPT_QUESTION, mayKeepText, textsLock } from './server-texts.ts';
import { storable } from './storable.ts';

/** So many verdicts of a person are kept, and so many of a server; the oldest go. */
export const MOST_OF_PERSON = 500;
export const MOST_OF_SERVER = 5000;

/** The longest comment, in characters. */
export const LONGEST_COMMENT = 300;

/** What can be wrong with an answer. */
export const REASONS = [
  'wrong-paragraph',
  'beside-the-point',
  'not-faithful',
  'should-answer',
  'other',
] as const;

export type Reason = (typeof REASONS)[number];

/** What a person says of an answer. */
export type Verdict = Readonly<
  { verdict: 'helpful' } | { verdict: 'wrong'; reason: Reason; comment: string | null }
>;

/** A person's verdict on an answer, and what the answer was. */
export type Feedback = Verdict &
  Readonly<{
    /** The id of what asked for the answer. */
    answer: string;
    /** Empty in a direct message. */
    server: string;
    status: string;
    /** The entries that the answer was made of. */
    madeOf: readonly string[];
    /** When, in milliseconds since 1970. */
    when: number;
    /** The question, where its text may be kept. */
    question: string | null;
  }>;

/** A verdict as the managers of a server see it: not whose it is, but which are of the same person. */
export type ServerFeedback = Readonly<{
  /** A number for a person, from 0, which says nothing outside this list. */
  person: number;
  answer: string;
  verdict: string;
  reason: string | null;
  comment: string | null;
  question: string | null;
  status: string;
  madeOf: readonly string[];
  when: number;
}>;

/** What people say of answers. */
export type FeedbackDrawer = Readonly<{
  /**
   * Keeps a person's verdict on an answer, in place of an earlier one by the same person on the same answer.
   * The question is left out where the server, at this moment, does not allow that it is kept.
   */
  give: (person: string, feedback: Feedback) => Promise<'kept' | 'comment-too-long'>;
  /** What was given on a server from that time on, newest first. */
  ofServer: (server: string, from: number) => Promise<readonly ServerFeedback[]>;
  /** Forgets all that was given on a server. @returns how much there was. */
  forgetServer: (server: string) => Promise<number>;
}>;

/** The drawer of feedback. */
export function createFeedback(database: Database): FeedbackDrawer {
  const { db } = database;
  return {
    async give(person, feedback) {
      const { answer, server, status, madeOf, when, verdict } = feedback;
      const isWrong = feedback.verdict === 'wrong';
      const comment = isWrong && feedback.comment !== null ? storable(feedback.comment) : null;
      if ((comment?.length ?? 0) > LONGEST_COMMENT) return 'comment-too-long';
      await alone(database, textsLock(server), async (transaction) => {
        const mayKeep = feedback.question !== null && (await mayKeepText(transaction, server));
        const row = {
          server,
          verdict,
          reason: isWrong ? feedback.reason : null,
          comment,
          question: mayKeep ? keptQuestion(feedback.question ?? '') : null,
          status,
          madeOf: JSON.stringify(madeOf),
          givenAt: when,
        };
        await transaction
          .insertInto('feedback')
          .values({ person, answer, ...row })
          .onConflict((conflict) => conflict.columns(['person', 'answer']).doUpdateSet(row))
          .execute();
        const oldest = (column: 'person' | 'server', value: string, most: number) =>
          transaction
            .selectFrom('feedback')
            .select('givenAt')
            .where(column, '=', value)
            .orderBy('givenAt', 'desc')
            .limit(1)
            .offset(most - 1)
            .executeTakeFirst();
        const ofPerson = await oldest('person', person, MOST_OF_PERSON);
        if (ofPerson)
          await transaction
            .deleteFrom('feedback')
            .where('person', '=', person)
            .where('givenAt', '<', ofPerson.givenAt)
            .execute();
        // what is of no server is limited by person alone: nobody there presses out what others said
        if (server === '') return;
        const ofServer = await oldest('server', server, MOST_OF_SERVER);
        if (ofServer)
          await transaction
            .deleteFrom('feedback')
            .where('server', '=', server)
            .where('givenAt', '<', ofServer.givenAt)
            .execute();
      });
      return 'kept';
    },

    async ofServer(server, from) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('server', '=', server)
        .where('givenAt', '>=', from)
        .orderBy('givenAt', 'desc')
        .orderBy('answer')
        .limit(MOST_OF_SERVER)
        .execute();
      const people = new Map<string, number>();
      return rows.map(({ person, server: _, madeOf, givenAt, ...row }) => {
        const known = people.get(person) ?? people.size;
        people.set(person, known);
        return { ...row, person: known, madeOf: readIds(madeOf), when: givenAt };
      });
    },

    async forgetServer(server) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('server', '=', server)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** A question as it is kept: storable, and not longer than it may be. */
export function keptQuestion(question: string): string {
  return storable(question.slice(0, LONGEST_KEPT_QUESTION)).trim();
}

/** The list of ids in a column; empty for what is none. */
export function readIds(stored: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(stored);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
