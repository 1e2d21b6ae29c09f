import { COMPONENT, SELECT_TYPES } from './control-rules.ts';
import { asList, asText, isObject, type Json, objectsIn } from './json.ts';
import type { MessageView } from './message-types.ts';
import type { Resolver } from './references.ts';

const LINK_STYLE = 5;

/** Takes a message and returns all its buttons and selects, wherever they stand. */
function controlsOf(message: Pick<MessageView, 'components'>): Json[] {
  return objectsIn(message.components).flatMap(controlsIn);
}

function controlsIn(component: Json): Json[] {
  const isControl = component.type === COMPONENT.BUTTON || SELECT_TYPES.includes(component.type);
  return [
    ...(isControl ? [component] : []),
    ...objectsIn(component.components).flatMap(controlsIn),
    ...(isObject(component.accessory) ? controlsIn(component.accessory) : []),
  ];
}

/** Takes a message and a button's label or custom id and returns the button; throws where it cannot be pressed. */
export function pressableButton(message: MessageView, labelOrCustomId: string): Json {
  const buttons = controlsOf(message).filter((control) => control.type === COMPONENT.BUTTON);
  const found =
    buttons.find((button) => button.custom_id === labelOrCustomId) ??
    buttons.find((button) => button.label === labelOrCustomId);
  if (found === undefined) {
    const labels = buttons.map((button) => `"${asText(button.label) || asText(button.custom_id)}"`);
    throw new Error(`The message has no button "${labelOrCustomId}"; it has ${labels.join(', ') || 'none'}`);
  }
  if (found.disabled === true) {
    throw new Error(`The button "${labelOrCustomId}" is disabled`);
  }
  if (found.style === LINK_STYLE) {
    throw new Error(`The button "${labelOrCustomId}" is a link to ${asText(found.url)}`);
  }
  return found;
}

/** Takes a message and a select's custom id or placeholder and returns it; throws where it cannot be used. */
export function usableSelect(message: MessageView, customId: string): Json {
  const selects = controlsOf(message).filter((control) => control.type !== COMPONENT.BUTTON);
  const found = selects.find((one) => one.custom_id === customId || one.placeholder === customId);
  if (found === undefined) {
    const ids = selects.map((one) => `"${asText(one.custom_id)}"`).join(', ');
    throw new Error(`The message has no select "${customId}"; it has ${ids || 'none'}`);
  }
  if (found.disabled === true) {
    throw new Error(`The select "${customId}" is disabled`);
  }
  return found;
}

/**
 * Takes a select (of a message or a modal) and what was chosen, by value, label or id, and returns the values to
 * send; throws for too few, too many, or such as it does not offer.
 */
export function chosenValues(select: Json, chosen: readonly string[], resolver: Resolver): string[] {
  const name = asText(select.custom_id);
  const optional = select.required === false && chosen.length === 0;
  const min = optional ? 0 : Number(select.min_values ?? 1);
  const max = Number(select.max_values ?? 1);
  if (chosen.length < min || chosen.length > max) {
    throw new Error(`The select "${name}" takes ${min} to ${max} values, not ${chosen.length}`);
  }
  if (new Set(chosen).size !== chosen.length) {
    throw new Error(`The select "${name}" was given the same value twice`);
  }
  if (select.type === COMPONENT.STRING_SELECT) {
    return chosen.map((value) => offeredValue(select, value));
  }
  for (const id of chosen) {
    resolveChoice(select, id, resolver);
  }
  return [...chosen];
}

/** Takes a group of options and a value or label and returns the value; throws where it is not offered. */
export function offeredValue(component: Json, chosen: string): string {
  const options = objectsIn(component.options);
  const found =
    options.find((option) => option.value === chosen) ?? options.find((option) => option.label === chosen);
  if (found === undefined) {
    const labels = options.map((option) => `"${asText(option.label)}"`).join(', ');
    throw new Error(`"${asText(component.custom_id)}" does not offer "${chosen}"; it offers ${labels}`);
  }
  return asText(found.value);
}

function resolveChoice(select: Json, id: string, resolver: Resolver): void {
  switch (select.type) {
    case COMPONENT.USER_SELECT:
      resolver.user(id);
      break;
    case COMPONENT.ROLE_SELECT:
      resolver.role(id);
      break;
    case COMPONENT.MENTIONABLE_SELECT:
      resolver.mentionable(id);
      break;
    default: {
      resolver.channel(id);
      const types = asList(select.channel_types);
      const channels = resolver.result().resolved?.channels as Readonly<Record<string, Json>>;
      if (types.length > 0 && !types.includes(channels[id]?.type)) {
        throw new Error(`The select "${asText(select.custom_id)}" does not offer that type of channel`);
      }
    }
  }
}
