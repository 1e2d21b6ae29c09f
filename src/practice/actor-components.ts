import { chosenValues, pressableButton, usableSelect } from './component-input.ts';
import { INTERACTION_TYPE, type ModalView } from './interaction-types.ts';
import { type Installed, sendInteraction } from './interactions.ts';
import { asObject, type Json } from './json.ts';
import type { StoredMessage } from './message-types.ts';
import { viewOf } from './messages.ts';
import { filledModal, type ModalInputs } from './modal-input.ts';
import { type Outcome, outcomeOf, type Room } from './outcome.ts';
import { createResolver } from './references.ts';
import { channelOf } from './world.ts';

type OnMessage = { readonly userId: string; readonly stored: StoredMessage };

/** Presses a button by its label or custom id; rejects where that cannot be done, or no answer comes. */
export async function pressButton(
  room: Room,
  { userId, stored }: OnMessage,
  labelOrCustomId: string,
): Promise<Outcome> {
  const button = pressableButton(viewOf(stored), labelOrCustomId);
  const data = { id: button.id, custom_id: button.custom_id, component_type: button.type };
  return useComponent(room, { userId, stored }, { data, sent: `press "${labelOrCustomId}"` });
}

/** Chooses values of a select by its custom id or placeholder; rejects as `pressButton` does. */
export async function chooseValues(
  room: Room,
  { userId, stored }: OnMessage,
  choice: { readonly customId: string; readonly values: readonly string[] },
): Promise<Outcome> {
  const select = usableSelect(viewOf(stored), choice.customId);
  const channel = channelOf(room.world, stored.message.channel_id);
  const resolver = createResolver(room.world, channel, userId);
  const values = chosenValues(select, choice.values, resolver);
  const data = {
    id: select.id,
    custom_id: select.custom_id,
    component_type: select.type,
    values,
    ...resolver.result(),
  };
  return useComponent(room, { userId, stored }, { data, sent: `select ${JSON.stringify(choice.values)}` });
}

function useComponent(
  room: Room,
  { userId, stored }: OnMessage,
  used: { readonly data: Json; readonly sent: string },
): Promise<Outcome> {
  const interaction = sendInteraction(room.world, {
    type: INTERACTION_TYPE.COMPONENT,
    userId,
    channel: channelOf(room.world, stored.message.channel_id),
    installed: installedFor(stored),
    data: used.data,
    sent: `${used.sent} on ${stored.message.id}`,
    message: { id: stored.message.id, json: stored.message },
  });
  return outcomeOf(room, interaction);
}

/** Components belong to whoever installed the app for the command that they answer. */
function installedFor({ message }: StoredMessage): Installed {
  const metadata = asObject(message.interaction_metadata);
  const owners = asObject(metadata.authorizing_integration_owners);
  if (owners['1'] === undefined) {
    return 'guild';
  }
  return owners['0'] === undefined ? 'user' : 'both';
}

/** Fills in and sends an open modal; rejects for what the client would not send, or where no answer comes. */
export async function submitModal(
  room: Room,
  { userId, modal }: { readonly userId: string; readonly modal: ModalView },
  inputs: ModalInputs,
): Promise<Outcome> {
  const { world } = room;
  const opened = world.interactions.get(modal.interactionId);
  if (opened === undefined || opened.userId !== userId) {
    throw new Error(`The modal "${modal.title}" is not open for this user`);
  }
  const channel = channelOf(world, opened.channelId);
  const resolver = createResolver(world, channel, userId);
  const components = filledModal(modal, inputs, resolver);
  const under = opened.messageId === null ? undefined : world.messages.get(opened.messageId);
  const interaction = sendInteraction(world, {
    type: INTERACTION_TYPE.MODAL,
    userId,
    channel,
    installed:
      opened.owners['1'] === undefined ? 'guild' : opened.owners['0'] === undefined ? 'user' : 'both',
    data: { custom_id: modal.custom_id, components, ...resolver.result() },
    sent: `submit "${modal.title}" ${JSON.stringify(inputs)}`,
    message: under === undefined ? undefined : { id: under.message.id, json: under.message },
  });
  return outcomeOf(room, interaction);
}
