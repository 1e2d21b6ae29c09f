import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { createDatabase, type Database } from '../../src/store/database.ts';
import { NUMBER_TYPES } from '../../src/store/postgres.ts';

/** PostgreSQL in this process. It takes about two seconds to start, so several tests share one. */
export type PgliteServer = Readonly<{
  /** A connection whose closing leaves the server running. */
  connect: () => Database;
  /** Makes the database empty. */
  clear: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/** Starts PostgreSQL, with numbers read as over a connection by `pg`. */
export async function startPglite(): Promise<PgliteServer> {
  const parsers = Object.fromEntries(NUMBER_TYPES.map((type) => [type, Number]));
  const server = await PGlite.create({ parsers });
  const connection = () => ({
    closed: false,
    ready: true,
    waitReady: Promise.resolve(),
    query: server.query.bind(server),
    transaction: server.transaction.bind(server),
    close: async () => {},
  });
  return {
    connect: () => createDatabase('postgresql', new PGliteDialect({ pglite: connection() as PGlite })),
    clear: async () => {
      await server.exec('drop schema public cascade; create schema public');
    },
    stop: () => server.close(),
  };
}
