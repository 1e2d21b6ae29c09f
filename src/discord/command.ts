import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { App } from '../app.ts';
import type { Press } from './custom-id.ts';

export type CommandData = RESTPostAPIChatInputApplicationCommandsJSONBody &
  Required<Pick<RESTPostAPIChatInputApplicationCommandsJSONBody, 'integration_types' | 'contexts'>>;

/** A slash command: what Discord is told of it, and what it does. */
export type Command = Readonly<{
  /** Exactly what is registered with Discord. */
  data: CommandData;
  run: (interaction: ChatInputCommandInteraction, app: App) => Promise<void>;
  /** Offers values while an option is being typed. Nothing binds people to them. */
  complete?: (interaction: AutocompleteInteraction, app: App) => Promise<void>;
  /** A button whose custom id begins with this command's name. Anybody who sees a button can press it. */
  press?: (interaction: ButtonInteraction, press: Press, app: App) => Promise<void>;
}>;

/** For a command that works on servers, in direct messages, and wherever a person who installed the bot is. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
