import type { Interaction } from 'discord.js';
import type { App } from '../app.ts';

/**
 * Whether an answer is shown to the person alone: as the command's option "private"
 * says, else as the person prefers, else as the server has it.
 */
export async function wantsPrivate(interaction: Interaction, { store }: App): Promise<boolean> {
  const chosen = interaction.isChatInputCommand() ? interaction.options.getBoolean('private') : null;
  if (chosen !== null) return chosen;
  const preferences = await store.people.get(interaction.user.id);
  if (preferences.isPrivate !== null) return preferences.isPrivate;
  if (interaction.guildId === null) return false;
  return (await store.servers.get(interaction.guildId)).isPrivateByDefault;
}
