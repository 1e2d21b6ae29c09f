import { type Kysely, sql } from 'kysely';
import type { Database } from '../../src/store/database.ts';
import type { StoreEvents } from '../../src/store/events.ts';
import { isStore, type Store } from '../../src/store/store.ts';

/** An empty database that a test has for itself. */
export type Place = Readonly<{
  /** A new connection to it, as the store makes one. */
  connect: () => Database;
  /**
   * How many connections of one process can write at once. One to SQLite waits for another without
   * letting the process go on, so there it is one; `sqlite-processes.test.ts` has several processes.
   */
  writers: number;
  /** The names of its tables with that column. */
  tablesWith: (db: Kysely<never>, column: string) => Promise<readonly string[]>;
}>;

/** Events that no test expects. */
export const QUIET: StoreEvents = {
  onDamaged: (damage) => {
    throw new Error(`damaged: ${JSON.stringify(damage)}`);
  },
  onLost: (error) => {
    throw error;
  },
  now: () => 0,
};

/** Runs a statement past the store, as somebody with a tool for databases would. @returns its rows. */
export async function run(place: Place, statement: string): Promise<readonly Record<string, unknown>[]> {
  const { db } = place.connect();
  const { rows } = await sql.raw<Record<string, unknown>>(statement).execute(db);
  await db.destroy();
  return rows;
}

/** The store, where a test needs one that opens. */
export function opened(result: Store | object | string): Store {
  if (typeof result === 'object' && isStore(result as Store)) return result as Store;
  throw new Error(`not opened: ${JSON.stringify(result)}`);
}
