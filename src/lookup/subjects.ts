import type { Knowledge } from '../knowledge/load.ts';
import type { Name, Topic } from '../knowledge/schema.ts';
import type { Listed } from './match.ts';

/** Whom or what events may be about. */
export type Subject = Readonly<{
  /** The id of a name or of a topic; what shares its id is one subject. */
  id: string;
  label: string;
  isTopic: boolean;
  /** Whether there is any event about it. */
  hasEvents: boolean;
}>;

/** All topics and names as subjects, under all that they are called; topics come first. */
export function listedSubjects(
  knowledge: Pick<Knowledge, 'events' | 'facts'>,
  topics: readonly Listed<Topic>[],
  names: readonly Listed<Name>[],
): Listed<Subject>[] {
  const told = new Set(knowledge.events.flatMap(({ facts }) => facts));
  const withEvents = new Set(
    knowledge.facts.filter(({ id }) => told.has(id)).flatMap(({ topic, entities }) => [topic, ...entities]),
  );
  const shared = new Map(topics.map((topic) => [topic.item.id, topic.called]));
  const ids = new Set(names.map(({ item }) => item.id));
  return [
    ...topics
      .filter(({ item }) => !ids.has(item.id))
      .map(({ item: { id, label }, ...listed }) => ({
        ...listed,
        item: { id, label, isTopic: true, hasEvents: withEvents.has(id) },
      })),
    // what describes a name would make it be taken for what it has to do with
    ...names.map(({ item: { id, name }, called }) => ({
      called: [...called, ...(shared.get(id) ?? [])],
      item: { id, label: name, isTopic: false, hasEvents: withEvents.has(id) },
    })),
  ];
}
