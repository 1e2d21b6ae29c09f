import type { APIApplicationCommand } from 'discord-api-types/v10';
import { COMMAND_TYPE, type CommandScope, checkCommand, checkCommandList } from './command-rules.ts';
import { asText, type Json } from './json.ts';
import { refusals } from './refusal.ts';
import type { StoredCommand, World } from './world.ts';

const MOST_PER_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** Takes a scope (a guild, or null for global) and returns the commands registered in it. */
export function commandsIn(world: World, guildId: string | null): APIApplicationCommand[] {
  return [...world.commands.values()]
    .filter((stored) => stored.guildId === guildId)
    .map((stored) => stored.command);
}

/**
 * Replaces all commands of a scope, keeping the id of each that had the same name and type.
 * Returns them; throws 50035 for faulty declarations and 30032 for too many.
 */
export function replaceCommands(
  world: World,
  guildId: string | null,
  declarations: readonly Json[],
): APIApplicationCommand[] {
  checkCommandList(declarations, scopeOf(guildId));
  checkCount(declarations.map((declaration) => Number(declaration.type ?? COMMAND_TYPE.SLASH)));
  const before = commandsIn(world, guildId);
  const after = declarations.map((declaration) => build(world, guildId, declaration, before));
  for (const command of before) {
    world.commands.delete(command.id);
  }
  for (const command of after) {
    world.commands.set(command.id, { guildId, command });
  }
  world.bus.emit({ kind: 'commands-changed', guildId });
  return after;
}

/** Adds one command to a scope, or replaces the one with its name and type; says whether it is new. */
export function upsertCommand(
  world: World,
  guildId: string | null,
  declaration: Json,
): { readonly command: APIApplicationCommand; readonly isNew: boolean } {
  checkCommand(declaration, scopeOf(guildId));
  const before = commandsIn(world, guildId);
  const command = build(world, guildId, declaration, before);
  const isNew = !before.some((one) => one.id === command.id);
  checkCount([...before, ...(isNew ? [command] : [])].map((one) => one.type));
  world.commands.set(command.id, { guildId, command });
  world.bus.emit({ kind: 'commands-changed', guildId });
  return { command, isNew };
}

/** Changes some fields of a command and returns it; throws 10063 where it does not exist. */
export function changeCommand(
  world: World,
  guildId: string | null,
  id: string,
  changes: Json,
): APIApplicationCommand {
  const { command } = commandOf(world, guildId, id);
  const declaration: Json = { ...asDeclaration(command), ...changes, type: command.type };
  checkCommand(declaration, scopeOf(guildId));
  const changed = { ...build(world, guildId, declaration, [command]), id };
  world.commands.set(id, { guildId, command: changed });
  world.bus.emit({ kind: 'commands-changed', guildId });
  return changed;
}

/** Removes a command; throws 10063 where it does not exist. */
export function removeCommand(world: World, guildId: string | null, id: string): void {
  commandOf(world, guildId, id);
  world.commands.delete(id);
  world.bus.emit({ kind: 'commands-changed', guildId });
}

/** Returns a command of a scope; throws 10063 where it does not exist. */
export function commandOf(world: World, guildId: string | null, id: string): StoredCommand {
  const stored = world.commands.get(id);
  if (stored === undefined || stored.guildId !== guildId) {
    throw refusals.unknownCommand();
  }
  return stored;
}

/** Takes a command and returns it as lists show it: the localisations come only when asked for. */
export function withoutLocalizations(command: APIApplicationCommand): Json {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map(strip);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
    return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner)]));
  };
  return strip(command) as Json;
}

function scopeOf(guildId: string | null): CommandScope {
  return guildId === null ? 'global' : 'guild';
}

function checkCount(types: readonly number[]): void {
  for (const [type, most] of Object.entries(MOST_PER_TYPE)) {
    if (types.filter((one) => String(one) === type).length > most) {
      throw refusals.tooManyCommands(most);
    }
  }
}

function build(
  world: World,
  guildId: string | null,
  declaration: Json,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const type = Number(declaration.type ?? COMMAND_TYPE.SLASH);
  const same = before.find((one) => one.type === type && one.name === declaration.name);
  const fields = {
    type,
    name: declaration.name,
    name_localizations: declaration.name_localizations ?? null,
    description: asText(declaration.description),
    description_localizations: declaration.description_localizations ?? null,
    default_member_permissions: declaration.default_member_permissions ?? null,
    nsfw: declaration.nsfw ?? false,
    ...(Array.isArray(declaration.options) ? { options: declaration.options } : {}),
    ...(guildId === null
      ? {
          dm_permission: declaration.dm_permission ?? true,
          contexts: declaration.contexts ?? null,
          integration_types: declaration.integration_types ?? [0],
        }
      : { guild_id: guildId }),
  };
  const unchanged = same !== undefined && JSON.stringify(asDeclaration(same)) === JSON.stringify(fields);
  // The declaration was checked, so that it has the shape of a command.
  return {
    id: same?.id ?? world.nextId(),
    application_id: world.applicationId,
    version: unchanged ? same.version : world.nextId(),
    ...structuredClone(fields),
  } as unknown as APIApplicationCommand;
}

/** What was declared of a command, without what Discord adds. */
function asDeclaration(command: APIApplicationCommand): Json {
  const { id: _id, application_id: _application, version: _version, ...declaration } = command;
  return declaration;
}
