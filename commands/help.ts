import { type Command, type CommandData, EVERYWHERE } from '../src/discord/command.ts';
import { show } from '../src/discord/reply.ts';
import { helpView } from '../src/discord/views/help-view.ts';

const data: CommandData = {
  name: 'help',
  description: 'How to ask, and what else there is',
  ...EVERYWHERE,
};

/** `/help`: written from what the other commands declare, so that it cannot fall behind them. */
export function helpFor(others: readonly Command[]): Command {
  const declared = [...others.map((command) => command.data), data];
  return {
    data,
    run: (interaction) => show(interaction, helpView(declared), { isPrivate: true }),
  };
}
