import { chosenValues, offeredValue } from './component-input.ts';
import { COMPONENT } from './control-rules.ts';
import type { ModalView } from './interaction-types.ts';
import { asList, asObject, asText, type Json, objectsIn } from './json.ts';
import { type FileInput, isFileInput, type Resolver } from './references.ts';

export type ModalInput = string | boolean | readonly string[] | readonly FileInput[] | FileInput;
/** What the user filled in, by custom id or by label. */
export type ModalInputs = Readonly<Record<string, ModalInput>>;

type Input = { readonly component: Json; readonly label: string };

/**
 * Takes an open modal and what the user filled in and returns the components of the interaction.
 * Throws for what Discord's client would not let through: unknown fields, missing or impossible values.
 */
export function filledModal(modal: ModalView, inputs: ModalInputs, resolver: Resolver): Json[] {
  const known = new Set(modal.components.flatMap(namesIn));
  const unknown = Object.keys(inputs).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new Error(`The modal "${modal.title}" has no field "${unknown}"; it has ${[...known].join(', ')}`);
  }
  let number = 0;
  const numbered = (component: Json): Json => {
    number += 1;
    return { type: component.type, id: component.id ?? number };
  };
  return modal.components.map((top) => {
    const own = numbered(top);
    const fill = (component: Json, label: string): Json => ({
      ...numbered(component),
      custom_id: component.custom_id,
      ...filled({ component, label }, inputs, resolver),
    });
    if (top.type === COMPONENT.LABEL) {
      return { ...own, component: fill(asObject(top.component), asText(top.label)) };
    }
    if (top.type === COMPONENT.ROW) {
      const children = objectsIn(top.components);
      return { ...own, components: children.map((child) => fill(child, asText(child.label))) };
    }
    return own;
  });
}

function namesIn(top: Json): string[] {
  const child = asObject(top.component ?? asList(top.components)[0]);
  const label = asText(top.label) || asText(child.label);
  return child.custom_id === undefined ? [] : [asText(child.custom_id), label];
}

function filled({ component, label }: Input, inputs: ModalInputs, resolver: Resolver): Json {
  const given = inputs[asText(component.custom_id)] ?? inputs[label];
  const isRequired = component.required !== false;
  switch (component.type) {
    case COMPONENT.TEXT_INPUT:
      return { value: textInput(component, label, given, isRequired) };
    case COMPONENT.CHECKBOX:
      return { value: given === true };
    case COMPONENT.RADIO_GROUP:
      return { value: radioValue(component, label, given, isRequired) };
    case COMPONENT.FILE_UPLOAD:
      return { values: fileValues(component, label, given, resolver) };
    case COMPONENT.CHECKBOX_GROUP: {
      const values = listOf(given).map((value) => offeredValue(component, value));
      checkCount(component, label, values.length, asList(component.options).length);
      return { values };
    }
    default:
      return {
        values: chosenValues(
          component,
          given === undefined ? defaultsOf(component) : listOf(given),
          resolver,
        ),
      };
  }
}

function defaultsOf(component: Json): string[] {
  const marked = objectsIn(component.options).filter((option) => option.default === true);
  return [
    ...marked.map((option) => asText(option.value)),
    ...objectsIn(component.default_values).map((value) => asText(value.id)),
  ];
}

function listOf(given: ModalInput | undefined): string[] {
  if (typeof given === 'string') {
    return [given];
  }
  return asList(given).filter((value) => typeof value === 'string');
}

function textInput(
  component: Json,
  label: string,
  given: ModalInput | undefined,
  isRequired: boolean,
): string {
  const value = given === undefined ? asText(component.value) : given;
  if (typeof value !== 'string') {
    throw new Error(`The field "${label}" takes text`);
  }
  const min = Number(component.min_length ?? (isRequired ? 1 : 0));
  const max = Number(component.max_length ?? 4000);
  const mayBeEmpty = !isRequired && value === '';
  if (!mayBeEmpty && (value.length < Math.max(min, isRequired ? 1 : 0) || value.length > max)) {
    throw new Error(`The field "${label}" takes ${min} to ${max} characters, not ${value.length}`);
  }
  return value;
}

function radioValue(
  component: Json,
  label: string,
  given: ModalInput | undefined,
  isRequired: boolean,
): string | null {
  const chosen = given ?? defaultsOf(component)[0];
  if (chosen === undefined && !isRequired) {
    return null;
  }
  if (typeof chosen !== 'string') {
    throw new Error(`The field "${label}" needs a choice`);
  }
  return offeredValue(component, chosen);
}

function fileValues(
  component: Json,
  label: string,
  given: ModalInput | undefined,
  resolver: Resolver,
): string[] {
  const files = (isFileInput(given) ? [given] : asList(given)).filter(isFileInput);
  checkCount(component, label, files.length, 10);
  const endings = asList(component.file_types).filter((type): type is string => typeof type === 'string');
  const byEnding = endings.filter((ending) => ending.startsWith('.'));
  for (const file of files) {
    if (
      byEnding.length === endings.length &&
      endings.length > 0 &&
      !byEnding.some((end) => file.name.endsWith(end))
    ) {
      throw new Error(`The field "${label}" does not take "${file.name}"`);
    }
  }
  return files.map((file) => resolver.file(file));
}

function checkCount(component: Json, label: string, count: number, offered: number): void {
  const isRequired = component.required !== false;
  const min = Number(component.min_values ?? 1);
  const max = Number(component.max_values ?? (component.type === COMPONENT.CHECKBOX_GROUP ? offered : 1));
  if (count > max || (count < min && (isRequired || count > 0))) {
    throw new Error(`The field "${label}" takes ${min} to ${max} values, not ${count}`);
  }
}
