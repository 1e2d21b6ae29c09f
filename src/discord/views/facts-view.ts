import type { Name, Topic } from '../../knowledge/schema.ts';
import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import type { FactShown } from '../facts-shown.ts';
import type { PageOf } from '../pages.ts';
import { cut, cutMarkdown, escaped } from '../text.ts';
import {
  ACCENTS,
  type Block,
  type ButtonOptions,
  rows,
  separator,
  small,
  text,
  type View,
} from './blocks.ts';
import { placesLine, voiceOf } from './citation.ts';
import { pageButtons } from './paging.ts';

/** In a custom id, where a filter is not used; no mark is written so. */
export const ANY = '-';

const MOST_TOPICS = 20;
const LONGEST_ORIGIN = 400;
const MOST_PASSAGES_OF_FACT = 2;

/** By what facts are filtered. */
export type Filtered = Readonly<{ topic?: Topic | undefined; name?: Name | undefined }>;

export type FactsShown = Filtered & Readonly<{ facts: PageOf<FactShown> }>;

/** A page of the facts of a topic, of a name, or of both. */
export function factsView({ topic, name, facts }: FactsShown, words: Words): View {
  const { say } = words;
  const { page, pages, total } = facts;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${titleOf({ topic, name })}`,
        small(`${say('facts.count', { count: total })} · ${say('facts.page', { page, pages })}`),
      ),
      ...factBlocks(facts, words),
      separator(),
      ...rows([
        ...pageButtons(facts, 'fact', (to) => factPageId({ topic, name }, to), words),
        ...waysOut({ topic, name }, words),
      ]),
    ],
  };
}

/** Says that there are no facts, and offers those of the topic alone and of the name alone. */
export function noFactsView(
  { topic, name }: Filtered,
  counts: Readonly<{ topic: number; name: number }>,
  words: Words,
): View {
  const { say } = words;
  const offered = [
    { filter: { topic }, label: topic?.label ?? '', count: counts.topic },
    { filter: { name }, label: name?.name ?? '', count: counts.name },
  ].filter(({ count }) => count > 0);
  return {
    accent: ACCENTS.refusal,
    blocks: [
      text(`### ${titleOf({ topic, name })}`, say(topic && name ? 'facts.none-of-both' : 'facts.none')),
      ...rows([
        ...offered.map(({ filter, label, count }) => ({
          label: countedLabel(label, count),
          id: factPageId(filter, 1),
        })),
        ...waysOut({ topic, name }, words),
      ]),
    ],
  };
}

/** All topics, each with a button that leads to its facts. */
export function topicsView(counts: readonly Readonly<{ topic: Topic; count: number }>[], words: Words): View {
  const { say } = words;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const shown = counts.slice(0, MOST_TOPICS);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('facts.topics-title', { count: total })}`, say('facts.topics-text')),
      text(
        ...shown.map(({ topic, count }) =>
          say('facts.topic-line', {
            topic: `**${escaped(topic.label)}**`,
            count,
            about: escaped(topic.about),
          }),
        ),
      ),
      ...rows(
        shown.map(({ topic, count }) => ({
          label: countedLabel(topic.label, count),
          id: factPageId({ topic }, 1),
        })),
      ),
    ],
  };
}

/**
 * Facts one below the other, with their numbers in the whole list, and the buttons that lead to their passages.
 * @param mostPassages how many passages of each fact get a button.
 */
export function factBlocks(
  { items, before }: PageOf<FactShown>,
  words: Words,
  mostPassages = MOST_PASSAGES_OF_FACT,
): Block[] {
  const numbered = items.map((shown, i) => ({ ...shown, n: before + i + 1 }));
  return [
    ...numbered.map((shown) =>
      text(
        `**${shown.n}.** ${escaped(shown.fact.statement)}`,
        small(cutMarkdown(originOf(shown, words), LONGEST_ORIGIN)),
      ),
    ),
    ...rows(passageButtons(numbered, mostPassages, words)),
  ];
}

type Numbered = FactShown & Readonly<{ n: number }>;

/** The custom id of a page of facts. */
export function factPageId({ topic, name }: Filtered, page: number): string | undefined {
  return customId('fact', 'page', topic ? markOf(topic.id) : ANY, name ? markOf(name.id) : ANY, page);
}

/** "MINUSMA (203)" */
export function countedLabel(label: string, count: number): string {
  return `${cut(label, 60)} (${count})`;
}

function titleOf({ topic, name }: Filtered): string {
  return [name?.name, topic?.label].flatMap((part) => (part === undefined ? [] : escaped(part))).join(' · ');
}

/** Whose statement it is, when it was so, and where it stands. */
export function originOf({ fact, by, places }: FactShown, words: Words): string {
  const { say, date } = words;
  const { when, asOf, voice } = fact;
  const parts = [
    voiceOf({ voice, by }, words),
    when === undefined || when === asOf ? '' : say('facts.when', { date: date(when) }),
    say('answer.as-of', { date: date(asOf) }),
    placesLine(places, words),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A button for each passage; facts that rest on the same sentence share one. */
function passageButtons(facts: readonly Numbered[], most: number, { say }: Words): ButtonOptions[] {
  const ways = facts.flatMap(({ places, n }) =>
    places.slice(0, most).flatMap(({ source, paragraph, quote }) => {
      if (paragraph === undefined) return [];
      return { n, paragraph, id: customId('source', 'passage', source.id, paragraph, markOf(quote)) };
    }),
  );
  return Array.from(
    Map.groupBy(ways, ({ id }) => id),
    ([id, same]) => ({
      label: say('button.passage-n-at', {
        n: same.map(({ n }) => n).join(', '),
        paragraph: same[0]?.paragraph ?? '',
      }),
      id,
    }),
  );
}

function waysOut({ topic, name }: Filtered, { say }: Words): ButtonOptions[] {
  return [
    ...(name
      ? [{ label: say('button.about-name', { name: name.name }), id: customId('what', 'card', name.id) }]
      : []),
    ...(topic ? [{ label: say('button.all-topics'), id: customId('fact', 'topics') }] : []),
  ];
}
