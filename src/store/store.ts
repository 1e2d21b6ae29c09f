import { type Boards, createBoards } from './boards.ts';
import { type Bookmarks, createBookmarks } from './bookmarks.ts';
import { type Complaints, createComplaints } from './complaints.ts';
import { createDaily, type Daily } from './daily.ts';
import type { Database, EngineKind } from './database.ts';
import type { StoreEvents } from './events.ts';
import type { StoreFault } from './fault.ts';
import { createFeedback, type FeedbackDrawer } from './feedback.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { createPeople, type People } from './people.ts';
import { createQuizSeen, type QuizSeen } from './quiz-seen.ts';
import { createQuizSessions, type QuizSessions } from './quiz-sessions.ts';
import { createResults, type Results } from './results.ts';
import { createReview, type Review } from './review.ts';
import { createServers, type Servers } from './servers.ts';
import { createUncovered, type Uncovered } from './uncovered.ts';

/** The drawers of the store. Each is an object of functions; they reject when the database fails. */
export type Store = Readonly<{
  kind: EngineKind;
  servers: Servers;
  people: People;
  bookmarks: Bookmarks;
  feedback: FeedbackDrawer;
  uncovered: Uncovered;
  quizSessions: QuizSessions;
  quizSeen: QuizSeen;
  results: Results;
  boards: Boards;
  review: Review;
  daily: Daily;
  complaints: Complaints;
  /** Closes the database. Nothing may be asked of the drawers after it. */
  close: () => Promise<void>;
}>;

/** @returns whether the store was opened. */
export function isStore(result: Store | StoreFault): result is Store {
  return 'close' in result;
}

/**
 * Brings the database up to date, and puts the drawers over it.
 * @returns the store, or, with the database closed and unchanged, that it is of a newer version of the bot.
 * @throws what the database throws, after closing it.
 */
export async function furnish(database: Database, events: StoreEvents): Promise<Store | 'newer'> {
  const close = () => database.db.destroy();
  try {
    const migrated = await migrate(database, MIGRATIONS);
    if ('unknown' in migrated) {
      await close();
      return 'newer';
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    kind: database.kind,
    servers: createServers(database, events),
    people: createPeople(database, events),
    bookmarks: createBookmarks(database),
    feedback: createFeedback(database),
    uncovered: createUncovered(database),
    quizSessions: createQuizSessions(database),
    quizSeen: createQuizSeen(database),
    results: createResults(database),
    boards: createBoards(database),
    review: createReview(database, events),
    daily: createDaily(database),
    complaints: createComplaints(database),
    close,
  };
}
