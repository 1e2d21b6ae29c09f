import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { type MenuChoice, optionsOf } from './menus.ts';

/** A window with fields to fill in. */
export type Form = APIModalInteractionResponseCallbackData;

type FieldFrame = Readonly<{
  /** Under which its value is found when the form comes back. */
  id: string;
  /** At most 45 characters. */
  label: string;
  /** At most 100 characters. */
  description?: string;
}>;

/** A line of text, or several. */
export type TextField = FieldFrame &
  Readonly<{ value: string; longest: number; isOptional?: boolean; hasLines?: boolean }>;

/** One of several things. */
export type ChoiceField = FieldFrame & Readonly<{ choices: readonly MenuChoice[] }>;

/** Makes a form; its id is `command:action:args` as that of a button, its title has at most 45 characters. */
export function formOf(
  id: string,
  { title, fields }: Readonly<{ title: string; fields: readonly (TextField | ChoiceField)[] }>,
): Form {
  return { custom_id: id, title, components: fields.map(labelled) };
}

function labelled(field: TextField | ChoiceField): APILabelComponent {
  const { label, description } = field;
  return {
    type: ComponentType.Label,
    label,
    ...(description === undefined ? {} : { description }),
    component: 'choices' in field ? menuOf(field) : inputOf(field),
  };
}

function menuOf({ id, choices }: ChoiceField): APILabelComponent['component'] {
  return { type: ComponentType.StringSelect, custom_id: id, options: optionsOf(choices) };
}

function inputOf({
  id,
  value,
  longest,
  isOptional = false,
  hasLines = false,
}: TextField): APILabelComponent['component'] {
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: hasLines ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: longest,
    required: !isOptional,
    ...(value === '' ? {} : { value }),
  };
}
