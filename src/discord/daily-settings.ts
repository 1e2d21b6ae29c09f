import {
  ChannelType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import { nextTime } from '../quiz/schedule.ts';
import { minuteIn, timeZoneIn } from './settings-input.ts';
import { chosenTopic } from './topics.ts';
import type { View } from './views/blocks.ts';
import { dailySettingsView } from './views/daily-view.ts';

/** Channels in which a question a day can be posted. */
export const DAILY_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

/**
 * Sets or changes the question of the day as the options of the command say.
 * @throws a `UserError` that says which of them cannot be taken.
 */
export async function setDaily(
  interaction: ChatInputCommandInteraction,
  server: string,
  app: AppFor,
): Promise<View> {
  const { options, channelId } = interaction;
  const { store, now, words } = app;
  const minute = minuteIn(options.getString('time', true));
  const zone = options.getString('zone');
  const timeZone = zone === null ? (await store.servers.get(server)).timeZone : timeZoneIn(zone);
  const channel = options.getChannel('channel')?.id ?? channelId;
  await demandWritable(interaction, channel);
  const topic = chosenTopic(options.getString('topic'), app)?.id ?? null;
  const difficulty = options.getString('difficulty');
  await store.daily.set({ server, channel, minute, timeZone, topic, difficulty }, now());
  return dailySettings(server, app, words.say('daily.set'));
}

/** Stops the question of the day; results of a question that was posted are still told. */
export async function stopDaily(server: string, app: AppFor): Promise<View> {
  const wasSet = await app.store.daily.stop(server);
  return dailySettings(server, app, wasSet ? app.words.say('daily.stopped') : '');
}

/** What is set. @param notice what has just been done. */
export async function dailySettings(
  server: string,
  { store, engine, now, words }: AppFor,
  notice = '',
): Promise<View> {
  const quiz = await store.daily.ofServer(server);
  const topic = engine.knowledge.topics.find(({ id }) => id === quiz?.topic);
  return dailySettingsView(quiz, { topic, nextAt: quiz && nextTime(quiz, now()), notice }, words);
}

async function demandWritable({ client }: RepliableInteraction, id: string): Promise<void> {
  const channel = await client.channels.fetch(id).catch(() => null);
  const isFit = channel !== null && DAILY_CHANNELS.some((type) => type === channel.type);
  const permissions =
    isFit && 'permissionsFor' in channel ? channel.permissionsFor(client.user.id) : undefined;
  if (!permissions?.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]))
    throw new UserError('error.cannot-post', { channel: `<#${id}>` });
}
