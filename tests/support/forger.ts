import { type Command, EVERYWHERE } from '../../src/discord/command.ts';

/** A command `/try` that answers with a button "x" of any custom id. */
export function forger(customId: string): Command {
  return {
    data: { name: 'try', description: 'Of a test', ...EVERYWHERE },
    run: async (interaction) => {
      const components = [{ type: 2, style: 1, label: 'x', customId }] as const;
      await interaction.reply({ content: 'Forged:', components: [{ type: 1, components }] });
    },
  };
}
