import {
  type AnySelectMenuInteraction,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { AppFor } from '../app.ts';
import type { Key } from '../locale/words.ts';
import type { Press } from './custom-id.ts';

type Placed<Body extends { integration_types?: unknown; contexts?: unknown }> = Body &
  Required<Pick<Body, 'integration_types' | 'contexts'>>;

export type CommandData = Placed<RESTPostAPIChatInputApplicationCommandsJSONBody>;
export type MessageCommandData = Placed<RESTPostAPIContextMenuApplicationCommandsJSONBody>;

/** A slash command: what Discord is told of it, and what it does. */
export type Command = Readonly<{
  /** Exactly what is registered with Discord. */
  data: CommandData;
  run: (interaction: ChatInputCommandInteraction, app: AppFor) => Promise<void>;
  /** Offers values while an option is being typed. Nothing binds people to them. */
  complete?: (interaction: AutocompleteInteraction, app: AppFor) => Promise<void>;
  /** A button whose custom id begins with this command's name. Anybody who sees a button can press it. */
  press?: (interaction: ButtonInteraction, press: Press, app: AppFor) => Promise<void>;
  /** A menu whose custom id begins with this command's name, with what was chosen in it. */
  choose?: (interaction: AnySelectMenuInteraction, press: Press, app: AppFor) => Promise<void>;
  /** A form whose custom id begins with this command's name, filled in. */
  submit?: (interaction: ModalSubmitInteraction, press: Press, app: AppFor) => Promise<void>;
}>;

/** An entry of the menu of a message. Its buttons are those of slash commands. */
export type MessageCommand = Readonly<{
  /** Exactly what is registered with Discord. */
  data: MessageCommandData;
  runOn: (interaction: MessageContextMenuCommandInteraction, app: AppFor) => Promise<void>;
}>;

/** All that is declared to Discord. */
export type AnyCommand = Command | MessageCommand;

/** Commands that serve the same end, under a heading of `/help`. */
export type CommandGroup = Readonly<{ title: Key; commands: readonly AnyCommand[] }>;

/** @returns whether it is called with a slash. */
export function isSlash(command: AnyCommand): command is Command {
  return 'run' in command;
}

/** For a command that works on servers, in direct messages, and wherever a person who installed the bot is. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
