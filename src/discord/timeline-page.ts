import { passagesFor } from '../answer/citation-book.ts';
import type { Engine } from '../answer/engine.ts';
import type { AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import type { Fact } from '../knowledge/schema.ts';
import { eventsBetween } from '../lookup/events.ts';
import { pageOf } from '../pictures/letters.ts';
import { type TimelineRow, timelineSheet } from '../pictures/timeline-sheet.ts';
import { pictured } from './pictured.ts';
import type { View } from './views/blocks.ts';
import { localeOf, timelineWords } from './views/picture-words.ts';
import { type EventShown, scopeOf, type TimelineChosen, timelineView } from './views/timeline-view.ts';

const PER_PAGE = 5;
const FILE = 'timeline.png';

/**
 * A page of the events that are wanted.
 * @param wanted counting from 1; for a page that is not there any more, the last one is shown.
 * @throws UserError where there is no event.
 */
export async function timelinePage(chosen: TimelineChosen, wanted: number, app: AppFor): Promise<View> {
  const { engine, words } = app;
  const { from, to, about } = chosen;
  const events = eventsBetween(engine.knowledge, { from, to, about: about?.id });
  const sheet = timelineSheet(events, {
    page: wanted,
    perPage: PER_PAGE,
    words: timelineWords(words),
    locale: localeOf(words),
  });
  const page = pageOf(events, wanted, PER_PAGE);
  if (!sheet || !page) throw noEvents(chosen, app);
  const factsOf = new Map(page.entries.map(({ id, facts }) => [id, facts]));
  const shown = sheet.rows.map((row) => eventShown(row, factsOf.get(row.event) ?? [], engine));
  const picture = await pictured(sheet, FILE, app);
  return timelineView(
    {
      chosen,
      count: events.length,
      events: shown,
      pictured: picture,
      page: page.number,
      pages: page.of,
    },
    words,
  );
}

function eventShown(row: TimelineRow, ids: readonly string[], engine: Engine): EventShown {
  const facts = ids.flatMap((id) => engine.knowledge.facts.filter((fact) => fact.id === id));
  const places = facts.flatMap((fact) => passagesFor(engine, fact.cites, fact.statement));
  const voices = facts
    .filter(({ voice }) => voice !== 'reported')
    .map(({ voice, by = [] }) => ({ voice, by: by.map(engine.nameOf) }));
  return {
    letter: row.letter,
    row,
    asOf: datesOf(facts),
    voices: firstOfEach(voices, ({ voice, by }) => `${voice} ${by.join()}`),
    isReported: facts.some(({ voice }) => voice === 'reported'),
    places: firstOfEach(places, ({ source, paragraph }) => `${source.id} ${paragraph}`),
  };
}

function datesOf(facts: readonly Fact[]): string[] {
  return [...new Set(facts.map(({ asOf }) => asOf))].toSorted();
}

function firstOfEach<T>(things: readonly T[], nameOf: (thing: T) => string): T[] {
  return [...new Map(things.toReversed().map((thing) => [nameOf(thing), thing])).values()].toReversed();
}

function noEvents(chosen: TimelineChosen, { engine: { knowledge }, words }: AppFor): UserError {
  const all = eventsBetween(knowledge, {});
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return new UserError('error.no-timeline');
  return new UserError('error.no-such-event', {
    asked: scopeOf(chosen, words),
    first: words.date(first.date),
    last: words.date(last.date),
  });
}
