import type { Difficulty, QuizItem } from '../knowledge/schema.ts';
import { type Chance, chanceFrom, shuffled } from './chance.ts';
import { topicsOfItems } from './coverage.ts';
import { optionCount } from './options.ts';
import type { SessionQuestion } from './session-types.ts';

/** Which items may be drawn, and how many. */
export type Wish = Readonly<{
  /** The id of a topic; null for all. */
  topic: string | null;
  difficulty: Difficulty | null;
  /** At least 1. */
  count: number;
  /** Only these, such as those that somebody missed; all where undefined. */
  only?: ReadonlySet<string> | undefined;
  /** When each item was last shown in the place, in milliseconds since 1970. */
  seenAt?: ReadonlyMap<string, number> | undefined;
  /** The same wish and seed draw the same. */
  seed: number;
}>;

/** What items are drawn from. */
export type Pool = Readonly<{
  quizItems: readonly QuizItem[];
  facts: readonly Readonly<{ id: string; topic: string }>[];
}>;

/** The items that fit a wish, in the order of the pool. */
export function fitting(
  pool: Pool,
  { topic, difficulty, only }: Pick<Wish, 'topic' | 'difficulty' | 'only'>,
): readonly QuizItem[] {
  const topics = topicsOfItems(pool);
  return pool.quizItems.filter(
    (item) =>
      (topic === null || topics.get(item.id) === topic) &&
      (difficulty === null || item.difficulty === difficulty) &&
      (only === undefined || only.has(item.id)),
  );
}

/**
 * Draws the questions of a session: by chance, those never shown in the place first, then those shown the longest
 * ago. None is drawn twice, and a second one about the same fact only where nothing else is left.
 * @returns as many as wished, or all that fit; none where nothing fits.
 */
export function draw(pool: Pool, wish: Wish): readonly SessionQuestion[] {
  const chance = chanceFrom(wish.seed);
  const seenAt = (item: QuizItem): number => wish.seenAt?.get(item.id) ?? 0;
  const inTurn = shuffled(fitting(pool, wish), chance).sort((a, b) => seenAt(a) - seenAt(b));
  const facts = new Set<string>();
  const [apart, again]: [QuizItem[], QuizItem[]] = [[], []];
  for (const item of inTurn) {
    (facts.has(item.fact) ? again : apart).push(item);
    facts.add(item.fact);
  }
  const drawn = [...apart, ...again].slice(0, wish.count);
  // those seen long ago would otherwise always come last
  return shuffled(drawn, chance).map((item) => questionOf(item, chance));
}

/** An item as a question of a session, with its options in an order drawn by chance. */
export function questionOf(item: QuizItem, chance: Chance): SessionQuestion {
  return { item: item.id, kind: item.kind, order: orderOf(item, chance) };
}

function orderOf(item: QuizItem, chance: Chance): readonly number[] {
  const order = Array.from({ length: optionCount(item) }, (_, i) => i);
  if (item.kind === 'true-false') return order;
  const drawn = shuffled(order, chance);
  // what is to be put in order must not be in order already
  const isSolved = item.kind === 'order' && drawn.every((option, i) => option === i);
  return isSolved ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
}
