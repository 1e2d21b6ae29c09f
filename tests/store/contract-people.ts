import { describe, expect, it } from 'vitest';
import { PERSONAL_TABLES } from '../../src/store/personal.ts';
import { furnish, type Store } from '../../src/store/store.ts';
import { opened, type Place, QUIET, run } from './place.ts';

const NOTHING = { isPrivate: null, language: null, timeZone: null };

/** Puts something into every table that holds something about people. */
async function leaveTraces(store: Store, person: string): Promise<void> {
  await store.people.change(person, { isPrivate: true, language: 'fr' }, 1_700_000_000_000);
  await store.bookmarks.add(person, { source: 'a', paragraph: 1, when: 1_700_000_000_001, note: 'why' });
  await store.bookmarks.add(person, { source: 'b', paragraph: 2, when: 1_700_000_000_002, note: null });
  await store.servers.change('9', { keepsUncovered: true }, 1);
  await store.feedback.give(person, {
    answer: '7',
    server: '9',
    verdict: 'wrong',
    reason: 'other',
    comment: 'so',
    status: 'answered',
    madeOf: ['a-fact'],
    when: 1_700_000_000_003,
    question: 'Who?',
  });
}

/** What holds of what is kept about people. */
export function peopleContract(fresh: () => Promise<Place>): void {
  const open = async (place?: Place) => opened(await furnish((place ?? (await fresh())).connect(), QUIET));

  describe('the preferences of a person', () => {
    it('are open while nothing is stored, and then what was changed', async () => {
      const store = await open();
      expect(await store.people.get('1')).toEqual(NOTHING);
      expect(await store.people.change('1', { isPrivate: false }, 1)).toEqual({
        ...NOTHING,
        isPrivate: false,
      });
      expect(await store.people.change('1', { timeZone: 'Europe/Paris' }, 2)).toEqual({
        isPrivate: false,
        language: null,
        timeZone: 'Europe/Paris',
      });
      await store.people.change('1', { isPrivate: null }, 3);
      expect(await store.people.get('1')).toEqual({ ...NOTHING, timeZone: 'Europe/Paris' });
      await store.close();
    });

    it('refuse what they cannot be', async () => {
      const store = await open();
      expect(await store.people.change('1', { timeZone: 'here' }, 1)).toMatchObject({ field: 'timeZone' });
      expect(await store.people.get('1')).toEqual(NOTHING);
      await store.close();
    });

    it.each(["'; drop table preferences; --", '__proto__', '%', 'لا', ''])(
      'belong to exactly the id that is asked for: %j',
      async (person) => {
        const store = await open();
        await store.people.change('1', { language: 'fr' }, 1);
        expect(await store.people.get(person)).toEqual(NOTHING);
        await store.people.change(person, { language: 'en' }, 1);
        expect((await store.people.get(person)).language).toBe('en');
        expect(await store.people.eraseAll(person)).toEqual({ preferences: 1, bookmarks: 0, feedback: 0 });
        expect((await store.people.get('1')).language).toBe('fr');
        await store.close();
      },
    );
  });

  describe('what is kept about a person', () => {
    it('is every table with a column for the person', async () => {
      const place = await fresh();
      const store = await open(place);
      const { db } = place.connect();
      const listed = PERSONAL_TABLES.map((table) =>
        table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      );
      expect(listed.sort()).toEqual((await place.tablesWith(db.withTables(), 'person')).toSorted());
      await db.destroy();
      await store.close();
    });

    it('is exported, all of it and nobody else’s', async () => {
      const store = await open();
      await leaveTraces(store, '1');
      await leaveTraces(store, '2');
      const data = await store.people.exportAll('1');
      expect(data).toEqual({
        preferences: [
          { isPrivate: true, language: 'fr', timeZone: null, changed: '2023-11-14T22:13:20.000Z' },
        ],
        bookmarks: expect.arrayContaining([
          { source: 'a', paragraph: 1, note: 'why', kept: '2023-11-14T22:13:20.001Z' },
          { source: 'b', paragraph: 2, note: null, kept: '2023-11-14T22:13:20.002Z' },
        ]),
        feedback: [
          {
            answer: '7',
            server: '9',
            verdict: 'wrong',
            reason: 'other',
            comment: 'so',
            question: 'Who?',
            status: 'answered',
            madeOf: ['a-fact'],
            given: '2023-11-14T22:13:20.003Z',
          },
        ],
      });
      expect(data.bookmarks).toHaveLength(2);
      for (const table of PERSONAL_TABLES) expect(data[table], `traces in ${table}`).not.toEqual([]);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      await store.close();
    });

    it('is nothing, of somebody who is not known', async () => {
      const store = await open();
      expect(await store.people.exportAll('3')).toEqual({ preferences: [], bookmarks: [], feedback: [] });
      expect(await store.people.eraseAll('3')).toEqual({ preferences: 0, bookmarks: 0, feedback: 0 });
      await store.close();
    });

    it('is erased, all of it and nobody else’s, also from memory', async () => {
      const place = await fresh();
      const store = await open(place);
      await leaveTraces(store, '1');
      await leaveTraces(store, '2');
      await store.people.get('1');
      const others = await store.people.exportAll('2');
      expect(await store.people.eraseAll('1')).toEqual({ preferences: 1, bookmarks: 2, feedback: 1 });
      expect(await store.people.get('1')).toEqual(NOTHING);
      expect(await store.people.exportAll('1')).toEqual({ preferences: [], bookmarks: [], feedback: [] });
      expect(await store.people.exportAll('2')).toEqual(others);
      await store.close();
    });

    it('is erased as a whole or not at all', async () => {
      const place = await fresh();
      const store = await open(place);
      await leaveTraces(store, '1');
      const before = await store.people.exportAll('1');
      await run(place, 'alter table bookmarks rename to elsewhere');
      await expect(store.people.eraseAll('1')).rejects.toThrow();
      await run(place, 'alter table elsewhere rename to bookmarks');
      expect(await store.people.exportAll('1')).toEqual(before);
      await store.close();
    });
  });
}
