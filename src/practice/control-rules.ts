import type { Form, Path } from './form.ts';
import { asList, asText, isObject, type Json, objectsIn } from './json.ts';

export const COMPONENT = {
  ROW: 1,
  BUTTON: 2,
  STRING_SELECT: 3,
  TEXT_INPUT: 4,
  USER_SELECT: 5,
  ROLE_SELECT: 6,
  MENTIONABLE_SELECT: 7,
  CHANNEL_SELECT: 8,
  SECTION: 9,
  TEXT: 10,
  THUMBNAIL: 11,
  GALLERY: 12,
  FILE: 13,
  SEPARATOR: 14,
  CONTAINER: 17,
  LABEL: 18,
  FILE_UPLOAD: 19,
  RADIO_GROUP: 21,
  CHECKBOX_GROUP: 22,
  CHECKBOX: 23,
} as const;

export const SELECT_TYPES: readonly unknown[] = [3, 5, 6, 7, 8];
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** What one message or modal has used so far of the things that must be unique or few. */
export type Used = {
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
  count: number;
  textLength: number;
};

/** Returns the tally with which a check of components begins. */
export function nothingUsed(): Used {
  return { customIds: new Set(), ids: new Set(), count: 0, textLength: 0 };
}

/** Records a fault where a custom id is missing, too long or already used in the same message or modal. */
export function checkCustomId(form: Form, path: Path, component: Json, used: Used): void {
  const place = [...path, 'custom_id'];
  const id = form.text(place, component.custom_id, { min: 1, max: 100, required: true });
  if (id === undefined) {
    return;
  }
  if (used.customIds.has(id)) {
    form.refuse(place, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  used.customIds.add(id);
}

/** Records what Discord refuses in a button. */
export function checkButton(form: Form, path: Path, button: Json, used: Used): void {
  const style = form.integer([...path, 'style'], button.style, { min: 1, max: 6, required: true });
  if (style === PREMIUM_STYLE) {
    form.text([...path, 'sku_id'], button.sku_id, { max: 20, required: true });
    return;
  }
  form.text([...path, 'label'], button.label, { max: 80 });
  checkEmoji(form, [...path, 'emoji'], button.emoji);
  if (asText(button.label) === '' && !isObject(button.emoji)) {
    form.refuse(path, 'BUTTON_COMPONENT_INVALID', 'A button must have a label or emoji');
  }
  if (style === LINK_STYLE) {
    checkLink(form, path, button);
  } else {
    checkCustomId(form, path, button, used);
    if (button.url !== undefined) {
      form.refuse([...path, 'url'], 'BUTTON_COMPONENT_INVALID_URL', 'Only link buttons can have a url');
    }
  }
}

function checkLink(form: Form, path: Path, button: Json): void {
  const url = form.text([...path, 'url'], button.url, { min: 1, max: 512, required: true });
  if (url !== undefined && !/^(https?|discord):\/\/\S+$/.test(url)) {
    const message = "Scheme must be one of ('http', 'https', 'discord').";
    form.refuse([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', message);
  }
  if (button.custom_id !== undefined) {
    const message = 'A custom id and url cannot both be specified';
    form.refuse([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', message);
  }
}

function checkEmoji(form: Form, path: Path, emoji: unknown): void {
  if (!isObject(emoji) || typeof emoji.id === 'string') {
    return;
  }
  if (!isEmoji(asText(emoji.name))) {
    form.refuse([...path, 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  }
}

/** Says whether a text is exactly one Unicode emoji, with or without its variation selector. */
export function isEmoji(text: string): boolean {
  // A single regional indicator is half a flag to Unicode, but an emoji to Discord.
  const one = /^(\p{RGI_Emoji}|\p{Regional_Indicator})$/v;
  return one.test(text) || one.test(`${text}\u{FE0F}`) || one.test(text.replaceAll('\u{FE0F}', ''));
}

/** Records what Discord refuses in a select menu of any kind. */
export function checkSelect(form: Form, path: Path, select: Json, used: Used): void {
  checkCustomId(form, path, select, used);
  form.text([...path, 'placeholder'], select.placeholder, { max: 150 });
  const isString = select.type === COMPONENT.STRING_SELECT;
  const rule = { min: 1, max: 25, required: isString };
  const options = isString ? form.list([...path, 'options'], select.options, rule) : [];
  checkOptions(form, [...path, 'options'], options, true);
  const choosable = isString ? options.length : 25;
  const max = checkCounts(form, path, select, { min: 0, max: 25, choosable });
  const chosen = isString
    ? objectsIn(options).filter((option) => option.default === true)
    : asList(select.default_values);
  if (chosen.length > max) {
    form.refuse(path, 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', `Must have ${max} or fewer default values`);
  }
}

/** Records faults in `min_values` and `max_values`, and returns the most that can be chosen. */
export function checkCounts(
  form: Form,
  path: Path,
  component: Json,
  limit: { readonly min: number; readonly max: number; readonly choosable: number },
): number {
  const min = form.integer([...path, 'min_values'], component.min_values, {
    min: limit.min,
    max: limit.max,
  });
  const max = form.integer([...path, 'max_values'], component.max_values, { min: 1, max: limit.max }) ?? 1;
  if ((min ?? 0) > max || (min ?? 0) > limit.choosable) {
    const message = 'min_values is greater than max_values or than the number of options';
    form.refuse([...path, 'min_values'], 'SELECT_COMPONENT_MIN_VALUES_INVALID', message);
  }
  return max;
}

/** Records what Discord refuses in the options of a select, a radio group or a checkbox group. */
export function checkOptions(form: Form, path: Path, options: readonly unknown[], withEmoji: boolean): void {
  const values = new Set<unknown>();
  for (const [index, option] of options.entries()) {
    const place = [...path, index];
    const given = isObject(option) ? option : {};
    form.text([...place, 'label'], given.label, { min: 1, max: 100, required: true });
    form.text([...place, 'value'], given.value, { min: 1, max: 100, required: true });
    form.text([...place, 'description'], given.description, { max: 100 });
    if (withEmoji) {
      checkEmoji(form, [...place, 'emoji'], given.emoji);
    }
    if (values.has(given.value)) {
      const message = 'The specified option value is already used';
      form.refuse([...place, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
    }
    values.add(given.value);
  }
}
