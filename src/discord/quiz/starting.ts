import { randomInt } from 'node:crypto';
import {
  type ButtonInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  type ThreadChannel,
} from 'discord.js';
import type { AppFor } from '../../app.ts';
import { UserError } from '../../errors.ts';
import { missedBy } from '../../quiz/scores.ts';
import { isPrivateMode, type Session, type SessionSettings } from '../../quiz/session-types.ts';
import { messageOf } from '../fit.ts';
import { noteName, playerName } from '../player-name.ts';
import { serverOf } from '../server-of.ts';
import { ACCENTS, text } from '../views/blocks.ts';
import type { WantedSession } from './runner.ts';
import { drawnFor, wantedBy } from './wanted.ts';

type Starting = ChatInputCommandInteraction | ButtonInteraction;

const MOST_SEEDS = 2 ** 31;
const THREAD_HOURS = 24;

/** `/quiz start`. It is acknowledged at once; what comes of it takes the place of that. */
export async function startQuiz(interaction: ChatInputCommandInteraction, app: AppFor): Promise<void> {
  await acknowledgePrivately(interaction);
  const { settings, count, isInThread } = await wantedBy(interaction, app);
  const isPrivate = isPrivateMode(settings.mode);
  if (!isPrivate) demandSending(interaction, isInThread);
  const seed = randomInt(MOST_SEEDS);
  const server = serverOf(interaction);
  const questions = await drawnFor({ settings, count, server, person: interaction.user.id, seed }, app);
  const wanted = { ...wantedBySomebody(interaction, app), settings, questions, seed };
  if (isPrivate) return begin(wanted, app);
  await noteName(interaction, app);
  const thread = isInThread ? await openedThread(interaction, app) : undefined;
  try {
    await begin({ ...wanted, channel: thread?.id ?? wanted.channel }, app);
  } catch (error) {
    await thread?.delete();
    throw error;
  }
  const { say } = app.words;
  const { flags, components } = messageOf({
    accent: ACCENTS.plain,
    blocks: [
      text(
        thread === undefined
          ? say('quiz.begins-here')
          : say('quiz.begins-in', { channel: `<#${thread.id}>` }),
        questions.length < count ? say('quiz.fewer', { count: questions.length }) : '',
      ),
    ],
  });
  await interaction.editReply({ flags, components });
}

/** Begins a session for one person alone, of what they missed in another. */
export async function startAgain(
  interaction: ButtonInteraction,
  session: Session,
  app: AppFor,
): Promise<void> {
  const person = interaction.user.id;
  const missed = missedBy(session, person).flatMap((question) => session.questions[question]?.item ?? []);
  if (missed.length === 0) throw new UserError('error.quiz-nothing-missed');
  await acknowledgePrivately(interaction);
  const settings: SessionSettings = {
    mode: 'solo',
    topic: null,
    difficulty: null,
    openMs: null,
    pauseMs: null,
    hasSpeedBonus: false,
  };
  const seed = randomInt(MOST_SEEDS);
  const only = new Set(missed);
  const { server } = session;
  const questions = await drawnFor({ settings, count: only.size, server, person, seed, only }, app);
  await begin({ ...wantedBySomebody(interaction, app), settings, questions, seed }, app);
}

/** Answers at once, for the person alone; a direct message is theirs anyway, and stays. */
export async function acknowledgePrivately(interaction: Starting): Promise<void> {
  const isAlone = interaction.context === InteractionContextType.BotDM;
  await interaction.deferReply(isAlone ? {} : { flags: MessageFlags.Ephemeral });
}

function wantedBySomebody(
  interaction: Starting,
  { words }: AppFor,
): Omit<WantedSession, 'settings' | 'questions' | 'seed'> {
  const { user, channelId, token } = interaction;
  const channel = channelId ?? '';
  return {
    starter: user.id,
    server: serverOf(interaction),
    channel,
    slotChannel: channel,
    language: words.language,
    token,
  };
}

/** @throws a `UserError` where the place is taken. */
async function begin(wanted: WantedSession, { quiz }: AppFor): Promise<void> {
  const started = await quiz.start(wanted);
  if ('session' in started) return;
  const { channel, settings } = started.busy;
  if (isPrivateMode(settings.mode)) throw new UserError('error.quiz-busy-alone');
  throw new UserError('error.quiz-busy-channel', { channel: `<#${channel}>` });
}

/** @throws a `UserError` where the bot could not show the quiz to everybody. */
function demandSending({ appPermissions, channel }: ChatInputCommandInteraction, isInThread: boolean): void {
  const has = (permission: bigint): boolean => appPermissions.has(permission);
  if (isInThread) {
    if (channel?.type !== ChannelType.GuildText) throw new UserError('error.quiz-no-thread-here');
    const { CreatePublicThreads, SendMessagesInThreads, ViewChannel } = PermissionFlagsBits;
    if (![CreatePublicThreads, SendMessagesInThreads, ViewChannel].every(has))
      throw new UserError('error.quiz-may-not-thread');
    return;
  }
  const sending = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (!has(PermissionFlagsBits.ViewChannel) || !has(sending)) throw new UserError('error.quiz-may-not-send');
}

/** A thread for the quiz, unless one runs in the channel already. */
async function openedThread(
  interaction: ChatInputCommandInteraction,
  { quiz, words }: AppFor,
): Promise<ThreadChannel> {
  const { channel } = interaction;
  if (channel?.type !== ChannelType.GuildText) throw new UserError('error.quiz-no-thread-here');
  const busy = await quiz.runningIn(channel.id);
  if (busy) throw new UserError('error.quiz-busy-channel', { channel: `<#${busy.channel}>` });
  return channel.threads.create({
    name: words.say('quiz.thread-name', { name: playerName(interaction) }),
    autoArchiveDuration: THREAD_HOURS * 60,
  });
}
