import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  InteractionContextType,
  type Message,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { messageOf } from './fit.ts';
import { LIMITS } from './limits.ts';
import { cut, plain } from './text.ts';
import type { View } from './views/blocks.ts';

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

/** Answers an interaction; privately means that only the person who acted sees it. */
export async function show(
  interaction: Answerable,
  view: View,
  { isPrivate }: { isPrivate: boolean },
): Promise<void> {
  const message = messageOf(view);
  // In a direct message nobody else is there, and an ephemeral message would be gone tomorrow.
  const isAlone = interaction.context === InteractionContextType.BotDM;
  const flags = isPrivate && !isAlone ? message.flags | MessageFlags.Ephemeral : message.flags;
  await interaction.reply({ flags, components: message.components });
}

/** Changes the pressed message where only this person sees it; answers privately where others see it too. */
export async function turn(interaction: ButtonInteraction, view: View): Promise<void> {
  const isOwn = interaction.context === InteractionContextType.BotDM || isEphemeral(interaction.message);
  if (!isOwn) return show(interaction, view, { isPrivate: true });
  const { flags, components } = messageOf(view);
  await interaction.update({ flags, components });
}

// Where the bot is not a member, the library hands on Discord's own message object, whose flags are a number.
function isEphemeral({ flags }: { flags?: unknown }): boolean {
  const bits = typeof flags === 'number' ? flags : (flags as { bitfield?: number } | undefined)?.bitfield;
  return ((bits ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Answers a message. Discord makes one message of it even if it is told twice. */
export async function answerMessage(message: Message, view: View): Promise<void> {
  const { flags, components } = messageOf(view);
  await message.reply({ flags, components, nonce: message.id, enforceNonce: true });
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

/** Tells a person that their interaction failed, in whatever state it is, and the log everything. */
export async function answerFailure(interaction: Interaction, error: unknown, log: Log): Promise<void> {
  const words = wordsFor(error, interaction.id, log);
  if (words === undefined) return;
  try {
    if (interaction.isAutocomplete()) {
      if (!interaction.responded) await interaction.respond([]);
    } else if (interaction.isRepliable()) {
      await sayPrivately(interaction, words);
    }
  } catch (unsent) {
    // The person cannot be reached any more; the fault itself is in the log already.
    log.warn({ err: unsent, reference: referenceOf(interaction.id) }, 'failure could not be told');
  }
}

/** Tells the writer of a message that answering it failed, and the log everything. */
export async function answerFailedMessage(message: Message, error: unknown, log: Log): Promise<void> {
  const words = wordsFor(error, message.id, log);
  if (words === undefined) return;
  try {
    await message.reply({ content: words });
  } catch (unsent) {
    // As above; mostly the bot may not write in that channel.
    log.warn({ err: unsent, reference: referenceOf(message.id) }, 'failure could not be told');
  }
}

async function sayPrivately(interaction: RepliableInteraction, content: string): Promise<void> {
  if (interaction.replied) await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  else if (interaction.deferred) await interaction.editReply({ content });
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

/** Logs the error. @returns what the person is told; undefined where they cannot or need not be told. */
function wordsFor(error: unknown, id: string, log: Log): string | undefined {
  const reference = referenceOf(id);
  if (error instanceof UserError) {
    log.info({ reference }, 'turned down');
    return error.message;
  }
  if (isExpected(error)) {
    log.warn({ err: error, reference }, 'could not answer');
    return undefined;
  }
  log.error({ err: error, reference }, 'failed');
  return `Something went wrong on my side, and I could not answer. If it happens again, please report it with the reference ${reference}.`;
}

function referenceOf(id: string): string {
  return id.slice(-6);
}

/** Not all of these are among the library's names of codes. */
const CANNOT_REPLY_WITHOUT_HISTORY = 160002;
const THREAD_IS_ARCHIVED = 50083;
const THREAD_IS_LOCKED = 160005;
const NO_COMMON_SERVER = 50278;

const EXPECTED: readonly unknown[] = [
  // too late, or somebody was faster
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  // the channel or the message is gone, or the bot may not write there
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  CANNOT_REPLY_WITHOUT_HISTORY,
  THREAD_IS_ARCHIVED,
  THREAD_IS_LOCKED,
  NO_COMMON_SERVER,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
];

function isExpected(error: unknown): boolean {
  return error instanceof DiscordAPIError && EXPECTED.includes(error.code);
}
