import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { furnish } from '../../src/store/store.ts';
import { opened, type Place, QUIET, run } from './place.ts';

const NAMES = MIGRATIONS.map(({ name }) => name);

/** What holds of opening, migrating and closing. */
export function engineContract(fresh: () => Promise<Place>): void {
  const migrationsIn = async (place: Place) =>
    (await run(place, 'select name from migrations order by name')).map(({ name }) => name);

  describe('the migrations', () => {
    it('run once, and not again on what is there', async () => {
      const place = await fresh();
      const { db } = place.connect();
      expect(await migrate({ ...place.connect(), db }, MIGRATIONS)).toEqual(NAMES);
      expect(await migrate({ ...place.connect(), db }, MIGRATIONS)).toEqual([]);
      await db.destroy();
      expect(await migrationsIn(place)).toEqual(NAMES);
    });

    it('are numbered without holes, so that their order is that of the list', () => {
      expect(NAMES.map((name) => Number(name.slice(0, 4)))).toEqual(NAMES.map((_, i) => i + 1));
      expect(NAMES.every((name) => /^\d{4}-[a-z-]+$/.test(name))).toBe(true);
    });

    it('wait for each other when several begin at once', async () => {
      const place = await fresh();
      const connections = Array.from({ length: place.writers }, place.connect);
      const stores = await Promise.all(connections.map((connection) => furnish(connection, QUIET)));
      expect(await migrationsIn(place)).toEqual(NAMES);
      await Promise.all(
        stores.map((store, i) => opened(store).people.change(`${i}`, { isPrivate: true }, i)),
      );
      await Promise.all(stores.map((store) => opened(store).close()));
      expect(await run(place, 'select person from preferences')).toHaveLength(place.writers);
    });

    it('bring a database of an older version up to date, with what is in it', async () => {
      const place = await fresh();
      const older = place.connect();
      await migrate(older, MIGRATIONS.slice(0, 1));
      await sql`insert into preferences (person, language, changed_at) values ('7', 'fr', 1)`.execute(
        older.db,
      );
      await older.db.destroy();
      const store = opened(await furnish(place.connect(), QUIET));
      expect(await store.people.get('7')).toMatchObject({ language: 'fr' });
      expect(await store.bookmarks.list('7', 0, 10)).toEqual({ bookmarks: [], total: 0 });
      await store.close();
    });

    it('leave nothing behind of one that fails, and keep those before it', async () => {
      const place = await fresh();
      const database = place.connect();
      const broken = {
        name: '9999-broken',
        up: async (db: Parameters<(typeof MIGRATIONS)[number]['up']>[0]) => {
          await db.schema.createTable('half').addColumn('a', 'text').execute();
          throw new Error('broken half-way');
        },
      };
      await expect(migrate(database, [...MIGRATIONS, broken])).rejects.toThrow('broken half-way');
      expect(await place.tablesWith(database.db.withTables(), 'a')).toEqual([]);
      await database.db.destroy();
      expect(await migrationsIn(place)).toEqual(NAMES);
    });
  });

  describe('a database of a newer version', () => {
    it('is refused and left as it is', async () => {
      const place = await fresh();
      const store = opened(await furnish(place.connect(), QUIET));
      await store.servers.change('1', { language: 'fr' }, 5);
      await store.close();
      await run(place, `insert into migrations (name) values ('9000-of-tomorrow')`);
      expect(await furnish(place.connect(), QUIET)).toBe('newer');
      expect(await migrationsIn(place)).toEqual([...NAMES, '9000-of-tomorrow']);
      await run(place, `delete from migrations where name = '9000-of-tomorrow'`);
      const again = opened(await furnish(place.connect(), QUIET));
      expect(await again.servers.get('1')).toMatchObject({ language: 'fr' });
      await again.close();
    });

    it('is refused before a migration that it lacks is run on it', async () => {
      const place = await fresh();
      const older = place.connect();
      await migrate(older, MIGRATIONS.slice(0, 1));
      await older.db.destroy();
      await run(place, `insert into migrations (name) values ('0002-something-else')`);
      expect(await furnish(place.connect(), QUIET)).toBe('newer');
      expect(await migrationsIn(place)).toEqual(['0001-settings', '0002-something-else']);
    });
  });

  describe('the store', () => {
    it('has what was stored after a restart', async () => {
      const place = await fresh();
      const before = opened(await furnish(place.connect(), QUIET));
      await before.servers.change('1', { quietFrom: 1320, quietTo: 420 }, 5);
      await before.people.change('2', { timeZone: 'Africa/Bamako' }, 5);
      await before.bookmarks.add('2', { source: 'a', paragraph: 3, when: 5, note: null });
      await before.close();
      const after = opened(await furnish(place.connect(), QUIET));
      expect(await after.servers.get('1')).toMatchObject({ quietFrom: 1320, quietTo: 420 });
      expect(await after.people.get('2')).toMatchObject({ timeZone: 'Africa/Bamako' });
      expect((await after.bookmarks.list('2', 0, 10)).total).toBe(1);
      await after.close();
    });

    it('may be closed twice, and takes nothing after it', async () => {
      const store = opened(await furnish((await fresh()).connect(), QUIET));
      await store.close();
      await store.close();
      await expect(store.servers.get('1')).rejects.toThrow();
    });
  });
}
