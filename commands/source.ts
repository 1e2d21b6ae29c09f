import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { App, AppFor } from '../src/app.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named } from '../src/discord/declared.ts';
import { chosenSource, matchingSources, type Place, passagesOf, placeOf } from '../src/discord/documents.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import { passageView, sourceLabel, sourceListView, sourceView } from '../src/discord/views/source-view.ts';
import { UserError } from '../src/errors.ts';
import type { Source } from '../src/knowledge/schema.ts';

const PRIVATELY = { isPrivate: true };

const documentOption = {
  type: ApplicationCommandOptionType.String as const,
  ...named('option.document'),
  required: true,
  autocomplete: true as const,
};

/** `/source`: the documents, their data, and their paragraphs. */
export const source: Command = {
  data: {
    ...named('command.source'),
    ...EVERYWHERE,
    options: [
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.source.list') },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.show'),
        options: [documentOption],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.read'),
        options: [
          documentOption,
          {
            type: ApplicationCommandOptionType.Integer,
            ...named('command.source.read.paragraph'),
            required: true,
            min_value: 1,
            autocomplete: true,
          },
        ],
      },
    ],
  },

  run: async (interaction, app) => {
    const { words } = app;
    const { sources } = app.engine.knowledge;
    const subcommand = interaction.options.getSubcommand();
    if (subcommand === 'list') return show(interaction, sourceListView(sources, words), PRIVATELY);
    const chosen = documentIn(interaction, sources);
    if (subcommand === 'show') return show(interaction, sourceView(chosen, words), PRIVATELY);
    const place = paragraphIn(chosen, interaction.options.getInteger('paragraph', true));
    return show(interaction, passageView({ place }, words), PRIVATELY);
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

  press: async (interaction, { action, args: [id, paragraph, mark] }, { engine, words }) => {
    const { sources } = engine.knowledge;
    if (action === 'list') return show(interaction, sourceListView(sources, words), PRIVATELY);
    const known = sources.find((candidate) => candidate.id === id);
    if (!known) throw staleButton();
    if (action === 'about') return show(interaction, sourceView(known, words), PRIVATELY);
    const place = placeOf(known, Number(paragraph));
    if (!place) throw staleButton();
    if (action === 'passage') return show(interaction, passageView({ place, mark }, words), PRIVATELY);
    if (action === 'turn') return turn(interaction, passageView({ place }, words));
    throw staleButton();
  },
};

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
