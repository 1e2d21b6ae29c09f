/** When somebody was last answered without having called the bot. */
export type Pace = Readonly<{
  /** Whether the last answer to this person in this place is less than ten seconds ago. */
  isTooSoon: (place: string, person: string, now: number) => boolean;
  note: (place: string, person: string, now: number) => void;
}>;

/** So that nobody makes the bot fill a channel. */
const PACE_MS = 10_000;

/** Nobody has been answered yet. It holds only what is younger than ten seconds. */
export function createPace(): Pace {
  const answered = new Map<string, number>();
  return {
    isTooSoon: (place, person, now) => now - (answered.get(`${place}:${person}`) ?? -Infinity) < PACE_MS,
    note: (place, person, now) => {
      const key = `${place}:${person}`;
      answered.delete(key);
      answered.set(key, now);
      for (const [old, at] of answered) {
        if (now - at < PACE_MS) break;
        answered.delete(old);
      }
    },
  };
}
