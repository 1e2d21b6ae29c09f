import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { AppFor } from '../../app.ts';
import { UserError } from '../../errors.ts';
import type { Session } from '../../quiz/session-types.ts';
import { type Press, staleButton } from '../custom-id.ts';
import { noteName } from '../player-name.ts';
import { isOwnMessage } from '../reply.ts';
import { serverOf } from '../server-of.ts';
import { isForeignTo } from './acting.ts';
import type { QuizAct, QuizActor } from './runner.ts';

type Pressing = ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction;

const QUESTION = /^\d{1,2}$/;

/** Who acts, and where. */
export function actorOf(interaction: Pressing | ChatInputCommandInteraction, { words }: AppFor): QuizActor {
  const { user, channelId, token } = interaction;
  return {
    person: user.id,
    server: serverOf(interaction),
    channel: channelId ?? '',
    isManager: isManager(interaction),
    language: words.language,
    token,
  };
}

/** Whoever manages the server or its messages may stop and skip what others started. */
function isManager({ guild, memberPermissions }: Interaction): boolean {
  const { ManageGuild, ManageMessages } = PermissionFlagsBits;
  return guild !== null && memberPermissions?.any([ManageGuild, ManageMessages]) === true;
}

/** The number of a question, from 0, as it stands in a custom id. Throws a `UserError` for what is none. */
export function questionIn(text: string | undefined): number {
  if (text === undefined || !QUESTION.test(text)) throw staleButton();
  return Number(text);
}

/**
 * A session that the person may look at, by its id.
 * @throws a `UserError` where there is none, or it is of another place, or somebody else's private one.
 */
export async function sessionFor(
  interaction: Pressing,
  id: string | undefined,
  app: AppFor,
): Promise<Session> {
  const session = await app.quiz.peek(id ?? '');
  if (session === undefined) throw new UserError('error.quiz-unknown');
  if (isForeignTo(session, actorOf(interaction, app))) throw new UserError('error.quiz-foreign');
  return session;
}

/** Acknowledges a press or form, and does what it says; the runner tells what came of it. */
export async function actOn(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  { args: [id = ''] }: Press,
  act: QuizAct,
  app: AppFor,
): Promise<void> {
  // a private quiz lives in the message of the button; that of a group is everybody's
  const pressed = interaction.isMessageComponent() || interaction.isFromMessage() ? interaction : undefined;
  const isOwn = pressed !== undefined && isOwnMessage(pressed);
  if (isOwn) await pressed.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const acted = await app.quiz.act(id, actorOf(interaction, app), act);
  if (acted === 'unknown' || acted === 'foreign') {
    const content = app.words.say(acted === 'unknown' ? 'error.quiz-unknown' : 'error.quiz-foreign');
    if (isOwn) await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
    else await interaction.editReply({ content });
    return;
  }
  await noteName(interaction, app);
}
