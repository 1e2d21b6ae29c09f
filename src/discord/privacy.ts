import type { Interaction } from 'discord.js';
import type { App } from '../app.ts';

/**
 * Whether an answer is shown to the person alone: as the command's option "private"
 * says, else as the person prefers, else as the server has it.
 */
export async function wantsPrivate(interaction: Interaction, app: App): Promise<boolean> {
  const wanted = await ownWish(interaction, app);
  if (wanted !== null) return wanted;
  if (interaction.guildId === null) return false;
  return (await app.store.servers.get(interaction.guildId)).isPrivateByDefault;
}

/** The same for what is mostly of use to one person: shown to them alone, unless they wish otherwise. */
export async function staysPrivate(interaction: Interaction, app: App): Promise<boolean> {
  return (await ownWish(interaction, app)) ?? true;
}

async function ownWish(interaction: Interaction, { store }: App): Promise<boolean | null> {
  const chosen = interaction.isChatInputCommand() ? interaction.options.getBoolean('private') : null;
  return chosen ?? (await store.people.get(interaction.user.id)).isPrivate;
}
