import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkedCard, type Card, missedAgain, missedCard, RATINGS, rated } from '../../src/quiz/cards.ts';
import { dayAt, daysAfter } from '../../src/quiz/days.ts';
import { deckOf, nextCard } from '../../src/quiz/deck.ts';

const HOUR = 3600e3;
const START = Date.parse('2026-03-27T12:00Z');
const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/Havana',
];

/** What somebody does: waits, misses a question in a quiz, or reviews the next card. */
const action = fc.oneof(
  fc.record({ what: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ what: fc.constant('miss' as const), item: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ what: fc.constant('review' as const), rating: fc.constantFrom(...RATINGS) }),
);

describe('cards, whatever somebody does', () => {
  it('are not asked on the day on which they were missed, nor twice on any day, and come back after a miss on the next', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.array(action, { minLength: 10, maxLength: 120 }),
        (timeZone, actions) => {
          let now = START;
          const cards = new Map<string, Card>([['i9', bookmarkedCard('i9', { now, timeZone })]]);
          const asked = new Map<string, string>();
          for (const one of actions) {
            const today = dayAt(now, timeZone);
            if (one.what === 'wait') now += one.hours * HOUR;
            if (one.what === 'miss') {
              const item = `i${one.item}`;
              const card = cards.get(item);
              cards.set(
                item,
                card ? missedAgain(card, now, timeZone) : missedCard(item, now, { now, timeZone }),
              );
            }
            if (one.what !== 'review') continue;
            const card = nextCard(deckOf([...cards.values()], { now, timeZone }));
            if (!card) continue;
            expect(asked.get(card.item)).not.toBe(today);
            expect(card.missedAt === null || dayAt(card.missedAt, timeZone) < today).toBe(true);
            expect(card.dueAt).toBeLessThanOrEqual(now);
            asked.set(card.item, today);
            const next = rated(card, one.rating, { now, timeZone });
            expect(next.dueAt).toBeGreaterThan(now);
            if (one.rating === 'again') expect(dayAt(next.dueAt, timeZone)).toBe(daysAfter(today, 1));
            cards.set(card.item, next);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are each counted in one place', () => {
    const card = fc
      .record({
        item: fc.uuid(),
        isMissed: fc.boolean(),
        ago: fc.integer({ min: 0, max: 40 * 24 }),
        ratings: fc.array(fc.constantFrom(...RATINGS), { maxLength: 3 }),
      })
      .map(({ item, isMissed, ago, ratings }) => {
        const begun = START - ago * HOUR;
        const moment = { now: begun, timeZone: 'UTC' };
        const first = isMissed ? missedCard(item, begun, moment) : bookmarkedCard(item, moment);
        return ratings.reduce((one, rating, i) => {
          const at = Math.min(START, begun + (i + 1) * 30 * HOUR);
          return rated(one, rating, { now: at, timeZone: 'UTC' });
        }, first);
      });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 60 }), (cards) => {
        const moment = { now: START, timeZone: 'UTC' };
        const deck = deckOf(cards, moment);
        const today = dayAt(START, 'UTC');
        const isDone = ({ missedAt, reviewedAt }: Card) =>
          [missedAt, reviewedAt].some((time) => time !== null && dayAt(time, 'UTC') === today);
        const ahead = cards.filter((one) => !isDone(one) && one.dueAt > START);
        const shown = deck.due.length + deck.fresh.length + deck.waiting;
        expect(shown + cards.filter(isDone).length + ahead.length).toBe(deck.total);
        expect([...deck.due, ...deck.fresh, ...deck.missedToday].every((one) => cards.includes(one))).toBe(
          true,
        );
      }),
      { numRuns: 100 },
    );
  });
});
