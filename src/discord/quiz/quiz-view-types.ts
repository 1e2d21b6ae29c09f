import type { Words } from '../../locale/words.ts';
import type { Outcome, Session, SessionAnswer } from '../../quiz/session-types.ts';
import type { View } from '../views/blocks.ts';

/**
 * What a person who acted on a session is told, privately. The runner tells it, and tells it again after a crash
 * if it cannot know that it was told; so it must say what stands, not what has just happened.
 */
export type Told = Readonly<{
  session: Session;
  question: number;
  person: string;
  outcome: Outcome;
  /** The answer of that person to that question that counts now; undefined where there is none. */
  answer: SessionAnswer | undefined;
}>;

/**
 * How a session looks; each is a function of what is given, with no clock and no chance. They are called again for
 * the same state after a restart, and must then give the same. Whether a session is private is told by its mode:
 * a solo session and an exam live in one message that only the player sees (`isPrivateMode`), and buttons to go on
 * stand in it.
 */
export type QuizViews = Readonly<{
  /**
   * An open question. `session.phase` is open: `until` tells the time for `<t:…:R>` (in seconds, rounded up), and
   * `isWarned` that half of it is over, which the view then says.
   */
  question: (session: Session, question: number, words: Words) => View;
  /**
   * A question that is closed, in the place of the question. In an exam it is never called.
   * `session.unanswered` counts questions that nobody answered in a row, for a warning that the session ends
   * (`MOST_UNANSWERED`).
   */
  reveal: (session: Session, question: number, words: Words) => View;
  /** The end: in a group a message of its own, in a private session in the place of the last question. */
  end: (session: Session, words: Words) => View;
  /** What the person who pressed is told in private. */
  told: (told: Told, words: Words) => View;
  /** For the starter, by direct message or privately: the bot may not write in the channel any more, so it stopped. */
  cannotSend: (session: Session, words: Words) => View;
}>;
