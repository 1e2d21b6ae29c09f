import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { commandsIn } from './commands.ts';
import type { MessageView } from './message-types.ts';
import { viewOf } from './messages.ts';
import { BOT_DEFAULTS, type PermissionInput, permissionBits } from './permissions.ts';
import {
  addChannel,
  addGuild,
  addRole,
  addUser,
  inviteBot,
  joinGuild,
  removeBot,
  removeChannel,
} from './places.ts';
import { readableMessage } from './readable.ts';
import { idOf, type Ref } from './references.ts';
import {
  type Channel,
  channelOf,
  type Guild,
  guildOf,
  messagesIn,
  type User,
  userOf,
  type World,
} from './world.ts';

export type GuildView = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly hasBot: boolean;
};
export type UserView = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly bot: boolean;
};
export type ChannelView = {
  readonly id: string;
  readonly type: number;
  readonly name: string | null;
  readonly guildId: string | null;
  readonly parentId: string | null;
  readonly recipients: readonly string[];
  readonly archived: boolean;
};
export type RoleView = { readonly id: string; readonly name: string };

/** Setting the scene, and looking at it from outside. */
export type Places = {
  /** Adds a server, with the bot in it unless told otherwise; its owner is a user of its own. */
  addGuild(draft: {
    readonly name: string;
    readonly locale?: string;
    readonly hasBot?: boolean;
    readonly botPermissions?: PermissionInput;
    /** What every member may do. */
    readonly memberPermissions?: PermissionInput;
  }): GuildView;
  /** Adds a channel, a text channel unless told otherwise; `botPermissions` replaces the server's there. */
  addChannel(
    guild: Ref,
    name: string,
    options?: { readonly botPermissions?: PermissionInput; readonly type?: number },
  ): ChannelView;
  removeChannel(channel: Ref): void;
  /** Adds a private conversation of some users without the bot, for commands that a user installed. */
  addPrivateChannel(users: readonly Ref[]): ChannelView;
  addRole(guild: Ref, draft: { readonly name: string; readonly mentionable?: boolean }): RoleView;
  /** Adds a user and makes them a member of the guilds, of all that exist unless told otherwise. */
  addUser(draft: {
    readonly name: string;
    readonly locale?: string;
    readonly guilds?: readonly Ref[];
    /** False makes the bot's direct messages to them fail. */
    readonly acceptsDms?: boolean;
    /** True for another bot. */
    readonly bot?: boolean;
  }): UserView;
  joinGuild(user: Ref, guild: Ref, options?: { readonly permissions?: PermissionInput }): void;
  inviteBot(guild: Ref): void;
  removeBot(guild: Ref): void;
  /** Changes what the bot may do in a server or in one channel. */
  setBotPermissions(place: Ref, permissions: PermissionInput): void;
  user(ref: Ref): UserView;
  users(): UserView[];
  guild(ref: Ref): GuildView;
  guilds(): GuildView[];
  channel(ref: Ref): ChannelView;
  /** All channels and threads of a guild, or the direct and private ones for null. */
  channels(guild: Ref | null): ChannelView[];
  /** The commands registered for a guild, or the global ones. */
  commands(guild?: Ref | null): APIApplicationCommand[];
  /** All messages of a channel, oldest first, ephemeral ones too. */
  messages(channel: Ref): MessageView[];
  message(ref: Ref): MessageView | undefined;
  /** A message as the bot reads it with these intents. */
  messageForBot(ref: Ref, intents: number): APIMessage | undefined;
};

/** Takes the world and returns the functions that set the scene in it. */
export function createPlaces(world: World): Places {
  const messageOf = (ref: Ref) => world.messages.get(idOf(ref));
  return {
    addGuild: ({ name, locale = 'en-US', hasBot = true, botPermissions, memberPermissions }) =>
      guildView(
        addGuild(world, {
          name,
          locale,
          hasBot,
          botPermissions: permissionBits(botPermissions ?? BOT_DEFAULTS),
          ...(memberPermissions === undefined ? {} : { everyone: permissionBits(memberPermissions) }),
        }),
      ),
    addChannel: (guild, name, { botPermissions, type = 0 } = {}) => {
      const bits = botPermissions === undefined ? null : permissionBits(botPermissions);
      const guildId = guildOf(world, idOf(guild)).id;
      return channelView(addChannel(world, { type, name, guildId, botPermissions: bits }));
    },
    removeChannel: (channel) => removeChannel(world, channelOf(world, idOf(channel))),
    addPrivateChannel: (users) =>
      channelView(addChannel(world, { type: 3, name: null, guildId: null, recipients: users.map(idOf) })),
    addRole: (guild, { name, mentionable = false }) => {
      const role = addRole(world, idOf(guild), { name, mentionable });
      return { id: role.id, name };
    },
    addUser: ({
      name,
      locale = 'en-US',
      guilds = [...world.guilds.keys()],
      acceptsDms = true,
      bot = false,
    }) => {
      const user = addUser(world, { name, locale, acceptsDms, bot });
      for (const guild of guilds) {
        joinGuild(world, idOf(guild), user.id, 0n);
      }
      return userView(user);
    },
    joinGuild: (user, guild, { permissions = 0n } = {}) =>
      joinGuild(world, idOf(guild), userOf(world, idOf(user)).id, permissionBits(permissions)),
    inviteBot: (guild) => inviteBot(world, idOf(guild)),
    removeBot: (guild) => removeBot(world, idOf(guild)),
    setBotPermissions: (place, permissions) =>
      setBotPermissions(world, idOf(place), permissionBits(permissions)),
    user: (ref) => userView(userOf(world, idOf(ref))),
    users: () => [...world.users.values()].map(userView),
    guild: (ref) => guildView(guildOf(world, idOf(ref))),
    guilds: () => [...world.guilds.values()].map(guildView),
    channel: (ref) => channelView(channelOf(world, idOf(ref))),
    channels: (guild) => {
      const guildId = guild === null ? null : idOf(guild);
      return [...world.channels.values()].filter((channel) => channel.guildId === guildId).map(channelView);
    },
    commands: (guild = null) => structuredClone(commandsIn(world, guild === null ? null : idOf(guild))),
    messages: (channel) => messagesIn(world, idOf(channel)).map(viewOf),
    message: (ref) => {
      const stored = messageOf(ref);
      return stored === undefined ? undefined : viewOf(stored);
    },
    messageForBot: (ref, intents) => {
      const stored = messageOf(ref);
      return stored === undefined ? undefined : readableMessage(world, stored, intents);
    },
  };
}

function setBotPermissions(world: World, id: string, bits: bigint): void {
  const guild = world.guilds.get(id);
  if (guild === undefined) {
    const channel = channelOf(world, id);
    channel.botPermissions = bits;
    world.bus.emit({ kind: 'channel-updated', guildId: channel.guildId, channelId: id });
    return;
  }
  guild.botPermissions = bits;
  world.bus.emit({ kind: 'bot-permissions-changed', guildId: id });
}

function guildView({ id, name, locale, hasBot }: Guild): GuildView {
  return { id, name, locale, hasBot };
}

function userView({ id, name, locale, bot }: User): UserView {
  return { id, name, locale, bot };
}

function channelView({ id, type, name, guildId, parentId, recipients, thread }: Channel): ChannelView {
  return {
    id,
    type,
    name,
    guildId,
    parentId,
    recipients: [...recipients],
    archived: thread?.archived ?? false,
  };
}
