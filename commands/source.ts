import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { App, AppFor } from '../src/app.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { type Press, staleButton } from '../src/discord/custom-id.ts';
import { called, named } from '../src/discord/declared.ts';
import { chosenSource, matchingSources, type Place, passagesOf, placeOf } from '../src/discord/documents.ts';
import { staysPrivate } from '../src/discord/privacy.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import type { View } from '../src/discord/views/blocks.ts';
import { citeView, STYLE_KEYS, STYLES, styleNamed } from '../src/discord/views/cite-view.ts';
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

const paragraphOption = {
  type: ApplicationCommandOptionType.Integer as const,
  min_value: 1,
  autocomplete: true as const,
};

const privateOption = {
  type: ApplicationCommandOptionType.Boolean as const,
  ...named('option.private'),
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
        options: [privateOption],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.show'),
        options: [documentOption, privateOption],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.read'),
        options: [
          documentOption,
          { ...paragraphOption, ...named('command.source.read.paragraph'), required: true },
          privateOption,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.source.cite'),
        options: [
          documentOption,
          { ...paragraphOption, ...named('command.source.cite.paragraph') },
          styleOption,
          privateOption,
        ],
      },
    ],
  },

  run: async (interaction, app) =>
    show(interaction, viewFor(interaction, app), { isPrivate: await staysPrivate(interaction, app) }),

  complete: async (interaction, app) => {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'paragraph') return offer(interaction, paragraphChoices(interaction, app, String(value)));
    const choices = matchingSources(app.engine.knowledge.sources, value).map((match) => ({
      name: sourceLabel(match, app.words),
      value: match.id,
    }));
    return offer(interaction, choices);
  },

  press: async (interaction, { action, args: [id, paragraph, mark] }, app) => {
    const { words } = app;
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
    if (action === 'passage') return show(interaction, passageView({ place, mark }, words), PRIVATELY);
    if (action === 'turn') return turn(interaction, passageView({ place }, words));
    throw staleButton();
  },

  choose: async (interaction, press, app) =>
    turn(interaction, restyled(interaction.values[0] ?? '', press, app)),
};

function viewFor(interaction: ChatInputCommandInteraction, app: AppFor): View {
  const { words } = app;
  const { sources } = app.engine.knowledge;
  const subcommand = interaction.options.getSubcommand();
  if (subcommand === 'list') return sourceListView(sources, words);
  const chosen = documentIn(interaction, sources);
  if (subcommand === 'show') return sourceView(chosen, words);
  const paragraph = interaction.options.getInteger('paragraph');
  const place = paragraph === null ? undefined : paragraphIn(chosen, paragraph);
  if (subcommand === 'read' && place) return passageView({ place }, words);
  const style = styleNamed(interaction.options.getString('style') ?? '') ?? undefined;
  return citing(chosen, place?.passage.n, style, app);
}

function citing(
  cited: Source,
  paragraph: number | undefined,
  style: Parameters<typeof citeView>[0]['style'],
  { titleWords, now, words }: AppFor,
): View {
  const accessed = new Date(now()).toISOString().slice(0, 10);
  return citeView({ source: cited, paragraph, style, accessed, titleWords: titleWords() }, words);
}

/** The same reference in the style that was chosen in its menu. */
function restyled(value: string, { action, args: [id, paragraph] }: Press, app: AppFor): View {
  const known = app.engine.knowledge.sources.find((candidate) => candidate.id === id);
  const style = styleNamed(value);
  const n = Number(paragraph);
  const isThere = known !== undefined && (n === 0 || placeOf(known, n) !== undefined);
  if (action !== 'style' || !isThere || style === null) throw staleButton();
  return citing(known, n === 0 ? undefined : n, style, app);
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
