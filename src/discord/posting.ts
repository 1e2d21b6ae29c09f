import { createHash } from 'node:crypto';
import type { Message, SendableChannels } from 'discord.js';
import { messageOf } from './fit.ts';
import type { View } from './views/blocks.ts';

/** Discord takes no longer one. */
const NONCE_LENGTH = 25;

/**
 * Sends a message of its own accord. Discord makes one message of it even if it is sent twice within some minutes.
 * @param key what the message is: the same in the same channel is sent once.
 */
export async function post(channel: SendableChannels, view: View, key: string): Promise<Message> {
  const { flags, components } = messageOf(view);
  const nonce = createHash('sha256').update(`${channel.id}:${key}`).digest('hex').slice(0, NONCE_LENGTH);
  return channel.send({ flags, components, nonce, enforceNonce: true });
}
