import { describe, expect, it } from 'vitest';
import { PERSONAL_TABLES } from '../../src/store/personal.ts';
import type { StoredCard } from '../../src/store/review.ts';
import { furnish, type Store } from '../../src/store/store.ts';
import { BEGUN, gives, storedSession, through } from '../support/quiz-session.ts';
import { opened, type Place, QUIET, run } from './place.ts';

/** No rows in any table. */
const NO_ROWS = Object.fromEntries(PERSONAL_TABLES.map((table) => [table, 0]));
/** The same, as it is exported. */
const NO_DATA = Object.fromEntries(PERSONAL_TABLES.map((table) => [table, []]));

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
  await leaveQuizTraces(store, person);
}

async function leaveQuizTraces(store: Store, person: string): Promise<void> {
  const id = `s${person}`;
  const group = storedSession({ id, starter: person });
  await store.quizSessions.begin(group, person, BEGUN);
  const session = through(group.session, gives(2, person, 1));
  await store.quizSessions.write(group, { ...group, session }, [], BEGUN);
  // one that is over tells of its player only by what was seen
  const solo = storedSession({ id: `solo-${person}`, starter: person, settings: { mode: 'solo' } });
  await store.quizSessions.begin(solo, person, BEGUN);
  const seen = through(solo.session, [1, { name: 'shown', question: 0, at: BEGUN }]);
  const asked = await store.quizSessions.write(solo, { ...solo, session: seen }, [], BEGUN);
  if (asked === 'conflict') throw new Error('conflict');
  const stopped = through(seen, [2, { name: 'stop' }]);
  await store.quizSessions.write(asked, { ...asked, session: stopped }, [], BEGUN);
  await store.quizSessions.forgetOld(BEGUN + 3);
  await store.boards.setHidden(person, true, 1_700_000_000_004);
  await store.boards.noteName(person, '9', 'Ann', 1_700_000_000_005);
  const place = { server: '9', session: id, question: 0, person };
  await store.complaints.dispute({ ...place, item: 'item-0', reason: 'I was', disputedAt: BEGUN });
  const report = { item: 'item-0', reason: 'unclear', comment: 'Which?', reportedAt: BEGUN };
  await store.complaints.report(person, '9', report);
  await store.review.add(person, [CARD]);
  await store.review.setReminder(person, { minute: 480, remindedOn: null, language: 'en' }, BEGUN);
}

const CARD: StoredCard = {
  item: 'item-0',
  origin: 'missed',
  addedAt: BEGUN,
  dueAt: BEGUN,
  missedAt: null,
  reviewedAt: null,
  history: [],
  lapses: 0,
  stability: 0,
  difficulty: 0,
  isOut: false,
};

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
        expect(await store.people.eraseAll(person)).toEqual({ ...NO_ROWS, preferences: 1 });
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
      expect(data).toMatchObject({
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
        quizPlayers: [{ session: 's1', started: true, played: true, joined: '2027-01-15T08:00:00.000Z' }],
        quizAnswers: [
          {
            session: 's1',
            question: 0,
            item: 'item-0',
            server: '9',
            mode: 'group',
            given: { kind: 'option', place: 1 },
            isRight: true,
            isWithdrawn: false,
            changes: 0,
            opened: '2027-01-15T08:00:00.000Z',
            answered: '2027-01-15T08:00:00.002Z',
          },
        ],
        quizSeenAlone: [{ item: 'item-0' }],
        boardOptouts: [{ since: '2023-11-14T22:13:20.004Z' }],
        playerNames: [{ server: '9', name: 'Ann', named: '2023-11-14T22:13:20.005Z' }],
      });
      expect(data.bookmarks).toHaveLength(2);
      for (const table of PERSONAL_TABLES) expect(data[table], `traces in ${table}`).not.toEqual([]);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      await store.close();
    });

    it('is nothing, of somebody who is not known', async () => {
      const store = await open();
      expect(await store.people.exportAll('3')).toEqual(NO_DATA);
      expect(await store.people.eraseAll('3')).toEqual(NO_ROWS);
      await store.close();
    });

    it('is erased, all of it and nobody else’s, also from memory', async () => {
      const place = await fresh();
      const store = await open(place);
      await leaveTraces(store, '1');
      await leaveTraces(store, '2');
      await store.people.get('1');
      const others = await store.people.exportAll('2');
      expect(await store.people.eraseAll('1')).toEqual({
        ...Object.fromEntries(PERSONAL_TABLES.map((table) => [table, 1])),
        bookmarks: 2,
      });
      expect(await store.people.get('1')).toEqual(NOTHING);
      expect(await store.people.exportAll('1')).toEqual(NO_DATA);
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
