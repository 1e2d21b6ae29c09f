import type { APIMessage } from 'discord-api-types/v10';
import { userJson } from './entity-json.ts';
import { storeFile } from './files.ts';
import type { Json } from './json.ts';
import { finishComponents, finishEmbeds, unshownFiles } from './media.ts';
import { type MentionRules, mentionsOf, pingableText } from './mentions.ts';
import type { MessagePlan } from './message-rules.ts';
import { MESSAGE_FLAG, type MessageView, type Pinged, type StoredMessage } from './message-types.ts';
import { type Channel, channelOf, timestamp, userOf, type World } from './world.ts';

const NOBODY: Pinged = { users: [], roles: [], everyone: false };

export type MessageDraft = {
  readonly channel: Channel;
  readonly authorId: string;
  readonly plan: MessagePlan;
  readonly rules: MentionRules;
  readonly type?: number;
  readonly replyTo?: StoredMessage | null;
  readonly ephemeralFor?: string | null;
  readonly interactionId?: string | null;
  readonly nonce?: string | number | null;
  /** Further fields of the message, as `interaction_metadata`. */
  readonly extra?: Json;
};

/** Takes a checked draft, puts the message into its channel, tells the bus, and returns it. */
export function createMessage(world: World, draft: MessageDraft): StoredMessage {
  const { channel, plan } = draft;
  const id = world.nextId();
  const files = plan.uploads.map(({ upload, name, description }) =>
    storeFile(world, channel.id, { ...upload, name }, description),
  );
  const body = finishBody(plan, files);
  const pinged = plan.flags & MESSAGE_FLAG.LOADING ? NOBODY : mentionsOf(world, mentionSource(draft, body));
  // The checked parts are Discord's own shapes, which their rules know and the compiler cannot.
  const message = {
    id,
    channel_id: channel.id,
    author: userJson(userOf(world, draft.authorId)),
    ...body,
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: draft.type ?? (draft.replyTo ? 19 : 0),
    flags: plan.flags,
    ...mentionFields(world, pinged),
    ...replyFields(draft.replyTo, channel),
    ...(draft.nonce === undefined || draft.nonce === null ? {} : { nonce: draft.nonce }),
    ...draft.extra,
  } as unknown as APIMessage;
  const stored: StoredMessage = {
    message,
    attachments: files,
    guildId: channel.guildId,
    ephemeralFor: draft.ephemeralFor ?? null,
    interactionId: draft.interactionId ?? null,
    nonce: draft.nonce === undefined || draft.nonce === null ? null : String(draft.nonce),
    reactors: new Map(),
    pinged,
  };
  world.messages.set(id, stored);
  if (channel.thread !== null) {
    channel.thread.messageCount += 1;
  }
  world.bus.emit({ kind: 'message-created', channelId: channel.id, message: viewOf(stored) });
  return stored;
}

function finishBody(plan: MessagePlan, files: StoredMessage['attachments']) {
  const embeds = finishEmbeds(plan.embeds, files);
  const components = finishComponents(plan.components, files);
  return {
    content: plan.content,
    embeds,
    components,
    attachments: unshownFiles(files, [...embeds, ...components]),
  };
}

function mentionSource(draft: MessageDraft, body: { content: string; components: readonly Json[] }) {
  const repliedTo = draft.replyTo;
  return {
    text: pingableText(body.content, body.components),
    authorId: draft.authorId,
    channel: draft.channel,
    rules: draft.rules,
    // A reply to an answered interaction pings nobody (github.com/discord/discord-api-docs/issues/5395).
    repliedUserId: repliedTo && repliedTo.interactionId === null ? authorToPing(repliedTo, draft) : null,
  };
}

/** Nobody is pinged by a reply to themselves. */
function authorToPing(repliedTo: StoredMessage, draft: MessageDraft): string | null {
  const { id } = repliedTo.message.author;
  return id === draft.authorId ? null : id;
}

function mentionFields(world: World, pinged: Pinged): Json {
  return {
    mentions: pinged.users.map((id) => userJson(userOf(world, id))),
    mention_roles: pinged.roles,
    mention_everyone: pinged.everyone,
  };
}

function replyFields(replyTo: StoredMessage | null | undefined, channel: Channel): Json {
  if (!replyTo) {
    return {};
  }
  const reference = {
    type: 0,
    message_id: replyTo.message.id,
    channel_id: channel.id,
    ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
  };
  return { message_reference: reference, referenced_message: replyTo.message };
}

/**
 * Takes a message and what it is to become, changes it, tells the bus, and returns it. An edit changes whom the
 * message mentions but notifies nobody, except where it fills in a deferred answer.
 */
export function editMessage(
  world: World,
  stored: StoredMessage,
  { plan, rules }: { readonly plan: MessagePlan; readonly rules: MentionRules },
): StoredMessage {
  const channel = channelOf(world, stored.message.channel_id);
  const wasLoading = ((stored.message.flags ?? 0) & MESSAGE_FLAG.LOADING) !== 0;
  const added = plan.uploads.map(({ upload, name, description }) =>
    storeFile(world, channel.id, { ...upload, name }, description),
  );
  const files = [...plan.kept, ...added];
  const body = finishBody(plan, files);
  const mentioned = mentionsOf(world, {
    text: pingableText(body.content, body.components),
    authorId: stored.message.author.id,
    channel,
    rules,
    repliedUserId: null,
  });
  stored.message = {
    ...stored.message,
    ...body,
    ...mentionFields(world, mentioned),
    flags: plan.flags,
    edited_timestamp: wasLoading ? null : timestamp(world),
  } as unknown as APIMessage;
  stored.attachments = files;
  if (wasLoading) {
    stored.pinged = mentioned;
  }
  announceUpdate(world, stored);
  return stored;
}

/** Takes a message that was changed in place and tells the bus. */
export function announceUpdate(world: World, stored: StoredMessage): void {
  const view = viewOf(stored);
  world.bus.emit({ kind: 'message-updated', channelId: view.channel_id, message: view });
}

/** Takes a message, removes it, and tells the bus. */
export function deleteMessage(world: World, stored: StoredMessage): void {
  world.messages.delete(stored.message.id);
  world.bus.emit({
    kind: 'message-deleted',
    guildId: stored.guildId,
    channelId: stored.message.channel_id,
    messageId: stored.message.id,
    ephemeral: stored.ephemeralFor !== null,
  });
}

/** Takes a message and returns a copy of it as it looks now. */
export function viewOf(stored: StoredMessage): MessageView {
  return structuredClone({
    ...stored.message,
    guild_id: stored.guildId,
    ephemeral_for: stored.ephemeralFor,
    pinged: stored.pinged,
  });
}
