import type { ColumnType } from 'kysely';

/** A time in milliseconds since 1970; a `bigint` column, read as a number on both engines. */
type Milliseconds = number;

/** True or false as 1 or 0, since SQLite has no booleans. */
type Flag = 0 | 1;

/** A column that may be left out of an insert. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

/**
 * The tables as the newest migration leaves them. The names of columns are `snake_case` in the
 * database; Kysely turns them. A table with a column `person` must join `PERSONAL` (`personal.ts`).
 */
export type Tables = {
  /** Null in a setting stands for its default. */
  serverSettings: {
    server: string;
    answerChannels: Optional<string>;
    isPrivateByDefault: Optional<Flag>;
    language: Optional<string>;
    quizDefaults: Optional<string>;
    quietFrom: Optional<number>;
    quietTo: Optional<number>;
    timeZone: Optional<string>;
    keepsUncovered: Optional<Flag>;
    changedAt: Milliseconds;
  };
  preferences: {
    person: string;
    isPrivate: Optional<Flag>;
    language: Optional<string>;
    timeZone: Optional<string>;
    changedAt: Milliseconds;
  };
  bookmarks: {
    person: string;
    source: string;
    paragraph: number;
    note: string | null;
    keptAt: Milliseconds;
  };
  feedback: {
    person: string;
    /** The id of the message or command that asked. */
    answer: string;
    /** Empty in a direct message. */
    server: string;
    verdict: string;
    reason: string | null;
    comment: string | null;
    question: string | null;
    status: string;
    /** A list of ids, as JSON. */
    madeOf: string;
    givenAt: Milliseconds;
  };
  uncovered: { server: string; day: number; kind: string; nearest: string; times: number };
  uncoveredTexts: {
    server: string;
    day: number;
    kind: string;
    nearest: string;
    question: string;
    times: number;
    askedAt: Milliseconds;
  };
  migrations: { name: string };
};
