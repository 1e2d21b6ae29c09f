import { ApplicationCommandOptionType } from 'discord.js';
import type { AppFor } from '../src/app.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { markOf } from '../src/discord/documents.ts';
import { factsOnPage } from '../src/discord/facts-shown.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { pageNumber } from '../src/discord/pages.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import { typedInto } from '../src/discord/typed.ts';
import type { View } from '../src/discord/views/blocks.ts';
import {
  ANY,
  type Filtered,
  factPageId,
  factsView,
  noFactsView,
  topicsView,
} from '../src/discord/views/facts-view.ts';
import { nameLabel } from '../src/discord/views/name-view.ts';
import { MOST_NEAR, nearView } from '../src/discord/views/near-view.ts';
import { UserError } from '../src/errors.ts';
import { factsOf, topicCounts } from '../src/lookup/facts-of.ts';
import { chosenFrom, nearest } from '../src/lookup/nearest.ts';

/** `/fact`: the facts by topic and by name, in order of time. */
export const fact: Command = {
  data: {
    ...named('command.fact'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.fact.topic'),
        max_length: LIMITS.choiceValue,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.fact.about'),
        max_length: LIMITS.choiceValue,
        autocomplete: true,
      },
      PRIVATE_OPTION,
    ],
  },

  run: async (interaction, app) => {
    if (app.engine.knowledge.facts.length === 0) throw new UserError('error.no-facts');
    const filter = filterFrom(typedInto('topic', interaction), typedInto('about', interaction), app);
    if (!('near' in filter)) {
      return show(interaction, listView(filter, 1, app), { isPrivate: await wantsPrivate(interaction, app) });
    }
    return show(interaction, filter.near, { isPrivate: true });
  },

  complete: async (interaction, { lookups, words }) => {
    const { name, value } = interaction.options.getFocused(true);
    const choices =
      name === 'topic'
        ? lookups.topics.matching(value, LIMITS.choices).map(({ id, label }) => ({ name: label, value: id }))
        : lookups.names
            .matching(value, LIMITS.choices)
            .map((found) => ({ name: nameLabel(found, words), value: found.id }));
    return offer(interaction, choices);
  },

  press: async (interaction, { action, args: [topicMark, nameMark, number] }, app) => {
    if (action === 'topics') return turn(interaction, listView({}, 1, app));
    const { topics, names } = app.engine.knowledge;
    const filter = {
      topic: topics.find(({ id }) => markOf(id) === topicMark),
      name: names.find(({ id }) => markOf(id) === nameMark),
    };
    const page = pageNumber(number);
    const isKnown = (topicMark === ANY || filter.topic) && (nameMark === ANY || filter.name);
    if (action !== 'page' || page === undefined || !isKnown || (!filter.topic && !filter.name))
      throw staleButton();
    return turn(interaction, listView(filter, page, app));
  },
};

/** What the facts are filtered by; or what to say where that is not clear. */
function filterFrom(
  typedTopic: string | null,
  typedName: string | null,
  { engine, lookups, words }: AppFor,
): Filtered | Readonly<{ near: View }> {
  const { topics, names } = engine.knowledge;
  const topic = typedTopic === null ? undefined : chosenFrom(topics, lookups.topics, typedTopic);
  if (typedTopic !== null && !topic) {
    const near = nearest(lookups.topics, typedTopic, MOST_NEAR);
    const buttons = near.map((found) => ({ label: found.label, id: factPageId({ topic: found }, 1) }));
    return { near: nearView(typedTopic, buttons, words) };
  }
  const name = typedName === null ? undefined : chosenFrom(names, lookups.names, typedName);
  if (typedName === null || name) return { topic, name };
  const near = nearest(lookups.names, typedName, MOST_NEAR);
  const buttons = near.map((found) => ({
    label: nameLabel(found, words),
    id: factPageId({ topic, name: found }, 1),
  }));
  return { near: nearView(typedName, buttons, words) };
}

function listView({ topic, name }: Filtered, page: number, { engine, words }: AppFor): View {
  const { knowledge } = engine;
  if (!topic && !name) return topicsView(topicCounts(knowledge), words);
  const found = factsOf(knowledge, { topic: topic?.id, name: name?.id });
  if (found.length > 0) {
    return factsView({ topic, name, facts: factsOnPage(engine, found, page) }, words);
  }
  const counts = {
    topic: topic ? factsOf(knowledge, { topic: topic.id }).length : 0,
    name: name ? factsOf(knowledge, { name: name.id }).length : 0,
  };
  return noFactsView({ topic, name }, counts, words);
}
