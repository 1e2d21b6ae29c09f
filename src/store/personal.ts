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
};

export const PERSONAL_TABLES = Object.keys(PERSONAL) as readonly PersonalTable[];

/** A time as people and programs read it; null for one that is none. */
function timeOf(milliseconds: number): string | null {
  return new Date(milliseconds).toJSON();
}
