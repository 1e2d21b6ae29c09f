import { setTimeout as sleep } from 'node:timers/promises';
import type { Language, Words } from '../../locale/words.ts';
import type { Log } from '../../log.ts';
import { step } from '../../quiz/session.ts';
import type { Session } from '../../quiz/session-types.ts';
import type { Shown } from '../../store/quiz-session-form.ts';
import type { View } from '../views/blocks.ts';
import type { Change, Live } from './live.ts';
import { endShown, pageShown, questionShown, starterTold } from './noting.ts';
import type { QuizViews } from './quiz-view-types.ts';
import { nextTask, nonceOf, type Task } from './showing.ts';
import { TOKEN_MS } from './teller.ts';
import { type QuizWire, type SentMessage, WireFault, type WireRefusal } from './wire.ts';

type ShowerOptions = Readonly<{
  wire: QuizWire;
  views: QuizViews;
  wordsIn: (language: Language) => Words;
  log: Log;
  now: () => number;
  /** A question of the session is shown as revealed now. */
  onRevealed: (live: Live, question: number) => void;
  /** Nothing is left to be shown at the moment. */
  onIdle: (live: Live) => void;
}>;

/** Makes Discord show sessions as they stand. */
export type Shower = Readonly<{
  /** To be called whenever a session has changed, and after a restart. */
  show: (live: Live) => void;
  /** Begins nothing new, and waits for what is under way. */
  close: () => Promise<void>;
}>;

/**
 * The library itself tries again when Discord or the network fails. After so many failures, each with a longer pause
 * after it (some seven minutes in all), the session is given up.
 */
const MOST_FAILURES = 30;
const RETRY_MS = 1000;
/** Discord remembers nonces for some minutes; after this time it is not relied on. */
const NONCE_MS = 60_000;
/** A message that is so much older than the request for it was sent by an earlier request. */
const OLDER_MS = 1500;

/** A task, and the state that it was found in. */
type Drawn = Readonly<{ live: Live; session: Session; shown: Shown; words: Words; task: Task }>;

