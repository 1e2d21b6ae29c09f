import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { UserError } from '../errors.ts';

/**
 * The server that the person may manage. They may have lost the permission since the message with the button was shown.
 * @throws a `UserError` for everybody else.
 */
export function managedServer({ guildId, memberPermissions }: Interaction): string {
  if (guildId === null || !memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    throw new UserError('error.not-a-manager');
  return guildId;
}
