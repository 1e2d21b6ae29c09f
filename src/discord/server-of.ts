import type { Interaction } from 'discord.js';

/**
 * The server on which somebody acts; null in a direct message, and where only a person has installed the bot: nobody
 * there could look at what is gathered, and nothing would tell when to forget it.
 */
export function serverOf({ guild }: Interaction): string | null {
  return guild?.id ?? null;
}
