import { UserError } from '../errors.ts';
import { LIMITS } from './limits.ts';

/** Which command a pressed button belongs to, what it does, and with what. */
export type Press = Readonly<{ command: string; action: string; args: readonly string[] }>;

const PART = /^[a-z0-9-]+$/;

/**
 * The custom id of a button: `command:action:args`. All state of a button is in it,
 * so that buttons go on working after a restart.
 * @returns undefined where Discord would refuse the id; the button is then left out.
 */
export function customId(
  command: string,
  action: string,
  ...args: readonly (string | number)[]
): string | undefined {
  const parts = [command, action, ...args.map(String)];
  const id = parts.join(':');
  return id.length <= LIMITS.customId && parts.every((part) => PART.test(part)) ? id : undefined;
}

/** Takes a custom id apart. @returns undefined for an id that `customId` does not make. */
export function parseCustomId(id: string): Press | undefined {
  if (id.length > LIMITS.customId) return undefined;
  const [command, action, ...args] = id.split(':');
  if (command === undefined || action === undefined) return undefined;
  return [command, action, ...args].every((part) => PART.test(part)) ? { command, action, args } : undefined;
}

/** For a button that leads nowhere: forged, or older than what the bot knows now. */
export function staleButton(): UserError {
  return new UserError('error.stale-button');
}
