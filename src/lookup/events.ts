import type { Knowledge } from '../knowledge/load.ts';
import type { TimelineEvent } from '../knowledge/schema.ts';
import { daySpan } from '../language/day-span.ts';

export type EventFilter = Readonly<{
  /** The earliest and the latest date wanted, as the knowledge writes dates: 2012, 2012-03, 2012-03-22. */
  from?: string | undefined;
  to?: string | undefined;
  /** The id of a name or of a topic; an event is about it if one of its facts is. */
  about?: string | undefined;
}>;

/**
 * The events that may lie between two dates, in order of time. An event that is dated only "2012" may have been in
 * any month of it, so it lies between March and May 2012 too: what the documents leave open excludes nothing.
 */
export function eventsBetween(
  knowledge: Pick<Knowledge, 'events' | 'facts'>,
  { from, to, about }: EventFilter,
): readonly TimelineEvent[] {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : daySpan(from).first;
  const last = to === undefined ? Number.POSITIVE_INFINITY : daySpan(to).last;
  const wanted = about === undefined ? undefined : factsAbout(knowledge, about);
  return knowledge.events
    .filter(({ date }) => daySpan(date).first <= last && daySpan(date).last >= first)
    .filter(({ facts }) => wanted === undefined || facts.some((fact) => wanted.has(fact)))
    .toSorted((a, b) => beginning(a.date) - beginning(b.date) || daySpan(a.date).last - daySpan(b.date).last);
}

function factsAbout({ facts }: Pick<Knowledge, 'facts'>, about: string): ReadonlySet<string> {
  return new Set(
    facts.filter((fact) => fact.topic === about || fact.entities.includes(about)).map((fact) => fact.id),
  );
}

/** The middle of the days on which the event may have begun: "2012" comes after March and before October 2012. */
export function beginning(date: string): number {
  const { first, last } = daySpan(date.split('/')[0] ?? date);
  return (first + last) / 2;
}
