import type { APIMessage } from 'discord-api-types/v10';
import { memberJson } from './entity-json.ts';
import type { Json } from './json.ts';
import type { StoredMessage } from './message-types.ts';
import { channelOf, type World } from './world.ts';

/** Intents used here. https://discord.com/developers/docs/events/gateway#list-of-intents */
export const INTENT = {
  GUILDS: 1 << 0,
  GUILD_MEMBERS: 1 << 1,
  GUILD_PRESENCES: 1 << 8,
  GUILD_MESSAGES: 1 << 9,
  GUILD_MESSAGE_REACTIONS: 1 << 10,
  GUILD_MESSAGE_TYPING: 1 << 11,
  DIRECT_MESSAGES: 1 << 12,
  DIRECT_MESSAGE_REACTIONS: 1 << 13,
  DIRECT_MESSAGE_TYPING: 1 << 14,
  MESSAGE_CONTENT: 1 << 15,
} as const;

export const PRIVILEGED = INTENT.GUILD_MEMBERS | INTENT.GUILD_PRESENCES | INTENT.MESSAGE_CONTENT;

/**
 * Takes a message and the intents of the reader and returns it as the bot may read it: without MESSAGE_CONTENT
 * what it says is blank, unless the bot wrote it, is mentioned in it, or it is a direct message.
 */
export function readableMessage(world: World, stored: StoredMessage, intents: number): APIMessage {
  const { message } = stored;
  const mayRead =
    (intents & INTENT.MESSAGE_CONTENT) !== 0 ||
    message.author.id === world.botId ||
    stored.guildId === null ||
    message.mentions.some((user) => user.id === world.botId);
  const shown = mayRead ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
  const quoted = message.referenced_message;
  if (!quoted) {
    return shown;
  }
  const original = world.messages.get(quoted.id);
  const readable = original === undefined ? null : readableMessage(world, original, intents);
  return { ...shown, referenced_message: readable };
}

/** Takes a message and returns it as MESSAGE_CREATE and MESSAGE_UPDATE carry it. */
export function dispatchedMessage(world: World, stored: StoredMessage, intents: number): Json {
  const channel = channelOf(world, stored.message.channel_id);
  const message = readableMessage(world, stored, intents);
  const guild = stored.guildId === null ? undefined : world.guilds.get(stored.guildId);
  const member = guild?.members.get(message.author.id);
  return {
    ...message,
    channel_type: channel.type,
    ...(guild === undefined ? {} : { guild_id: guild.id }),
    ...(member === undefined ? {} : { member: memberJson(member) }),
  };
}
