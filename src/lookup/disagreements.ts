import type { Knowledge } from '../knowledge/load.ts';
import type { Disagreement } from '../knowledge/schema.ts';
import type { Listed } from './match.ts';

/** A disagreement, to be found by its question, and by its topic, its views and the names that it is about. */
export function listedDisagreement(
  { topics, names, facts }: Pick<Knowledge, 'topics' | 'names' | 'facts'>,
  disagreement: Disagreement,
): Listed<Disagreement> {
  const { question, topic, sides } = disagreement;
  const told = new Set(sides.flatMap((side) => side.facts));
  const about = new Set([
    ...sides.flatMap(({ by = [] }) => by),
    ...facts.filter(({ id }) => told.has(id)).flatMap(({ entities }) => entities),
  ]);
  return {
    item: disagreement,
    called: [question],
    described: [
      topics.find(({ id }) => id === topic)?.label ?? '',
      ...sides.map(({ view }) => view),
      ...names
        .filter(({ id }) => about.has(id))
        .flatMap(({ name, aliases, french }) => [name, ...aliases, ...french]),
    ],
  };
}
