import { createForm, type Form, type Path } from './form.ts';
import { asObject, asText, isObject, type Json, objectsIn } from './json.ts';

export const COMMAND_TYPE = { SLASH: 1, USER: 2, MESSAGE: 3 } as const;
export const OPTION = {
  SUBCOMMAND: 1,
  GROUP: 2,
  STRING: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
  ATTACHMENT: 11,
} as const;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST_TEXT = 8000;
const LOCALES: readonly string[] = (
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
  'zh-CN ja zh-TW ko'
).split(' ');

export type CommandScope = 'global' | 'guild';

/** Takes one command declaration and throws 50035 with every fault that Discord would find in it. */
export function checkCommand(command: Json, scope: CommandScope): void {
  const form = createForm();
  checkDeclaration(form, [], command, scope);
  form.finish();
}

/** Takes the declarations of a whole scope and throws 50035 with every fault that Discord would find in them. */
export function checkCommandList(commands: readonly Json[], scope: CommandScope): void {
  const form = createForm();
  const names = new Set<string>();
  for (const [index, command] of commands.entries()) {
    checkDeclaration(form, [index], command, scope);
    const key = `${String(command.type ?? COMMAND_TYPE.SLASH)}:${asText(command.name)}`;
    if (names.has(key)) {
      const message = 'Application command names must be unique';
      form.refuse([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
    }
    names.add(key);
  }
  form.finish();
}

function checkDeclaration(form: Form, path: Path, command: Json, scope: CommandScope): void {
  const type = form.integer([...path, 'type'], command.type, { min: 1, max: 4 }) ?? COMMAND_TYPE.SLASH;
  if (type === COMMAND_TYPE.SLASH) {
    checkNameAndDescription(form, path, command);
    checkOptionList(form, [...path, 'options'], command.options, 'command');
  } else {
    form.text([...path, 'name'], command.name, { min: 1, max: 32, required: true });
    form.text([...path, 'description'], command.description, { max: 0 });
    form.list([...path, 'options'], command.options, { max: 0 });
  }
  checkScope(form, path, command, scope);
  const bits = command.default_member_permissions;
  if (typeof bits === 'string' && !/^\d+$/.test(bits)) {
    form.refuse([...path, 'default_member_permissions'], 'BITSET_TYPE_INVALID', 'Value is not a bitset.');
  }
  if (commandTextLength(command) > MOST_TEXT) {
    const message = `Command exceeds maximum size of ${MOST_TEXT}`;
    form.refuse(path, 'APPLICATION_COMMAND_TOO_LARGE', message);
  }
}

function checkScope(form: Form, path: Path, command: Json, scope: CommandScope): void {
  const known = { integration_types: [0, 1], contexts: [0, 1, 2] } as const;
  for (const field of ['integration_types', 'contexts'] as const) {
    const values = form.list([...path, field], command[field], { max: known[field].length });
    for (const [index, value] of values.entries()) {
      form.oneOf<unknown>([...path, field, index], value, known[field]);
    }
    if (scope === 'guild' && values.length > 0) {
      const message = `${field} can only be set on global commands`;
      form.refuse([...path, field], 'APPLICATION_COMMAND_SCOPE_INVALID', message);
    }
  }
}

function checkNameAndDescription(form: Form, path: Path, given: Json): void {
  checkName(form, [...path, 'name'], given.name, true);
  form.text([...path, 'description'], given.description, { min: 1, max: 100, required: true });
  for (const [field, text] of localizations(form, path, given, 'name_localizations')) {
    checkName(form, [...path, 'name_localizations', field], text, true);
  }
  for (const [field, text] of localizations(form, path, given, 'description_localizations')) {
    const place = [...path, 'description_localizations', field];
    form.text(place, text, { min: 1, max: 100, required: true });
  }
}

function checkName(form: Form, path: Path, value: unknown, required: boolean): void {
  const name = form.text(path, value, { min: 1, max: 32, required });
  if (name !== undefined && (!NAME.test(name) || name !== name.toLowerCase())) {
    form.refuse(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

function localizations(form: Form, path: Path, given: Json, field: string): [string, unknown][] {
  const entries = Object.entries(asObject(given[field])).filter(([, text]) => text !== null);
  for (const [locale] of entries) {
    if (!LOCALES.includes(locale)) {
      form.refuse(
        [...path, field, locale],
        'BASE_TYPE_CHOICES',
        `Value must be one of (${LOCALES.join(', ')}).`,
      );
    }
  }
  return entries;
}

type Level = 'command' | 'group' | 'leaf';

function checkOptionList(form: Form, path: Path, value: unknown, level: Level): void {
  const options = form.list(path, value, { max: 25 });
  const names = new Set<unknown>();
  let optionalSeen = false;
  const kinds = new Set<boolean>();
  for (const [index, option] of options.entries()) {
    const place = [...path, index];
    const given = asObject(option);
    const isSub = given.type === OPTION.SUBCOMMAND || given.type === OPTION.GROUP;
    kinds.add(isSub);
    checkOption(form, place, given, level);
    if (names.has(given.name)) {
      const message = 'Option names must be unique';
      form.refuse([...place, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message);
    }
    names.add(given.name);
    if (given.required === true && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      form.refuse([...place, 'required'], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    optionalSeen ||= given.required !== true && !isSub;
  }
  if (kinds.size === 2) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    form.refuse(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
}

function checkOption(form: Form, path: Path, option: Json, level: Level): void {
  checkNameAndDescription(form, path, option);
  const type = form.integer([...path, 'type'], option.type, { min: 1, max: 11, required: true });
  if (type === OPTION.GROUP && level === 'command') {
    checkOptionList(form, [...path, 'options'], option.options, 'group');
    return;
  }
  if (type === OPTION.SUBCOMMAND && level !== 'leaf') {
    checkOptionList(form, [...path, 'options'], option.options, 'leaf');
    return;
  }
  if (type === OPTION.GROUP || type === OPTION.SUBCOMMAND || level === 'group') {
    const message = 'This option type cannot stand here';
    form.refuse([...path, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
    return;
  }
  checkValues(form, path, option, type);
}

function checkValues(form: Form, path: Path, option: Json, type: number | undefined): void {
  const typed: unknown[] = [OPTION.STRING, OPTION.INTEGER, OPTION.NUMBER];
  const choices = form.list([...path, 'choices'], option.choices, { max: 25 });
  checkChoices(form, [...path, 'choices'], choices, type);
  if (option.autocomplete === true && (choices.length > 0 || !typed.includes(type))) {
    const message = 'Autocomplete cannot be combined with choices or this option type';
    form.refuse([...path, 'autocomplete'], 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID', message);
  }
  form.integer([...path, 'min_length'], option.min_length, { min: 0, max: 6000 });
  form.integer([...path, 'max_length'], option.max_length, { min: 1, max: 6000 });
  for (const field of ['min_value', 'max_value'] as const) {
    const value = option[field];
    if (typeof value === 'number' && Math.abs(value) > 2 ** 53) {
      form.refuse([...path, field], 'NUMBER_TYPE_MAX', 'Value is outside ±2^53.');
    }
  }
}

/**
 * Records what Discord refuses in choices, those of a declaration as well as those of an autocomplete answer.
 * `type` is the type of the option they are for.
 */
export function checkChoices(
  form: Form,
  path: Path,
  choices: readonly unknown[],
  type: number | undefined,
): void {
  for (const [index, choice] of choices.entries()) {
    const place = [...path, index];
    const given = asObject(choice);
    const name = form.text([...place, 'name'], given.name, { min: 1, max: 100, required: true });
    if (name !== undefined && name.trim() === '') {
      form.refuse([...place, 'name'], 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    if (type === OPTION.STRING || type === undefined) {
      form.text([...place, 'value'], given.value, { min: 1, max: 100, required: true });
    } else if (typeof given.value !== 'number') {
      form.refuse(
        [...place, 'value'],
        'NUMBER_TYPE_COERCE',
        `Value "${String(given.value)}" is not a number.`,
      );
    }
  }
}

/** Names, descriptions and choice values count, of each text its longest localisation. */
function commandTextLength(given: Json): number {
  const texts = ['name', 'description'].map((field) => {
    const localized = Object.values(asObject(given[`${field}_localizations`])).map(
      (text) => asText(text).length,
    );
    return Math.max(asText(given[field]).length, ...localized);
  });
  const own = texts.reduce((sum, length) => sum + length, 0) + asText(given.value).length;
  const parts = [...objectsIn(given.options), ...objectsIn(given.choices)];
  return parts.filter(isObject).reduce((sum, part) => sum + commandTextLength(part), own);
}
