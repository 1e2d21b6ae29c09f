import { alone, type Database } from './database.ts';
import { storable } from './storable.ts';

/** The longest reason of a dispute, and the longest comment of a report, in characters. */
export const LONGEST_COMPLAINT = 300;

/** What can be wrong with a question of a quiz. */
export const FLAWS = ['wrong-key', 'unclear', 'several-right', 'giveaway', 'language', 'other'] as const;
export type Flaw = (typeof FLAWS)[number];

/** What a dispute about an answer has come to. `withdrawn`: the question counts for nobody. */
export const RULINGS = ['accepted', 'withdrawn', 'rejected'] as const;
export type RulingName = (typeof RULINGS)[number];

/** Which answer a dispute is about. */
export type DisputeKey = Readonly<{ server: string; session: string; question: number; person: string }>;

/** Somebody says that their answer was right. */
export type Dispute = DisputeKey &
  Readonly<{
    item: string;
    reason: string;
    status: 'open' | RulingName;
    /** In milliseconds since 1970. */
    disputedAt: number;
  }>;

/** What people of a server said about a question. */
export type Report = Readonly<{
  item: string;
  reason: string;
  comment: string | null;
  reportedAt: number;
}>;

/** Disputes about answers in quizzes, and reports of questions. */
export type Complaints = Readonly<{
  /**
   * Keeps a dispute; a second one about the same answer replaces the reason, as long as nothing is decided.
   * @returns the dispute as it stands, or that its reason is too long.
   */
  dispute: (dispute: Omit<Dispute, 'status'>) => Promise<Dispute | 'too-long'>;
  find: (key: DisputeKey) => Promise<Dispute | undefined>;
  /** The disputes of a server that wait for a ruling, oldest first. */
  open: (server: string) => Promise<readonly Dispute[]>;
  /**
   * Rules on a dispute, once: of two rulings the first stands. With a question withdrawn, all open disputes about it are
   * settled.
   * @returns the ruling that stands; undefined where there is no such dispute.
   */
  rule: (key: DisputeKey, ruling: RulingName, when: number) => Promise<RulingName | undefined>;
  /** The items about which a dispute was accepted on a server, or which were withdrawn there: not to be asked there again. */
  withdrawn: (server: string) => Promise<readonly string[]>;
  /** Keeps a report, in place of an earlier one by the same person on the same item. */
  report: (person: string, server: string, report: Report) => Promise<'kept' | 'too-long'>;
  /** The reports of a server, newest first; not whose they are. */
  reports: (server: string) => Promise<readonly Report[]>;
  forgetServer: (server: string) => Promise<void>;
}>;

/** So many are shown to managers. */
const MOST_LISTED = 200;

/** The drawer of disputes and reports. */
export function createComplaints(database: Database): Complaints {
  const { db } = database;
  const find: Complaints['find'] = async ({ server, session, question, person }) => {
    const row = await db
      .selectFrom('quizDisputes')
      .selectAll()
      .where('server', '=', server)
      .where('session', '=', session)
      .where('question', '=', question)
      .where('person', '=', person)
      .executeTakeFirst();
    return row && disputeOf(row);
  };
  return {
    find,

    async dispute({ session, question, person, server, item, disputedAt, ...dispute }) {
      const reason = storable(dispute.reason).trim();
      if (reason.length > LONGEST_COMPLAINT) return 'too-long';
      await db
        .insertInto('quizDisputes')
        .values({ session, question, person, server, item, reason, status: 'open', disputedAt })
        .onConflict((conflict) =>
          conflict
            .columns(['session', 'question', 'person'])
            .doUpdateSet({ reason })
            .where('quizDisputes.status', '=', 'open'),
        )
        .execute();
      const kept = await find({ server, session, question, person });
      if (kept === undefined) throw new Error('a dispute that was just kept is gone');
      return kept;
    },

    async open(server) {
      const disputes = await db
        .selectFrom('quizDisputes')
        .selectAll()
        .where('server', '=', server)
        .where('status', '=', 'open')
        .orderBy('disputedAt')
        .orderBy('session')
        .orderBy('question')
        .orderBy('person')
        .limit(MOST_LISTED)
        .execute();
      return disputes.map(disputeOf);
    },

    rule: (key, ruling, when) =>
      alone(database, `disputes:${key.server}`, async (transaction) => {
        const { server, session, question, person } = key;
        let settled = transaction
          .updateTable('quizDisputes')
          .set({ status: ruling, decidedAt: when })
          .where('server', '=', server)
          .where('session', '=', session)
          .where('question', '=', question)
          .where('status', '=', 'open');
        const dispute = transaction
          .selectFrom('quizDisputes')
          .select('status')
          .where('server', '=', server)
          .where('session', '=', session)
          .where('question', '=', question)
          .where('person', '=', person);
        const before = await dispute.executeTakeFirst();
        if (before === undefined) return undefined;
        if (before.status !== 'open') return readRuling(before.status);
        if (ruling !== 'withdrawn') settled = settled.where('person', '=', person);
        await settled.execute();
        return ruling;
      }),

    async withdrawn(server) {
      const items = await db
        .selectFrom('quizDisputes')
        .select('item')
        .distinct()
        .where('server', '=', server)
        .where('status', 'in', ['withdrawn', 'accepted'])
        .execute();
      return items.map(({ item }) => item);
    },

    async report(person, server, { item, reason, reportedAt, ...report }) {
      const comment = report.comment === null ? null : storable(report.comment).trim();
      if ((comment?.length ?? 0) > LONGEST_COMPLAINT) return 'too-long';
      const row = { server, reason, comment, reportedAt };
      await db
        .insertInto('quizReports')
        .values({ person, item, ...row })
        .onConflict((conflict) => conflict.columns(['person', 'item']).doUpdateSet(row))
        .execute();
      return 'kept';
    },

    async reports(server) {
      return db
        .selectFrom('quizReports')
        .select(['item', 'reason', 'comment', 'reportedAt'])
        .where('server', '=', server)
        .orderBy('reportedAt', 'desc')
        .orderBy('item')
        .limit(MOST_LISTED)
        .execute();
    },

    async forgetServer(server) {
      await db.deleteFrom('quizDisputes').where('server', '=', server).execute();
      await db.deleteFrom('quizReports').where('server', '=', server).execute();
    },
  };
}

type Row = Readonly<Omit<Dispute, 'status'> & { status: string }>;

function disputeOf({ session, question, person, server, item, reason, status, disputedAt }: Row): Dispute {
  const known = status === 'open' ? 'open' : readRuling(status);
  return { session, question, person, server, item, reason, status: known, disputedAt };
}

/** A ruling as it is stored. What cannot be read counts as rejected, which changes no scores. */
function readRuling(status: string): RulingName {
  return RULINGS.find((one) => one === status) ?? 'rejected';
}
