import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Json } from './json.ts';
import type { MessageView } from './message-types.ts';

export const INTERACTION_TYPE = { COMMAND: 2, COMPONENT: 3, AUTOCOMPLETE: 4, MODAL: 5 } as const;
export type InteractionType = (typeof INTERACTION_TYPE)[keyof typeof INTERACTION_TYPE];

export const CALLBACK_TYPE = {
  MESSAGE: 4,
  DEFERRED_MESSAGE: 5,
  DEFERRED_UPDATE: 6,
  UPDATE: 7,
  AUTOCOMPLETE: 8,
  MODAL: 9,
} as const;

/** A modal as it was opened for one user. */
export type ModalView = {
  readonly interactionId: string;
  readonly userId: string;
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Json[];
};

/** The first answer to an interaction, as its user sees it. */
export type InteractionResponse =
  | { readonly kind: 'message'; readonly message: MessageView }
  | { readonly kind: 'deferred'; readonly ephemeral: boolean; readonly message: MessageView }
  | { readonly kind: 'update'; readonly message: MessageView }
  | { readonly kind: 'deferred-update'; readonly message: MessageView }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  | {
      readonly kind: 'autocomplete';
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    };

/** Who installed the app for this interaction: '0' the guild (or '0' in a bot DM), '1' the user. */
export type Owners = { readonly '0'?: string; readonly '1'?: string };

export type StoredInteraction = {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly createdAt: number;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly owners: Owners;
  /** The command with the names of its group and subcommand; null for other interactions. */
  readonly commandName: string | null;
  /** 1 slash, 2 user menu, 3 message menu; null for other interactions. */
  readonly commandType: number | null;
  /** For an autocomplete: the type of the option that is being typed. */
  readonly optionType: number | null;
  /** The message that was pressed, or on which the modal was opened. */
  readonly messageId: string | null;
  /** A user-installed app may not speak openly where members lack USE_EXTERNAL_APPS. */
  readonly forcedEphemeral: boolean;
  /** What the user did, in words, for error messages. */
  readonly sent: string;
  response: InteractionResponse | null;
  answeredAt: number | null;
  originalId: string | null;
  /** Messages shown because of this interaction, in order. */
  messageIds: string[];
  followUps: number;
};
