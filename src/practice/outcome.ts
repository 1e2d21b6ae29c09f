import type { Gateway } from './gateway.ts';
import type { InteractionResponse, ModalView, StoredInteraction } from './interaction-types.ts';
import { textOf } from './message-text.ts';
import { MESSAGE_FLAG, type MessageView } from './message-types.ts';
import { viewOf } from './messages.ts';
import { describeRequests, type RequestLog } from './request-log.ts';
import { waitFor } from './waiting.ts';
import type { World } from './world.ts';

const ANSWER_TIMEOUT_MS = 2000;

/** What actors need: the world, what the bot asked of it, and whether the bot is there. */
export type Room = { readonly world: World; readonly log: RequestLog; readonly gateway: Gateway };

/** What came of something that a user did. */
export type Outcome = {
  readonly interactionId: string;
  /** The first answer. */
  readonly response: InteractionResponse;
  /** How long the first answer took. */
  readonly ms: number;
  /** The messages that this interaction made or changed, as they look now, without those deleted since. */
  messages(): MessageView[];
  /** The first of them, once it says something; rejects for a modal, or after the timeout. */
  answer(timeoutMs?: number): Promise<MessageView>;
  /** Waits until the messages satisfy the check, and returns them. */
  until(check: (messages: readonly MessageView[]) => boolean, timeoutMs?: number): Promise<MessageView[]>;
  /** The modal that was opened; throws where the answer was another. */
  modal(): ModalView;
};

/**
 * Takes an interaction that was just sent and returns its outcome with the first answer. Rejects where none comes
 * in time, saying what was sent and what the bot did instead.
 */
export async function outcomeOf(room: Room, interaction: StoredInteraction): Promise<Outcome> {
  const { world } = room;
  const firstRequest = room.log.entries.length;
  const since = (): string =>
    `${interaction.sent}\n  ${describeRequests(room.log.entries.slice(firstRequest))}`;
  const response = await waitFor(world.bus, () => interaction.response ?? undefined, {
    // A little more than the bot has, so that an answer at the last moment is still seen.
    timeoutMs: world.interactionLimitMs + 50,
    describe: () => {
      const absent = room.gateway.connected() === 0 ? '; the bot is not connected to the gateway' : '';
      return `The application did not respond within ${world.interactionLimitMs} ms${absent}: ${since()}`;
    },
  });
  const messages = (): MessageView[] => messagesOf(world, interaction);
  const until: Outcome['until'] = (check, timeoutMs = ANSWER_TIMEOUT_MS) =>
    waitFor(world.bus, () => (check(messages()) ? messages() : undefined), {
      timeoutMs,
      describe: () => `Not satisfied after ${timeoutMs} ms: ${since()}\n  shown: ${shown(messages())}`,
    });
  return {
    interactionId: interaction.id,
    response,
    ms: (interaction.answeredAt ?? world.now()) - interaction.createdAt,
    messages,
    until,
    answer: async (timeoutMs) => {
      if (response.kind === 'modal' || response.kind === 'autocomplete') {
        throw new Error(`Expected a message but got ${response.kind}: ${since()}`);
      }
      const [first] = await until((list) => list[0] !== undefined && !isLoading(list[0]), timeoutMs);
      return first as MessageView;
    },
    modal: () => {
      if (response.kind !== 'modal') {
        throw new Error(`Expected a modal but got ${response.kind}: ${since()}`);
      }
      return response.modal;
    },
  };
}

function messagesOf(world: World, interaction: StoredInteraction): MessageView[] {
  const ids = new Set(interaction.messageIds);
  return [...ids].map((id) => world.messages.get(id)).flatMap((stored) => (stored ? [viewOf(stored)] : []));
}

function isLoading(message: MessageView): boolean {
  return ((message.flags ?? 0) & MESSAGE_FLAG.LOADING) !== 0;
}

function shown(messages: readonly MessageView[]): string {
  return messages.length === 0
    ? 'no message'
    : messages
        .map((message) => JSON.stringify(isLoading(message) ? '(thinking)' : textOf(message)))
        .join(', ');
}
