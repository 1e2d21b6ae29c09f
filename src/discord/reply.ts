import {
  type AnySelectMenuInteraction,
  type AttachmentPayload,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  InteractionContextType,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { UserError } from '../errors.ts';
import type { Words } from '../locale/words.ts';
import type { Log } from '../log.ts';
import { messageOf } from './fit.ts';
import { LIMITS } from './limits.ts';
import { MAY_NOT_TELL, MAY_NOT_WRITE } from './refusal-codes.ts';
import { cut, plain } from './text.ts';
import type { View } from './views/blocks.ts';
import type { Form } from './views/form.ts';

type Control = ButtonInteraction | AnySelectMenuInteraction | ModalMessageModalSubmitInteraction;
type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | Control;

/** Answers an interaction; privately means that only the person who acted sees it. */
export async function show(
  interaction: Answerable,
  view: View,
  { isPrivate, isPassing = false }: Readonly<{ isPrivate: boolean; isPassing?: boolean }>,
): Promise<void> {
  const message = messageOf(view);
  // In a direct message nobody else is there, and an ephemeral message would be gone tomorrow; as what is passing should.
  const isAlone = interaction.context === InteractionContextType.BotDM;
  const flags = isPrivate && (isPassing || !isAlone) ? message.flags | MessageFlags.Ephemeral : message.flags;
  await interaction.reply({ flags, components: message.components, files: filesOf(view) });
}

/** Changes the message of a button, menu or form where only this person sees it; answers privately where others see it too. */
export async function turn(interaction: Control, view: View): Promise<void> {
  if (!isOwnMessage(interaction)) return show(interaction, view, { isPrivate: true });
  const { flags, components } = messageOf(view);
  // the files of the message before would stay beside the new ones
  await interaction.update({ flags, components, files: filesOf(view), attachments: [] });
}

/** Whether the message of a button, menu or form is one that only the person who acted sees. */
export function isOwnMessage({ context, message }: Control): boolean {
  return context === InteractionContextType.BotDM || isEphemeral(message);
}

/** Opens a form over what the person sees; it comes back to `submit` of its command. */
export async function openForm(
  interaction: Exclude<Control, ModalSubmitInteraction>,
  form: Form,
): Promise<void> {
  await interaction.showModal(form);
}

function filesOf({ files = [] }: View): AttachmentPayload[] {
  return files.map(({ name, bytes, description = '' }) => ({ name, attachment: bytes, description }));
}

// Where the bot is not a member, the library hands on Discord's own message object, whose flags are a number.
function isEphemeral({ flags }: { flags?: unknown }): boolean {
  const bits = typeof flags === 'number' ? flags : (flags as { bitfield?: number } | undefined)?.bitfield;
  return ((bits ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Answers a message. Discord makes one message of it even if it is told twice. */
export async function answerMessage(message: Message, view: View): Promise<void> {
  const { flags, components } = messageOf(view);
  await message.reply({ flags, components, files: filesOf(view), nonce: message.id, enforceNonce: true });
}

/** Offers values for the option that is being typed, within Discord's limits. */
export async function offer(
  interaction: AutocompleteInteraction,
  choices: readonly { name: string; value: string | number }[],
): Promise<void> {
  const valid = choices
    .map(({ name, value }) => ({ name: cut(plain(name), LIMITS.choiceName), value }))
    .filter(({ name, value }) => name !== '' && String(value).length <= LIMITS.choiceValue);
  await interaction.respond(valid.slice(0, LIMITS.choices));
}

/** How a failure is told: to the person in their words, to the log whole. */
type Telling = Readonly<{ words: Words; log: Log }>;

/** Tells a person that their interaction failed, in whatever state it is, and the log everything. */
export async function answerFailure(
  interaction: Interaction,
  error: unknown,
  telling: Telling,
): Promise<void> {
  const sentence = sentenceFor(error, interaction.id, telling);
  if (sentence === undefined) return;
  try {
    if (interaction.isAutocomplete()) {
      if (!interaction.responded) await interaction.respond([]);
    } else if (interaction.isRepliable()) {
      await sayPrivately(interaction, sentence);
    }
  } catch (unsent) {
    // The person cannot be reached any more; the fault itself is in the log already.
    telling.log.warn({ err: unsent, reference: referenceOf(interaction.id) }, 'failure could not be told');
  }
}

/** Tells the writer of a message that answering it failed, and the log everything. */
export async function answerFailedMessage(message: Message, error: unknown, telling: Telling): Promise<void> {
  const sentence = sentenceFor(error, message.id, telling);
  if (sentence === undefined) return;
  try {
    await message.reply({ content: sentence });
  } catch (unsent) {
    // As above; mostly the bot may not write in that channel.
    telling.log.warn({ err: unsent, reference: referenceOf(message.id) }, 'failure could not be told');
  }
}

async function sayPrivately(interaction: RepliableInteraction, content: string): Promise<void> {
  // after `deferUpdate` the answer would be the message of the button itself
  const isOfMessage = interaction.deferred && interaction.ephemeral === null;
  if (interaction.replied || isOfMessage)
    await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  else if (interaction.deferred) await interaction.editReply({ content });
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

/** Logs the error. @returns what the person is told; undefined where they cannot or need not be told. */
function sentenceFor(error: unknown, id: string, { words, log }: Telling): string | undefined {
  const reference = referenceOf(id);
  if (error instanceof UserError) {
    log.info({ reference }, 'turned down');
    return words.say(error.key, error.values);
  }
  if (isExpected(error)) {
    log.warn({ err: error, reference }, 'could not answer');
    return undefined;
  }
  log.error({ err: error, reference }, 'failed');
  return words.say('error.fault', { reference });
}

function referenceOf(id: string): string {
  return id.slice(-6);
}

/** Not among the library's names of codes. */
const CANNOT_REPLY_WITHOUT_HISTORY = 160002;

const EXPECTED: readonly unknown[] = [
  // too late, or somebody was faster
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  // the message is gone, or the bot may not write there
  RESTJSONErrorCodes.UnknownMessage,
  CANNOT_REPLY_WITHOUT_HISTORY,
  ...MAY_NOT_WRITE,
  ...MAY_NOT_TELL,
];

function isExpected(error: unknown): boolean {
  return error instanceof DiscordAPIError && EXPECTED.includes(error.code);
}
