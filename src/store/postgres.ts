import { PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { createDatabase, type Database } from './database.ts';
import { codeOf, messageOf, type StoreFault } from './fault.ts';

const MOST_CONNECTIONS = 10;
const CONNECT_MS = 5000;

/**
 * Types that pg reads as text because they can exceed 53 bits: int8 (times, `count`) and numeric
 * (`sum` of int8), by their ids in `pg_type`. None of our values does, and SQLite gives numbers.
 */
export const NUMBER_TYPES: readonly number[] = [20, 1700];

/**
 * A pool of connections to the server. It connects with the first query.
 * @param onLost called when a connection that was not in use broke; the pool makes a new one by itself.
 */
export function openPostgres(databaseUrl: string, onLost: (error: Error) => void): Database {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'mali-mission-bot',
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        NUMBER_TYPES.includes(type) ? Number : types.getTypeParser(type, format),
    },
  });
  pool.on('error', onLost);
  return createDatabase('postgresql', new PostgresDialect({ pool }));
}

/** What an error of the server or of the way to it means for whoever runs the bot. */
export function postgresFault(databaseUrl: string, error: unknown): StoreFault {
  const { where, user, host, name } = partsOf(databaseUrl);
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOENT':
      return { where, message: noAnswer(host) };
    // invalid_password, invalid_authorization_specification
    case '28P01':
    case '28000':
      return { where, message: `the server refuses user "${user}" or the password. ${CHECK_PASSWORD}` };
    // invalid_catalog_name
    case '3D000':
      return { where, message: `there is no database "${name}". Make it: createdb "${name}"` };
    // insufficient_privilege, invalid_schema_name
    case '42501':
    case '3F000':
      return {
        where,
        message: `user "${user}" may not make tables there. As its owner: grant usage, create on schema public to "${user}";`,
      };
  }
  const message = messageOf(error);
  if (/timeout/i.test(message)) return { where, message: noAnswer(host) };
  if (message.startsWith('SASL')) return { where, message: `the server wants a password. ${CHECK_PASSWORD}` };
  return { where, message: `cannot be used: ${withoutPassword(message, databaseUrl)}` };
}

const CHECK_PASSWORD =
  'Check both in DATABASE_URL; special characters are written as in addresses, such as %23 for #.';

function noAnswer(host: string): string {
  return `no PostgreSQL server answers at ${host}. Is it running, and is DATABASE_URL right? Without DATABASE_URL the bot uses a file in DATA_DIR.`;
}

/** @returns the address without its password. */
export function shownAddress(databaseUrl: string): string {
  return partsOf(databaseUrl).where;
}

/** The address as it may be shown, and what stands in it. */
function partsOf(databaseUrl: string) {
  if (!URL.canParse(databaseUrl)) return { where: 'DATABASE_URL', user: '', host: '', name: '' };
  const url = new URL(databaseUrl);
  const user = decoded(url.username);
  const name = decoded(url.pathname.slice(1)) || user;
  // parameters may hold a password as well
  const host = url.host || (url.searchParams.get('host') ?? 'the local socket');
  return { where: `${url.protocol}//${user === '' ? '' : `${user}@`}${host}/${name}`, user, host, name };
}

function withoutPassword(text: string, databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return text.replaceAll(databaseUrl, 'DATABASE_URL');
  const { password, searchParams } = new URL(databaseUrl);
  const secrets = [password, decoded(password), searchParams.get('password') ?? ''];
  return secrets
    .filter((secret) => secret !== '')
    .reduce((left, secret) => left.replaceAll(secret, '…'), text);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
