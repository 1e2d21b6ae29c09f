import { randomBytes } from 'node:crypto';
import { type Language, type Words, wordsFor } from '../../locale/words.ts';
import type { Log } from '../../log.ts';
import { newSession, step } from '../../quiz/session.ts';
import { type Given, isPrivateMode, type SessionQuestion } from '../../quiz/session-types.ts';
import { NOT_SHOWN } from '../../store/quiz-session-form.ts';
import { channelSlot, isDone, personSlot, type StoredSession } from '../../store/quiz-session-rows.ts';
import type { QuizSessions } from '../../store/quiz-sessions.ts';
import { acted, changeBy, isForeignTo, staledBy } from './acting.ts';
import { createLive, type Live } from './live.ts';
import type { QuizViews } from './quiz-view-types.ts';
import type { QuizRunner } from './runner.ts';
import { createShower } from './shower.ts';
import { createTeller } from './teller.ts';
import type { QuizWire } from './wire.ts';

export type RunnerOptions = Readonly<{
  sessions: QuizSessions;
  wire: QuizWire;
  views: QuizViews;
  /** Whether an answer is right; undefined where it cannot be given, or the knowledge has no such item any more. */
  grade: (question: SessionQuestion, given: Given) => boolean | undefined;
  /** The words of a language, such as `wordsFor`. */
  wordsIn?: (language: Language) => Words;
  log: Log;
  /** The time in milliseconds since 1970. */
  now: () => number;
}>;

const DAY_MS = 24 * 60 * 60 * 1000;
/** For so long a session that is over can be disputed. */
const KEPT_MS = 60 * DAY_MS;
const ID_BYTES = 8;

/** Runs sessions; see `QuizRunner`. */
export function createQuizRunner(options: RunnerOptions): QuizRunner {
  const { sessions, grade, log, now } = options;
  const wordsIn = options.wordsIn ?? wordsFor;
  const lives = new Map<string, Live>();
  const loading = new Map<string, Promise<Live | undefined>>();
  const teller = createTeller({ ...options, wordsIn });
  const shower = createShower({ ...options, wordsIn, onRevealed: teller.revealed, onIdle: letGo });

  let sweptAt = Number.NEGATIVE_INFINITY;

  /** Drops old sessions, once a day. Never rejects. */
  async function sweep(): Promise<void> {
    if (now() - sweptAt < DAY_MS) return;
    sweptAt = now();
    try {
      await sessions.forgetOld(now() - KEPT_MS);
    } catch (error) {
      log.warn({ err: error }, 'old quizzes could not be forgotten; it is tried again tomorrow');
    }
  }

  /** Takes a session out of memory of which nothing is left to do. */
  function letGo(live: Live): void {
    if (lives.get(live.id) !== live || !isDone(live.stored())) return;
    lives.delete(live.id);
    teller.forget(live.id);
  }

  function kept(stored: StoredSession): Live {
    const live = createLive(stored, {
      sessions,
      now,
      onDue: tick,
      onStored: shower.show,
      onGone: (gone) => lives.delete(gone.id),
    });
    lives.set(live.id, live);
    return live;
  }

  function tick(live: Live): void {
    const at = now();
    const change = staledBy(({ session }) => step(session, { name: 'tick' }, at));
    live.change(change).catch((error: unknown) => {
      log.error({ err: error, session: live.id }, 'a quiz could not go on; it tries again');
    });
  }

  /** @returns undefined where there is no such session. */
  async function find(id: string): Promise<Live | undefined> {
    const known = lives.get(id);
    if (known !== undefined) return known;
    const begun = loading.get(id);
    if (begun !== undefined) return begun;
    const load = sessions.load(id).then((stored) => (stored === undefined ? undefined : kept(stored)));
    loading.set(id, load);
    return load.finally(() => loading.delete(id));
  }

  /** A session for looking at, which does not take it into memory. */
  async function peek(id: string | undefined) {
    if (id === undefined) return undefined;
    const stored = lives.get(id)?.stored() ?? (await sessions.load(id));
    return stored?.session;
  }

  return {
    async start(wanted) {
      const { settings, questions, starter, server, channel, slotChannel, seed, language, token } = wanted;
      const id = randomBytes(ID_BYTES).toString('hex');
      const session = newSession({ id, settings, questions, starter, server, channel, seed }, now());
      const shown = { ...NOT_SHOWN, token, tokenAt: now() };
      const stored: StoredSession = { session, language, shown, version: 1 };
      for (;;) {
        if ((await sessions.begin(stored, slotChannel, now())) === 'begun') break;
        const slot = isPrivateMode(settings.mode) ? personSlot(starter) : channelSlot(slotChannel);
        const busy = await peek(await sessions.holding(slot));
        // otherwise it has ended in between
        if (busy !== undefined) return { busy };
      }
      shower.show(kept(stored));
      await sweep();
      return { session };
    },

    async act(id, actor, act) {
      const live = await find(id);
      if (live === undefined) return 'unknown';
      if (isForeignTo(live.stored().session, actor)) {
        letGo(live);
        return 'foreign';
      }
      const changed = await live.change(changeBy(actor, act, { at: now(), grade }));
      if (changed === undefined) return 'unknown';
      await teller.tell(live, actor, act, changed);
      letGo(live);
      return acted(live.stored().session, actor, act, changed.outcome);
    },

    async rule(id, question, ruling) {
      const live = await find(id);
      const at = now();
      const changed = await live?.change(
        staledBy(({ session }) => step(session, { ...ruling, question }, at), question),
      );
      if (live !== undefined) letGo(live);
      return changed?.session;
    },

    peek,
    runningIn: async (channel) => peek(await sessions.holding(channelSlot(channel))),
    runningOf: async (person) => peek(await sessions.holding(personSlot(person))),

    async forget(person) {
      const own = [...lives.values()].filter((live) => {
        const { session } = live.stored();
        return session.starter === person || session.players.includes(person);
      });
      await Promise.all(own.map((live) => live.reload()));
    },

    async resume() {
      await sweep();
      const untold = Map.groupBy(await sessions.untold(), ({ session }) => session);
      const ids = new Set([...(await sessions.unfinished()), ...untold.keys()]);
      for (const id of ids) {
        try {
          const live = await find(id);
          if (live === undefined) continue;
          shower.show(live);
          teller.retell(live, untold.get(id) ?? []);
        } catch (error) {
          log.error({ err: error, session: id }, 'a quiz cannot be read, and does not go on');
          await sessions.abandon(id, now());
        }
      }
      if (ids.size > 0) log.info({ sessions: ids.size }, 'quizzes go on');
    },

    async close() {
      await shower.close();
      await Promise.all([...lives.values()].map((live) => live.close()));
      await teller.close();
    },
  };
}
