import {
  type Client,
  DiscordAPIError,
  type Guild,
  type GuildTextBasedChannel,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { App, AppFor } from '../app.ts';
import { DIFFICULTIES } from '../knowledge/schema.ts';
import { type Words, wordsFor } from '../locale/words.ts';
import { draw } from '../quiz/draw.ts';
import { isTyped } from '../quiz/options.ts';
import { lastTimes, nextTime } from '../quiz/schedule.ts';
import type { DailyPost, DailyQuiz } from '../store/daily.ts';
import type { ServerSettings } from '../store/servers.ts';
import { markOf } from './documents.ts';
import { messageOf } from './fit.ts';
import { post } from './posting.ts';
import { MAY_NOT_WRITE } from './refusal-codes.ts';
import type { View } from './views/blocks.ts';
import { type DailyShown, dailyClosedView, dailyQuestionView, dailyResultsView } from './views/daily-view.ts';
import { askedAs, bookOf } from './views/quiz/asked.ts';

/** A question that could not be posted for so long, since the bot was away, is left out that day. */
const GRACE_MS = 6 * 60 * 60 * 1000;
/** What was posted before a crash stands among so many messages. */
const MOST_SEARCHED = 50;
/** In place of the id of a message: it cannot be sent. */
const UNSENT = '';

/** Posts the results whose time has come, and then the questions. Rejects only when the store fails. */
export async function postDaily(client: Client, app: App): Promise<void> {
  for (const asked of await app.store.daily.unresolved(app.now()))
    await guarded(app, () => postResults(client, asked, app));
  const now = app.now();
  const last = lastTimes(now);
  for (const quiz of await app.store.daily.all()) {
    const { at, day } = last(quiz);
    // what is set after its time begins on the next day
    const isDue = at >= quiz.changedAt && now - at <= GRACE_MS;
    if (isDue) await guarded(app, () => postQuestion(client, quiz, { at, day }, app));
  }
}

async function guarded({ log }: App, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // it is tried again with the next beat of the clock
    log.error({ err: error }, 'the question of the day could not be posted');
  }
}

/** When a question is due, and of which day it is. */
type Due = Readonly<{ at: number; day: string }>;

async function postQuestion(client: Client, quiz: DailyQuiz, { at, day }: Due, app: App): Promise<void> {
  const { store, log } = app;
  const known = await store.daily.post(quiz.server, day);
  if (known !== undefined && known.message !== null) return;
  const planned = known ?? (await plan(quiz, { at, day }, app));
  if (planned === undefined) return;
  const channel = await channelOf(client, planned, app);
  const words = wordsIn(channel?.guild, await store.servers.get(quiz.server));
  const shown = channel && shownOf(planned, { ...app, words });
  if (!channel || !shown) return store.daily.noteMessage(quiz.server, day, UNSENT);
  try {
    const message =
      known === undefined
        ? await post(channel, dailyQuestionView(shown, words), `daily:${day}`)
        : // it may have been sent before the bot was stopped
          ((await sentBefore(channel, `daily:pick:${day}:`)) ??
          (await post(channel, dailyQuestionView(shown, words), `daily:${day}`)));
    await store.daily.noteMessage(quiz.server, day, message.id);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn({ err: error, server: quiz.server }, 'the question of the day may not be posted');
    await store.daily.noteMessage(quiz.server, day, UNSENT);
  }
}

/** Notes which question it is before it is sent, so that it is the same after a crash. */
async function plan(
  quiz: DailyQuiz,
  { at, day }: Due,
  { store, engine, log }: App,
): Promise<DailyPost | undefined> {
  const { knowledge } = engine;
  const choosable = knowledge.quizItems.filter((item) => !isTyped(item) && item.kind !== 'order');
  const seed = Number.parseInt(markOf(`${quiz.server}:${day}`), 16);
  const [question] = draw(knowledge, {
    topic: quiz.topic,
    difficulty: DIFFICULTIES.find((one) => one === quiz.difficulty) ?? null,
    count: 1,
    only: new Set(choosable.map(({ id }) => id)),
    seenAt: await seenOn(quiz.server, store),
    seed,
  });
  if (!question) {
    log.warn({ server: quiz.server }, 'no question fits the question of the day');
    return undefined;
  }
  return store.daily.plan({
    server: quiz.server,
    day,
    channel: quiz.channel,
    item: question.item,
    order: question.order,
    message: null,
    postedAt: at,
    closesAt: nextTime(quiz, at),
    results: null,
  });
}

