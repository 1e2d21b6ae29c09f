import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { checkChoices } from './command-rules.ts';
import { createForm } from './form.ts';
import { CALLBACK_TYPE, INTERACTION_TYPE, type StoredInteraction } from './interaction-types.ts';
import { allowedCallbacks, interactionMetadata, namedInteraction, recordResponse } from './interactions.ts';
import { asObject, type Json } from './json.ts';
import { mentionRules } from './mentions.ts';
import { type MessagePlan, planMessage } from './message-rules.ts';
import { MESSAGE_FLAG, type StoredMessage, type Upload } from './message-types.ts';
import { createMessage, editMessage, viewOf } from './messages.ts';
import { checkModal } from './modal-rules.ts';
import { refusals } from './refusal.ts';
import { channelOf, type World } from './world.ts';

export type CallbackInput = {
  readonly interactionId: string;
  readonly token: string;
  readonly body: Json;
  readonly uploads: readonly Upload[];
};

/**
 * Gives an interaction its first answer and returns the message that it made or changed, if any.
 * Throws 10062 (unknown or too late), 40060 (answered before), or 50035 (a wrong type or body), in this order.
 */
export function answerInteraction(world: World, input: CallbackInput): StoredMessage | null {
  const interaction = openInteraction(world, input);
  const type = input.body.type;
  const form = createForm();
  form.oneOf<unknown>(['type'], type, allowedCallbacks(interaction));
  form.finish();
  const data = asObject(input.body.data);
  switch (type) {
    case CALLBACK_TYPE.MESSAGE:
      return answerWithMessage(world, interaction, data, input.uploads);
    case CALLBACK_TYPE.DEFERRED_MESSAGE:
      return defer(world, interaction, data);
    case CALLBACK_TYPE.DEFERRED_UPDATE:
      return deferUpdate(world, interaction);
    case CALLBACK_TYPE.UPDATE:
      return update(world, interaction, data, input.uploads);
    case CALLBACK_TYPE.AUTOCOMPLETE:
      return suggest(world, interaction, data);
    default:
      return openModal(world, interaction, data);
  }
}

function openInteraction(world: World, { interactionId, token }: CallbackInput): StoredInteraction {
  const interaction = world.interactions.get(interactionId);
  if (interaction === undefined || interaction.token !== token) {
    throw refusals.unknownInteraction();
  }
  if (interaction.response !== null) {
    throw refusals.alreadyAcknowledged();
  }
  if (world.now() - interaction.createdAt > world.interactionLimitMs) {
    throw refusals.unknownInteraction();
  }
  return interaction;
}

/** Takes a plan for an answer and returns the message that shows it; `replyTo` is set for follow-ups. */
export function createAnswer(
  world: World,
  interaction: StoredInteraction,
  answer: { readonly plan: MessagePlan; readonly allowedMentions: unknown; readonly isFollowUp: boolean },
): StoredMessage {
  const { plan, isFollowUp } = answer;
  const flags = interaction.forcedEphemeral ? plan.flags | MESSAGE_FLAG.EPHEMERAL : plan.flags;
  const original = interaction.originalId === null ? undefined : world.messages.get(interaction.originalId);
  const pressed = interaction.messageId === null ? undefined : world.messages.get(interaction.messageId);
  const stored = createMessage(world, {
    channel: channelOf(world, interaction.channelId),
    authorId: world.botId,
    plan: { ...plan, flags },
    rules: mentionRules(answer.allowedMentions, 'webhook'),
    type: messageType(interaction, isFollowUp),
    replyTo: (isFollowUp ? original : pressed) ?? null,
    ephemeralFor: (flags & MESSAGE_FLAG.EPHEMERAL) === 0 ? null : interaction.userId,
    interactionId: interaction.id,
    extra: {
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      interaction_metadata: interactionMetadata(world, interaction),
      ...(interaction.commandName === null || isFollowUp
        ? {}
        : { interaction: namedInteraction(world, interaction) }),
    },
  });
  interaction.messageIds.push(stored.message.id);
  return stored;
}

