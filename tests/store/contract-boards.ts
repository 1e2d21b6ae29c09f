import type { Insertable } from 'kysely';
import { describe, expect, it } from 'vitest';
import { furnish, type Store } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { opened, type Place, QUIET } from './place.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1000 * DAY;
const MODES = ['group', 'race', 'daily'];

type Answered = Partial<Insertable<Tables['quizAnswers']>>;

/** Puts answers into the database, past the drawers. */
async function answered(place: Place, answers: readonly Answered[]): Promise<void> {
  const { db } = place.connect();
  const rows = answers.map((answer, question) => ({
    session: 's1',
    question,
    person: 'ann',
    item: `i${question}`,
    server: '9',
    mode: 'group',
    given: '{}',
    isRight: 1 as const,
    isWithdrawn: 0 as const,
    changes: 0,
    openedAt: NOW - DAY,
    answeredAt: NOW - DAY,
    ...answer,
  }));
  await db.insertInto('quizAnswers').values(rows).execute();
  await db.destroy();
}

async function session(place: Place, id: string, endedAt: number | null): Promise<void> {
  const { db } = place.connect();
  const texts = { channel: '8', mode: 'group', language: 'en', plan: '{}', state: '{}', shown: '{}' };
  const row = { id, server: '9', version: 1, startedAt: NOW - DAY, endedAt, ...texts };
  await db
    .insertInto('quizSessions')
    .values(row as never)
    .execute();
  await db.destroy();
}

