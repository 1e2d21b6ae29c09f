import type { APIAttachment, APIMessage } from 'discord-api-types/v10';

/** Who was notified by a message. */
export type Pinged = {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
};

/** A message as Discord would show it, with what only the stand-in knows. */
export type MessageView = APIMessage & {
  readonly guild_id: string | null;
  /** The one user who can see it, or null where everybody in the channel can. */
  readonly ephemeral_for: string | null;
  readonly pinged: Pinged;
};

/** A message as kept: the JSON that goes out, and what is needed to edit and to hide it. */
export type StoredMessage = {
  message: APIMessage;
  /** Every file of the message; `message.attachments` lacks those that an embed or component shows. */
  attachments: readonly APIAttachment[];
  readonly guildId: string | null;
  readonly ephemeralFor: string | null;
  /** The interaction that the message answers; replies to such a message ping nobody. */
  readonly interactionId: string | null;
  readonly nonce: string | null;
  /** Who reacted, by emoji; a message itself carries only the counts. */
  readonly reactors: Map<string, Set<string>>;
  pinged: Pinged;
};

/** A file sent with a request. */
export type Upload = {
  readonly field: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
};

/** Message flags used here. https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const MESSAGE_FLAG = {
  SUPPRESS_EMBEDS: 1 << 2,
  HAS_THREAD: 1 << 5,
  EPHEMERAL: 1 << 6,
  LOADING: 1 << 7,
  SUPPRESS_NOTIFICATIONS: 1 << 12,
  IS_COMPONENTS_V2: 1 << 15,
} as const;
