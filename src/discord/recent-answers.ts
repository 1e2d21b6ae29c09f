/** What an answer was given to. */
export type AnsweredQuestion = Readonly<{
  question: string;
  /** The earlier questions in whose light it was read, oldest first. */
  context: readonly string[];
  /** Who asked. */
  person: string;
  /** True where only that person saw the answer. */
  isPrivate: boolean;
  /** False where the person wishes to stay private: then the text is stored nowhere. */
  keepsText: boolean;
}>;

/** The questions of the latest answers, so that a button under an answer can come back to it. Nothing is stored. */
export type RecentAnswers = Readonly<{
  /** @param id that of the message or command that asked. */
  hold: (id: string, answered: AnsweredQuestion, now: number) => void;
  /** Undefined for one that is too old, or of before the last start. */
  find: (id: string, now: number) => AnsweredQuestion | undefined;
  /** Forgets what is older than an hour, so that a quiet bot forgets as well. */
  forgetOld: (now: number) => void;
  /** Forgets what a person asked. */
  forget: (person: string) => void;
}>;

const HELD_MS = 60 * 60 * 1000;
const MOST_HELD = 2000;

/** An empty memory; it never holds more than 2,000 answers. */
export function createRecentAnswers(): RecentAnswers {
  // a Map keeps the order of insertion: the first is the oldest
  const held = new Map<string, AnsweredQuestion & Readonly<{ at: number }>>();
  const forgetOld = (now: number): void => {
    for (const [id, { at }] of held) {
      if (now - at < HELD_MS && held.size <= MOST_HELD) break;
      held.delete(id);
    }
  };
  return {
    hold: (id, answered, now) => {
      held.delete(id);
      held.set(id, { ...answered, at: now });
      forgetOld(now);
    },
    find: (id, now) => {
      const found = held.get(id);
      return found !== undefined && now - found.at < HELD_MS ? found : undefined;
    },
    forgetOld,
    forget: (person) => {
      for (const [id, answered] of held) if (answered.person === person) held.delete(id);
    },
  };
}
