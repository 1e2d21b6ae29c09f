import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { App } from '../src/app.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { chosenSource, matchingSources, type Place, passagesOf, placeOf } from '../src/discord/documents.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import { passageView, sourceLabel, sourceListView, sourceView } from '../src/discord/views/source-view.ts';
import { UserError } from '../src/errors.ts';
import type { Source } from '../src/knowledge/schema.ts';

const PRIVATELY = { isPrivate: true };

const documentOption = {
  type: ApplicationCommandOptionType.String as const,
  name: 'document',
  description: 'Title, author, publisher or year',
  required: true,
  autocomplete: true as const,
};

/** `/source`: the documents, their data, and their paragraphs. */
export const source: Command = {
  data: {
    name: 'source',
    description: 'Look at the documents that the answers come from',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'All documents',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'A document: its author, date, stance, and what to beware of',
        options: [documentOption],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'read',
        description: 'A paragraph of a document, in our own words',
        options: [
          documentOption,
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'paragraph',
            description: 'Its number, as in the citations',
            required: true,
            min_value: 1,
            autocomplete: true,
          },
        ],
      },
    ],
  },

  run: async (interaction, app) => {
    const { sources } = app.engine.knowledge;
    const subcommand = interaction.options.getSubcommand();
    if (subcommand === 'list') return show(interaction, sourceListView(sources), PRIVATELY);
    const chosen = documentIn(interaction, sources);
    if (subcommand === 'show') return show(interaction, sourceView(chosen), PRIVATELY);
    const paragraph = interaction.options.getInteger('paragraph', true);
    return show(interaction, passageView(paragraphIn(chosen, paragraph)), PRIVATELY);
  },

  complete: async (interaction, app) => {
    const { sources } = app.engine.knowledge;
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'paragraph')
      return offer(interaction, paragraphChoices(interaction, sources, String(value)));
    const choices = matchingSources(sources, value).map((match) => ({
      name: sourceLabel(match),
      value: match.id,
    }));
    return offer(interaction, choices);
  },

  press: async (interaction, { action, args: [id, paragraph, mark] }, app) => {
    const { sources } = app.engine.knowledge;
    if (action === 'list') return show(interaction, sourceListView(sources), PRIVATELY);
    const known = sources.find((candidate) => candidate.id === id);
    if (!known) throw staleButton();
    if (action === 'about') return show(interaction, sourceView(known), PRIVATELY);
    const place = placeOf(known, Number(paragraph));
    if (!place) throw staleButton();
    if (action === 'passage') return show(interaction, passageView(place, mark), PRIVATELY);
    if (action === 'turn') return turn(interaction, passageView(place));
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
  throw new UserError(
    'I cannot tell which document you mean. Please choose one of those that I offer while you type, or look at `/source list`.',
  );
}

function paragraphIn(chosen: Source, paragraph: number): Place {
  const place = placeOf(chosen, paragraph);
  if (place) return place;
  const last = passagesOf(chosen).at(-1)?.n;
  throw new UserError(`That document has no paragraph ${paragraph}; its paragraphs go from 1 to ${last}.`);
}

/** The paragraphs of the chosen document whose number begins with what was typed. */
function paragraphChoices(interaction: AutocompleteInteraction, sources: readonly Source[], typed: string) {
  const chosen = chosenSource(sources, interaction.options.getString('document') ?? '');
  if (!chosen) return [];
  return passagesOf(chosen)
    .filter(({ n }) => String(n).startsWith(typed))
    .map(({ n, text }) => ({ name: `¶ ${n}: ${text}`, value: n }));
}
