import type { Selectable } from 'kysely';
import { readIds } from './feedback.ts';
import type { Tables } from './tables.ts';

/** A table that says of its rows whose they are. */
export type PersonalTable = {
  [Table in keyof Tables]: Tables[Table] extends { person: string } ? Table : never;
}[keyof Tables];

/**
 * Everything that is kept about a person: each table with a column `person`, and how one of its
 * rows is told to that person. What stands here is exported and erased (`people.ts`).
 */
export const PERSONAL: {
  readonly [Table in PersonalTable]: (row: Selectable<Tables[Table]>) => Readonly<Record<string, unknown>>;
} = {
  preferences: ({ isPrivate, language, timeZone, changedAt }) => ({
    isPrivate: isPrivate === null ? null : isPrivate === 1,
    language,
    timeZone,
    changed: timeOf(changedAt),
  }),
  bookmarks: ({ source, paragraph, note, keptAt }) => ({ source, paragraph, note, kept: timeOf(keptAt) }),
  feedback: ({ answer, server, verdict, reason, comment, question, status, madeOf, givenAt }) => ({
    answer,
    server: server === '' ? null : server,
    verdict,
    reason,
    comment,
    question,
    status,
    madeOf: readIds(madeOf),
    given: timeOf(givenAt),
  }),
  quizPlayers: ({ session, isStarter, seat, joinedAt }) => ({
    session,
    started: isStarter === 1,
    played: seat !== null,
    joined: timeOf(joinedAt),
  }),
  quizAnswers: (row) => ({
    session: row.session,
    question: row.question,
    item: row.item,
    server: row.server === '' ? null : row.server,
    mode: row.mode,
    given: readJson(row.given),
    isRight: row.isRight === 1,
    isWithdrawn: row.isWithdrawn === 1,
    changes: row.changes,
    opened: timeOf(row.openedAt),
    answered: timeOf(row.answeredAt),
  }),
  quizDisputes: ({ session, question, server, item, reason, status, disputedAt, decidedAt }) => ({
    session,
    question,
    server: server === '' ? null : server,
    item,
    reason,
    status,
    disputed: timeOf(disputedAt),
    decided: decidedAt === null ? null : timeOf(decidedAt),
  }),
  quizReports: ({ item, server, reason, comment, reportedAt }) => ({
    item,
    server: server === '' ? null : server,
    reason,
    comment,
    reported: timeOf(reportedAt),
  }),
  quizSeenAlone: ({ item, seenAt }) => ({ item, seen: timeOf(seenAt) }),
  boardOptouts: ({ since }) => ({ since: timeOf(since) }),
  playerNames: ({ server, name, namedAt }) => ({
    server: server === '' ? null : server,
    name,
    named: timeOf(namedAt),
  }),
  reviewCards: ({ item, origin, card, before, dueAt, reviewedAt, addedAt }) => ({
    item,
    origin,
    card: readJson(card),
    before: before === null ? null : readJson(before),
    due: timeOf(dueAt),
    reviewed: reviewedAt === null ? null : timeOf(reviewedAt),
    added: timeOf(addedAt),
  }),
  reviewSettings: ({ remindsAt, remindedOn, language, changedAt }) => ({
    remindsAt,
    remindedOn,
    language,
    changed: timeOf(changedAt),
  }),
};

export const PERSONAL_TABLES = Object.keys(PERSONAL) as readonly PersonalTable[];

/** A time as people and programs read it; null for one that is none. */
function timeOf(milliseconds: number): string | null {
  return new Date(milliseconds).toJSON();
}

/** What stands in a column of JSON; null where it is damaged. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
