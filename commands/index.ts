import type { AnyCommand, CommandGroup } from '../src/discord/command.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { helpFor } from './help.ts';
import { source } from './source.ts';

/** What people do with the bot, in the order in which `/help` lists it. */
const groups: readonly CommandGroup[] = [
  { title: 'help.group.ask', commands: [ask] },
  { title: 'help.group.look-up', commands: [source] },
  { title: 'help.group.yours', commands: [about] },
];

/** Every command there is; a command is registered by standing in one of the groups. */
export const commands: readonly AnyCommand[] = [
  ...groups.flatMap((group) => group.commands),
  helpFor(groups),
];
