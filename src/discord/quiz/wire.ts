import {
  type Client,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { messageOf } from '../fit.ts';
import { MAY_NOT_TELL, MAY_NOT_WRITE } from '../refusal-codes.ts';
import type { View } from '../views/blocks.ts';

/** The id of a message, and when it was made, by Discord's clock. */
export type SentMessage = Readonly<{ message: string; at: number }>;

/** What sessions are shown through. Each function rejects with a `WireFault` where Discord refuses. */
export type QuizWire = Readonly<{
  /**
   * Sends a message; with the same nonce within some minutes Discord makes one message of it.
   */
  send: (channel: string, view: View, nonce: string) => Promise<SentMessage>;
  /** One of the newest messages of the bot's in which all controls of the view stand, for when nonces do not help any more. */
  find: (channel: string, view: View) => Promise<SentMessage | undefined>;
  edit: (channel: string, message: string, view: View) => Promise<void>;
  /** Changes the answer to an interaction, or the message whose button was pressed, whichever was acknowledged. */
  reply: (token: string, view: View) => Promise<void>;
  /** Tells the person who acted something else, privately. */
  follow: (token: string, view: View) => Promise<void>;
  /** Writes a direct message. */
  tell: (person: string, view: View) => Promise<void>;
}>;

/**
 * Why Discord refused: the bot may not write there (any more), the message is gone, or the token of the interaction
 * does not hold any more.
 */
export type WireRefusal = 'forbidden' | 'no-message' | 'no-token';

/** A refusal that is part of the daily life of sessions. */
export class WireFault extends Error {
  override readonly name = 'WireFault';
  readonly refusal: WireRefusal;

  constructor(refusal: WireRefusal, cause: unknown) {
    super(refusal, { cause });
    this.refusal = refusal;
  }
}

const REFUSALS: ReadonlyMap<unknown, WireRefusal> = new Map<unknown, WireRefusal>([
  ...[...MAY_NOT_WRITE, ...MAY_NOT_TELL, RESTJSONErrorCodes.UnknownGuild].map(
    (code): [unknown, WireRefusal] => [code, 'forbidden'],
  ),
  [RESTJSONErrorCodes.UnknownMessage, 'no-message'],
  [RESTJSONErrorCodes.UnknownWebhook, 'no-token'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'no-token'],
  [RESTJSONErrorCodes.UnknownInteraction, 'no-token'],
]);

type Made = Readonly<{ id: string }>;
type Found = Made & Readonly<{ author: Made; components?: unknown }>;

/** Among so many of a channel a message is looked for. */
const MOST_SEARCHED = 50;

/** Discord, through a client that will be logged in by the time something is sent. */
export function discordWire(client: Client): QuizWire {
  const { rest } = client;
  const application = (): string => {
    if (client.application === null) throw new Error('not logged in');
    return client.application.id;
  };
  const send: QuizWire['send'] = async (channel, view, nonce) => {
    const body = { ...bodyOf(view), nonce, enforce_nonce: true };
    const { id } = (await refusing(rest.post(Routes.channelMessages(channel), { body }))) as Made;
    return sent(id);
  };
  const find: QuizWire['find'] = async (channel, view) => {
    const ids = idsIn(view.blocks);
    if (ids.length === 0) return undefined;
    const query = new URLSearchParams({ limit: String(MOST_SEARCHED) });
    const messages = (await refusing(
      rest.get(Routes.channelMessages(channel), { query }),
    )) as readonly Found[];
    const own = messages.find(({ author, components }) => {
      const there = new Set(idsIn(components));
      return author.id === client.user?.id && ids.every((id) => there.has(id));
    });
    return own && sent(own.id);
  };
  return {
    send,
    find,
    edit: async (channel, message, view) => {
      await refusing(rest.patch(Routes.channelMessage(channel, message), { body: bodyOf(view) }));
    },
    reply: async (token, view) => {
      const route = Routes.webhookMessage(application(), token);
      await refusing(rest.patch(route, { body: bodyOf(view), auth: false }));
    },
    follow: async (token, view) => {
      const body = bodyOf(view);
      const flags = body.flags | MessageFlags.Ephemeral;
      const route = Routes.webhook(application(), token);
      await refusing(rest.post(route, { body: { ...body, flags }, auth: false }));
    },
    tell: async (person, view) => {
      const body = { recipient_id: person };
      const { id } = (await refusing(rest.post(Routes.userChannels(), { body }))) as Made;
      await refusing(rest.post(Routes.channelMessages(id), { body: bodyOf(view) }));
    },
  };
}

function sent(id: string): SentMessage {
  return { message: id, at: SnowflakeUtil.timestampFrom(id) };
}

/** The custom ids of all controls in components, however deep. */
export function idsIn(components: unknown): readonly string[] {
  if (Array.isArray(components)) return components.flatMap(idsIn);
  if (typeof components !== 'object' || components === null) return [];
  const own = 'custom_id' in components ? [String(components.custom_id)] : [];
  return [...own, ...Object.values(components).flatMap(idsIn)];
}

/** Pings nobody. */
function bodyOf(view: View) {
  const { flags, components } = messageOf(view);
  return { flags, components, allowed_mentions: { parse: [] } };
}

async function refusing<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    const refusal = error instanceof DiscordAPIError ? REFUSALS.get(error.code) : undefined;
    throw refusal === undefined ? error : new WireFault(refusal, error);
  }
}
