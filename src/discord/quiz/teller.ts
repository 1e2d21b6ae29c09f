import type { Language, Words } from '../../locale/words.ts';
import type { Log } from '../../log.ts';
import { answerOf } from '../../quiz/session-answer.ts';
import type { Outcome } from '../../quiz/session-types.ts';
import { ownerOf } from '../../store/quiz-session-rows.ts';
import type { QuizSessions, UntoldAnswer } from '../../store/quiz-sessions.ts';
import type { Changed, Live } from './live.ts';
import type { QuizViews } from './quiz-view-types.ts';
import type { QuizAct, QuizActor } from './runner.ts';
import { type QuizWire, WireFault } from './wire.ts';

type TellerOptions = Readonly<{
  sessions: QuizSessions;
  wire: QuizWire;
  views: QuizViews;
  wordsIn: (language: Language) => Words;
  log: Log;
  now: () => number;
}>;

/** Tells people privately what became of what they did. */
export type Teller = Readonly<{
  /** Tells the actor, in a session that others see too. Resolves when told; never rejects. */
  tell: (live: Live, actor: QuizActor, act: QuizAct, changed: Changed) => Promise<void>;
  /** Tells answers that were stored before a crash. */
  retell: (live: Live, answers: readonly UntoldAnswer[]) => void;
  /** A question was revealed: who was told about it learns what came of it. */
  revealed: (live: Live, question: number) => void;
  /** Nobody will be told anything of the session any more. */
  forget: (session: string) => void;
  /** Waits for what is being told, and notes it. */
  close: () => Promise<void>;
}>;

/** Somebody who can be told something, and about which question. */
type Ear = Readonly<{
  question: number;
  person: string;
  outcome: Outcome;
  token: string;
  language: Language;
  at: number;
}>;

/** Less than the quarter of an hour for which the token of an interaction holds. */
export const TOKEN_MS = 14.5 * 60 * 1000;
/** So often what was told is noted. */
const NOTE_EVERY_MS = 500;

/** Tells one person one thing after the other, so that what they read last is what was stored last. */
export function createTeller({ sessions, wire, views, wordsIn, log, now }: TellerOptions): Teller {
  const telling = new Map<string, Promise<void>>();
  /** Who answered the question that is open, by session and person: they are told again when it is revealed. */
  const ears = new Map<string, Map<string, Ear>>();
  let told: UntoldAnswer[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function note(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const noted = told;
    told = [];
    if (noted.length === 0) return;
    try {
      await sessions.told(noted);
    } catch (error) {
      // then they are told once more after the next start
      log.warn({ err: error }, 'what was told to players could not be noted');
    }
  }

  /** Says to somebody what stands at the moment of saying it. */
  function say(live: Live, ear: Ear): Promise<void> {
    const { question, person, outcome, token, language } = ear;
    const key = `${live.id} ${person}`;
    const before = telling.get(key) ?? Promise.resolve();
    const saying = before
      .then(async () => {
        const { session } = live.stored();
        const answer = answerOf(session, question, person);
        await wire.reply(
          token,
          views.told({ session, question, person, outcome, answer }, wordsIn(language)),
        );
      })
      .catch((error: unknown) => {
        const level = error instanceof WireFault ? 'warn' : 'error';
        log[level]({ err: error, session: live.id }, 'a player could not be told');
      })
      .finally(() => {
        if (telling.get(key) === saying) telling.delete(key);
      });
    telling.set(key, saying);
    return saying;
  }

  async function confirm(live: Live, answer: UntoldAnswer): Promise<void> {
    const { question, person, untold } = answer;
    const ear = { ...untold, question, person };
    const own = ears.get(live.id) ?? new Map<string, Ear>();
    ears.set(live.id, own.set(person, ear));
    await say(live, ear);
    told.push(answer);
    timer ??= setTimeout(note, NOTE_EVERY_MS);
  }

  return {
    async tell(live, { person, token, language }, act, { outcome, session, untold }) {
      if (ownerOf(session) !== undefined) return;
      if (untold !== undefined) return confirm(live, untold);
      const question = act.name === 'answer' ? act.question : session.at;
      await say(live, { question, person, outcome, token, language, at: now() });
    },

    retell(live, answers) {
      for (const answer of answers) {
        if (now() - answer.untold.at < TOKEN_MS) void confirm(live, answer);
        else told.push(answer);
      }
      timer ??= setTimeout(note, NOTE_EVERY_MS);
    },

    revealed(live, question) {
      const own = ears.get(live.id);
      ears.delete(live.id);
      for (const ear of own?.values() ?? [])
        if (ear.question === question && now() - ear.at < TOKEN_MS) void say(live, ear);
    },

    forget: (session) => {
      ears.delete(session);
    },

    async close() {
      while (telling.size > 0) await Promise.all(telling.values());
      await note();
    },
  };
}
