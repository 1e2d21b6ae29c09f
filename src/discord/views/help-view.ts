import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js';
import type { Words } from '../../locale/words.ts';
import { type AnyCommand, type CommandData, type CommandGroup, isSlash } from '../command.ts';
import { seenAs } from '../declared.ts';
import { ACCENTS, separator, small, text, type View } from './blocks.ts';

/** How to use the bot, from what the commands declare. */
export function helpView(groups: readonly CommandGroup[], words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('help.title')}`, say('help.try')),
      ...groups.map(({ title, commands }) =>
        text(`**${say(title)}**`, ...commands.flatMap((command) => usageOf(command, words))),
      ),
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

/** For somebody who calls the bot without asking anything. */
export function callView({ say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say('call.title')}`,
        say('call.how'),
        small(say('call.hidden')),
      ),
    ],
  };
}

function usageOf(command: AnyCommand, words: Words): string[] {
  if (isSlash(command)) return usage(command.data, words);
  const { name, name_localizations } = command.data;
  const shown = name_localizations?.[words.language === 'fr' ? 'fr' : 'en-GB'] ?? name;
  return [words.say('help.menu', { name: shown })];
}

type Option = APIApplicationCommandOption;

function usage(command: CommandData, words: Words): string[] {
  const { name, description } = seenAs(command, words);
  const options = command.options ?? [];
  const subcommands = options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
  if (subcommands.length === 0) return [line(name, description, optionsIn(options, words))];
  return subcommands.map((subcommand) => {
    const sub = seenAs(subcommand, words);
    return line(`${name} ${sub.name}`, sub.description, optionsIn(subcommand.options ?? [], words));
  });
}

function optionsIn(options: readonly Option[], words: Words): string[] {
  return options.map((option) => {
    const { name } = seenAs(option, words);
    return option.required ? name : `[${name}]`;
  });
}

function line(name: string, description: string, options: readonly string[]): string {
  return `**\`${[`/${name}`, ...options].join(' ')}\`** ${description}`;
}
