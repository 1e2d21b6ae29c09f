import { userSees } from './access.ts';
import type { Json } from './json.ts';
import { mentionRules } from './mentions.ts';
import type { MessagePlan } from './message-rules.ts';
import { textOf } from './message-text.ts';
import { MESSAGE_FLAG, type MessageView, type StoredMessage } from './message-types.ts';
import { createMessage, editMessage, viewOf } from './messages.ts';
import type { Room } from './outcome.ts';
import { type FileInput, idOf, type Ref } from './references.ts';
import { describeRequests } from './request-log.ts';
import { waitFor } from './waiting.ts';
import { type Channel, messagesIn, type World } from './world.ts';

const ANSWER_TIMEOUT_MS = 2000;
const QUIET_MS = 150;
const MOST_CONTENT = 2000;

export type SayOptions = {
  readonly replyTo?: Ref;
  /** Whether a reply pings the author it replies to, as it does unless switched off. */
  readonly pingReply?: boolean;
  readonly files?: readonly FileInput[];
  /** Fields that replace the message's own, such as `webhook_id`, or `type` for a message of Discord's. */
  readonly fields?: Json;
};

/** A message that a user sent, and what the bot says to it. */
export type Said = {
  readonly message: MessageView;
  /** The bot's messages since, in the same channel or in a thread on this message, that do not reply to another. */
  answers(): MessageView[];
  /** The first of them that says something; rejects after the timeout, telling what was sent and what came. */
  answer(timeoutMs?: number): Promise<MessageView>;
  /** Resolves when the bot has said nothing for that long; rejects with what it said. */
  quiet(ms?: number): Promise<void>;
};

/** Sends a message as a user; throws where the client would not let them. */
export function sayAs(
  room: Room,
  place: { readonly userId: string; readonly channel: Channel },
  content: string,
  { replyTo, pingReply = true, files = [], fields = {} }: SayOptions,
): Said {
  const { world } = room;
  const { channel, userId } = place;
  if (content.length > MOST_CONTENT || (content.trim() === '' && files.length === 0)) {
    throw new Error(`A message takes 1 to ${MOST_CONTENT} characters, not ${content.length}`);
  }
  const firstRequest = room.log.entries.length;
  const stored = createMessage(world, {
    channel,
    authorId: userId,
    plan: plainPlan(content, files),
    rules: mentionRules({ parse: ['users', 'roles', 'everyone'], replied_user: pingReply }, 'channel'),
    replyTo: replyTo === undefined ? null : visibleTo(world, userId, replyTo),
    extra: fields,
  });
  return saidOf(room, stored, firstRequest);
}

function plainPlan(content: string, files: readonly FileInput[]): MessagePlan {
  const uploads = files.map(({ name, data, contentType = '' }, index) => ({
    upload: { field: `files[${index}]`, name, contentType, data: Buffer.from(data) },
    name,
    description: undefined,
  }));
  return { content: content.trim(), embeds: [], components: [], flags: 0, kept: [], uploads };
}

function saidOf(room: Room, stored: StoredMessage, firstRequest: number): Said {
  const { world } = room;
  const { message } = stored;
  const answers = (): MessageView[] =>
    [...messagesIn(world, message.channel_id), ...messagesIn(world, message.id)]
      .filter(({ message: one }) => one.author.id === world.botId && BigInt(one.id) > BigInt(message.id))
      .filter(({ message: one }) => [undefined, message.id].includes(one.message_reference?.message_id))
      .map(viewOf);
  const happened = (): string =>
    `"${message.content}"\n  ${describeRequests(room.log.entries.slice(firstRequest))}`;
  return {
    message: viewOf(stored),
    answers,
    answer: (timeoutMs = ANSWER_TIMEOUT_MS) =>
      waitFor(world.bus, () => answers().find((one) => ((one.flags ?? 0) & MESSAGE_FLAG.LOADING) === 0), {
        timeoutMs,
        describe: () => {
          const absent = room.gateway.connected() === 0 ? '; the bot is not connected to the gateway' : '';
          return `No answer within ${timeoutMs} ms${absent} to ${happened()}`;
        },
      }),
    quiet: async (ms = QUIET_MS) => {
      await new Promise((resolve) => {
        setTimeout(resolve, ms);
      });
      const [first] = answers();
      if (first !== undefined) {
        throw new Error(
          `Expected silence but the bot said ${JSON.stringify(textOf(first))} to ${happened()}`,
        );
      }
    },
  };
}

/** Changes the content of one's own message. */
export function editAs(world: World, userId: string, ref: Ref, content: string): MessageView {
  const stored = ownMessage(world, userId, ref);
  const plan = { ...plainPlan(content, []), kept: stored.attachments, flags: stored.message.flags ?? 0 };
  return viewOf(editMessage(world, stored, { plan, rules: mentionRules(undefined, 'channel') }));
}

/** Returns a message that the user wrote; throws for those of others. */
export function ownMessage(world: World, userId: string, ref: Ref): StoredMessage {
  const stored = visibleTo(world, userId, ref);
  if (stored.message.author.id !== userId) {
    throw new Error('Users can change only their own messages');
  }
  return stored;
}

/** Returns a message that the user can see; throws where it is gone, private to another, or elsewhere. */
export function visibleTo(world: World, userId: string, ref: Ref): StoredMessage {
  const stored = world.messages.get(idOf(ref));
  if (stored === undefined) {
    throw new Error(`There is no message ${idOf(ref)} any more`);
  }
  const channel = world.channels.get(stored.message.channel_id);
  const isPrivate = stored.ephemeralFor !== null && stored.ephemeralFor !== userId;
  if (isPrivate || channel === undefined || !userSees(world, channel, userId)) {
    throw new Error(`This user cannot see the message ${idOf(ref)}`);
  }
  return stored;
}

/** Returns what a user sees in a channel, oldest first, with what is shown to them alone. */
export function seenBy(world: World, userId: string, channel: Channel): MessageView[] {
  return messagesIn(world, channel.id)
    .filter((stored) => stored.ephemeralFor === null || stored.ephemeralFor === userId)
    .map(viewOf);
}
