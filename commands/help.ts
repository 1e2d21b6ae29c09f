import { type Command, type CommandData, type CommandGroup, EVERYWHERE } from '../src/discord/command.ts';
import { named } from '../src/discord/declared.ts';
import { show } from '../src/discord/reply.ts';
import { helpView } from '../src/discord/views/help-view.ts';

const data: CommandData = { ...named('command.help'), ...EVERYWHERE };

/** `/help`: written from what the other commands declare, so that it cannot fall behind them. */
export function helpFor(groups: readonly CommandGroup[]): Command {
  return {
    data,
    run: (interaction, { words }) => show(interaction, helpView(groups, words), { isPrivate: true }),
  };
}
