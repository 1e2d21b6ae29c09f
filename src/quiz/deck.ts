import { type Card, type Moment, NEW_A_DAY } from './cards.ts';
import { calendarOf } from './days.ts';

/** What somebody has to review, as it stands at a moment. Every card is in one of the lists, or neither due nor new. */
export type Deck = Readonly<{
  /** Reviewed before and due, the longest overdue first. */
  due: readonly Card[];
  /** Never reviewed and available today, as many as today still has room for. */
  fresh: readonly Card[];
  /** Further new ones, which wait for other days. */
  waiting: number;
  /** Missed today, in a quiz or in review: they come back tomorrow, or today if that is asked for. */
  missedToday: readonly Card[];
  reviewedToday: number;
  /** All cards that are in use. */
  total: number;
  /** When the next card is due, where none is now; null where none is to come. */
  nextAt: number | null;
}>;

/** Tells what is due. @param cards all cards of a person. */
export function deckOf(cards: readonly Card[], { now, timeZone }: Moment): Deck {
  const calendar = calendarOf(timeZone);
  const today = calendar(now);
  const isToday = (time: number | null): boolean => time !== null && calendar(time) === today;
  const used = cards.filter(({ isOut }) => !isOut);
  const missedToday = used.filter(({ missedAt }) => isToday(missedAt));
  // a change of time zone can make what was reviewed today due again
  const open = used
    .filter(({ missedAt, reviewedAt }) => !isToday(missedAt) && !isToday(reviewedAt))
    .toSorted((a, b) => a.dueAt - b.dueAt || a.addedAt - b.addedAt || (a.item < b.item ? -1 : 1));
  const ready = open.filter(({ dueAt }) => dueAt <= now);
  const [fresh, due] = [ready.filter(isNew), ready.filter((card) => !isNew(card))];
  const begun = used.filter(({ history }) => isToday(history[0] ?? null)).length;
  const room = Math.max(0, NEW_A_DAY - begun);
  const later = used.filter(({ dueAt }) => dueAt > now).map(({ dueAt }) => dueAt);
  return {
    due,
    fresh: fresh.slice(0, room),
    waiting: Math.max(0, fresh.length - room),
    missedToday: missedToday.toSorted((a, b) => (a.missedAt ?? 0) - (b.missedAt ?? 0)),
    reviewedToday: used.filter(({ reviewedAt }) => isToday(reviewedAt)).length,
    total: used.length,
    nextAt: later.length === 0 ? null : Math.min(...later),
  };
}

/** The card to be asked next; undefined where nothing is left for today. */
export function nextCard({ due, fresh }: Deck): Card | undefined {
  return due[0] ?? fresh[0];
}

function isNew({ reviewedAt }: Card): boolean {
  return reviewedAt === null;
}
