import { botSees, isBotDm } from './access.ts';
import { botRoleId, channelJson, guildCreateJson, memberJson, rolesJson, userJson } from './entity-json.ts';
import type { PracticeEvent } from './events.ts';
import type { Json } from './json.ts';
import { dispatchedMessage, INTENT } from './readable.ts';
import { guildOf, userOf, type World } from './world.ts';

/** One gateway event: its name, whom it concerns, and its data for a session's intents. */
export type Dispatch = {
  readonly name: string;
  /** Decides the shard; null goes to shard 0. */
  readonly guildId: string | null;
  /** The session needs one of these; 0 means that everybody gets it. */
  readonly intents: number;
  data(intents: number): unknown;
};

type EventOf<Kind extends PracticeEvent['kind']> = Extract<PracticeEvent, { kind: Kind }>;

/** Takes something that happened and returns what the gateway says of it, null where it says nothing. */
export function dispatchOf(world: World, event: PracticeEvent): Dispatch | null {
  switch (event.kind) {
    case 'guild-added':
      return guildAdded(world, event.guildId);
    case 'guild-removed':
      return constant('GUILD_DELETE', event.guildId, INTENT.GUILDS, { id: event.guildId });
    case 'bot-permissions-changed':
      return roleTold(world, event.guildId, botRoleId(guildOf(world, event.guildId)));
    case 'role-added':
      return roleTold(world, event.guildId, event.roleId);
    case 'member-joined':
      return memberJoined(world, event);
    case 'channel-added':
    case 'channel-updated':
    case 'channel-removed':
      return channelChanged(world, event);
    case 'message-created':
    case 'message-updated':
      return messageShown(world, event);
    case 'message-deleted':
      return messageDeleted(world, event);
    case 'reaction-added':
    case 'reaction-removed':
      return reacted(world, event);
    case 'typing':
      return typing(world, event);
    case 'interaction-sent':
      return constant('INTERACTION_CREATE', event.guildId, 0, event.payload);
    default:
      return null;
  }
}

function constant(name: string, guildId: string | null, intents: number, data: unknown): Dispatch {
  return { name, guildId, intents, data: () => data };
}

function guildAdded(world: World, guildId: string): Dispatch | null {
  const guild = guildOf(world, guildId);
  return guild.hasBot
    ? constant('GUILD_CREATE', guildId, INTENT.GUILDS, guildCreateJson(world, guild))
    : null;
}

/** The bot's permissions in a guild are those of the role that Discord made for it. */
function roleTold(world: World, guildId: string, roleId: string): Dispatch | null {
  const guild = guildOf(world, guildId);
  const role = rolesJson(world, guild).find((one) => one.id === roleId);
  const name = roleId === botRoleId(guild) ? 'GUILD_ROLE_UPDATE' : 'GUILD_ROLE_CREATE';
  return guild.hasBot ? constant(name, guildId, INTENT.GUILDS, { guild_id: guildId, role }) : null;
}

function memberJoined(world: World, { guildId, userId }: EventOf<'member-joined'>): Dispatch | null {
  const guild = guildOf(world, guildId);
  const member = guild.members.get(userId);
  if (member === undefined || !guild.hasBot || userId === world.botId) {
    return null;
  }
  const data = { ...memberJson(member), user: userJson(userOf(world, userId)), guild_id: guildId };
  return constant('GUILD_MEMBER_ADD', guildId, INTENT.GUILD_MEMBERS, data);
}

function channelChanged(
  world: World,
  event: EventOf<'channel-added' | 'channel-updated' | 'channel-removed'>,
): Dispatch | null {
  const channel = world.channels.get(event.channelId);
  if (channel === undefined || channel.guildId === null || !botSees(world, channel)) {
    return null;
  }
  const noun = channel.thread === null ? 'CHANNEL' : 'THREAD';
  const verb = { 'channel-added': 'CREATE', 'channel-updated': 'UPDATE', 'channel-removed': 'DELETE' }[
    event.kind
  ];
  const isNewThread = channel.thread !== null && event.kind === 'channel-added';
  const data = { ...channelJson(world, channel), ...(isNewThread ? { newly_created: true } : {}) };
  return constant(`${noun}_${verb}`, channel.guildId, INTENT.GUILDS, data);
}

function messageShown(world: World, event: EventOf<'message-created' | 'message-updated'>): Dispatch | null {
  const stored = world.messages.get(event.message.id);
  if (stored === undefined || stored.ephemeralFor !== null || !concernsBot(world, event.channelId)) {
    return null;
  }
  return {
    name: event.kind === 'message-created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
    guildId: stored.guildId,
    intents: stored.guildId === null ? INTENT.DIRECT_MESSAGES : INTENT.GUILD_MESSAGES,
    data: (intents) => dispatchedMessage(world, stored, intents),
  };
}

function messageDeleted(world: World, event: EventOf<'message-deleted'>): Dispatch | null {
  if (event.ephemeral || !concernsBot(world, event.channelId)) {
    return null;
  }
  const intents = event.guildId === null ? INTENT.DIRECT_MESSAGES : INTENT.GUILD_MESSAGES;
  const data = { id: event.messageId, ...placeOf(event) };
  return constant('MESSAGE_DELETE', event.guildId, intents, data);
}

function reacted(world: World, event: EventOf<'reaction-added' | 'reaction-removed'>): Dispatch | null {
  if (!concernsBot(world, event.channelId)) {
    return null;
  }
  const intents = event.guildId === null ? INTENT.DIRECT_MESSAGE_REACTIONS : INTENT.GUILD_MESSAGE_REACTIONS;
  const name = event.kind === 'reaction-added' ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE';
  const data = {
    user_id: event.userId,
    message_id: event.messageId,
    emoji: event.emoji,
    burst: false,
    type: 0,
    ...placeOf(event),
  };
  return constant(name, event.guildId, intents, data);
}

function typing(world: World, event: EventOf<'typing'>): Dispatch | null {
  const channel = world.channels.get(event.channelId);
  if (channel === undefined || event.userId === world.botId || !concernsBot(world, event.channelId)) {
    return null;
  }
  const intents = channel.guildId === null ? INTENT.DIRECT_MESSAGE_TYPING : INTENT.GUILD_MESSAGE_TYPING;
  const place = placeOf({ channelId: channel.id, guildId: channel.guildId });
  const data = { user_id: event.userId, timestamp: Math.floor(world.now() / 1000), ...place };
  return constant('TYPING_START', channel.guildId, intents, data);
}

function placeOf(event: { readonly channelId: string; readonly guildId: string | null }): Json {
  const channel = { channel_id: event.channelId };
  return event.guildId === null ? channel : { ...channel, guild_id: event.guildId };
}

/** The bot hears of its direct messages and of the channels that it can see, and of no others. */
function concernsBot(world: World, channelId: string): boolean {
  const channel = world.channels.get(channelId);
  return channel !== undefined && (isBotDm(channel) || botSees(world, channel));
}
