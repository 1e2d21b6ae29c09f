import { passagesFor } from '../answer/citation-book.ts';
import type { Engine } from '../answer/engine.ts';
import type { CitedPassage } from '../answer/types.ts';
import type { Name, Term, TimelineEvent } from '../knowledge/schema.ts';
import { type TermEntry, termEntry } from '../lookup/glossary.ts';
import { cardOf, type NameCard } from '../lookup/names.ts';
import { type FactShown, factsOnPage } from './facts-shown.ts';
import type { PageOf } from './pages.ts';

/** The bearer of a name, with all that is shown of it. */
export type CardShown = Readonly<{
  card: NameCard;
  /** Where it is said what it is. */
  places: readonly CitedPassage[];
  /** The first page of its facts. */
  facts: PageOf<FactShown>;
  /** The events that are most about it, each with a place where it stands. */
  events: readonly Readonly<{ event: TimelineEvent; places: readonly CitedPassage[] }>[];
  /** Whether the name is that of a document that can be read here. */
  isDocument: boolean;
}>;

/** A term of the glossary, with all that is shown of it. */
export type TermShown = TermEntry & Readonly<{ places: readonly CitedPassage[] }>;

/** Gathers what the card of a name shows. */
export function cardShown(engine: Engine, name: Name): CardShown {
  const { knowledge } = engine;
  const card = cardOf(knowledge, name);
  return {
    card,
    places: passagesFor(engine, name.cites, name.what),
    facts: factsOnPage(engine, card.facts, 1),
    events: card.events.map((event) => ({ event, places: placesOf(engine, event) })),
    isDocument: knowledge.sources.some(({ id }) => id === name.id),
  };
}

/** Gathers what the view of a term shows. */
export function termShown(engine: Engine, term: Term): TermShown {
  return {
    ...termEntry(engine.knowledge, term),
    places: passagesFor(engine, term.cites, term.meaning),
  };
}

/** The place that says most of an event. */
function placesOf(engine: Engine, { facts, what }: TimelineEvent): readonly CitedPassage[] {
  const cites = engine.knowledge.facts.filter(({ id }) => facts.includes(id)).flatMap((fact) => fact.cites);
  return passagesFor(engine, cites, what).slice(0, 1);
}
