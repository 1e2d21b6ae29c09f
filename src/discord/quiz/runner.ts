import type { Language } from '../../locale/words.ts';
import type {
  Given,
  Outcome,
  Session,
  SessionAnswer,
  SessionQuestion,
  SessionSettings,
} from '../../quiz/session-types.ts';

/** A session that somebody wants. */
export type WantedSession = Readonly<{
  starter: string;
  /** Null in a direct message. */
  server: string | null;
  /** The channel or thread that it is shown in; for a private session the one where it was asked for. */
  channel: string;
  /**
   * The channel that can hold one session at a time: the same, or the one that its thread belongs to. Of no
   * account for a private session, of which a person can have one.
   */
  slotChannel: string;
  settings: SessionSettings;
  /** As drawn; at least one. */
  questions: readonly SessionQuestion[];
  seed: number;
  language: Language;
  /**
   * The token of the interaction that asked for it, which has been answered, or deferred (`deferReply`): privately
   * for a private session, whose first question takes the place of that answer.
   */
  token: string;
}>;

/** Whether a session began; `busy` names the one that holds the place already. */
export type Started = Readonly<{ session: Session }> | Readonly<{ busy: Session }>;

/** Somebody who acts on a session by pressing or sending in. */
export type QuizActor = Readonly<{
  person: string;
  /** Where they acted; a session of another place is `foreign` to them. */
  server: string | null;
  channel: string;
  /** May stop and skip as a moderator or manager of the server. */
  isManager: boolean;
  language: Language;
  /**
   * The token of the interaction, which has been acknowledged already. In a group or race by
   * `deferReply({ flags: Ephemeral })`: the runner then writes what the person is told (`views.told`) into that
   * reply. In a private session by `deferUpdate()`: the runner then changes the message itself.
   */
  token: string;
}>;

/** What somebody does. */
export type QuizAct =
  | Readonly<{ name: 'answer'; question: number; given: Given }>
  | Readonly<{ name: 'join' }>
  /** Closes the open question, or goes on from a reveal. For the starter and managers; alone, for the player. */
  | Readonly<{ name: 'skip'; question: number; from: 'open' | 'revealed' }>
  | Readonly<{ name: 'stop' }>;

/**
 * How it went. `unknown`: there is no such session. `foreign`: it is of another place, or somebody else's private one.
 * Of these two nothing was written to the interaction; of all others the person has been told (see `token`).
 */
export type Acted =
  | 'unknown'
  | 'foreign'
  | Readonly<{
      session: Session;
      outcome: Outcome;
      /** Their answer to the question that counts now. */
      answer: SessionAnswer | undefined;
    }>;

/** What a dispute leads to. */
export type Ruling = Readonly<{ name: 'withdraw' }> | Readonly<{ name: 'accept'; person: string }>;

/**
 * Runs the sessions: loads, steps, stores, and then shows. Calls for one session are done one after the other in the
 * order in which they came; a call resolves after its step is stored, and, where there is something to tell, after
 * telling. Calls reject only when the store fails; nothing has then been changed or told.
 */
export type QuizRunner = Readonly<{
  /** Begins a session unless its place is taken; of two at once one is `busy`. Resolves before the first question is shown. */
  start: (wanted: WantedSession) => Promise<Started>;
  act: (session: string, actor: QuizActor, act: QuizAct) => Promise<Acted>;
  /**
   * Corrects scores after a dispute, also in a session that is over; what is shown of it is shown anew.
   * The caller has checked who rules. @returns undefined where there is no such session.
   */
  rule: (session: string, question: number, ruling: Ruling) => Promise<Session | undefined>;
  /** A session as it stands, running or over, for views. */
  peek: (session: string) => Promise<Session | undefined>;
  /** The session that runs in the channel (or in a thread of its own from there). */
  runningIn: (channel: string) => Promise<Session | undefined>;
  /** The private session that the person has. */
  runningOf: (person: string) => Promise<Session | undefined>;
  /** Forgets a person in memory, after the store has: private sessions of theirs are gone. */
  forget: (person: string) => Promise<void>;
  /** At the start, when Discord can be reached: goes on with all that runs. Resolves when all is loaded. */
  resume: () => Promise<void>;
  /** Stops the clocks, and waits for what is being done. The sessions go on after the next start. */
  close: () => Promise<void>;
}>;