export function createShower(options: ShowerOptions): Shower {
  const { wire, views, wordsIn, log, now, onRevealed, onIdle } = options;
  /** The sessions for which something is being shown. */
  const busy = new Set<string>();
  const all = new Set<Promise<void>>();
  const closing = new AbortController();

  const questionView = ({ session, words }: Drawn, question: number): View =>
    question === session.at && session.phase.name === 'open'
      ? views.question(session, question, words)
      : views.reveal(session, question, words);

  /** What a private session shows now. */
  function pageView(drawn: Drawn): View {
    const { session, words } = drawn;
    return session.phase.name === 'over' ? views.end(session, words) : questionView(drawn, session.at);
  }

  /** Does a task. @returns what is to be noted then. */
  async function perform(drawn: Drawn): Promise<Change> {
    const { session, shown, words, task, live } = drawn;
    const { channel } = session;
    const asked = now();
    switch (task.name) {
      case 'send-question': {
        const { question, as } = task;
        const { message, at } = await sentOnce(drawn, questionView(drawn, question), `q${question}`);
        const wasThere = at < asked - OLDER_MS;
        return questionShown(drawn, question, { message, as, isStale: wasThere }, wasThere ? at : now());
      }
      case 'edit-question': {
        const { question, as } = task;
        const message = await edited(drawn, task.message, question, as);
        if (as === 'revealed') onRevealed(live, question);
        return questionShown(drawn, question, { message, as, isStale: false });
      }
      case 'send-end': {
        const { message } = await sentOnce(drawn, views.end(session, words), 'end');
        return endShown(drawn, message);
      }
      case 'edit-end':
        await ignoring('no-message', wire.edit(channel, task.message, views.end(session, words)));
        return endShown(drawn, task.message);
      case 'page': {
        const { token, tokenAt } = shown;
        // without a token that holds, the next press brings one
        if (token !== null && asked - tokenAt < TOKEN_MS)
          await ignoring('no-token', wire.reply(token, pageView(drawn)));
        return pageShown(drawn, now());
      }
      case 'tell-starter':
        await tellStarter(drawn);
        return starterTold;
    }
  }

  /** Sends a message, unless it was sent before a crash that left no note of it. */
  async function sentOnce({ session }: Drawn, view: View, what: string): Promise<SentMessage> {
    const { id, channel, phase } = session;
    const since = phase.name === 'over' ? phase.at : phase.since;
    const isLate = now() - since > NONCE_MS;
    const before = isLate ? await found(channel, view) : undefined;
    return before ?? (await wire.send(channel, view, nonceOf(id, what)));
  }

  /** Where the bot may write, but not read what it wrote, nothing is found. */
  async function found(channel: string, view: View): Promise<SentMessage | undefined> {
    try {
      return await wire.find(channel, view);
    } catch (error) {
      if (isRefusal(error, 'forbidden')) return undefined;
      throw error;
    }
  }

  /** Edits a question's message; a reveal whose message is gone is sent as a new one. @returns the id of the message. */
  async function edited(drawn: Drawn, message: string, question: number, as: string): Promise<string> {
    const { channel, id } = drawn.session;
    const view = questionView(drawn, question);
    try {
      await wire.edit(channel, message, view);
      return message;
    } catch (error) {
      if (!isRefusal(error, 'no-message')) throw error;
      if (as !== 'revealed') return message;
      return (await wire.send(channel, view, nonceOf(id, `r${question}`))).message;
    }
  }

  async function tellStarter({ session, shown, words }: Drawn): Promise<void> {
    const { token, tokenAt } = shown;
    const { starter } = session;
    const view = views.cannotSend(session, words);
    try {
      if (token !== null && now() - tokenAt < TOKEN_MS) return await wire.follow(token, view);
    } catch (error) {
      log.debug({ err: error }, 'a starter has to be told by direct message');
    }
    try {
      if (starter !== '') await wire.tell(starter, view);
    } catch (error) {
      log.warn({ err: error, session: session.id }, 'a starter could not be told that their quiz stopped');
    }
  }

  /** Gives a session up that cannot be shown. */
  async function giveUp(drawn: Drawn): Promise<void> {
    const at = now();
    const { live } = drawn;
    const changed = await live.change((state) => {
      const { session, outcome } = step(state.session, { name: 'cannot-send' }, at);
      return { state: { session, shown: state.shown }, outcome };
    });
    // over already: then it is the end that cannot be shown
    if (changed?.outcome === 'over') {
      await tellStarter(drawn);
      await live.change(starterTold);
    }
  }

  async function run(live: Live): Promise<void> {
    let failures = 0;
    while (!closing.signal.aborted) {
      const { session, shown, language } = live.stored();
      const task = nextTask(session, shown);
      if (task === undefined) {
        // before anybody can change the session, who would else think that this still goes on
        busy.delete(live.id);
        onIdle(live);
        return;
      }
      const drawn = { live, session, shown, words: wordsIn(language), task };
      try {
        const change = await perform(drawn);
        if ((await live.change(change)) === undefined) return;
        failures = 0;
      } catch (error) {
        failures += 1;
        log.warn({ err: error, session: live.id, task: task.name, failures }, 'a quiz could not be shown');
        if (failures >= MOST_FAILURES) log.error({ err: error, session: live.id }, 'a quiz is given up');
        if (isRefusal(error, 'forbidden') || failures >= MOST_FAILURES) await giveUp(drawn);
        else await sleep(RETRY_MS * failures, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  }

  return {
    show(live) {
      if (closing.signal.aborted || busy.has(live.id)) return;
      busy.add(live.id);
      const running = run(live)
        .catch((error: unknown) => {
          log.error({ err: error, session: live.id }, 'a quiz cannot be shown until something happens in it');
        })
        .finally(() => {
          busy.delete(live.id);
          all.delete(running);
        });
      all.add(running);
    },
    close: async () => {
      closing.abort();
      await Promise.all(all);
    },
  };
}

function isRefusal(error: unknown, refusal: WireRefusal): boolean {
  return error instanceof WireFault && error.refusal === refusal;
}

async function ignoring(refusal: WireRefusal, request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!isRefusal(error, refusal)) throw error;
  }
}
