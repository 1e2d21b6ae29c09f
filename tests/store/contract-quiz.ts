import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/quiz/session-types.ts';
import { channelSlot, personSlot, type StoredSession } from '../../src/store/quiz-session-rows.ts';
import { furnish, type Store } from '../../src/store/store.ts';
import { BEGUN, gives, storedSession, through, type Wanted } from '../support/quiz-session.ts';
import { opened, type Place, QUIET, run } from './place.ts';

/** What holds of sessions of quizzes. */
export function quizContract(fresh: () => Promise<Place>): void {
  const open = async (place?: Place) => opened(await furnish((place ?? (await fresh())).connect(), QUIET));

  const begun = async ({ quizSessions }: Store, wanted: Wanted = {}, slot = '5') => {
    const stored = storedSession(wanted);
    expect(await quizSessions.begin(stored, slot, BEGUN)).toBe('begun');
    return stored;
  };

  const written = async ({ quizSessions }: Store, before: StoredSession, session: Session) => {
    const after = await quizSessions.write(before, { ...before, session }, [], BEGUN + 1);
    if (after === 'conflict') throw new Error('conflict');
    return after;
  };

  describe('sessions of quizzes', () => {
    it('are read as they were written', async () => {
      const store = await open();
      const first = await begun(store);
      expect((await store.quizSessions.load('aaaa'))?.session).toEqual(first.session);
      const shown = through(
        first.session,
        [5, { name: 'shown', question: 0, at: BEGUN + 5 }],
        gives(10, '200', 1),
        gives(20, '300', 2),
        gives(30, '200', 0),
      );
      const after = await written(store, first, shown);
      expect(after.version).toBe(2);
      expect(await store.quizSessions.load('aaaa')).toEqual(after);
      await store.close();
    });

    it('keep what was typed as it was typed, and orders', async () => {
      const store = await open();
      const first = await begun(store);
      const answer = { isRight: false, at: BEGUN + 9, afterMs: 9, changes: 0 as const };
      const given = {
        '200': {
          ...answer,
          given: { kind: 'text' as const, text: `é'); drop table quiz_answers; -- ${'語'.repeat(50)}` },
        },
        '300': { ...answer, given: { kind: 'order' as const, places: [2, 0, 1] } },
      };
      const session = {
        ...first.session,
        answers: first.session.answers.with(0, given),
        players: ['200', '300'],
      };
      await written(store, first, session);
      expect((await store.quizSessions.load('aaaa'))?.session.answers[0]).toEqual(given);
      await store.close();
    });

    it('hold their channel or their player until they are over; of two at once one does', async () => {
      const place = await fresh();
      const stores = await Promise.all(Array.from({ length: place.writers }, () => open(place)));
      const [store] = stores;
      if (!store) throw new Error('no store');
      const tries = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          stores[i % stores.length]?.quizSessions.begin(storedSession({ id: `s${i}` }), '5', BEGUN),
        ),
      );
      expect(tries.toSorted()).toEqual(['begun', ...Array(7).fill('busy')]);
      const holder = await store.quizSessions.holding(channelSlot('5'));
      const stored = await store.quizSessions.load(holder ?? '');
      if (stored === undefined) throw new Error('no holder');
      expect(await store.quizSessions.begin(storedSession({ id: 'other' }), '6', BEGUN)).toBe('begun');
      await written(store, stored, through(stored.session, [1, { name: 'stop' }]));
      expect(await store.quizSessions.holding(channelSlot('5'))).toBeUndefined();
      expect(await store.quizSessions.begin(storedSession({ id: 'next' }), '5', BEGUN)).toBe('begun');
      const solo = { settings: { mode: 'solo' as const } };
      expect(await store.quizSessions.begin(storedSession({ id: 'p1', ...solo }), '5', BEGUN)).toBe('begun');
      expect(await store.quizSessions.begin(storedSession({ id: 'p2', ...solo }), '7', BEGUN)).toBe('busy');
      expect(await store.quizSessions.holding(personSlot('100'))).toBe('p1');
      for (const one of stores) await one.close();
    });

    it('are written by one of several who read the same state, whole or not at all', async () => {
      const place = await fresh();
      const stores = await Promise.all(Array.from({ length: place.writers }, () => open(place)));
      const [store] = stores;
      if (!store) throw new Error('no store');
      const first = await begun(store);
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, i) =>
          stores[i % stores.length]?.quizSessions.write(
            first,
            { ...first, session: through(first.session, gives(1, `${200 + i}`, 1)) },
            [],
            BEGUN,
          ),
        ),
      );
      expect(results.filter((result) => result === 'conflict')).toHaveLength(5);
      const { session } = (await store.quizSessions.load('aaaa')) ?? first;
      expect(session.players).toHaveLength(1);
      expect(Object.keys(session.answers[0] ?? {})).toEqual(session.players);
      for (const one of stores) await one.close();
    });

    it('have one row for the answer of a person to a question, also after a change', async () => {
      const place = await fresh();
      const store = await open(place);
      const first = await begun(store);
      const once = await written(store, first, through(first.session, gives(1, '200', 0)));
      await written(store, once, through(once.session, gives(2, '200', 1)));
      const rows = await run(place, 'select is_right, changes, item, server, mode from quiz_answers');
      expect(rows.map((row) => ({ ...row }))).toEqual([
        { isRight: 1, changes: 1, item: 'item-0', server: '9', mode: 'group' },
      ]);
      await store.close();
    });

    it('mark the answers to a question that is withdrawn', async () => {
      const place = await fresh();
      const store = await open(place);
      const first = await begun(store);
      const given = await written(
        store,
        first,
        through(first.session, gives(1, '200', 0), [2, { name: 'stop' }]),
      );
      await written(store, given, through(given.session, [3, { name: 'withdraw', question: 0 }]));
      const rows = await run(place, 'select is_withdrawn from quiz_answers');
      expect(rows.map((row) => Number(row.isWithdrawn))).toEqual([1]);
      await store.close();
    });

    it('are unfinished until their end is shown', async () => {
      const store = await open();
      const first = await begun(store);
      expect(await store.quizSessions.unfinished()).toEqual(['aaaa']);
      const over = await written(store, first, through(first.session, [1, { name: 'stop' }]));
      expect(await store.quizSessions.unfinished()).toEqual(['aaaa']);
      const shown = { ...over.shown, end: { message: '77', isStale: false } };
      await store.quizSessions.write(over, { session: over.session, shown }, [], BEGUN);
      expect(await store.quizSessions.unfinished()).toEqual([]);
      await store.close();
    });

    it('remember who was not told yet, until they are', async () => {
      const store = await open();
      const first = await begun(store);
      const untold = (token: string) => ({
        session: 'aaaa',
        question: 0,
        person: '200',
        untold: { token, language: 'fr' as const, at: BEGUN, outcome: 'taken' as const },
      });
      const session = through(first.session, gives(1, '200', 0));
      const once = await store.quizSessions.write(first, { ...first, session }, [untold('a')], BEGUN);
      if (once === 'conflict') throw new Error('conflict');
      expect(await store.quizSessions.untold()).toEqual([untold('a')]);
      const changed = through(once.session, gives(2, '200', 1));
      await store.quizSessions.write(once, { ...once, session: changed }, [untold('b')], BEGUN);
      // the first was told meanwhile, which does not mean that the second was
      await store.quizSessions.told([untold('a')]);
      expect(await store.quizSessions.untold()).toEqual([untold('b')]);
      await store.quizSessions.told([untold('b')]);
      expect(await store.quizSessions.untold()).toEqual([]);
      await store.close();
    });

    it('tell which items were asked where, once they have appeared', async () => {
      const store = await open();
      const group = await begun(store);
      expect(await store.quizSeen.inServer('9')).toEqual(new Map());
      await written(store, group, through(group.session, [1, { name: 'shown', question: 0, at: BEGUN }]));
      expect(await store.quizSeen.inServer('9')).toEqual(new Map([['item-0', BEGUN + 1]]));
      expect(await store.quizSeen.inServer('8')).toEqual(new Map());
      const solo = await begun(store, { id: 'solo', settings: { mode: 'solo' } });
      await written(store, solo, through(solo.session, [1, { name: 'shown', question: 0, at: BEGUN }]));
      expect(await store.quizSeen.byPerson('100')).toEqual(new Map([['item-0', BEGUN + 1]]));
      await store.close();
    });

    it('cannot be read when they are damaged, and then leave their place', async () => {
      const place = await fresh();
      const store = await open(place);
      await begun(store);
      await run(place, `update quiz_sessions set state = '{"at":"x"}'`);
      await expect(store.quizSessions.load('aaaa')).rejects.toThrow();
      await store.quizSessions.abandon('aaaa', BEGUN);
      expect(await store.quizSessions.unfinished()).toEqual([]);
      expect(await store.quizSessions.begin(storedSession({ id: 'b' }), '5', BEGUN)).toBe('begun');
      await store.close();
    });

    it('are forgotten when they are old, and of a server that was left, with all of it', async () => {
      const place = await fresh();
      const store = await open(place);
      const first = await begun(store);
      await written(store, first, through(first.session, gives(1, '200', 0), [2, { name: 'stop' }]));
      await begun(store, { id: 'bbbb', server: '8' }, '6');
      await store.quizSessions.forgetOld(BEGUN);
      expect(await store.quizSessions.load('aaaa')).toBeDefined();
      await store.quizSessions.forgetOld(BEGUN + 3);
      expect(await store.quizSessions.load('aaaa')).toBeUndefined();
      expect(await run(place, 'select * from quiz_answers')).toHaveLength(1);
      await store.quizSessions.forgetServer('9');
      expect(await run(place, 'select * from quiz_answers')).toHaveLength(0);
      expect(await store.quizSessions.load('bbbb')).toBeDefined();
      await store.quizSessions.forgetServer('8');
      expect(await run(place, 'select * from quiz_players')).toHaveLength(0);
      await store.close();
    });

    it('lose with a person what tells of them, and a private one as a whole', async () => {
      const store = await open();
      const group = await begun(store);
      await written(store, group, through(group.session, gives(1, '100', 1), gives(2, '200', 1)));
      await begun(store, { id: 'solo', settings: { mode: 'solo' } });
      await store.people.eraseAll('100');
      expect(await store.quizSessions.load('solo')).toBeUndefined();
      const left = (await store.quizSessions.load('aaaa'))?.session;
      expect(left).toMatchObject({ starter: '', players: ['200'] });
      expect(Object.keys(left?.answers[0] ?? {})).toEqual(['200']);
      await store.close();
    });
  });
}
