import type { APIGuildMember, APIRole, APIUser } from 'discord-api-types/v10';
import { botPermissionsIn, memberPermissions } from './access.ts';
import type { Json } from './json.ts';
import {
  type Channel,
  type Guild,
  guildOf,
  type Member,
  type Role,
  type User,
  userOf,
  type World,
} from './world.ts';

/** Takes a user and returns it as Discord writes it. */
export function userJson(user: User): APIUser {
  return {
    id: user.id,
    username: user.name,
    global_name: user.bot ? null : user.name,
    discriminator: '0',
    avatar: null,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** Takes a member and returns it without the user, as it comes with messages. */
export function memberJson(member: Member): Omit<APIGuildMember, 'user'> {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as APIGuildMember['flags'],
    pending: false,
    communication_disabled_until: null,
  };
}

/** Takes a guild and one of its users and returns the member; undefined for a stranger. */
export function memberWithUser(world: World, guild: Guild, userId: string): APIGuildMember | undefined {
  const member = guild.members.get(userId);
  return member === undefined ? undefined : { ...memberJson(member), user: userJson(userOf(world, userId)) };
}

/** Takes a guild and one of its users and returns the member as it comes with an interaction. */
export function interactionMember(world: World, guild: Guild, userId: string): Json {
  return {
    ...memberWithUser(world, guild, userId),
    permissions: String(memberPermissions(guild, userId)),
  };
}

/** Takes a channel and returns it as Discord writes it for its type. */
export function channelJson(world: World, channel: Channel): Json {
  if (channel.guildId === null) {
    const recipients = channel.recipients.map((id) => userJson(userOf(world, id)));
    return { id: channel.id, type: channel.type, last_message_id: null, flags: 0, recipients };
  }
  const base = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
  };
  if (channel.thread !== null) {
    return { ...base, ...threadJson(world, channel, channel.thread) };
  }
  const overwrites = botOverwrites(world, channel, guildOf(world, channel.guildId));
  return { ...base, topic: null, position: 0, nsfw: false, permission_overwrites: overwrites };
}

function threadJson(world: World, channel: Channel, thread: NonNullable<Channel['thread']>): Json {
  return {
    owner_id: channel.ownerId,
    message_count: thread.messageCount,
    total_message_sent: thread.messageCount,
    member_count: 1,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: thread.archivedAt,
      create_timestamp: thread.createdAt,
    },
    ...(channel.ownerId === world.botId
      ? { member: { id: channel.id, user_id: world.botId, join_timestamp: thread.createdAt, flags: 0 } }
      : {}),
  };
}

/** The client computes permissions itself, so the channel must say what the stand-in will hold the bot to. */
function botOverwrites(world: World, channel: Channel, guild: Guild): readonly Json[] {
  if (channel.botPermissions === null || !guild.hasBot) {
    return [];
  }
  const wanted = botPermissionsIn(world, channel);
  const deny = (guild.everyone | guild.botPermissions) & ~wanted;
  return [{ id: world.botId, type: 1, allow: String(wanted), deny: String(deny) }];
}

/** Takes a guild and returns all its roles: @everyone, the bot's own, and those that were added. */
export function rolesJson(world: World, guild: Guild): readonly APIRole[] {
  const everyone = roleJson({ id: guild.id, name: '@everyone', mentionable: false }, guild.everyone, 0);
  const bot: Role = { id: botRoleId(guild), name: userOf(world, world.botId).name, mentionable: false };
  const others = [...guild.roles.values()].map((role, index) => roleJson(role, 0n, index + 2));
  return [everyone, { ...roleJson(bot, guild.botPermissions, 1), managed: true }, ...others];
}

/** The role that Discord makes for the bot when it joins; its id is derived, so it needs no keeping. */
export function botRoleId(guild: Guild): string {
  return String(BigInt(guild.id) + 1n);
}

function roleJson(role: Role, permissions: bigint, position: number): APIRole {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: String(permissions),
    managed: false,
    mentionable: role.mentionable,
    flags: 0 as APIRole['flags'],
  };
}

/** Takes a guild and returns it as `GET /guilds/{id}` does. */
export function guildJson(world: World, guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    features: [],
    roles: rolesJson(world, guild),
    emojis: [],
    stickers: [],
    icon: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    system_channel_flags: 0,
    premium_tier: 0,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
  };
}

/** Takes a guild and returns it as GUILD_CREATE does; of the members only the bot, as without GUILD_MEMBERS. */
export function guildCreateJson(world: World, guild: Guild): Json {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  const bot = memberWithUser(world, guild, world.botId);
  return {
    ...guildJson(world, guild),
    unavailable: false,
    joined_at: bot?.joined_at,
    member_count: guild.members.size,
    large: false,
    members: bot === undefined ? [] : [bot],
    channels: channels.filter((channel) => channel.thread === null).map((one) => channelJson(world, one)),
    threads: channels
      .filter((channel) => channel.thread !== null && !channel.thread.archived)
      .map((one) => channelJson(world, one)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
