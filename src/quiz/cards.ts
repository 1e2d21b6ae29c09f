import { type Card as FsrsCard, fsrs, type Grade, Rating as Grades, State } from 'ts-fsrs';
import { dayAt, daysAfter, startOfDay, utcOf } from './days.ts';

/** How well somebody knew the answer, from worst to best. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];

/** Why somebody has a card: they missed the question in a quiz, or keep the paragraph that it rests on. */
export type CardOrigin = 'missed' | 'bookmarked';

/** A question that somebody reviews. Times are in milliseconds since 1970. */
export type Card = Readonly<{
  item: string;
  origin: CardOrigin;
  addedAt: number;
  /** When the day begins on which it is due. */
  dueAt: number;
  /** When it was last missed, in a quiz or in review; null for never. */
  missedAt: number | null;
  /** When it was last reviewed; null for a new card. */
  reviewedAt: number | null;
  /** When it was reviewed, each time. */
  history: readonly number[];
  lapses: number;
  /** Of the memory model: days until it is recalled in nine cases of ten, and 1 (easy) to 10 (hard); 0 for a new card. */
  stability: number;
  difficulty: number;
  /** The person does not want it asked any more. */
  isOut: boolean;
}>;

/** A moment, and the time zone whose calendar tells the day. */
export type Moment = Readonly<{ now: number; timeZone: string }>;

/** So many new cards a day, so that what is due on later days stays bearable. */
export const NEW_A_DAY = 20;

/** A card comes back within a year at the latest. */
const LONGEST_DAYS = 365;

/**
 * Without the steps of minutes, so that nothing comes back on the day on which it was missed; and without the random
 * spread of days, so that the buttons tell what will happen.
 */
const MODEL = fsrs({
  request_retention: 0.9,
  maximum_interval: LONGEST_DAYS,
  enable_short_term: false,
  enable_fuzz: false,
});

const GRADES: Readonly<Record<Rating, Grade>> = {
  again: Grades.Again,
  hard: Grades.Hard,
  good: Grades.Good,
  easy: Grades.Easy,
};

/** A new card for what was missed in a quiz: due on the next day, since today its answer would be known from its place. */
export function missedCard(item: string, missedAt: number, { now, timeZone }: Moment): Card {
  return { ...newCard(item, now), origin: 'missed', missedAt, dueAt: nextDay(missedAt, timeZone) };
}

/** A new card for what somebody wants to keep, due at once. */
export function bookmarkedCard(item: string, { now }: Moment): Card {
  return { ...newCard(item, now), origin: 'bookmarked', missedAt: null, dueAt: now };
}

function newCard(item: string, now: number): Omit<Card, 'origin' | 'missedAt' | 'dueAt'> {
  return {
    item,
    addedAt: now,
    reviewedAt: null,
    history: [],
    lapses: 0,
    stability: 0,
    difficulty: 0,
    isOut: false,
  };
}

/** The card after its question was missed in a quiz: it comes back on the next day, or earlier if it was due earlier. */
export function missedAgain(card: Card, missedAt: number, timeZone: string): Card {
  if (missedAt <= Math.max(card.missedAt ?? 0, card.reviewedAt ?? 0)) return card;
  return { ...card, missedAt, dueAt: Math.min(card.dueAt, nextDay(missedAt, timeZone)) };
}

/** The card after somebody said how well they knew it. */
export function rated(card: Card, rating: Rating, { now, timeZone }: Moment): Card {
  const today = dayAt(now, timeZone);
  const { card: next } = MODEL.next(modelled(card, timeZone), utcOf(today), GRADES[rating]);
  const days = daysOf(next, rating);
  return {
    ...card,
    dueAt: startOfDay(daysAfter(today, days), timeZone),
    missedAt: rating === 'again' ? now : card.missedAt,
    reviewedAt: now,
    history: [...card.history, now],
    lapses: next.lapses,
    stability: next.stability,
    difficulty: next.difficulty,
  };
}

/** After how many days a card would come back, for each rating. */
export function daysAhead(card: Card, { now, timeZone }: Moment): Readonly<Record<Rating, number>> {
  const preview = MODEL.repeat(modelled(card, timeZone), utcOf(dayAt(now, timeZone)));
  const ahead = (rating: Rating): number => daysOf(preview[GRADES[rating]].card, rating);
  return { again: ahead('again'), hard: ahead('hard'), good: ahead('good'), easy: ahead('easy') };
}

/** What was missed comes back on the next day, however long it was known before. */
function daysOf({ scheduled_days }: FsrsCard, rating: Rating): number {
  // the model goes a few days beyond its own maximum
  return rating === 'again' ? 1 : Math.min(Math.max(1, scheduled_days), LONGEST_DAYS);
}

/** The card as the model counts: in whole days of the person's calendar, told as days of universal time. */
function modelled({ reviewedAt, ...card }: Card, timeZone: string): FsrsCard {
  const isNew = reviewedAt === null;
  return {
    due: new Date(utcOf(dayAt(card.dueAt, timeZone))),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
    reps: card.history.length,
    lapses: card.lapses,
    state: isNew ? State.New : State.Review,
    ...(isNew ? {} : { last_review: new Date(utcOf(dayAt(reviewedAt, timeZone))) }),
  };
}

function nextDay(time: number, timeZone: string): number {
  return startOfDay(daysAfter(dayAt(time, timeZone), 1), timeZone);
}
