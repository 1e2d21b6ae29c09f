import { grants, MEMBER_DEFAULTS, PERMISSION, type PermissionName } from './permissions.ts';
import { refusals } from './refusal.ts';
import type { Channel, Guild, World } from './world.ts';

/** Every bit a bot has in a direct message. */
const IN_DIRECT_MESSAGES = MEMBER_DEFAULTS | PERMISSION.MENTION_EVERYONE;

/** Takes a channel and returns what the bot may do there, nothing where it is not. */
export function botPermissionsIn(world: World, channel: Channel): bigint {
  if (channel.guildId === null) {
    return isBotDm(channel) ? IN_DIRECT_MESSAGES : 0n;
  }
  const guild = world.guilds.get(channel.guildId);
  if (guild === undefined || !guild.hasBot) {
    return 0n;
  }
  const parent = channel.parentId === null ? undefined : world.channels.get(channel.parentId);
  return channel.botPermissions ?? parent?.botPermissions ?? guild.botPermissions;
}

/** Says whether the channel is the direct message between one user and the bot. */
export function isBotDm(channel: Channel): boolean {
  return channel.type === 1;
}

/** Says whether the bot can see the channel at all. */
export function botSees(world: World, channel: Channel): boolean {
  return grants(botPermissionsIn(world, channel), 'VIEW_CHANNEL');
}

/** Throws 50001 where the bot cannot see the channel, 50013 where it lacks one of the permissions. */
export function demandBot(world: World, channel: Channel, names: readonly PermissionName[]): void {
  const bits = botPermissionsIn(world, channel);
  if (!grants(bits, 'VIEW_CHANNEL')) {
    throw refusals.missingAccess();
  }
  if (!names.every((name) => grants(bits, name))) {
    throw refusals.missingPermissions();
  }
}

/** Takes a guild and a user and returns what that member may do, nothing for a stranger. */
export function memberPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) {
    return 0n;
  }
  return guild.ownerId === userId
    ? guild.everyone | member.permissions | PERMISSION.ADMINISTRATOR
    : guild.everyone | member.permissions;
}

/** Says whether a user is in the channel: a member of its guild, or one of its recipients. */
export function userSees(world: World, channel: Channel, userId: string): boolean {
  if (channel.guildId === null) {
    return channel.recipients.includes(userId);
  }
  return world.guilds.get(channel.guildId)?.members.has(userId) ?? false;
}
