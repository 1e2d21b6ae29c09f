import { ApplicationCommandOptionType } from 'discord.js';
import { sidesOf } from '../src/answer/compose.ts';
import type { AppFor } from '../src/app.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { markOf } from '../src/discord/documents.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { pageNumber, pageOf } from '../src/discord/pages.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import { typedInto } from '../src/discord/typed.ts';
import type { View } from '../src/discord/views/blocks.ts';
import { shortReference } from '../src/discord/views/citation.ts';
import { differListView, differView, showId } from '../src/discord/views/differ-view.ts';
import { UserError } from '../src/errors.ts';
import type { Disagreement } from '../src/knowledge/schema.ts';
import { fold, visibleText } from '../src/language/fold.ts';

/** With fewer on a page, a phone shows most of it at once. */
const OF_A_PAGE = 6;
const MOST_FOUND = 1000;
/** What is looked for must fit into a custom id. */
const LONGEST_ABOUT = 60;

/** `/differ`: where the documents disagree. */
export const differ: Command = {
  data: {
    ...named('command.differ'),
    ...EVERYWHERE,
    options: [
      { type: ApplicationCommandOptionType.String, ...named('command.differ.about'), autocomplete: true },
      PRIVATE_OPTION,
    ],
  },

  run: async (interaction, app) => {
    if (app.engine.knowledge.disagreements.length === 0) throw new UserError('error.no-disagreements');
    const view = viewFor(typedInto('about', interaction) ?? '', app);
    return show(interaction, view, { isPrivate: await wantsPrivate(interaction, app) });
  },

  complete: async (interaction, { lookups }) => {
    const found = lookups.disagreements.matching(interaction.options.getFocused(), LIMITS.choices);
    return offer(
      interaction,
      found.map(({ id, question }) => ({
        name: question,
        value: id.length <= LIMITS.choiceValue ? id : markOf(id),
      })),
    );
  },

  press: async (interaction, { action, args: [key, about] }, app) => {
    if (action === 'show') {
      const chosen = disagreementBy(key ?? '', app);
      if (chosen) return turn(interaction, differOn(chosen, app));
    }
    const page = pageNumber(key);
    if (action !== 'page' || page === undefined || app.engine.knowledge.disagreements.length === 0)
      throw staleButton();
    return turn(interaction, about === undefined ? listOfAll(page, app) : foundBy(about, page, app));
  },
};

/** What was typed may be the id of a disagreement, or words to find some by; nothing for all of them. */
function viewFor(typed: string, app: AppFor): View {
  const chosen = disagreementBy(typed, app);
  if (chosen) return differOn(chosen, app);
  const about = wordsToFindBy(typed);
  const [only, ...others] = about === '' ? [] : found(about, app);
  if (only && others.length === 0) return differOn(only, app);
  if (only) return foundBy(about, 1, app);
  return listOfAll(1, app, typed === '' ? undefined : typed);
}

function disagreementBy(key: string, { engine }: AppFor): Disagreement | undefined {
  return engine.knowledge.disagreements.find(({ id }) => id === key || markOf(id) === key);
}

/** What was typed, in the form that a custom id can carry: "the-un-mission". */
function wordsToFindBy(typed: string): string {
  const words = fold(visibleText(typed)).match(/[a-z0-9]+/g) ?? [];
  const kept = words.filter((_, i) => words.slice(0, i + 1).join('-').length <= LONGEST_ABOUT);
  return kept.join('-');
}

function found(about: string, { lookups }: AppFor): readonly Disagreement[] {
  return lookups.disagreements.matching(about.replaceAll('-', ' '), MOST_FOUND);
}

function foundBy(about: string, page: number, app: AppFor): View {
  const listed = listPage(found(about, app), page);
  if (listed.total === 0) throw staleButton();
  return differListView({ listed, topics: app.engine.knowledge.topics, about, missed: undefined }, app.words);
}

function listOfAll(page: number, { engine, words }: AppFor, missed?: string): View {
  const { disagreements, topics } = engine.knowledge;
  return differListView({ listed: listPage(disagreements, page), topics, about: undefined, missed }, words);
}

function listPage(disagreements: readonly Disagreement[], page: number) {
  return pageOf(disagreements, page, { most: OF_A_PAGE, room: Number.POSITIVE_INFINITY }, () => 0);
}

function differOn(disagreement: Disagreement, { engine, words }: AppFor): View {
  const { disagreements, topics, sources } = engine.knowledge;
  const { points, citations } = sidesOf(engine, disagreement);
  const place = disagreements.indexOf(disagreement) + 1;
  // "the unnamed author" would not tell two unsigned documents apart
  const whose = (id: string): string => {
    const source = sources.find((known) => known.id === id);
    return source ? shortReference(source, words) : engine.nameOf(id);
  };
  return differView(
    {
      disagreement,
      topics,
      points: points.map((point, i) => ({ ...point, by: (disagreement.sides[i]?.by ?? []).map(whose) })),
      citations,
      at: { page: place, pages: disagreements.length },
      listPage: Math.ceil(place / OF_A_PAGE),
      idAt: (at) => {
        const other = disagreements[at - 1];
        return other && showId(other);
      },
    },
    words,
  );
}
