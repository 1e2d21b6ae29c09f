import { randomBytes } from 'node:crypto';
import { botPermissionsIn, isBotDm, memberPermissions } from './access.ts';
import { OPTION } from './command-rules.ts';
import { channelJson, interactionMember, userJson } from './entity-json.ts';
import {
  CALLBACK_TYPE,
  INTERACTION_TYPE,
  type InteractionResponse,
  type InteractionType,
  type Owners,
  type StoredInteraction,
} from './interaction-types.ts';
import { asText, type Json, objectsIn } from './json.ts';
import { BOT_DEFAULTS, grants } from './permissions.ts';
import { type Channel, guildOf, userOf, type World } from './world.ts';

const FILE_LIMIT = 10 * 1024 * 1024;

/** Who has installed the app, as far as one interaction goes. */
export type Installed = 'guild' | 'user' | 'both';

export type InteractionDraft = {
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  readonly installed: Installed;
  readonly data: Json;
  readonly sent: string;
  readonly commandType?: number;
  readonly optionType?: number;
  /** The message that was pressed, with its JSON. */
  readonly message?: { readonly id: string; readonly json: unknown } | undefined;
};

/** Takes what a user did, tells the bot by INTERACTION_CREATE, and returns the interaction, not yet answered. */
export function sendInteraction(world: World, draft: InteractionDraft): StoredInteraction {
  const { channel, userId } = draft;
  const owners = ownersOf(channel, draft.installed, userId);
  const interaction: StoredInteraction = {
    id: world.nextId(),
    token: randomBytes(48).toString('base64url'),
    type: draft.type,
    createdAt: world.now(),
    userId,
    channelId: channel.id,
    guildId: channel.guildId,
    owners,
    commandName: draft.type === INTERACTION_TYPE.COMMAND ? fullName(draft.data) : null,
    commandType: draft.commandType ?? null,
    optionType: draft.optionType ?? null,
    messageId: draft.message?.id ?? null,
    forcedEphemeral: isForcedEphemeral(world, channel, owners, userId),
    sent: `${userOf(world, userId).name} in ${channel.name === null ? 'private' : `#${channel.name}`}: ${draft.sent}`,
    response: null,
    answeredAt: null,
    originalId: null,
    messageIds: [],
    followUps: 0,
  };
  world.interactions.set(interaction.id, interaction);
  world.bus.emit({
    kind: 'interaction-sent',
    interactionId: interaction.id,
    guildId: channel.guildId,
    payload: payloadOf(world, interaction, draft),
  });
  return interaction;
}

function fullName(data: Json): string {
  const names: string[] = [asText(data.name)];
  let [inner] = objectsIn(data.options);
  while (inner !== undefined && (inner.type === OPTION.GROUP || inner.type === OPTION.SUBCOMMAND)) {
    names.push(asText(inner.name));
    [inner] = objectsIn(inner.options);
  }
  return names.join(' ');
}

function ownersOf(channel: Channel, installed: Installed, userId: string): Owners {
  return {
    // In the bot's own direct messages Discord writes "0" for the guild.
    ...(installed === 'user' ? {} : { '0': channel.guildId ?? '0' }),
    ...(installed === 'guild' ? {} : { '1': userId }),
  };
}

function isForcedEphemeral(world: World, channel: Channel, owners: Owners, userId: string): boolean {
  if (channel.guildId === null || owners['0'] !== undefined) {
    return false;
  }
  const guild = guildOf(world, channel.guildId);
  return !guild.hasBot && !grants(memberPermissions(guild, userId), 'USE_EXTERNAL_APPS');
}

/** 0 guild, 1 direct message with the bot, 2 any other private channel. */
export function contextOf(channel: Channel): number {
  if (channel.guildId !== null) {
    return 0;
  }
  return isBotDm(channel) ? 1 : 2;
}

function payloadOf(world: World, interaction: StoredInteraction, draft: InteractionDraft): Json {
  const { channel, userId } = draft;
  const user = userOf(world, userId);
  const guild = channel.guildId === null ? null : guildOf(world, channel.guildId);
  // Where the bot is not a member, the app may do what a bot ordinarily may.
  const isForeign = guild === null ? !isBotDm(channel) : !guild.hasBot;
  const appPermissions = isForeign ? BOT_DEFAULTS : botPermissionsIn(world, channel);
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data: draft.data,
    channel_id: channel.id,
    channel: channelJson(world, channel),
    ...(guild === null
      ? { user: userJson(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: interactionMember(world, guild, userId),
        }),
    app_permissions: String(appPermissions),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: interaction.owners,
    context: contextOf(channel),
    attachment_size_limit: FILE_LIMIT,
    ...(draft.message === undefined ? {} : { message: draft.message.json }),
  };
}

/** Records the first answer to an interaction and tells the bus. */
export function recordResponse(
  world: World,
  interaction: StoredInteraction,
  response: InteractionResponse,
): void {
  interaction.response = response;
  interaction.answeredAt = world.now();
  world.bus.emit({ kind: 'interaction-answered', interactionId: interaction.id, response });
}

/** Callback types that are allowed for each interaction type; updates of a modal need a message under it. */
export function allowedCallbacks(interaction: StoredInteraction): readonly number[] {
  const { MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, AUTOCOMPLETE, MODAL } = CALLBACK_TYPE;
  switch (interaction.type) {
    case 2:
      return [MESSAGE, DEFERRED_MESSAGE, MODAL];
    case 3:
      return [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL];
    case 4:
      return [AUTOCOMPLETE];
    case 5:
      return interaction.messageId === null
        ? [MESSAGE, DEFERRED_MESSAGE]
        : [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE];
  }
}

/** Takes an interaction and returns the older form of its metadata, which alone has the name of the command. */
export function namedInteraction(world: World, interaction: StoredInteraction): Json {
  return {
    id: interaction.id,
    type: interaction.type,
    name: interaction.commandName,
    user: userJson(userOf(world, interaction.userId)),
  };
}

/** Takes an interaction and returns what Discord writes about it on the messages that answer it. */
export function interactionMetadata(world: World, interaction: StoredInteraction): Json {
  return {
    id: interaction.id,
    type: interaction.type,
    user: userJson(userOf(world, interaction.userId)),
    authorizing_integration_owners: interaction.owners,
  };
}
