import { botPermissionsIn, demandBot, isBotDm } from './access.ts';
import { createForm } from './form.ts';
import { asObject, asText, isObject, type Json } from './json.ts';
import { mentionRules } from './mentions.ts';
import { planMessage } from './message-rules.ts';
import { MESSAGE_FLAG, type StoredMessage, type Upload } from './message-types.ts';
import { createMessage, deleteMessage, editMessage } from './messages.ts';
import { grants, type PermissionName } from './permissions.ts';
import { refusals } from './refusal.ts';
import { type Channel, messageOf, messagesIn, userOf, type World } from './world.ts';

type Content = { readonly body: Json; readonly uploads: readonly Upload[] };

/**
 * Sends a message as the bot and returns it. Throws 50001 and 50013 where it may not, 50007 and 50278 where the
 * user does not take direct messages, and what a faulty message is refused with.
 */
export function sendBotMessage(world: World, channel: Channel, { body, uploads }: Content): StoredMessage {
  demandSending(world, channel, uploads.length > 0);
  const twice = sentBefore(world, channel, body);
  if (twice !== undefined) {
    return twice;
  }
  const plan = planMessage({ body, uploads, before: null });
  const replyTo = repliedTo(world, channel, body);
  if (channel.thread?.archived) {
    channel.thread.archived = false;
    world.bus.emit({ kind: 'channel-updated', guildId: channel.guildId, channelId: channel.id });
  }
  return createMessage(world, {
    channel,
    authorId: world.botId,
    // Only answers to interactions can be private.
    plan: { ...plan, flags: plan.flags & ~MESSAGE_FLAG.EPHEMERAL },
    rules: mentionRules(body.allowed_mentions, 'channel'),
    replyTo,
    nonce: nonceOf(body),
  });
}

/** Throws what Discord answers where the bot may not send to a channel. */
export function demandSending(world: World, channel: Channel, withFiles: boolean): void {
  if (isBotDm(channel)) {
    demandOpenDm(world, channel);
    return;
  }
  const isThread = channel.thread !== null;
  const needed: PermissionName[] = [isThread ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES'];
  demandBot(world, channel, withFiles ? [...needed, 'ATTACH_FILES'] : needed);
  if (channel.thread?.locked && !grants(botPermissionsIn(world, channel), 'MANAGE_THREADS')) {
    throw refusals.threadLocked();
  }
}

function demandOpenDm(world: World, channel: Channel): void {
  const user = userOf(world, channel.recipients[0] ?? '');
  if (!user.acceptsDms) {
    throw refusals.closedToMessages();
  }
  const share = [...world.guilds.values()].some((guild) => guild.hasBot && guild.members.has(user.id));
  const spokeFirst = messagesIn(world, channel.id).length > 0;
  if (!share && !spokeFirst) {
    throw refusals.noMutualGuild();
  }
}

function nonceOf(body: Json): string | number | null {
  const nonce = body.nonce;
  return typeof nonce === 'string' || typeof nonce === 'number' ? nonce : null;
}

/** With `enforce_nonce` a message that was sent already is returned instead of being sent twice. */
function sentBefore(world: World, channel: Channel, body: Json): StoredMessage | undefined {
  const nonce = nonceOf(body);
  if (body.enforce_nonce !== true || nonce === null) {
    return undefined;
  }
  return messagesIn(world, channel.id).find(
    (stored) => stored.nonce === String(nonce) && stored.message.author.id === world.botId,
  );
}

function repliedTo(world: World, channel: Channel, body: Json): StoredMessage | null {
  if (!isObject(body.message_reference)) {
    return null;
  }
  if (!grants(botPermissionsIn(world, channel), 'READ_MESSAGE_HISTORY')) {
    throw refusals.replyNeedsHistory();
  }
  const reference = asObject(body.message_reference);
  const target = world.messages.get(asText(reference.message_id));
  if (target !== undefined && target.message.channel_id === channel.id && target.ephemeralFor === null) {
    return target;
  }
  if (reference.fail_if_not_exists !== false) {
    const form = createForm();
    form.refuse(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    form.finish();
  }
  return null;
}

/** Returns a message that the bot can read in a channel; ephemeral ones do not exist for these routes. */
export function visibleMessage(world: World, channel: Channel, id: string): StoredMessage {
  const stored = messageOf(world, channel.id, id);
  if (stored.ephemeralFor !== null) {
    throw refusals.unknownMessage();
  }
  return stored;
}

/** Edits one of the bot's messages and returns it; throws 50001, 10008, 50005 and what a message is refused with. */
export function editBotMessage(
  world: World,
  channel: Channel,
  id: string,
  { body, uploads }: Content,
): StoredMessage {
  demandBot(world, channel, []);
  const before = visibleMessage(world, channel, id);
  if (before.message.author.id !== world.botId) {
    throw refusals.notYourMessage();
  }
  const plan = planMessage({ body, uploads, before });
  return editMessage(world, before, { plan, rules: mentionRules(body.allowed_mentions, 'channel') });
}

/** Deletes a message as the bot; throws 50001, 10008, and 50013 or 50003 for those of others. */
export function deleteBotMessage(world: World, channel: Channel, id: string): void {
  demandBot(world, channel, []);
  const stored = visibleMessage(world, channel, id);
  if (stored.message.author.id !== world.botId) {
    if (isBotDm(channel)) {
      throw refusals.notInDirectMessages();
    }
    demandBot(world, channel, ['MANAGE_MESSAGES']);
  }
  deleteMessage(world, stored);
}
