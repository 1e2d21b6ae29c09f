import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { App, AppFor } from '../src/app.ts';
import { STYLES } from '../src/citation/styles.ts';
import { citing, restyled } from '../src/discord/cited.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { called, named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { chosenSource, matchingSources, type Place, passagesOf, placeOf } from '../src/discord/documents.ts';
import { keep, passageFor, unkeep } from '../src/discord/kept.ts';
import {
  chooseKeptStyle,
  KEPT_ACTIONS,
  pressKept,
  runKept,
  submitNote,
} from '../src/discord/kept-controls.ts';
import { staysPrivate } from '../src/discord/privacy.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import type { View } from '../src/discord/views/blocks.ts';
import { STYLE_KEYS, styleNamed } from '../src/discord/views/cite-view.ts';
import { passageView } from '../src/discord/views/passage-view.ts';
import { sourceLabel, sourceListView, sourceView } from '../src/discord/views/source-view.ts';
import { UserError } from '../src/errors.ts';
import type { Source } from '../src/knowledge/schema.ts';

const PRIVATELY = { isPrivate: true };

const documentOption = {
  type: ApplicationCommandOptionType.String as const,
  ...named('option.document'),
  required: true,
  autocomplete: true as const,
};

const paragraphOption = {
  type: ApplicationCommandOptionType.Integer as const,
  min_value: 1,
  autocomplete: true as const,
};

const styleOption = {
  type: ApplicationCommandOptionType.String as const,
  ...named('command.source.cite.style'),
  choices: STYLES.map((style) => ({ ...called(STYLE_KEYS[style]), value: style })),
};

/** `/source`: the documents, their data, their paragraphs, and references to them. */
export const source: Command = {
  data: {
    ...named('command.source'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.list'),
        options: [PRIVATE_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.show'),
        options: [documentOption, PRIVATE_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.read'),
        options: [
          documentOption,
          { ...paragraphOption, ...named('command.source.read.paragraph'), required: true },
          PRIVATE_OPTION,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.cite'),
        options: [
          documentOption,
          { ...paragraphOption, ...named('command.source.cite.paragraph') },
          styleOption,
          PRIVATE_OPTION,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.kept'),
        options: [PRIVATE_OPTION],
      },
    ],
  },

  run: async (interaction, app) => {
    if (interaction.options.getSubcommand() === 'kept') return runKept(interaction, app);
    const isPrivate = await staysPrivate(interaction, app);
    return show(interaction, await viewFor(interaction, isPrivate, app), { isPrivate });
  },

  complete: async (interaction, app) => {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'paragraph') return offer(interaction, paragraphChoices(interaction, app, String(value)));
    const choices = matchingSources(app.engine.knowledge.sources, value).map((match) => ({
      name: sourceLabel(match, app.words),
      value: match.id,
    }));
    return offer(interaction, choices);
  },

  press: async (interaction, press, app) => {
    const { words } = app;
    const {
      action,
      args: [id, paragraph, mark],
    } = press;
    if (KEPT_ACTIONS.includes(action)) return pressKept(interaction, press, app);
    const { sources } = app.engine.knowledge;
    if (action === 'list') return show(interaction, sourceListView(sources, words), PRIVATELY);
    const known = sources.find((candidate) => candidate.id === id);
    if (!known) throw staleButton();
    if (action === 'about') return show(interaction, sourceView(known, words), PRIVATELY);
    if (action === 'cite' && paragraph === undefined)
      return show(interaction, citing(known, undefined, undefined, app), PRIVATELY);
    const place = placeOf(known, Number(paragraph));
    if (!place) throw staleButton();
    if (action === 'cite')
      return show(interaction, citing(known, place.passage.n, undefined, app), PRIVATELY);
    const person = interaction.user.id;
    if (action === 'passage')
      return show(interaction, await passageFor(person, { place, mark }, app), PRIVATELY);
    if (action === 'turn') return turn(interaction, await passageFor(person, { place }, app));
    if (action === 'keep') return turn(interaction, await keep(person, { place, mark }, app));
    if (action === 'unkeep') return turn(interaction, await unkeep(person, { place, mark }, app));
    throw staleButton();
  },

  choose: async (interaction, press, app) =>
    press.action === 'kept-style'
      ? chooseKeptStyle(interaction, app)
      : turn(interaction, restyled(interaction.values[0] ?? '', press, app)),

  submit: submitNote,
};

async function viewFor(
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  app: AppFor,
): Promise<View> {
  const { words } = app;
  const { sources } = app.engine.knowledge;
  const subcommand = interaction.options.getSubcommand();
  if (subcommand === 'list') return sourceListView(sources, words);
  const chosen = documentIn(interaction, sources);
  if (subcommand === 'show') return sourceView(chosen, words);
  const paragraph = interaction.options.getInteger('paragraph');
  const place = paragraph === null ? undefined : paragraphIn(chosen, paragraph);
  // what somebody keeps is not told to others
  if (subcommand === 'read' && place)
    return isPrivate ? passageFor(interaction.user.id, { place }, app) : passageView({ place }, words);
  const style = styleNamed(interaction.options.getString('style') ?? '') ?? undefined;
  return citing(chosen, place?.passage.n, style, app);
}

function documentIn(
  interaction: ChatInputCommandInteraction,
  sources: App['engine']['knowledge']['sources'],
): Source {
  const typed = interaction.options.getString('document', true);
  const chosen = chosenSource(sources, typed);
  if (chosen) return chosen;
  throw new UserError('error.unclear-document');
}

function paragraphIn(chosen: Source, paragraph: number): Place {
  const place = placeOf(chosen, paragraph);
  if (place) return place;
  throw new UserError('error.no-paragraph', { paragraph, last: passagesOf(chosen).at(-1)?.n ?? 0 });
}

/** The paragraphs of the chosen document whose number begins with what was typed. */
function paragraphChoices(interaction: AutocompleteInteraction, { engine, words }: AppFor, typed: string) {
  const chosen = chosenSource(engine.knowledge.sources, interaction.options.getString('document') ?? '');
  if (!chosen) return [];
  return passagesOf(chosen)
    .filter(({ n }) => String(n).startsWith(typed))
    .map(({ n, text }) => ({ name: words.say('source.paragraph-choice', { n, text }), value: n }));
}