/** What holds of tables of scores, and of what people answered. */
export function boardsContract(fresh: () => Promise<Place>): void {
  const open = async (place: Place): Promise<Store> => opened(await furnish(place.connect(), QUIET));
  const query = { server: '9', from: 0, now: NOW, modes: MODES, items: null };

  describe('a table of scores', () => {
    it('counts what people answered together, with their names, in one query', async () => {
      const place = await fresh();
      const store = await open(place);
      await store.boards.noteName('ann', '9', 'Old', 1);
      await store.boards.noteName('ann', '9', 'Ann', 2);
      await store.boards.noteName('ann', '7', 'Elsewhere', 3);
      await answered(place, [
        { person: 'ann', isRight: 1 },
        { person: 'ann', isRight: 0 },
        { person: 'ben', isRight: 1 },
        { person: 'ann', server: '7', session: 's2' },
        { person: 'ben', server: '7', session: 's2' },
      ]);
      const scores = (await store.boards.scores(query)).toSorted((a, b) => (a.person < b.person ? -1 : 1));
      expect(scores).toEqual([
        { person: 'ann', name: 'Ann', right: 1, answered: 2 },
        { person: 'ben', name: null, right: 1, answered: 1 },
      ]);
      await store.close();
    });

    it('does not count what is done alone, neither in a mode for one nor as the only player', async () => {
      const place = await fresh();
      const store = await open(place);
      await answered(place, [
        { mode: 'solo', session: 'a' },
        { mode: 'exam', session: 'b' },
        { mode: 'group', session: 'c' },
        { mode: 'race', session: 'd' },
      ]);
      expect(await store.boards.scores(query)).toEqual([]);
      await answered(place, [{ mode: 'daily', session: 'daily:9:2026-01-01' }]);
      expect(await store.boards.scores(query)).toMatchObject([{ person: 'ann', right: 1 }]);
      await store.close();
    });

    it('counts each question once a day, however often it is played', async () => {
      const place = await fresh();
      const store = await open(place);
      const both = (more: Answered): Answered[] => [
        { person: 'ann', item: 'x', ...more },
        { person: 'ben', item: 'x', ...more },
      ];
      for (const [i, isRight] of ([0, 1, 1] as const).entries())
        await answered(place, both({ session: `s${i}`, isRight, answeredAt: NOW - DAY + i }));
      await answered(place, both({ session: 'later', answeredAt: NOW }));
      const scores = await store.boards.scores(query);
      expect(scores.map(({ right, answered: count }) => [right, count])).toEqual([
        [2, 2],
        [2, 2],
      ]);
      await store.close();
    });

    it('does not tell of sessions that run, questions that are open, and what was withdrawn', async () => {
      const place = await fresh();
      const store = await open(place);
      const both = (more: Answered): Answered[] => [{ ...more }, { person: 'ben', ...more }];
      await answered(place, both({ session: 'running' }));
      await session(place, 'running', null);
      await answered(place, both({ session: 'over', isWithdrawn: 1 }));
      await session(place, 'over', NOW);
      const post = {
        ...{ server: '9', day: '2026-01-01', channel: '8', item: 'x', order: [0, 1], message: '5' },
        ...{ postedAt: NOW - DAY, closesAt: NOW + 1, results: null },
      };
      await store.daily.plan(post);
      await store.daily.answer(post, { person: 'ann', place: 0, isRight: true, when: NOW });
      expect(await store.boards.scores(query)).toEqual([]);
      expect(await store.results.ofPerson('ann', NOW)).toEqual([]);
      expect(await store.boards.scores({ ...query, now: NOW + 1 })).toHaveLength(1);
      expect(await store.results.ofPerson('ann', NOW + 1)).toEqual([{ item: 'x', answered: 1, right: 1 }]);
      await store.close();
    });

    it('is of a time, and of the items of a topic', async () => {
      const place = await fresh();
      const store = await open(place);
      await answered(place, [
        { item: 'a', answeredAt: NOW - 9 * DAY },
        { item: 'b', answeredAt: NOW - 2 * DAY },
        { item: 'b', person: 'ben' },
      ]);
      const rightOf = async (more: object) =>
        (await store.boards.scores({ ...query, ...more })).find(({ person }) => person === 'ann')?.right;
      expect(await rightOf({})).toBe(2);
      expect(await rightOf({ from: NOW - 7 * DAY })).toBe(1);
      expect(await rightOf({ items: ['a'] })).toBe(1);
      expect(await rightOf({ items: [] })).toBeUndefined();
      await store.close();
    });

    it('leaves out who does not want to stand in it, until they do', async () => {
      const place = await fresh();
      const store = await open(place);
      await answered(place, [{ person: 'ann' }, { person: 'ben' }]);
      await store.boards.setHidden('ann', true, 1);
      await store.boards.setHidden('ann', true, 2);
      expect(await store.boards.isHidden('ann')).toBe(true);
      expect((await store.boards.scores(query)).map(({ person }) => person)).toEqual(['ben']);
      await store.boards.setHidden('ann', false, 3);
      expect(await store.boards.scores(query)).toHaveLength(2);
      await store.close();
    });

    it('is begun anew by itself, and forgotten with its server', async () => {
      const place = await fresh();
      const store = await open(place);
      await store.boards.reset('9', 5);
      await store.boards.reset('9', 7);
      await store.boards.reset('8', 1);
      expect(await store.boards.resetAt('9')).toBe(7);
      await store.boards.noteName('ann', '9', 'Ann \ud800\0', 1);
      await store.boards.forgetServer('9');
      expect(await store.boards.resetAt('9')).toBeNull();
      expect(await store.boards.resetAt('8')).toBe(1);
      expect((await store.people.exportAll('ann')).playerNames).toEqual([]);
      await store.close();
    });
  });

  describe('what somebody answered', () => {
    it('is told by item, with the last miss of each, and with its times', async () => {
      const place = await fresh();
      const store = await open(place);
      const at = NOW - 5 * DAY;
      await answered(place, [
        { item: 'a', isRight: 0, answeredAt: at, mode: 'solo' },
        { item: 'a', isRight: 0, answeredAt: at + 60_000, mode: 'exam' },
        { item: 'a', isRight: 1, answeredAt: at + 2 * 60_000 },
        { item: 'b', isRight: 1, answeredAt: at + DAY },
        { item: 'b', person: 'ben', isRight: 0 },
      ]);
      expect(await store.results.ofPerson('ann', NOW)).toEqual([
        { item: 'a', answered: 3, right: 1 },
        { item: 'b', answered: 1, right: 1 },
      ]);
      expect(await store.results.misses('ann', NOW)).toEqual([{ item: 'a', at: at + 60_000 }]);
      expect((await store.results.times('ann')).toSorted()).toEqual([at, at + DAY]);
      await store.close();
    });
  });
}
