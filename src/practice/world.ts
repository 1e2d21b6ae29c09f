import type { APIApplicationCommand } from 'discord-api-types/v10';
import { type Bus, createBus } from './events.ts';
import type { StoredInteraction } from './interaction-types.ts';
import type { StoredMessage } from './message-types.ts';
import { refusals } from './refusal.ts';
import { createSnowflakes } from './snowflake.ts';

export type User = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly bot: boolean;
  /** False makes direct messages from the bot fail with 50007. */
  readonly acceptsDms: boolean;
};

export type Member = {
  readonly userId: string;
  readonly nick: string | null;
  readonly joinedAt: string;
  /** What the member may do beyond @everyone. */
  readonly permissions: bigint;
  readonly roles: readonly string[];
};

export type Role = { readonly id: string; readonly name: string; readonly mentionable: boolean };

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly everyone: bigint;
  readonly members: Map<string, Member>;
  readonly roles: Map<string, Role>;
  hasBot: boolean;
  botPermissions: bigint;
};

export type Thread = {
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  archivedAt: string;
  readonly createdAt: string;
  messageCount: number;
};

/** Channel types used here: 0 text, 1 direct message with the bot, 3 private group, 11 and 12 threads. */
export type Channel = {
  readonly id: string;
  readonly type: number;
  name: string | null;
  readonly guildId: string | null;
  readonly parentId: string | null;
  readonly ownerId: string | null;
  readonly recipients: readonly string[];
  /** What the bot may do here, where it differs from the guild. */
  botPermissions: bigint | null;
  readonly thread: Thread | null;
};

export type StoredCommand = {
  readonly guildId: string | null;
  readonly command: APIApplicationCommand;
};

export type StoredFile = {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
};

/** Everything the stand-in knows. Only the functions of this folder change it, and each change is told on the bus. */
export type World = {
  readonly now: () => number;
  readonly nextId: () => string;
  readonly bus: Bus;
  readonly botId: string;
  readonly applicationId: string;
  readonly token: string;
  readonly intentsAllowed: number;
  readonly interactionLimitMs: number;
  readonly interactionTokenMs: number;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly users: Map<string, User>;
  readonly messages: Map<string, StoredMessage>;
  readonly commands: Map<string, StoredCommand>;
  readonly interactions: Map<string, StoredInteraction>;
  readonly files: Map<string, StoredFile>;
  /** Where attachments can be fetched, without a slash at the end; known once the server listens. */
  cdnUrl: string;
};

export type WorldOptions = {
  readonly token: string;
  readonly applicationId: string | undefined;
  readonly botName: string;
  readonly now: () => number;
  readonly intentsAllowed: number;
  readonly interactionLimitMs: number;
  readonly interactionTokenMs: number;
};

/** Takes the options of the stand-in and returns a world with nobody in it but the bot. */
export function createWorld(options: WorldOptions): World {
  const nextId = createSnowflakes(options.now);
  const botId = options.applicationId ?? nextId();
  const bot: User = { id: botId, name: options.botName, locale: 'en-US', bot: true, acceptsDms: false };
  return {
    now: options.now,
    nextId,
    bus: createBus(),
    botId,
    // New applications have one id for the app and its bot user.
    applicationId: botId,
    token: options.token,
    intentsAllowed: options.intentsAllowed,
    interactionLimitMs: options.interactionLimitMs,
    interactionTokenMs: options.interactionTokenMs,
    guilds: new Map(),
    channels: new Map(),
    users: new Map([[botId, bot]]),
    messages: new Map(),
    commands: new Map(),
    interactions: new Map(),
    files: new Map(),
    cdnUrl: '',
  };
}

/** Takes an id and returns that channel; throws 10003 where there is none. */
export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) {
    throw refusals.unknownChannel();
  }
  return channel;
}

/** Takes an id and returns that guild; throws 10004 where there is none. */
export function guildOf(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (guild === undefined) {
    throw refusals.unknownGuild();
  }
  return guild;
}

/** Takes an id and returns that user; throws 10013 where there is none. */
export function userOf(world: World, id: string): User {
  const user = world.users.get(id);
  if (user === undefined) {
    throw refusals.unknownUser();
  }
  return user;
}

/** Takes a channel id and a message id and returns that message; throws 10008 where there is none. */
export function messageOf(world: World, channelId: string, id: string): StoredMessage {
  const stored = world.messages.get(id);
  if (stored === undefined || stored.message.channel_id !== channelId) {
    throw refusals.unknownMessage();
  }
  return stored;
}

/** Takes a channel and returns its messages, oldest first. */
export function messagesIn(world: World, channelId: string): StoredMessage[] {
  return [...world.messages.values()].filter((stored) => stored.message.channel_id === channelId);
}

/** Returns the clock's time as Discord writes it. */
export function timestamp(world: World): string {
  return new Date(world.now()).toISOString();
}
