import type { Difficulty, QuizKind } from '../knowledge/schema.ts';

/** Alone, or together; an exam is alone, in one go, and tells nothing before its end. */
export const MODES = ['solo', 'group', 'race', 'exam'] as const;
export type Mode = (typeof MODES)[number];

/** A session of this mode is seen by one person only, in one message that changes. */
export function isPrivateMode(mode: Mode): boolean {
  return mode === 'solo' || mode === 'exam';
}

/** So many questions in a row that nobody answered end a session. */
export const MOST_UNANSWERED = 3;

/** What the starter chose. */
export type SessionSettings = Readonly<{
  mode: Mode;
  /** The id of a topic; null for all. */
  topic: string | null;
  difficulty: Difficulty | null;
  /** How long each question is open, in milliseconds; null where a solo session has no clock. */
  openMs: number | null;
  /** The pause between a reveal and the next question, in milliseconds; null where the player says when. */
  pauseMs: number | null;
  hasSpeedBonus: boolean;
}>;

/** One question of a session, as drawn. Everything that grading needs comes from the item. */
export type SessionQuestion = Readonly<{
  item: string;
  kind: QuizKind;
  /** For kinds with options: which option of the item stands at each place; 0 is the right one, 1 the first wrong one. */
  order: readonly number[];
}>;

/** What a player gave: the place of an option, places in order, or typed text. */
export type Given =
  | Readonly<{ kind: 'option'; place: number }>
  | Readonly<{ kind: 'order'; places: readonly number[] }>
  | Readonly<{ kind: 'text'; text: string }>;

/** A player's answer to a question. It may be changed once while the question is open. */
export type SessionAnswer = Readonly<{
  given: Given;
  isRight: boolean;
  /** When the answer that counts was given, in milliseconds since 1970. */
  at: number;
  /** How long after the question appeared that was, in milliseconds. */
  afterMs: number;
  changes: 0 | 1;
}>;

/** Where a session stands. */
export type Phase =
  /**
   * The question at `at` can be answered until `until` (null: until it is answered). Its time does not run out
   * before it has been shown. `known` is how many players there were when it was opened: with none, nobody can tell
   * when all have answered.
   */
  | Readonly<{
      name: 'open';
      since: number;
      until: number | null;
      isShown: boolean;
      isWarned: boolean;
      known: number;
    }>
  /** The question at `at` was revealed; the next one follows at `until` (null: when the player says so). */
  | Readonly<{ name: 'revealed'; since: number; until: number | null }>
  | Readonly<{ name: 'over'; why: EndReason; at: number }>;

export type EndReason = 'finished' | 'stopped' | 'idle' | 'cannot-send';

/** A session as a value: all that must be kept to go on with it after a restart. */
export type Session = Readonly<{
  id: string;
  /** Null in a direct message. */
  server: string | null;
  channel: string;
  starter: string;
  settings: SessionSettings;
  /** What the order of options and questions was drawn with. */
  seed: number;
  questions: readonly SessionQuestion[];
  /** The question that is open or was revealed last, from 0. */
  at: number;
  phase: Phase;
  /** The answers, by question and person. */
  answers: readonly Readonly<Record<string, SessionAnswer>>[];
  /** Who takes part: who has answered, or joined, in the order in which they did. */
  players: readonly string[];
  /** Questions in a row that nobody answered. */
  unanswered: number;
  /** Questions withdrawn after a dispute; they count for nobody. */
  withdrawn: readonly number[];
}>;

/** What can happen to a session. */
export type SessionEvent =
  | Readonly<{ name: 'answer'; question: number; person: string; given: Given; isRight: boolean }>
  | Readonly<{ name: 'join'; person: string }>
  /**
   * Somebody who may (the caller decides) skips the open question, or goes on from its reveal; which of the two is
   * said, so that pressing twice does not do both.
   */
  | Readonly<{ name: 'skip'; question: number; from: 'open' | 'revealed' }>
  | Readonly<{ name: 'stop' }>
  /** The question appeared at that time, from which its time runs, if it does not run longer already. */
  | Readonly<{ name: 'shown'; question: number; at: number }>
  /** The clock: whatever is due at `now` happens, once. Also what a restart sends. */
  | Readonly<{ name: 'tick' }>
  | Readonly<{ name: 'cannot-send' }>
  | Readonly<{ name: 'withdraw'; question: number }>
  /** A dispute was accepted for one person: their answer counts as right. */
  | Readonly<{ name: 'accept'; question: number; person: string }>;

/** What is to be done after a step, in this order. Timers are not effects: `nextTick` tells when to tick. */
export type SessionEffect =
  | Readonly<{ name: 'show-question'; question: number }>
  | Readonly<{ name: 'warn'; question: number }>
  | Readonly<{ name: 'reveal'; question: number }>
  | Readonly<{ name: 'end' }>
  | Readonly<{ name: 'rescore' }>;

/** What the person who acted is told; only `taken` and `changed` have changed anything. */
export type Outcome =
  | 'taken'
  | 'changed'
  | 'no-change-left'
  | 'already-answered'
  | 'closed'
  | 'not-yours'
  | 'over'
  | 'done'
  | 'nothing';
