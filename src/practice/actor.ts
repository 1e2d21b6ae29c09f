import type { APIApplicationCommand, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { userSees } from './access.ts';
import { offeredCommands, typeOption, useMenu, useSlash } from './actor-commands.ts';
import { chooseValues, pressButton, submitModal } from './actor-components.ts';
import {
  editAs,
  ownMessage,
  type Said,
  type SayOptions,
  sayAs,
  seenBy,
  visibleTo,
} from './actor-messages.ts';
import type { ModalView } from './interaction-types.ts';
import type { Installed } from './interactions.ts';
import type { MessageView } from './message-types.ts';
import { deleteMessage, viewOf } from './messages.ts';
import type { ModalInputs } from './modal-input.ts';
import type { FormOf, OptionInputs } from './option-values.ts';
import type { Outcome, Room } from './outcome.ts';
import { directMessage } from './places.ts';
import { react } from './reactions.ts';
import { idOf, type Ref } from './references.ts';
import { type Channel, userOf } from './world.ts';

/** A channel, or 'dm' for the user's direct messages with the bot. */
export type Where = Ref | 'dm';
export type SlashOptions = FormOf & { readonly installed?: Installed };
export type MenuOptions = { readonly installed?: Installed };

/**
 * One user at the keyboard. What Discord's client would not let a user do is refused with an `Error`: thrown by
 * what returns at once, rejected by what waits for the bot.
 */
export type Actor = {
  readonly id: string;
  say(where: Where, content: string, options?: SayOptions): Said;
  /** Says something to the bot by mentioning it first. */
  mention(where: Where, content: string, options?: SayOptions): Said;
  dm(content: string, options?: SayOptions): Said;
  edit(message: Ref, content: string): MessageView;
  remove(message: Ref): void;
  react(message: Ref, emoji: string): void;
  slash(where: Where, name: string, inputs?: OptionInputs, options?: SlashOptions): Promise<Outcome>;
  autocomplete(
    where: Where,
    name: string,
    inputs: OptionInputs,
    focused: string,
    options?: SlashOptions,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  messageMenu(where: Where, name: string, message: Ref, options?: MenuOptions): Promise<Outcome>;
  userMenu(where: Where, name: string, user: Ref, options?: MenuOptions): Promise<Outcome>;
  press(message: Ref, labelOrCustomId: string): Promise<Outcome>;
  /** Chooses in a select: values or labels of a text select, ids of users, roles and channels. */
  select(message: Ref, customId: string, values: string | readonly string[]): Promise<Outcome>;
  submit(modal: ModalView, inputs: ModalInputs): Promise<Outcome>;
  /** What this user sees there, oldest first, with the messages shown to them alone. */
  sees(where: Where): MessageView[];
  /** The messages there that are shown to this user alone. */
  ephemeral(where: Where): MessageView[];
  /** The commands offered to this user there: 1 slash, 2 user menu, 3 message menu. */
  offered(where: Where, type?: 1 | 2 | 3, options?: MenuOptions): APIApplicationCommand[];
};

/** Takes the room and a user's id and returns that user's hands and eyes; throws for an unknown user. */
export function createActor(room: Room, userId: string): Actor {
  const { world } = room;
  userOf(world, userId);
  const at = (where: Where): Channel => channelFor(room, userId, where);
  const seen = (message: Ref) => ({ userId, stored: visibleTo(world, userId, message) });
  const useOf = (where: Where, name: string, options: MenuOptions) => ({
    userId,
    channel: at(where),
    name,
    installed: options.installed,
  });
  const say: Actor['say'] = (where, content, options = {}) =>
    sayAs(room, { userId, channel: at(where) }, content, options);
  return {
    id: userId,
    say,
    mention: (where, content, options) => say(where, `<@${world.botId}> ${content}`, options),
    dm: (content, options) => say('dm', content, options),
    edit: (message, content) => editAs(world, userId, message, content),
    remove: (message) => deleteMessage(world, ownMessage(world, userId, message)),
    react: (message, emoji) => react(world, seen(message).stored, userId, emoji),
    slash: async (where, name, inputs = {}, options = {}) =>
      useSlash(room, useOf(where, name, options), inputs, options),
    autocomplete: async (where, name, inputs, focused, options = {}) =>
      typeOption(room, useOf(where, name, options), inputs, { ...options, focused }),
    messageMenu: async (where, name, message, options = {}) =>
      useMenu(room, useOf(where, name, options), { message: viewOf(seen(message).stored) }),
    userMenu: async (where, name, user, options = {}) =>
      useMenu(room, useOf(where, name, options), { userId: idOf(user) }),
    press: async (message, labelOrCustomId) => pressButton(room, seen(message), labelOrCustomId),
    select: async (message, customId, values) =>
      chooseValues(room, seen(message), { customId, values: typeof values === 'string' ? [values] : values }),
    submit: async (modal, inputs) => submitModal(room, { userId, modal }, inputs),
    sees: (where) => seenBy(world, userId, at(where)),
    ephemeral: (where) =>
      seenBy(world, userId, at(where)).filter((message) => message.ephemeral_for === userId),
    offered: (where, type = 1, options = {}) => {
      const use = { userId, channel: at(where), installed: options.installed };
      return offeredCommands(world, use, type).map((found) => found.command);
    },
  };
}

function channelFor({ world }: Room, userId: string, where: Where): Channel {
  if (where === 'dm') {
    return directMessage(world, userId);
  }
  const channel = world.channels.get(idOf(where));
  const parent = channel?.parentId ? world.channels.get(channel.parentId) : undefined;
  if (channel === undefined || !userSees(world, parent ?? channel, userId)) {
    throw new Error(`${userOf(world, userId).name} is not in the channel ${idOf(where)}`);
  }
  return channel;
}
