import type { Knowledge } from '../knowledge/load.ts';
import type { Fact, Topic } from '../knowledge/schema.ts';
import { daySpan } from '../language/day-span.ts';
import { beginning } from './events.ts';

export type FactFilter = Readonly<{
  /** The id of a topic. */
  topic?: string | undefined;
  /** The id of a name: facts about it, and what it says. */
  name?: string | undefined;
}>;

type Known = Pick<Knowledge, 'facts' | 'sources'>;

/**
 * The facts of a topic, of a name, or of both, in order of time: of when it was, else of when it was said. Within the
 * same time they stand as in the documents: by document and paragraph.
 */
export function factsOf({ facts, sources }: Known, { topic, name }: FactFilter): readonly Fact[] {
  const orderOf = new Map(sources.map(({ id }, i) => [id, i]));
  return facts
    .filter((fact) => topic === undefined || fact.topic === topic)
    .filter((fact) => name === undefined || isAbout(fact, name))
    .map((fact) => ({ fact, at: placeInTime(fact, orderOf) }))
    .toSorted((a, b) => compared(a.at, b.at))
    .map(({ fact }) => fact);
}

/** Whether a fact is about the bearer of a name, or said by them. */
function isAbout({ entities, by = [] }: Fact, name: string): boolean {
  return entities.includes(name) || by.includes(name);
}

/** The topics that have facts, with how many, in their own order. */
export function topicCounts({
  topics,
  facts,
}: Pick<Knowledge, 'topics' | 'facts'>): readonly Readonly<{ topic: Topic; count: number }>[] {
  return topics
    .map((topic) => ({ topic, count: facts.filter((fact) => fact.topic === topic.id).length }))
    .filter(({ count }) => count > 0);
}

function placeInTime(
  { when, asOf, cites: [first] }: Fact,
  orderOf: ReadonlyMap<string, number>,
): readonly number[] {
  const date = when ?? asOf;
  return [
    beginning(date),
    daySpan(date).last,
    orderOf.get(first?.source ?? '') ?? orderOf.size,
    first?.paragraphs[0] ?? 0,
  ];
}

function compared(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, i) => value !== b[i]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
