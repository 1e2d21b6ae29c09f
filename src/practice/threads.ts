import { demandBot } from './access.ts';
import { createForm } from './form.ts';
import { asText, type Json } from './json.ts';
import { MESSAGE_FLAG, type StoredMessage } from './message-types.ts';
import { announceUpdate } from './messages.ts';
import { addChannel } from './places.ts';
import { refusals } from './refusal.ts';
import { type Channel, timestamp, type World } from './world.ts';

const PUBLIC_THREAD = 11;
const PRIVATE_THREAD = 12;
const ARCHIVE_MINUTES: readonly unknown[] = [60, 1440, 4320, 10080];
const DEFAULT_ARCHIVE_MINUTES = 4320;

/**
 * Starts a thread as the bot, from a message or without one, and returns it.
 * Throws 50001, 50013, 50024 outside text channels, 160004 for a second thread on a message, and 50035.
 */
export function startThread(
  world: World,
  parent: Channel,
  { body, from }: { readonly body: Json; readonly from: StoredMessage | null },
): Channel {
  if (parent.guildId === null || parent.thread !== null) {
    throw refusals.wrongChannelType();
  }
  const minutes = checkThread(body, from === null);
  // Without a message Discord makes a private thread unless told otherwise.
  const type = from !== null || body.type === PUBLIC_THREAD ? PUBLIC_THREAD : PRIVATE_THREAD;
  demandBot(world, parent, [type === PUBLIC_THREAD ? 'CREATE_PUBLIC_THREADS' : 'CREATE_PRIVATE_THREADS']);
  if (from !== null && world.channels.has(from.message.id)) {
    throw refusals.threadExists();
  }
  const now = timestamp(world);
  const thread = addChannel(world, {
    ...(from === null ? {} : { id: from.message.id }),
    type,
    name: asText(body.name).trim(),
    guildId: parent.guildId,
    parentId: parent.id,
    ownerId: world.botId,
    thread: {
      archived: false,
      locked: false,
      autoArchiveMinutes: minutes,
      archivedAt: now,
      createdAt: now,
      messageCount: 0,
    },
  });
  if (from !== null) {
    const flags = (from.message.flags ?? 0) | MESSAGE_FLAG.HAS_THREAD;
    from.message = { ...from.message, flags };
    announceUpdate(world, from);
  }
  return thread;
}

function checkThread(body: Json, mayChooseType: boolean): number {
  const form = createForm();
  form.text(['name'], body.name, { min: 1, max: 100, required: true });
  if (mayChooseType && body.type !== undefined) {
    form.oneOf<unknown>(['type'], body.type, [PUBLIC_THREAD, PRIVATE_THREAD]);
  }
  const minutes = body.auto_archive_duration;
  if (minutes !== undefined && minutes !== null) {
    form.oneOf(['auto_archive_duration'], minutes, ARCHIVE_MINUTES);
  }
  form.finish();
  return typeof minutes === 'number' ? minutes : DEFAULT_ARCHIVE_MINUTES;
}

/** Changes a thread's name or archives, reopens, locks or unlocks it as the bot, and returns it. */
export function changeThread(world: World, channel: Channel, body: Json): Channel {
  const { thread } = channel;
  if (thread === null) {
    throw refusals.wrongChannelType();
  }
  demandBot(world, channel, channel.ownerId === world.botId ? [] : ['MANAGE_THREADS']);
  if (typeof body.locked === 'boolean') {
    demandBot(world, channel, ['MANAGE_THREADS']);
    thread.locked = body.locked;
  }
  if (typeof body.archived === 'boolean') {
    thread.archived = body.archived;
    thread.archivedAt = timestamp(world);
  }
  const form = createForm();
  const name = form.text(['name'], body.name, { min: 1, max: 100 });
  form.finish();
  channel.name = name ?? channel.name;
  world.bus.emit({ kind: 'channel-updated', guildId: channel.guildId, channelId: channel.id });
  return channel;
}
