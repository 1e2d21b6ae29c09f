import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js';
import type { Words } from '../../locale/words.ts';
import { type AnyCommand, type Command, type CommandData, type CommandGroup, isSlash } from '../command.ts';
import { customId } from '../custom-id.ts';
import { seenAs } from '../declared.ts';
import { ACCENTS, type Block, rows, separator, small, text, type View } from './blocks.ts';
import { choiceMenu } from './menus.ts';

/** How to use the bot: a line for each command, from what they declare, and a menu that leads to more on each. */
export function helpView(groups: readonly CommandGroup[], words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('help.title')}`, say('help.try')),
      ...groups.map(({ title, commands }) =>
        text(`**${say(title)}**`, ...commands.map((command) => lineOf(command, words))),
      ),
      ...moreMenu(groups, words),
      separator(),
      text(
        `**${say('help.without')}**`,
        `- ${say('help.mention')}`,
        `- ${say('help.reply')}`,
        `- ${say('help.direct')}`,
        say('help.follow-up'),
      ),
      text(small(say('help.evidence'))),
    ],
  };
}

/** One command with all its forms and options, as it declares them, and the ways to the others. */
export function commandHelpView({ data }: Command, groups: readonly CommandGroup[], words: Words): View {
  const { say } = words;
  const { name, description } = seenAs(data, words);
  const forms = formsOf(`/${name}`, data, words);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### \`/${name}\``, description),
      ...forms.map(({ usage, about, options }) =>
        text(
          `**\`${usage}\`**${about === description ? '' : ` ${about}`}`,
          ...options.map((option) => `- ${optionLine(option, words)}`),
        ),
      ),
      ...moreMenu(groups, words, data.name),
      ...rows([{ label: say('button.all-commands'), id: customId('help', 'all') }]),
    ],
  };
}

/** For somebody who calls the bot without asking anything. */
export function callView({ say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [text(`### ${say('call.title')}`, say('call.how'), small(say('call.hidden')))],
  };
}

function lineOf(command: AnyCommand, words: Words): string {
  if (isSlash(command)) {
    const { name, description } = seenAs(command.data, words);
    return `**\`/${name}\`** ${description}`;
  }
  const { name, name_localizations } = command.data;
  const shown = name_localizations?.[words.language === 'fr' ? 'fr' : 'en-GB'] ?? name;
  return words.say('help.menu', { name: shown });
}

function moreMenu(groups: readonly CommandGroup[], words: Words, chosen?: string): Block[] {
  const commands = groups.flatMap((group) => group.commands).filter(isSlash);
  return choiceMenu(customId('help', 'more'), {
    hint: words.say('help.more'),
    choices: commands.map(({ data }) => {
      const { name, description } = seenAs(data, words);
      return { label: `/${name}`, value: data.name, description, isChosen: data.name === chosen };
    }),
  });
}

type Option = APIApplicationCommandOption;
type Declared = CommandData | Extract<Option, { options?: unknown }>;

/** A way to use a command. */
type UsageForm = Readonly<{ usage: string; about: string; options: readonly Option[] }>;

/** The command itself, or each of its subcommands. */
function formsOf(path: string, declared: Declared, words: Words): UsageForm[] {
  const options: readonly Option[] = declared.options ?? [];
  const subcommands = options.filter(isSubcommand);
  if (subcommands.length > 0)
    return subcommands.flatMap((inner) => formsOf(`${path} ${seenAs(inner, words).name}`, inner, words));
  const names = options.map((option) => {
    const { name } = seenAs(option, words);
    return option.required ? name : `[${name}]`;
  });
  const { description } = seenAs(declared, words);
  return [{ usage: [path, ...names].join(' '), about: description, options }];
}

function isSubcommand(option: Option): option is Extract<Option, { options?: unknown }> {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function optionLine(option: Option, words: Words): string {
  const { name, description } = seenAs(option, words);
  const code = `\`${name}\``;
  return option.required
    ? words.say('help.option', { name: code, description })
    : words.say('help.option-free', { name: code, description });
}
