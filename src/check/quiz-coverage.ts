import type { Knowledge } from '../knowledge/load.ts';
import { DIFFICULTIES, type Difficulty, type QuizItem, type QuizKind } from '../knowledge/schema.ts';
import { itemsAbout, topicsOfItems } from '../quiz/coverage.ts';

/** How many quiz items there are of what, and what has none. */
export type QuizCoverage = Readonly<{
  items: number;
  kinds: Readonly<Partial<Record<QuizKind, number>>>;
  difficulties: Readonly<Record<Difficulty, number>>;
  /** All topics, those without an item included. */
  topics: readonly Readonly<{ id: string; label: string; items: number }>[];
  /** By document, the paragraphs that no item rests on. */
  without: readonly Readonly<{ source: string; paragraphs: readonly number[] }>[];
  /** How many statements are true, of those to be told true from false. */
  statements: Readonly<{ total: number; true: number }>;
  /** Of how many items with options the right one is the longest, and of how many it would be by chance. */
  longest: Readonly<{ total: number; right: number; byChance: number }>;
}>;

/** Counts the quiz items by kind, difficulty and topic, and finds what has none. */
export function quizCoverageOf(knowledge: Knowledge): QuizCoverage {
  const { quizItems, sources } = knowledge;
  const topicOf = topicsOfItems(knowledge);
  const statements = quizItems.filter((item) => item.kind === 'true-false');
  const kinds: Partial<Record<QuizKind, number>> = {};
  for (const { kind } of quizItems) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    items: quizItems.length,
    kinds,
    difficulties: Object.fromEntries(
      DIFFICULTIES.map((one) => [one, quizItems.filter(({ difficulty }) => difficulty === one).length]),
    ) as Record<Difficulty, number>,
    topics: knowledge.topics.map(({ id, label }) => ({
      id,
      label,
      items: quizItems.filter((item) => topicOf.get(item.id) === id).length,
    })),
    without: sources.flatMap(({ id: source, sections }) => {
      const paragraphs = sections
        .flatMap(({ passages }) => passages)
        .flatMap(({ n }) => (itemsAbout(quizItems, { source, paragraph: n }).length === 0 ? [n] : []));
      return paragraphs.length === 0 ? [] : [{ source, paragraphs }];
    }),
    statements: { total: statements.length, true: statements.filter(({ isTrue }) => isTrue).length },
    longest: longestOf(quizItems),
  };
}

function longestOf(items: readonly QuizItem[]): QuizCoverage['longest'] {
  const options = items.flatMap((item) =>
    'wrong' in item && item.kind !== 'find-source'
      ? [{ right: item.right.length, wrong: item.wrong.map(({ text }) => text.length) }]
      : [],
  );
  const byChance = options.reduce((sum, { wrong }) => sum + 1 / (wrong.length + 1), 0);
  return {
    total: options.length,
    right: options.filter(({ right, wrong }) => right > Math.max(...wrong)).length,
    byChance: Math.round(byChance),
  };
}
