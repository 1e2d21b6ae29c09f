import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import type { AnyCommand } from './command.ts';

/**
 * Makes Discord's list of the bot's commands that of the code. Nothing is written
 * when they say the same; otherwise Discord replaces the whole list, and what is
 * unchanged keeps its id.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  declared: readonly AnyCommand['data'][],
  log: Log,
): Promise<void> {
  const route = Routes.applicationCommands(application);
  const registered = listOf(
    await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
  );
  const changed = changedCommands(declared, registered);
  if (changed.length === 0) {
    log.info('commands are registered as declared');
    return;
  }
  await rest.put(route, { body: declared });
  log.info({ changed }, 'commands registered');
}

/** The names of commands that differ, are missing, or are no longer declared. */
export function changedCommands(declared: readonly object[], registered: readonly object[]): string[] {
  const wanted = new Map(declared.map((command) => [keyOf(command), essence(command)]));
  const present = new Map(registered.map((command) => [keyOf(command), essence(command)]));
  return [...new Set([...wanted.keys(), ...present.keys()])].filter(
    (key) => !isDeepStrictEqual(wanted.get(key), present.get(key)),
  );
}

function listOf(value: unknown): object[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

function keyOf(command: object): string {
  const { name, type = 1 } = command as { name?: string; type?: number };
  return type === 1 ? `/${name}` : `${name} (type ${type})`;
}

// Discord adds these, or says the same in them a second time.
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'default_permission']);
const UNORDERED = new Set(['contexts', 'integration_types', 'channel_types']);

/** What a command says, without what Discord adds and without values that mean the same as none. */
function essence(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => essence(item));
    return UNORDERED.has(key) ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !ADDED.has(name))
    .map(([name, inner]) => [name, essence(inner, name)] as const)
    .filter(([name, inner]) => !meansNothing(name, inner));
  return Object.fromEntries(entries);
}

function meansNothing(name: string, value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  // an entry of a menu has no description
  if (name === 'description' && value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.keys(value).length === 0;
  // a slash command without a type is one of type 1; an option always has its type
  return name === 'type' && value === 1;
}