/** 20 and 23 say that the message answers a slash or a menu command, 19 that it replies to a message. */
function messageType(interaction: StoredInteraction, isFollowUp: boolean): number {
  if (isFollowUp) {
    return 19;
  }
  if (interaction.type === INTERACTION_TYPE.COMMAND) {
    return interaction.commandType === 1 ? 20 : 23;
  }
  return interaction.messageId === null ? 0 : 19;
}

function answerWithMessage(
  world: World,
  interaction: StoredInteraction,
  data: Json,
  uploads: readonly Upload[],
): StoredMessage {
  const plan = planMessage({ body: data, uploads, before: null });
  const allowedMentions = data.allowed_mentions;
  const stored = createAnswer(world, interaction, { plan, allowedMentions, isFollowUp: false });
  interaction.originalId = stored.message.id;
  recordResponse(world, interaction, { kind: 'message', message: viewOf(stored) });
  return stored;
}

/** Of the flags only EPHEMERAL counts here; V2 must come with the later edit. */
function defer(world: World, interaction: StoredInteraction, data: Json): StoredMessage {
  const asked = typeof data.flags === 'number' ? data.flags : 0;
  const flags = (asked & MESSAGE_FLAG.EPHEMERAL) | MESSAGE_FLAG.LOADING;
  const plan: MessagePlan = { content: '', embeds: [], components: [], flags, kept: [], uploads: [] };
  const stored = createAnswer(world, interaction, { plan, allowedMentions: {}, isFollowUp: false });
  interaction.originalId = stored.message.id;
  const ephemeral = stored.ephemeralFor !== null;
  recordResponse(world, interaction, { kind: 'deferred', ephemeral, message: viewOf(stored) });
  return stored;
}

function pressedMessage(world: World, interaction: StoredInteraction): StoredMessage {
  const stored = interaction.messageId === null ? undefined : world.messages.get(interaction.messageId);
  if (stored === undefined) {
    throw refusals.unknownMessage();
  }
  interaction.originalId = stored.message.id;
  return stored;
}

function deferUpdate(world: World, interaction: StoredInteraction): StoredMessage {
  const stored = pressedMessage(world, interaction);
  recordResponse(world, interaction, { kind: 'deferred-update', message: viewOf(stored) });
  return stored;
}

function update(
  world: World,
  interaction: StoredInteraction,
  data: Json,
  uploads: readonly Upload[],
): StoredMessage {
  const before = pressedMessage(world, interaction);
  const plan = planMessage({ body: data, uploads, before });
  const stored = editMessage(world, before, {
    plan,
    rules: mentionRules(data.allowed_mentions, 'webhook'),
  });
  interaction.messageIds.push(stored.message.id);
  recordResponse(world, interaction, { kind: 'update', message: viewOf(stored) });
  return stored;
}

function suggest(world: World, interaction: StoredInteraction, data: Json): null {
  const form = createForm();
  const path = ['data', 'choices'];
  const choices = form.list(path, data.choices, { max: 25, required: true });
  checkChoices(form, path, choices, interaction.optionType ?? undefined);
  form.finish();
  recordResponse(world, interaction, {
    kind: 'autocomplete',
    choices: structuredClone(choices) as APIApplicationCommandOptionChoice[],
  });
  return null;
}

function openModal(world: World, interaction: StoredInteraction, data: Json): null {
  const form = createForm();
  checkModal(form, ['data'], data);
  form.finish();
  const modal = structuredClone(data) as { custom_id: string; title: string; components: readonly Json[] };
  recordResponse(world, interaction, {
    kind: 'modal',
    modal: {
      interactionId: interaction.id,
      userId: interaction.userId,
      custom_id: modal.custom_id,
      title: modal.title,
      components: modal.components,
    },
  });
  return null;
}