/** When each item was last asked on a server, as the question of a day or in a quiz. */
async function seenOn(
  server: string,
  { daily, quizSeen }: App['store'],
): Promise<ReadonlyMap<string, number>> {
  const [asked, played] = await Promise.all([daily.asked(server), quizSeen.inServer(server)]);
  const items = new Set([...asked.keys(), ...played.keys()]);
  return new Map(Array.from(items, (item) => [item, Math.max(asked.get(item) ?? 0, played.get(item) ?? 0)]));
}

async function postResults(client: Client, asked: DailyPost, app: App): Promise<void> {
  const { store, log } = app;
  const { server, day } = asked;
  const channel = asked.message === UNSENT ? undefined : await channelOf(client, asked, app);
  const words = wordsIn(channel?.guild, await store.servers.get(server));
  const shown = channel && shownOf(asked, { ...app, words });
  if (!channel || !shown) return store.daily.noteResults(server, day, UNSENT);
  const answers = await store.daily.answers(asked);
  const view = dailyResultsView(shown, answers, bookOf(app.engine.knowledge), words);
  try {
    const message =
      (await sentBefore(channel, `daily:mine:${day}`)) ?? (await post(channel, view, `results:${day}`));
    await store.daily.noteResults(server, day, message.id);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn({ err: error, server }, 'the results of the question of the day may not be posted');
    await store.daily.noteResults(server, day, UNSENT);
    return;
  }
  await close(channel, asked, dailyClosedView(shown, words), app);
}

/** Takes the buttons off the question; those who press them nevertheless are told that it is closed. */
async function close(
  channel: GuildTextBasedChannel,
  { message }: DailyPost,
  view: View,
  { log }: App,
): Promise<void> {
  if (message === null) return;
  try {
    const { flags, components } = messageOf(view);
    await channel.messages.edit(message, { flags, components });
  } catch (error) {
    log.info({ err: error }, 'a closed question of the day could not be changed');
  }
}

/** The bot's message with a button whose id begins like that, among the latest of the channel. */
async function sentBefore(
  channel: GuildTextBasedChannel,
  button: string,
): Promise<{ id: string } | undefined> {
  try {
    const messages = await channel.messages.fetch({ limit: MOST_SEARCHED });
    return messages.find(
      ({ author, components }) =>
        author.id === channel.client.user.id && JSON.stringify(components).includes(`"${button}`),
    );
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** The channel where it was to be posted; undefined where it is gone, or none to write in. */
async function channelOf(
  client: Client,
  { server, channel: id }: DailyPost,
  { log }: App,
): Promise<GuildTextBasedChannel | undefined> {
  try {
    const channel = await client.channels.fetch(id);
    if (channel?.isTextBased() && !channel.isDMBased() && channel.guildId === server) return channel;
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  log.warn({ server }, 'the channel of the question of the day is gone');
  return undefined;
}

/** The words of a message that is for all of a server. */
function wordsIn(guild: Guild | undefined, { language }: ServerSettings): Words {
  return wordsFor(language ?? guild?.preferredLocale ?? 'en');
}

function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && REFUSALS.includes(error.code);
}

const REFUSALS: readonly unknown[] = [RESTJSONErrorCodes.UnknownGuild, ...MAY_NOT_WRITE];

/** What is asked on a day, as it is shown; undefined where the knowledge has it no more. */
export function shownOf(asked: DailyPost, { engine, words }: AppFor): DailyShown | undefined {
  const book = bookOf(engine.knowledge);
  const item = book.itemOf(asked.item);
  const shown = item && askedAs({ item: item.id, kind: item.kind, order: asked.order }, book, words);
  return shown && { asked: shown, day: asked.day, closesAt: asked.closesAt };
}
