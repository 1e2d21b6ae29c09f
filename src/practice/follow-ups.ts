import { createAnswer } from './callbacks.ts';
import type { StoredInteraction } from './interaction-types.ts';
import type { Json } from './json.ts';
import { mentionRules } from './mentions.ts';
import { planMessage } from './message-rules.ts';
import { MESSAGE_FLAG, type StoredMessage, type Upload } from './message-types.ts';
import { deleteMessage, editMessage } from './messages.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

/** What an app may say after its first answer where only the user installed it. */
const MOST_USER_INSTALL_FOLLOW_UPS = 5;

export type WebhookPlace = { readonly applicationId: string; readonly token: string };
type Content = { readonly body: Json; readonly uploads: readonly Upload[] };

/**
 * Returns the interaction behind a webhook token; throws 10015 where there is none or it has no answer yet,
 * and 401 with 50027 once the token is older than a quarter of an hour.
 */
function interactionBehind(world: World, { applicationId, token }: WebhookPlace): StoredInteraction {
  const interaction = [...world.interactions.values()].find((one) => one.token === token);
  if (interaction === undefined || applicationId !== world.applicationId) {
    throw refusals.unknownWebhook();
  }
  if (world.now() - interaction.createdAt > world.interactionTokenMs) {
    throw refusals.invalidWebhookToken();
  }
  if (interaction.response === null) {
    throw refusals.unknownWebhook();
  }
  return interaction;
}

/** Says something more in answer to an interaction; the first thing said after a defer fills in the deferred. */
export function followUp(world: World, place: WebhookPlace, { body, uploads }: Content): StoredMessage {
  const interaction = interactionBehind(world, place);
  const original = interaction.originalId === null ? undefined : world.messages.get(interaction.originalId);
  if (original !== undefined && ((original.message.flags ?? 0) & MESSAGE_FLAG.LOADING) !== 0) {
    return editAnswer(world, place, '@original', { body, uploads });
  }
  const onlyUser = interaction.owners['0'] === undefined;
  if (onlyUser && interaction.followUps >= MOST_USER_INSTALL_FOLLOW_UPS) {
    throw refusals.tooManyFollowUps();
  }
  const plan = planMessage({ body, uploads, before: null });
  const allowedMentions = body.allowed_mentions;
  const stored = createAnswer(world, interaction, { plan, allowedMentions, isFollowUp: true });
  interaction.followUps += 1;
  return stored;
}

/** Returns a message of an interaction by id or as `@original`; throws 10008 where it is not one. */
export function answerOf(world: World, place: WebhookPlace, id: string): StoredMessage {
  const interaction = interactionBehind(world, place);
  const messageId = id === '@original' ? interaction.originalId : id;
  const known = [...interaction.messageIds, interaction.originalId];
  const stored = messageId !== null && known.includes(messageId) ? world.messages.get(messageId) : undefined;
  if (stored === undefined) {
    throw refusals.unknownMessage();
  }
  return stored;
}

/** Edits a message of an interaction and returns it; throws 10008 where it is not one. */
export function editAnswer(
  world: World,
  place: WebhookPlace,
  id: string,
  { body, uploads }: Content,
): StoredMessage {
  const before = answerOf(world, place, id);
  const interaction = interactionBehind(world, place);
  const plan = planMessage({ body, uploads, before });
  const rules = mentionRules(body.allowed_mentions, 'webhook');
  const stored = editMessage(world, before, { plan, rules });
  if (!interaction.messageIds.includes(stored.message.id)) {
    interaction.messageIds.push(stored.message.id);
  }
  return stored;
}

/** Deletes a message of an interaction; throws 10008 where it is not one. */
export function deleteAnswer(world: World, place: WebhookPlace, id: string): void {
  deleteMessage(world, answerOf(world, place, id));
}
