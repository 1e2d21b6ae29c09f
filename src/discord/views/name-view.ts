import type { Disagreement, Name, TimelineEvent } from '../../knowledge/schema.ts';
import type { Key, Words } from '../../locale/words.ts';
import { isSomebody } from '../../lookup/names.ts';
import type { CardShown } from '../card-shown.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import { cut, escaped, plain } from '../text.ts';
import { ACCENTS, type Block, rows, separator, small, text, type View } from './blocks.ts';
import { placesLine, shortReference } from './citation.ts';
import { showId } from './differ-view.ts';
import { factBlocks, factPageId } from './facts-view.ts';
import { pageButtons } from './paging.ts';
import { timelinePageId } from './timeline-view.ts';

const MOST_ALIASES = 5;
const MOST_FRENCH = 3;
const MOST_DIFFERENCES = 2;
const MOST_RELATED = 5;

const KINDS: Readonly<Record<Name['kind'], Key>> = {
  person: 'name.kind.person',
  organisation: 'name.kind.organisation',
  'armed-group': 'name.kind.armed-group',
  people: 'name.kind.people',
  place: 'name.kind.place',
  operation: 'name.kind.operation',
  document: 'name.kind.document',
};

export type NameViewOptions = Readonly<{
  /** Whether somebody was asked for: then it is said where it is nobody. */
  isWho?: boolean;
}>;

/** The card of a name: what bears it, what is known of it, and what leads on from it. */
export function nameView(shown: CardShown, words: Words, { isWho = false }: NameViewOptions = {}): View {
  const { card, facts } = shown;
  const next = pageButtons(facts, 'fact', (to) => factPageId({ name: card.name }, to), words);
  return {
    accent: ACCENTS.plain,
    blocks: [
      ...head(shown, isWho, words),
      separator(),
      text(facts.total === 0 ? words.say('facts.none') : factsTitle(shown, words)),
      // with more, the whole would not fit into a message
      ...factBlocks(facts, words, 1),
      ...rows(next),
      ...eventBlocks(shown, words),
      ...differenceBlocks(card.disagreements, words),
      ...leadingOn(shown, words),
    ],
  };
}

/** A name in a list of choices, where there is no markdown. */
export function nameLabel({ name, kind, role }: Name, { say }: Words): string {
  return plain(`${name} (${role ?? say(KINDS[kind])})`);
}

function head({ card, places, isDocument }: CardShown, isWho: boolean, words: Words): Block[] {
  const { say } = words;
  const { name, aliases, french, term } = card;
  const kind = say(KINDS[name.kind]);
  const list = (names: readonly string[], most: number): string =>
    names.slice(0, most).map(escaped).join(', ');
  const [place] = places;
  return [
    text(
      isWho && !isSomebody(name) ? small(say('name.nobody')) : '',
      `### ${escaped(name.name)}`,
      name.role === undefined ? `**${kind}**` : `**${kind}** · ${escaped(name.role)}`,
      escaped(name.what),
      aliases.length > 0 ? say('name.also-called', { names: list(aliases, MOST_ALIASES) }) : '',
      french.length > 0 ? say('name.in-french', { names: list(french, MOST_FRENCH) }) : '',
      term ? say('name.glossary', { term: escaped(term.term), meaning: escaped(term.meaning) }) : '',
      small(placesLine(places, words)),
    ),
    ...rows([
      ...(place?.paragraph === undefined
        ? []
        : [
            {
              label: `${shortReference(place.source, words)}, ¶ ${place.paragraph}`,
              // without a mark, since the button of a fact may have this one
              id: customId('source', 'passage', place.source.id, place.paragraph),
            },
          ]),
      ...(isDocument
        ? [{ label: say('button.about-document'), id: customId('source', 'about', name.id) }]
        : []),
    ]),
  ];
}

function factsTitle({ facts: { total, page, pages } }: CardShown, { say }: Words): string {
  const count = say('facts.count', { count: total });
  return pages > 1 ? `**${count}** · ${say('facts.page', { page, pages })}` : `**${count}**`;
}

function eventBlocks({ card, events }: CardShown, words: Words): Block[] {
  if (events.length === 0) return [];
  const { id, name } = card.name;
  const about = { id, label: name, isTopic: false, hasEvents: true };
  const isWhole = events.length === card.eventCount;
  return [
    text(
      headingOf(words.say('name.events'), events.length, card.eventCount, words),
      ...events.map(
        ({ event, places }) =>
          `- ${words.say('name.event', { date: dateOf(event, words), what: escaped(event.what) })} (${placesLine(places, words)})`,
      ),
    ),
    ...rows(isWhole ? [] : [{ label: words.say('button.timeline'), id: timelinePageId({ about }, 1) }]),
  ];
}

const DATED: Readonly<Record<TimelineEvent['dateIs'], Key | undefined>> = {
  exact: undefined,
  approximate: 'name.date-approximate',
  inferred: 'name.date-inferred',
};

function dateOf({ date, dateIs }: TimelineEvent, words: Words): string {
  const key = DATED[dateIs];
  const written = words.date(date);
  return `**${key === undefined ? written : words.say(key, { date: written })}**`;
}

function differenceBlocks(disagreements: readonly Disagreement[], words: Words): Block[] {
  if (disagreements.length === 0) return [];
  const shown = disagreements.slice(0, MOST_DIFFERENCES);
  const buttons = shown.map((differing) => ({ label: differing.question, id: showId(differing) }));
  return [
    text(headingOf(words.say('name.differ'), shown.length, disagreements.length, words)),
    // One below the other: side by side, whole questions are unreadable on a phone.
    ...buttons.flatMap((button) => rows([button])),
  ];
}

/** "**In the timeline** (3 of 27)" */
function headingOf(heading: string, shown: number, count: number, { say }: Words): string {
  return `**${heading}**${shown < count ? ` (${say('name.shown-of', { shown, count })})` : ''}`;
}

/** Ways to related names, and a question to ask. */
function leadingOn({ card: { related, question } }: CardShown, { say }: Words): Block[] {
  const others = related.slice(0, MOST_RELATED).map(({ id, name }) => ({
    label: cut(name, 40),
    id: customId('what', 'card', id),
  }));
  return [
    separator(),
    ...(others.length > 0 ? [text(small(say('name.related'))), ...rows(others)] : []),
    ...(question === undefined
      ? []
      : [
          text(small(say('name.ask'))),
          ...rows([
            {
              label: question.question,
              id: customId('ask', 'next', question.fact, markOf(question.question)),
            },
          ]),
        ]),
  ];
}
