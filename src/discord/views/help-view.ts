import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js';
import type { CommandData } from '../command.ts';
import { ACCENTS, separator, text, type View } from './blocks.ts';

const EXAMPLE = 'When did MINUSMA deploy to Mali?';

const WITHOUT_COMMANDS = [
  '**Without a command**',
  '- Mention me with a question.',
  '- Reply to one of my messages (leave the ping on, otherwise Discord hides your text from me).',
  '- Write me a direct message.',
  'I understand a follow-up such as “and how many?” for ten minutes.',
];

/** How to use the bot, from what the commands declare. */
export function helpView(commands: readonly CommandData[]): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        '### How to ask me',
        `I answer questions about the UN mission in Mali. Try: \`/ask question:${EXAMPLE}\``,
      ),
      text(...commands.flatMap(usage)),
      separator(),
      text(...WITHOUT_COMMANDS),
      text('-# Each answer shows where it stands. Its buttons show the passage to you alone.'),
    ],
  };
}

/** For somebody who calls the bot without asking anything. */
export function callView(): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        '### What would you like to know?',
        `Mention me with a question about the UN mission in Mali, such as “${EXAMPLE}”, or use \`/ask\`. With \`/help\` you see what else I can do.`,
        '-# I found no question in your message. If you replied to one of my answers, Discord may have hidden your text from me: mention me as well.',
      ),
    ],
  };
}

function usage(command: CommandData): string[] {
  const options = command.options ?? [];
  const subcommands = options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
  if (subcommands.length === 0) return [line(command.name, command.description, options)];
  return subcommands.map((sub) => line(`${command.name} ${sub.name}`, sub.description, sub.options ?? []));
}

function line(name: string, description: string, options: readonly APIApplicationCommandOption[]): string {
  const shown = options.map((option) => (option.required ? option.name : `[${option.name}]`));
  return `**\`${[`/${name}`, ...shown].join(' ')}\`** ${description}`;
}
