import { bookmarkedCard, type Card, type Moment, missedAgain, missedCard } from './cards.ts';

/** When somebody last missed the question of an item in a quiz. */
export type Miss = Readonly<{ item: string; at: number }>;

/**
 * Brings somebody's cards up to date with what they missed and what they keep.
 * @param cards all cards that they have.
 * @param misses the last miss of each item.
 * @param bookmarked the items that rest on paragraphs that they keep.
 * @returns the cards that are new, and those that changed.
 */
export function gathered(
  cards: readonly Card[],
  misses: readonly Miss[],
  bookmarked: readonly string[],
  moment: Moment,
): Readonly<{ added: readonly Card[]; changed: readonly Card[] }> {
  const known = new Map(cards.map((card) => [card.item, card]));
  const missed = new Set(misses.map(({ item }) => item));
  return {
    added: [
      ...misses.filter(({ item }) => !known.has(item)).map(({ item, at }) => missedCard(item, at, moment)),
      ...[...new Set(bookmarked)]
        .filter((item) => !known.has(item) && !missed.has(item))
        .map((item) => bookmarkedCard(item, moment)),
    ],
    changed: misses.flatMap(({ item, at }) => {
      const card = known.get(item);
      const now = card && missedAgain(card, at, moment.timeZone);
      return now === undefined || now === card ? [] : [now];
    }),
  };
}
