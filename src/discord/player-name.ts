import type { Interaction } from 'discord.js';
import type { App } from '../app.ts';

/** What somebody is called where they act: by their nickname there, or as they call themselves. */
export function playerName({ member, user }: Interaction): string {
  const nick = member === null ? undefined : 'nickname' in member ? member.nickname : member.nick;
  return nick ?? user.displayName;
}

/**
 * Keeps what somebody is called on a server, for its tables of scores: names come with interactions, so no list of
 * members is needed. Never rejects; a table can do without a name.
 */
export async function noteName(interaction: Interaction, { store, log, now }: App): Promise<void> {
  if (interaction.guildId === null) return;
  try {
    await store.boards.noteName(interaction.user.id, interaction.guildId, playerName(interaction), now());
  } catch (error) {
    log.error({ err: error }, 'the name of a player could not be kept');
  }
}
