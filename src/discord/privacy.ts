import type { Interaction, Message } from 'discord.js';
import type { App } from '../app.ts';
import { readIfPossible } from './stored.ts';

/**
 * Whether an answer is shown to the person alone: as the command's option "private"
 * says, else as the person prefers, else as the server has it. Alone as well where the
 * store cannot tell, since what somebody wants to hide cannot be hidden afterwards.
 */
export async function wantsPrivate(interaction: Interaction, app: App): Promise<boolean> {
  const wanted = await ownWish(interaction, app);
  if (wanted !== null) return wanted;
  if (interaction.guildId === null) return false;
  const settings = await readIfPossible(app.store.servers.get(interaction.guildId), app.log);
  return settings?.isPrivateByDefault ?? true;
}

/**
 * Whether the text of what somebody asks may be stored where their server allows it: not if they, this time or always,
 * want their answers to be private, nor if the store cannot tell.
 */
export async function mayKeepText(heard: Interaction | Message, { store, log }: App): Promise<boolean> {
  if ('author' in heard) {
    const preferences = await readIfPossible(store.people.get(heard.author.id), log);
    return preferences !== undefined && preferences.isPrivate !== true;
  }
  return (await ownWish(heard, { store, log })) !== true;
}

/** The same for what is mostly of use to one person: shown to them alone, unless they wish otherwise. */
export async function staysPrivate(interaction: Interaction, app: App): Promise<boolean> {
  return (await ownWish(interaction, app)) ?? true;
}

/** Null for somebody who has none. */
async function ownWish(
  interaction: Interaction,
  { store, log }: Pick<App, 'store' | 'log'>,
): Promise<boolean | null> {
  const chosen = interaction.isChatInputCommand() ? interaction.options.getBoolean('private') : null;
  if (chosen !== null) return chosen;
  const preferences = await readIfPossible(store.people.get(interaction.user.id), log);
  return preferences === undefined ? true : preferences.isPrivate;
}
