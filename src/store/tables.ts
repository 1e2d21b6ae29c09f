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
  quizSessions: {
    id: string;
    /** What can hold one running session at a time: `channel:ID`, or `person:ID`; null when it is over. */
    slot: Optional<string>;
    /** Null in a direct message. */
    server: Optional<string>;
    channel: string;
    mode: string;
    language: string;
    /** What stays as it was drawn, as JSON. */
    plan: string;
    /** Where it stands, as JSON; the answers are in `quizAnswers`. */
    state: string;
    /** What Discord shows of it, as JSON. */
    shown: string;
    /** Goes up with each step, so that no two steps start from the same state. */
    version: number;
    startedAt: Milliseconds;
    endedAt: Optional<Milliseconds>;
    /** Over, and that has been shown. */
    isDone: Flag;
  };
  quizPlayers: {
    session: string;
    person: string;
    isStarter: Flag;
    /** In which order they joined, from 0; null for a starter who does not take part. */
    seat: Optional<number>;
    joinedAt: Milliseconds;
  };
  quizAnswers: {
    /** The id of the session; that of a question of the day is `daily:SERVER:DAY`. */
    session: string;
    question: number;
    person: string;
    item: string;
    /** Empty in a direct message. */
    server: string;
    /** The mode of the session, or `daily`. */
    mode: string;
    /** What was given, as JSON. */
    given: string;
    isRight: Flag;
    /** Of a question that was withdrawn: counts for nobody. */
    isWithdrawn: Flag;
    changes: number;
    /** When the question was opened. */
    openedAt: Milliseconds;
    answeredAt: Milliseconds;
    /** How the person can be told that the answer was taken, as JSON, until they were. */
    untold: Optional<string>;
  };
  quizDisputes: {
    session: string;
    question: number;
    person: string;
    server: string;
    item: string;
    reason: string;
    /** `open`, `accepted`, `withdrawn` (with the question) or `rejected`. */
    status: string;
    disputedAt: Milliseconds;
    decidedAt: Optional<Milliseconds>;
  };
  quizReports: {
    person: string;
    item: string;
    server: string;
    reason: string;
    comment: Optional<string>;
    reportedAt: Milliseconds;
  };
  /** When an item was asked in a server last, in a session for all. */
  quizSeen: { server: string; item: string; seenAt: Milliseconds };
  /** When an item was asked of somebody alone last. */
  quizSeenAlone: { person: string; item: string; seenAt: Milliseconds };
  boardOptouts: { person: string; since: Milliseconds };
  boardResets: { server: string; resetAt: Milliseconds };
  /** How players are called; names come with what they do. The server is empty for the name that holds everywhere. */
  playerNames: { person: string; server: string; name: string; namedAt: Milliseconds };
  reviewCards: {
    person: string;
    item: string;
    /** `missed` or `bookmarked`. */
    origin: string;
    /** The state of the card for the scheduler, as JSON. */
    card: string;
    /** The state before the last rating, as JSON, to take it back once. */
    before: Optional<string>;
    dueAt: Milliseconds;
    reviewedAt: Optional<Milliseconds>;
    addedAt: Milliseconds;
  };
  reviewSettings: {
    person: string;
    /** The minute of the day of the reminder; null for none. */
    remindsAt: Optional<number>;
    /** The day of the last reminder, as 2026-01-31. */
    remindedOn: Optional<string>;
    /** In which the reminder is written. */
    language: string;
    changedAt: Milliseconds;
  };
  dailyQuizzes: {
    server: string;
    channel: string;
    /** The minute of the day. */
    minute: number;
    timeZone: string;
    topic: Optional<string>;
    difficulty: Optional<string>;
    changedAt: Milliseconds;
  };
  dailyPosts: {
    server: string;
    /** As 2026-01-31, in the time zone of the daily quiz. */
    day: string;
    channel: string;
    item: string;
    /** Which option stands at each place, as JSON. */
    optionOrder: string;
    message: Optional<string>;
    postedAt: Milliseconds;
    /** The message with the results; empty where none can be sent any more. */
    results: Optional<string>;
    /** From when on nobody can answer any more, and the results are to be shown. */
    closesAt: Milliseconds;
  };
  migrations: { name: string };
};
