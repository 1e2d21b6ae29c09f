import { passagesFor } from '../answer/citation-book.ts';
import type { Engine } from '../answer/engine.ts';
import type { CitedPassage } from '../answer/types.ts';
import type { Fact } from '../knowledge/schema.ts';
import { type PageOf, pageOf } from './pages.ts';
import { escaped } from './text.ts';

/** A fact with all that is shown of it. */
export type FactShown = Readonly<{
  fact: Fact;
  /** Whose claim or opinion it is. */
  by: readonly string[];
  /** Where it stands, what says most of it first. */
  places: readonly CitedPassage[];
}>;

const PAGE = { most: 5, room: 2000 };
/** What stands under a statement: voice, dates and places. */
const ORIGIN_LENGTH = 150;

/** A page of facts, ready to be shown. @param wanted the page, counting from 1. */
export function factsOnPage(engine: Engine, facts: readonly Fact[], wanted: number): PageOf<FactShown> {
  const page = pageOf(facts, wanted, PAGE, ({ statement }) => escaped(statement).length + ORIGIN_LENGTH);
  return { ...page, items: page.items.map((fact) => factShown(engine, fact)) };
}

/** A fact with its places, ready to be shown. */
export function factShown(engine: Engine, fact: Fact): FactShown {
  return {
    fact,
    by: (fact.by ?? []).map(engine.nameOf),
    places: passagesFor(engine, fact.cites, fact.statement),
  };
}
