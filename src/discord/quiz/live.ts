import { nextTick } from '../../quiz/session.ts';
import type { Outcome, Session } from '../../quiz/session-types.ts';
import type { Shown } from '../../store/quiz-session-form.ts';
import type { StoredSession } from '../../store/quiz-session-rows.ts';
import type { QuizSessions, UntoldAnswer } from '../../store/quiz-sessions.ts';

/** What a session is, and what is shown of it. */
export type State = Readonly<{ session: Session; shown: Shown }>;

/** What one change does; it must depend on the state that it is given only, since it may be done again on another. */
export type Change = (state: State) => Readonly<{ state: State; outcome: Outcome; untold?: UntoldAnswer }>;

/** A change that is stored: how it went, and the session right after it. */
export type Changed = Readonly<{ outcome: Outcome; session: Session; untold: UntoldAnswer | undefined }>;

type Waiting = Readonly<{
  change: Change;
  resolve: (changed: Changed | undefined) => void;
  reject: (error: unknown) => void;
}>;

/** A session in memory. What stands here is always what is stored. */
export type Live = Readonly<{
  id: string;
  stored: () => StoredSession;
  /**
   * Changes the session after all changes that were asked for before; those that wait are stored together.
   * @returns undefined where the session is not there any more. Rejects, with nothing changed, where the store fails.
   */
  change: (change: Change) => Promise<Changed | undefined>;
  /** Reads it anew, since something else has written it. */
  reload: () => Promise<void>;
  /** Stops its clock. Resolves when nothing is being stored. */
  close: () => Promise<void>;
}>;

export type LiveEvents = Readonly<{
  sessions: QuizSessions;
  now: () => number;
  /** The clock says that something is due. */
  onDue: (live: Live) => void;
  /** Something has been stored. */
  onStored: (live: Live) => void;
  /** The session is not in the store any more. */
  onGone: (live: Live) => void;
}>;

/** Several processes, or an erasure, can write between reading and writing; they do not do so all the time. */
const MOST_TRIES = 10;
/** So long after the store has failed the clock tries again. */
const RETRY_MS = 1000;
/** What a timer of Node can wait for. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** A session over what is stored of it. */
export function createLive(first: StoredSession, events: LiveEvents): Live {
  const { sessions, now, onDue, onStored, onGone } = events;
  const { id } = first.session;
  let stored = first;
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let mustFetch = false;
  let hasFailed = false;

  function wind(): void {
    clearTimeout(timer);
    const due = nextTick(stored.session);
    if (due === null || isClosed) return;
    const wait = Math.max(due - now(), hasFailed ? RETRY_MS : 0);
    timer = setTimeout(() => onDue(live), Math.min(wait, LONGEST_WAIT_MS));
  }

  /** @returns whether the session is still there. */
  async function fetch(): Promise<boolean> {
    const loaded = await sessions.load(id);
    if (loaded !== undefined) stored = loaded;
    return loaded !== undefined;
  }

  /** Does all changes of a batch on the state, and stores what comes of it. */
  async function attempt(batch: readonly Waiting[]): Promise<readonly Changed[] | 'conflict'> {
    let state: State = stored;
    const untold: UntoldAnswer[] = [];
    const results: Changed[] = [];
    for (const { change } of batch) {
      const done = change(state);
      state = done.state;
      if (done.untold !== undefined) untold.push(done.untold);
      results.push({ outcome: done.outcome, session: state.session, untold: done.untold });
    }
    if (state.session === stored.session && state.shown === stored.shown) return results;
    const written = await sessions.write(stored, state, untold, now());
    if (written === 'conflict') return 'conflict';
    stored = written;
    return results;
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await settle(batch);
        hasFailed = false;
      } catch (error) {
        hasFailed = true;
        for (const { reject } of batch) reject(error);
      }
    }
    working = undefined;
    wind();
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const before = stored;
      const results = mustFetch ? 'conflict' : await attempt(batch);
      mustFetch = false;
      if (results !== 'conflict') {
        for (const [i, { resolve }] of batch.entries()) resolve(results[i]);
        if (stored !== before) onStored(live);
        return;
      }
      if (!(await fetch())) {
        isClosed = true;
        for (const { resolve } of batch) resolve(undefined);
        onGone(live);
        return;
      }
    }
    throw new Error('the session is written by something else all the time');
  }

  const live: Live = {
    id,
    stored: () => stored,
    change: (change) =>
      new Promise((resolve, reject) => {
        waiting.push({ change, resolve, reject });
        // what comes in the same turn of the event loop is stored together
        working ??= new Promise<void>((begin) => setImmediate(begin)).then(work);
      }),
    reload: async () => {
      mustFetch = true;
      await live.change((state) => ({ state, outcome: 'nothing' }));
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await working;
    },
  };
  wind();
  return live;
}
