import { ComponentType } from 'discord.js';
import { type Command, EVERYWHERE } from '../../src/discord/command.ts';

/** A command `forge` that sends a button for each of the custom ids, labelled with its place among them, from 0. */
export function forging(ids: readonly string[]): Command {
  return {
    data: { name: 'forge', description: 'Of a test', ...EVERYWHERE },
    run: async (interaction) => {
      const buttons = ids.map(
        (customId, i) => ({ type: ComponentType.Button, style: 1, label: String(i), customId }) as const,
      );
      const rows = Array.from({ length: Math.ceil(buttons.length / 5) }, (_, i) => ({
        type: ComponentType.ActionRow as const,
        components: buttons.slice(5 * i, 5 * i + 5),
      }));
      await interaction.reply({ content: 'Forged:', components: rows });
    },
  };
}
