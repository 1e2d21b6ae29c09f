import type { Command, CommandForm, Inputs } from '../wire.ts';
import { namedFor } from './menu.tsx';

/** Option types. https://discord.com/developers/docs/interactions/application-commands */
export const OPTION = {
  SUBCOMMAND: 1,
  GROUP: 2,
  TEXT: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
  FILE: 11,
} as const;

export type OptionSpec = Readonly<{
  name: string;
  label: string;
  description: string;
  type: number;
  required: boolean;
  autocomplete: boolean;
  /** The least and the greatest number that it takes, where it takes numbers and they are limited. */
  least: number | undefined;
  most: number | undefined;
  choices: readonly Readonly<{ label: string; value: string | number }>[];
}>;

/** One thing that can be typed after "/": a command, or one form of a command. */
export type Form = Readonly<{
  /** As it is typed, in the person's language. */
  label: string;
  /** As the bot knows it. */
  path: string;
  description: string;
  options: readonly OptionSpec[];
  send: Pick<CommandForm, 'name' | 'group' | 'subcommand'>;
}>;

type Localised = Readonly<{
  name: string;
  description?: string;
  name_localizations?: Readonly<Record<string, string | null>> | null;
  description_localizations?: Readonly<Record<string, string | null>> | null;
}>;
type Option = Localised &
  Readonly<{
    type: number;
    required?: boolean;
    autocomplete?: boolean;
    min_value?: number;
    max_value?: number;
    choices?: readonly (Localised & { readonly value: string | number })[];
    options?: readonly Option[];
  }>;

/** Takes the commands that are offered and returns all their forms, by name. */
export function formsOf(commands: readonly Command[], locale: string): Form[] {
  return (commands as unknown as readonly Option[])
    .flatMap((command) => formsIn([command], locale))
    .sort((one, other) => one.label.localeCompare(other.label));
}

function formsIn(path: readonly Option[], locale: string): Form[] {
  const last = path.at(-1) as Option;
  const options = last.options ?? [];
  const below = options.filter(({ type }) => type === OPTION.SUBCOMMAND || type === OPTION.GROUP);
  if (below.length > 0) return below.flatMap((one) => formsIn([...path, one], locale));
  const [command, ...rest] = path as [Option, ...Option[]];
  const [group, subcommand] = rest.length === 2 ? rest : [undefined, rest[0]];
  return [
    {
      label: path.map((one) => namedFor(one, locale)).join(' '),
      path: path.map(({ name }) => name).join(' '),
      description: described(last, locale),
      options: options.map((option) => specOf(option, locale)),
      send: { name: command.name, group: group?.name, subcommand: subcommand?.name },
    },
  ];
}

function specOf(option: Option, locale: string): OptionSpec {
  return {
    name: option.name,
    label: namedFor(option, locale),
    description: described(option, locale),
    type: option.type,
    required: option.required === true,
    autocomplete: option.autocomplete === true,
    least: option.min_value,
    most: option.max_value,
    choices: (option.choices ?? []).map((choice) => ({
      label: namedFor(choice, locale),
      value: choice.value,
    })),
  };
}

function described(
  { description = '', description_localizations: other }: Localised,
  locale: string,
): string {
  return other?.[locale] ?? description;
}

/** What stands in the field of an option: its text, and the value behind it where one was chosen from a list. */
export type Filled = Readonly<{ text: string; value?: string | number | boolean | File }>;
export type Values = Readonly<Record<string, Filled>>;

/** Takes a form and what was filled in, and returns what is sent, without the files. */
export function inputsOf({ options }: Form, values: Values): Inputs {
  const inputs: Record<string, string | number | boolean> = {};
  for (const { name, type } of options) {
    const filled = values[name];
    if (filled === undefined || filled.text === '' || filled.value instanceof File) continue;
    const isNumber = type === OPTION.INTEGER || type === OPTION.NUMBER;
    const typed = isNumber && filled.text.trim() !== '' && Number.isFinite(Number(filled.text));
    inputs[name] = filled.value ?? (typed ? Number(filled.text) : filled.text);
  }
  return inputs;
}

/** Whether Discord would send this for an option that takes a number. */
export function isInRange({ type, least = -Infinity, most = Infinity }: OptionSpec, filled: Filled): boolean {
  if (type !== OPTION.INTEGER && type !== OPTION.NUMBER) return true;
  if (filled.text === '' || filled.value !== undefined) return true;
  const number = Number(filled.text);
  return (type === OPTION.NUMBER || Number.isInteger(number)) && number >= least && number <= most;
}

/** Takes forms and what was typed after "/", and returns those that fit, the likeliest first. */
export function matching(forms: readonly Form[], typed: string): Form[] {
  const plain = typed.trim().toLowerCase();
  const begins = forms.filter(({ label, path }) => label.startsWith(plain) || path.startsWith(plain));
  const holds = forms.filter((form) => !begins.includes(form) && form.label.includes(plain));
  return [...begins, ...holds];
}
