import type { Knowledge } from '../knowledge/load.ts';
import type { Fact } from '../knowledge/schema.ts';

// What ties two facts together, against what a rare name in common does (its inverse frequency, about 5).
const SAME_PARAGRAPH = 3;
const SAME_TOPIC = 0.5;

/**
 * The facts that belong to a fact, nearest first: they stand in the same paragraph, are about the same names, the
 * rarer the better, or at least on the same topic.
 * @param told the ids of facts that are left out.
 */
export function relatedFacts(
  { facts }: Pick<Knowledge, 'facts'>,
  about: Fact,
  told: ReadonlySet<string>,
  limit: number,
): readonly Fact[] {
  const counts = new Map<string, number>();
  for (const { entities } of facts) for (const id of entities) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rarity = (id: string): number => Math.log(facts.length / (counts.get(id) ?? 1));
  const places = new Set(placesOf(about));
  const names = new Set(about.entities);
  const nearness = (fact: Fact): number =>
    (placesOf(fact).some((place) => places.has(place)) ? SAME_PARAGRAPH : 0) +
    (fact.topic === about.topic ? SAME_TOPIC : 0) +
    fact.entities.reduce((sum, id) => sum + (names.has(id) ? rarity(id) : 0), 0);
  return facts
    .filter((fact) => fact !== about && !told.has(fact.id))
    .map((fact) => ({ fact, near: nearness(fact) }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, limit)
    .map(({ fact }) => fact);
}

function placesOf({ cites }: Fact): string[] {
  return cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => `${source}:${n}`));
}
