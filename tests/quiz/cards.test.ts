import { describe, expect, it } from 'vitest';
import {
  bookmarkedCard,
  type Card,
  daysAhead,
  type Moment,
  missedAgain,
  missedCard,
  NEW_A_DAY,
  RATINGS,
  rated,
} from '../../src/quiz/cards.ts';
import { dayAt, daysBetween } from '../../src/quiz/days.ts';
import { deckOf, nextCard } from '../../src/quiz/deck.ts';

const at = (text: string): number => Date.parse(text);
const HOUR = 3600e3;
const DAY = 24 * HOUR;

const EVENING: Moment = { now: at('2026-11-28T22:30:00Z'), timeZone: 'Africa/Bamako' };
const later = ({ now, timeZone }: Moment, ms: number): Moment => ({ now: now + ms, timeZone });

describe('a card', () => {
  it('that was missed in a quiz is due on the next day of the time zone', () => {
    expect(missedCard('x', EVENING.now, EVENING).dueAt).toBe(at('2026-11-29T00:00Z'));
    const paris = { ...EVENING, timeZone: 'Europe/Paris' };
    expect(missedCard('x', EVENING.now, paris).dueAt).toBe(at('2026-11-28T23:00Z'));
    const past = { ...EVENING, timeZone: 'Pacific/Auckland' };
    expect(missedCard('x', EVENING.now, past).dueAt).toBe(at('2026-11-29T11:00Z'));
  });

  it('comes back later the better it was known, and on the day that was told', () => {
    for (const card of [
      bookmarkedCard('x', EVENING),
      rated(bookmarkedCard('x', EVENING), 'good', later(EVENING, -5 * DAY)),
    ]) {
      const ahead = daysAhead(card, EVENING);
      expect(ahead.again).toBeLessThan(ahead.hard);
      expect(ahead.hard).toBeLessThanOrEqual(ahead.good);
      expect(ahead.good).toBeLessThan(ahead.easy);
      for (const rating of RATINGS) {
        const { dueAt } = rated(card, rating, EVENING);
        expect(daysBetween('2026-11-28', dayAt(dueAt, 'Africa/Bamako'))).toBe(ahead[rating]);
      }
    }
  });

  it('that is forgotten comes back on the next day, however often and after however long', () => {
    let [card, moment] = [bookmarkedCard('x', EVENING), EVENING];
    for (const rating of ['good', 'good', 'good', 'good', 'again', 'again', 'again'] as const) {
      card = rated(card, rating, moment);
      if (rating === 'again') expect(card.dueAt - moment.now).toBeLessThanOrEqual(DAY);
      moment = { ...moment, now: card.dueAt + 20 * HOUR };
    }
    expect(card).toMatchObject({ history: { length: 7 }, lapses: 3 });
  });

  it('waits for a year at most', () => {
    let [card, moment] = [bookmarkedCard('x', EVENING), EVENING];
    for (let i = 0; i < 12; i++) {
      card = rated(card, 'easy', moment);
      moment = { ...moment, now: card.dueAt };
    }
    expect(daysAhead(card, moment).easy).toBeLessThanOrEqual(365);
  });

  it('that was known is due again on the day after it is missed in a quiz, and not later', () => {
    const known = rated(
      rated(bookmarkedCard('x', EVENING), 'good', EVENING),
      'easy',
      later(EVENING, 4 * DAY),
    );
    const missedAt = EVENING.now + 5 * DAY;
    expect(missedAgain(known, missedAt, 'Africa/Bamako')).toEqual({
      ...known,
      missedAt,
      dueAt: at('2026-12-04T00:00Z'),
    });
    expect(missedAgain(known, EVENING.now - DAY, 'Africa/Bamako')).toBe(known);
  });
});

describe('a deck', () => {
  const cards = (count: number): Card[] =>
    Array.from({ length: count }, (_, i) => bookmarkedCard(`item-${String(i).padStart(2, '0')}`, EVENING));

  it('does not hold what was missed today until tomorrow, but says so', () => {
    const card = missedCard('x', EVENING.now, EVENING);
    const tonight = deckOf([card], EVENING);
    expect(tonight).toMatchObject({ due: [], fresh: [], missedToday: [card], nextAt: card.dueAt, total: 1 });
    const tomorrow = deckOf([card], later(EVENING, 2 * HOUR));
    expect(tomorrow).toMatchObject({ fresh: [card], missedToday: [] });
  });

  it('never holds the same card twice on a day, whatever was said and wherever the person moves', () => {
    for (const rating of RATINGS) {
      const card = rated(bookmarkedCard('x', EVENING), rating, EVENING);
      for (const timeZone of ['Africa/Bamako', 'America/New_York', 'Asia/Tokyo', 'Pacific/Pago_Pago']) {
        for (let hours = 0; hours < 30; hours++) {
          const moment = { now: EVENING.now + hours * HOUR, timeZone };
          const isSameDay = dayAt(moment.now, timeZone) === dayAt(EVENING.now, timeZone);
          if (isSameDay) expect(nextCard(deckOf([card], moment))).toBeUndefined();
        }
      }
    }
  });

  it('asks what is due before what is new, the longest overdue first', () => {
    const [a, b, c] = cards(3) as [Card, Card, Card];
    const older = rated(a, 'hard', later(EVENING, -20 * DAY));
    const newer = rated(b, 'hard', later(EVENING, -10 * DAY));
    const deck = deckOf([c, newer, older], EVENING);
    expect(deck.due).toEqual([older, newer]);
    expect(nextCard(deck)).toBe(older);
    expect(nextCard(deckOf([c], EVENING))).toBe(c);
  });

  it('brings only so many new cards a day, and counts those that wait', () => {
    const all = cards(NEW_A_DAY + 7);
    expect(deckOf(all, EVENING)).toMatchObject({ fresh: { length: NEW_A_DAY }, waiting: 7 });
    const done = all.map((card, i) => (i < 5 ? rated(card, 'good', EVENING) : card));
    expect(deckOf(done, EVENING)).toMatchObject({
      fresh: { length: NEW_A_DAY - 5 },
      waiting: 7,
      reviewedToday: 5,
    });
    expect(deckOf(done, later(EVENING, DAY)).fresh).toHaveLength(NEW_A_DAY);
  });

  it('counts each card once: due, new, waiting, missed, reviewed or not yet due', () => {
    const all = cards(60).map((card, i) => {
      if (i % 5 === 0) return rated(card, RATINGS[i % 4] ?? 'good', later(EVENING, -(i % 7) * DAY));
      return i % 5 === 1 ? missedCard(card.item, EVENING.now - (i % 3) * DAY, EVENING) : card;
    });
    const { due, fresh, waiting, missedToday, reviewedToday, total } = deckOf(all, EVENING);
    const reviewedAndMissed = all.filter(
      ({ missedAt, reviewedAt }) => missedAt === EVENING.now && reviewedAt === EVENING.now,
    ).length;
    const ahead = all.filter(
      ({ dueAt, reviewedAt, missedAt }) =>
        dueAt > EVENING.now && reviewedAt !== EVENING.now && missedAt !== EVENING.now,
    ).length;
    const counted =
      due.length + fresh.length + waiting + missedToday.length + reviewedToday - reviewedAndMissed;
    expect(counted + ahead).toBe(total);
  });

  it('leaves out what the person does not want asked', () => {
    const out = { ...bookmarkedCard('x', EVENING), isOut: true };
    expect(deckOf([out], EVENING)).toMatchObject({ fresh: [], total: 0, nextAt: null });
  });
});
