import type { Database } from './database.ts';
import type { StoreEvents } from './events.ts';
import type { StoreFault } from './fault.ts';
import { openSqlite, sqliteFault, sqliteFile } from './sqlite.ts';
import { furnish, type Store } from './store.ts';

/** Where the data is: on a PostgreSQL server, if there is an address of one, else in a file in the folder. */
export type StorePlace = Readonly<{ databaseUrl?: string | undefined; folder: string }>;

/** Opens the store; makes it or brings it up to date where needed. */
export async function openStore(
  { databaseUrl, folder }: StorePlace,
  events: Partial<StoreEvents> = {},
): Promise<Store | StoreFault> {
  const told: StoreEvents = {
    onDamaged: () => {},
    onLost: () => {},
    now: () => performance.now(),
    ...events,
  };
  if (databaseUrl === undefined) {
    const file = sqliteFile(folder);
    const database = openSqlite(folder);
    if ('message' in database) return database;
    return furnished(database, told, file, (error) => sqliteFault(file, error));
  }
  // loaded where it is needed, since most bots keep their data in a file
  const { openPostgres, postgresFault, shownAddress } = await import('./postgres.ts');
  const database = openPostgres(databaseUrl, told.onLost);
  return furnished(database, told, shownAddress(databaseUrl), (error) => postgresFault(databaseUrl, error));
}

async function furnished(
  database: Database,
  events: StoreEvents,
  where: string,
  faultOf: (error: unknown) => StoreFault,
): Promise<Store | StoreFault> {
  try {
    const store = await furnish(database, events);
    if (store !== 'newer') return store;
    return {
      where,
      message:
        'is of a newer version of the bot, and was left as it is. Start that version, or go back to a backup of before.',
    };
  } catch (error) {
    return faultOf(error);
  }
}
