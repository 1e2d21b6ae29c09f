import { type Command, type CommandGroup, EVERYWHERE, isSlash } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named } from '../src/discord/declared.ts';
import { show, turn } from '../src/discord/reply.ts';
import { commandHelpView, helpView } from '../src/discord/views/help-view.ts';

/**
 * `/help`: written from what the commands declare, so that it cannot fall behind them.
 * @param groups all commands, this one among them.
 */
export function helpFor(groups: () => readonly CommandGroup[]): Command {
  return {
    data: { ...named('command.help'), ...EVERYWHERE },
    run: (interaction, { words }) => show(interaction, helpView(groups(), words), { isPrivate: true }),
    press: async (interaction, { action }, { words }) => {
      if (action !== 'all') throw staleButton();
      await turn(interaction, helpView(groups(), words));
    },
    choose: async (interaction, { action }, { words }) => {
      const commands = groups().flatMap((group) => group.commands);
      const chosen = commands.filter(isSlash).find(({ data }) => data.name === interaction.values[0]);
      if (action !== 'more' || chosen === undefined) throw staleButton();
      await turn(interaction, commandHelpView(chosen, groups(), words));
    },
  };
}
