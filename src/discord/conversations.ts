/** Who asks, where. */
export type Speaker = Readonly<{
  place: string;
  person: string;
  /** True where only this person sees the answer. */
  isPrivate: boolean;
}>;

/** The short memory of what people asked, so that a follow-up can be understood. Nothing of it is stored. */
export type Conversations = Readonly<{
  remember: (speaker: Speaker, question: string, now: number) => void;
  /** Forgets what is older than ten minutes, so that a quiet bot forgets as well. */
  forgetOld: (now: number) => void;
  /** Forgets what a person asked, in all places. */
  forget: (person: string) => void;
  /** The speaker's earlier questions in this place, oldest first. */
  earlier: (speaker: Speaker, now: number) => string[];
}>;

type Turn = Readonly<{ question: string; at: number; isPrivate: boolean }>;

const KEPT_MS = 10 * 60 * 1000;
const MOST_TURNS = 6;
const MOST_SPEAKERS = 2000;

/** An empty memory; it never holds more than 2,000 speakers with six questions each. */
export function createConversations(): Conversations {
  // A Map keeps the order of insertion, so its first key is the speaker who has been silent longest.
  const turns = new Map<string, readonly Turn[]>();
  const keyOf = ({ place, person }: Speaker): string => `${place}:${person}`;
  const fresh = (key: string, now: number): Turn[] =>
    (turns.get(key) ?? []).filter((turn) => now - turn.at < KEPT_MS);

  const forgetOld = (now: number): void => {
    for (const [silent, said] of turns) {
      const isOver = now - (said.at(-1)?.at ?? 0) >= KEPT_MS;
      if (!isOver && turns.size <= MOST_SPEAKERS) break;
      turns.delete(silent);
    }
  };

  return {
    remember: (speaker, question, now) => {
      const key = keyOf(speaker);
      const kept = [...fresh(key, now), { question, at: now, isPrivate: speaker.isPrivate }];
      turns.delete(key);
      turns.set(key, kept.slice(-MOST_TURNS));
      forgetOld(now);
    },
    forgetOld,
    forget: (person) => {
      for (const key of turns.keys()) if (key.endsWith(`:${person}`)) turns.delete(key);
    },
    // What was asked in private must not shape an answer that everybody sees.
    earlier: (speaker, now) =>
      fresh(keyOf(speaker), now)
        .filter((turn) => speaker.isPrivate || !turn.isPrivate)
        .map((turn) => turn.question),
  };
}
