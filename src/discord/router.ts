import type { Interaction, Message } from 'discord.js';
import type { App } from '../app.ts';
import { UserError } from '../errors.ts';
import { answerFor } from './asking.ts';
import type { Command } from './command.ts';
import { parseCustomId, staleButton } from './custom-id.ts';
import { questionIn } from './question.ts';
import { answerFailedMessage, answerFailure, answerMessage, offer } from './reply.ts';
import { answerView } from './views/answer-view.ts';
import { callView } from './views/help-view.ts';

/** Discord takes no answer after 3 seconds; an interaction older than this is not begun. */
const STALE_MS = 2500;

/** Leads an interaction to its command. Never rejects. */
export async function routeInteraction(
  interaction: Interaction,
  commands: readonly Command[],
  app: App,
): Promise<void> {
  const started = app.now();
  const log = app.log.child({ interaction: interaction.id, ...nameOf(interaction) });
  const age = started - interaction.createdTimestamp;
  if (age > STALE_MS) {
    log.warn({ age }, 'too late to answer; if this happens often, check the clock of this machine');
    return;
  }
  try {
    await dispatch(interaction, commands, { ...app, log });
    log.info({ ms: app.now() - started }, 'interaction done');
  } catch (error) {
    await answerFailure(interaction, error, log);
  }
}

function nameOf(interaction: Interaction): Record<string, string> {
  if ('commandName' in interaction) return { command: interaction.commandName };
  return 'customId' in interaction ? { press: interaction.customId } : {};
}

async function dispatch(interaction: Interaction, commands: readonly Command[], app: App): Promise<void> {
  const named = (name: string): Command | undefined => commands.find(({ data }) => data.name === name);
  if (interaction.isChatInputCommand()) {
    const command = named(interaction.commandName);
    if (!command) throw new UserError('I do not know this command any more. Please look at `/help`.');
    return command.run(interaction, app);
  }
  if (interaction.isAutocomplete()) {
    const complete = named(interaction.commandName)?.complete;
    return complete ? complete(interaction, app) : offer(interaction, []);
  }
  if (interaction.isButton()) {
    const press = parseCustomId(interaction.customId);
    const command = press && named(press.command);
    if (!press || !command?.press) throw staleButton();
    return command.press(interaction, press, app);
  }
  throw staleButton();
}

/** Answers a message that is meant for the bot. Never rejects. */
export async function routeMessage(message: Message, app: App): Promise<void> {
  const question = questionIn(message, message.client.user.id);
  if (question === undefined) return;
  const started = app.now();
  const log = app.log.child({ message: message.id });
  try {
    const speaker = {
      place: message.channelId,
      person: message.author.id,
      isPrivate: message.guildId === null,
    };
    const view =
      question === '' ? callView() : answerView({ answer: answerFor(speaker, question, { ...app, log }) });
    await answerMessage(message, view);
    log.info({ ms: app.now() - started }, 'message answered');
  } catch (error) {
    await answerFailedMessage(message, error, log);
  }
}
