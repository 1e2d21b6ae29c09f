import { botRoleId } from './entity-json.ts';
import { MEMBER_DEFAULTS } from './permissions.ts';
import {
  type Channel,
  type Guild,
  guildOf,
  type Member,
  type Role,
  type Thread,
  timestamp,
  type User,
  type World,
} from './world.ts';

export type GuildDraft = {
  readonly name: string;
  readonly locale: string;
  readonly hasBot: boolean;
  readonly botPermissions: bigint;
  /** What every member may do. */
  readonly everyone?: bigint;
};

/** Adds a guild owned by a new user of its own; where the bot is a member, it is told at once. */
export function addGuild(world: World, draft: GuildDraft): Guild {
  const owner = addUser(world, { name: `${draft.name} owner`, locale: draft.locale, acceptsDms: true });
  const guild: Guild = {
    id: world.nextId(),
    name: draft.name,
    locale: draft.locale,
    ownerId: owner.id,
    everyone: draft.everyone ?? MEMBER_DEFAULTS,
    members: new Map(),
    roles: new Map(),
    hasBot: draft.hasBot,
    botPermissions: draft.botPermissions,
  };
  // The id after the guild's is that of the bot's role there.
  world.nextId();
  world.guilds.set(guild.id, guild);
  guild.members.set(owner.id, memberFor(world, owner.id, 0n));
  if (draft.hasBot) {
    guild.members.set(world.botId, botMember(world, guild));
  }
  world.bus.emit({ kind: 'guild-added', guildId: guild.id });
  return guild;
}

/** Makes the bot a member of a guild that it was not in. */
export function inviteBot(world: World, guildId: string): void {
  const guild = guildOf(world, guildId);
  guild.hasBot = true;
  guild.members.set(world.botId, botMember(world, guild));
  world.bus.emit({ kind: 'guild-added', guildId });
}

/** Throws the bot out of a guild. */
export function removeBot(world: World, guildId: string): void {
  const guild = guildOf(world, guildId);
  guild.hasBot = false;
  guild.members.delete(world.botId);
  world.bus.emit({ kind: 'guild-removed', guildId });
}

/** Adds a user who is in no guild yet. */
export function addUser(
  world: World,
  draft: {
    readonly name: string;
    readonly locale: string;
    readonly acceptsDms: boolean;
    readonly bot?: boolean;
  },
): User {
  const user: User = { id: world.nextId(), bot: false, ...draft };
  world.users.set(user.id, user);
  world.bus.emit({ kind: 'user-added', userId: user.id });
  return user;
}

/** Makes a user a member of a guild, with further permissions if wanted. */
export function joinGuild(world: World, guildId: string, userId: string, permissions: bigint): void {
  guildOf(world, guildId).members.set(userId, memberFor(world, userId, permissions));
  world.bus.emit({ kind: 'member-joined', guildId, userId });
}

/** Adds a role to a guild and tells the bus. */
export function addRole(world: World, guildId: string, draft: Omit<Role, 'id'>): Role {
  const role: Role = { id: world.nextId(), ...draft };
  guildOf(world, guildId).roles.set(role.id, role);
  world.bus.emit({ kind: 'role-added', guildId, roleId: role.id });
  return role;
}

function memberFor(world: World, userId: string, permissions: bigint): Member {
  return { userId, nick: null, joinedAt: timestamp(world), permissions, roles: [] };
}

function botMember(world: World, guild: Guild): Member {
  return { ...memberFor(world, world.botId, 0n), roles: [botRoleId(guild)] };
}

export type ChannelDraft = {
  readonly type: number;
  readonly name: string | null;
  readonly guildId: string | null;
  readonly parentId?: string | null;
  readonly ownerId?: string | null;
  readonly recipients?: readonly string[];
  readonly botPermissions?: bigint | null;
  readonly thread?: Thread | null;
  /** A thread begun from a message has that message's id. */
  readonly id?: string;
};

/** Adds a channel of any kind and tells the bus. */
export function addChannel(world: World, draft: ChannelDraft): Channel {
  const channel: Channel = {
    id: draft.id ?? world.nextId(),
    type: draft.type,
    name: draft.name,
    guildId: draft.guildId,
    parentId: draft.parentId ?? null,
    ownerId: draft.ownerId ?? null,
    recipients: draft.recipients ?? [],
    botPermissions: draft.botPermissions ?? null,
    thread: draft.thread ?? null,
  };
  world.channels.set(channel.id, channel);
  world.bus.emit({ kind: 'channel-added', guildId: channel.guildId, channelId: channel.id });
  return channel;
}

/** Takes a channel, removes it with its messages and threads, and tells the bus. */
export function removeChannel(world: World, channel: Channel): void {
  const threads = [...world.channels.values()].filter((one) => one.parentId === channel.id);
  for (const thread of threads) {
    removeChannel(world, thread);
  }
  // Told first: what the gateway says of a channel is read from it.
  world.bus.emit({ kind: 'channel-removed', guildId: channel.guildId, channelId: channel.id });
  world.channels.delete(channel.id);
  for (const [id, stored] of world.messages) {
    if (stored.message.channel_id === channel.id) {
      world.messages.delete(id);
    }
  }
}

/** Returns the direct message channel between the bot and a user, opening it if needed. */
export function directMessage(world: World, userId: string): Channel {
  const open = [...world.channels.values()].find(
    (channel) => channel.type === 1 && channel.recipients.includes(userId),
  );
  return open ?? addChannel(world, { type: 1, name: null, guildId: null, recipients: [userId] });
}
