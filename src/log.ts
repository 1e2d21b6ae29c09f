import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import pretty from 'pino-pretty';

export type Log = Logger;

export type LogOptions = Readonly<{
  level: string;
  /** For a person at a terminal, rather than JSON for a machine. */
  isPretty: boolean;
  /** Strings that must not appear in the log, such as the bot's token. */
  secrets: readonly string[];
  to: NodeJS.WritableStream;
}>;

/**
 * The log. Each line is cleared of tokens as a whole, since libraries put them
 * into messages, addresses and stacks where no list of fields would find them.
 */
export function createLog({ level, isPretty, secrets, to }: LogOptions): Log {
  const out: DestinationStream = isPretty ? pretty({ destination: to, sync: true }) : to;
  return pino(
    {
      level,
      base: null,
      serializers: { err: (error: Error) => withoutBodies(stdSerializers.errWithCause(error)) },
    },
    { write: (line) => out.write(withoutTokens(line, secrets)) },
  );
}

// An interaction's token lets its holder speak as the bot for fifteen minutes.
const TOKEN_IN_ADDRESS = /(\/(?:webhooks|interactions)\/\d+\/)[^/?"'\s\\]+/g;
const TOKEN_IN_FIELD = /("(?:token|authorization)":")[^"]+/gi;
const BOT_TOKEN = /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;

/** @returns the line without the secrets and without anything that looks like a token of Discord's. */
export function withoutTokens(line: string, secrets: readonly string[] = []): string {
  const known = secrets.reduce((text, secret) => text.replaceAll(secret, '[token]'), line);
  return known
    .replace(TOKEN_IN_ADDRESS, '$1[token]')
    .replace(TOKEN_IN_FIELD, '$1[token]')
    .replace(BOT_TOKEN, '[token]');
}

/** Errors of Discord's carry the request's body, and with it what people wrote. */
function withoutBodies(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const kept = Object.entries(error).filter(([key]) => key !== 'requestBody');
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'cause' ? withoutBodies(value) : value]),
  );
}
