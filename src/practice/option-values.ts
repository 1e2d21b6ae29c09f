import type { APIApplicationCommand } from 'discord-api-types/v10';
import { OPTION } from './command-rules.ts';
import { asList, asText, type Json, objectsIn } from './json.ts';
import { type FileInput, idOf, isFileInput, type Ref, type Resolver } from './references.ts';

export type OptionInput = string | number | boolean | Ref | FileInput;
export type OptionInputs = Readonly<Record<string, OptionInput>>;

/** Which form of a command is meant, where it has several. */
export type FormOf = { readonly subcommand?: string; readonly group?: string };

/** The options of an interaction and the declaration of the one being typed, if any. */
export type ResolvedOptions = { readonly options: readonly Json[]; readonly focused: Json | null };

/**
 * Takes a registered command and what the user filled in and returns the options of the interaction.
 * Throws for what Discord's client would not let through: unknown options, missing or impossible values.
 */
export function resolveOptions(
  command: APIApplicationCommand,
  inputs: OptionInputs,
  how: FormOf & { readonly resolver: Resolver; readonly focused?: string },
): ResolvedOptions {
  const path = formPath(command, how);
  const declared = path.at(-1)?.options ?? objectsIn(command.options);
  const unknown = Object.keys(inputs).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) {
    throw new Error(`/${command.name} has no option "${unknown}"; it has ${namesOf(declared)}`);
  }
  const focused = declared.find((option) => option.name === how.focused) ?? null;
  if (how.focused !== undefined && focused?.autocomplete !== true) {
    throw new Error(`/${command.name} has no option "${how.focused}" with autocomplete`);
  }
  const values = declared.flatMap((option) => resolveOption(command.name, option, inputs, how));
  const nested = path
    .toReversed()
    .reduce<readonly Json[]>(
      (inner, level) => [{ name: level.name, type: level.type, options: inner }],
      values,
    );
  return { options: nested, focused };
}

type Level = { readonly name: string; readonly type: number; readonly options: readonly Json[] };

function formPath(command: APIApplicationCommand, { group, subcommand }: FormOf): Level[] {
  const path: Level[] = [];
  let options = objectsIn(command.options);
  const enter = (name: string, type: number): void => {
    const found = options.find((option) => option.name === name && option.type === type);
    if (found === undefined) {
      throw new Error(`/${command.name} has no form "${name}"; it has ${namesOf(options)}`);
    }
    options = objectsIn(found.options);
    path.push({ name, type, options });
  };
  if (group !== undefined) {
    enter(group, OPTION.GROUP);
  }
  if (subcommand !== undefined) {
    enter(subcommand, OPTION.SUBCOMMAND);
  }
  if (options.some((option) => option.type === OPTION.SUBCOMMAND || option.type === OPTION.GROUP)) {
    throw new Error(`/${command.name} must be used with one of its forms: ${namesOf(options)}`);
  }
  return path;
}

function namesOf(options: readonly Json[]): string {
  return options.map((option) => asText(option.name)).join(', ') || 'none';
}

function resolveOption(
  command: string,
  option: Json,
  inputs: OptionInputs,
  { resolver, focused }: { readonly resolver: Resolver; readonly focused?: string },
): Json[] {
  const name = asText(option.name);
  const type = Number(option.type);
  const input = inputs[name];
  if (name === focused) {
    // While it is being typed any text goes, also for a number.
    return [{ name, type, value: input === undefined ? '' : String(input), focused: true }];
  }
  if (input === undefined) {
    if (option.required === true && focused === undefined) {
      throw new Error(`/${command} needs the option "${name}"`);
    }
    return [];
  }
  const complain = (fault: string): never => {
    throw new Error(`/${command}: the option "${name}" ${fault}, so that Discord would not send it`);
  };
  return [{ name, type, value: optionValue(option, type, input, { resolver, complain }) }];
}

type Complain = (fault: string) => never;

function optionValue(
  option: Json,
  type: number,
  input: OptionInput,
  { resolver, complain }: { readonly resolver: Resolver; readonly complain: Complain },
): string | number | boolean {
  switch (type) {
    case OPTION.STRING:
      return textValue(option, input, complain);
    case OPTION.INTEGER:
    case OPTION.NUMBER:
      return numberValue(option, type, input, complain);
    case OPTION.BOOLEAN:
      return typeof input === 'boolean' ? input : complain('must be true or false');
    case OPTION.ATTACHMENT:
      return isFileInput(input) ? resolver.file(input) : complain('must be a file');
    default:
      return referenceValue(option, type, input, { resolver, complain });
  }
}

function choiceOf(option: Json, input: OptionInput, complain: Complain): unknown {
  const choices = objectsIn(option.choices);
  if (choices.length === 0) {
    return input;
  }
  const found = choices.find((choice) => choice.value === input || choice.name === input);
  const names = choices.map((choice) => asText(choice.name)).join(', ');
  return found === undefined ? complain(`must be one of ${names}`) : found.value;
}

function textValue(option: Json, input: OptionInput, complain: Complain): string {
  const value = choiceOf(option, input, complain);
  if (typeof value !== 'string') {
    return complain('must be text');
  }
  const min = Math.max(Number(option.min_length ?? 0), option.required === true ? 1 : 0);
  const max = Number(option.max_length ?? 6000);
  return value.length >= min && value.length <= max
    ? value
    : complain(`must have ${min} to ${max} characters, not ${value.length}`);
}

function numberValue(option: Json, type: number, input: OptionInput, complain: Complain): number {
  const value = choiceOf(option, input, complain);
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return complain('must be a number');
  }
  if (type === OPTION.INTEGER && !Number.isInteger(value)) {
    return complain('must be a whole number');
  }
  const min = Number(option.min_value ?? -(2 ** 53));
  const max = Number(option.max_value ?? 2 ** 53);
  return value >= min && value <= max ? value : complain(`must lie between ${min} and ${max}`);
}

function referenceValue(
  option: Json,
  type: number,
  input: OptionInput,
  { resolver, complain }: { readonly resolver: Resolver; readonly complain: Complain },
): string {
  if (typeof input === 'number' || typeof input === 'boolean' || isFileInput(input)) {
    return complain('must be a user, role or channel');
  }
  const id = idOf(input);
  if (type === OPTION.USER) {
    resolver.user(id);
  } else if (type === OPTION.ROLE) {
    resolver.role(id);
  } else if (type === OPTION.MENTIONABLE) {
    resolver.mentionable(id);
  } else {
    resolver.channel(id);
    checkChannelType(option, resolver.result().resolved?.channels as Json, id, complain);
  }
  return id;
}

function checkChannelType(option: Json, channels: Json, id: string, complain: Complain): void {
  const types = asList(option.channel_types);
  const channel = channels[id] as Json;
  if (types.length > 0 && !types.includes(channel.type)) {
    complain(`must be a channel of type ${types.join(', ')}`);
  }
}
