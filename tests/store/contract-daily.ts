import { describe, expect, it } from 'vitest';
import type { DailyPost, DailyQuiz } from '../../src/store/daily.ts';
import { furnish, type Store } from '../../src/store/store.ts';
import { opened, type Place, QUIET } from './place.ts';

const QUIZ: DailyQuiz = {
  server: '9',
  channel: '8',
  minute: 540,
  timeZone: 'Africa/Bamako',
  topic: null,
  difficulty: null,
};

const POST: DailyPost = {
  server: '9',
  day: '2026-01-31',
  channel: '8',
  item: 'a',
  order: [2, 0, 1],
  message: null,
  postedAt: 100,
  closesAt: 200,
  results: null,
};

/** What holds of the question of the day. */
export function dailyContract(fresh: () => Promise<Place>): void {
  const open = async (): Promise<Store> => opened(await furnish((await fresh()).connect(), QUIET));

  describe('a daily question', () => {
    it('is set, changed and stopped, one of each server', async () => {
      const { daily, close } = await open();
      expect(await daily.ofServer('9')).toBeUndefined();
      await daily.set(QUIZ, 1);
      await daily.set({ ...QUIZ, server: '7' }, 1);
      await daily.set({ ...QUIZ, minute: 0, topic: 'forces', difficulty: 'easy' }, 2);
      expect(await daily.ofServer('9')).toEqual({ ...QUIZ, minute: 0, topic: 'forces', difficulty: 'easy' });
      expect((await daily.all()).map(({ server, changedAt }) => [server, changedAt])).toEqual([
        ['7', 1],
        ['9', 2],
      ]);
      expect(await daily.stop('9')).toBe(true);
      expect(await daily.stop('9')).toBe(false);
      expect(await daily.all()).toHaveLength(1);
      await close();
    });

    it('is planned once a day: the first plan holds', async () => {
      const { daily, close } = await open();
      const plans = ['a', 'b', 'c'].map((item) => daily.plan({ ...POST, item }));
      const items = new Set((await Promise.all(plans)).map(({ item }) => item));
      expect(items.size).toBe(1);
      expect(await daily.plan({ ...POST, day: '2026-02-01' })).toEqual({ ...POST, day: '2026-02-01' });
      await close();
    });

    it('waits for its results until they are told, or for a week', async () => {
      const { daily, close } = await open();
      await daily.plan(POST);
      expect(await daily.unresolved(200)).toEqual([]);
      await daily.noteMessage('9', POST.day, '55');
      expect(await daily.unresolved(199)).toEqual([]);
      expect(await daily.unresolved(200)).toEqual([{ ...POST, message: '55' }]);
      expect(await daily.unresolved(200 + 7 * 24 * 3600e3)).toEqual([]);
      await daily.noteResults('9', POST.day, '66');
      expect(await daily.unresolved(200)).toEqual([]);
      expect(await daily.post('9', POST.day)).toEqual({ ...POST, message: '55', results: '66' });
      await close();
    });

    it('takes one answer of each person, the first', async () => {
      const { daily, people, close } = await open();
      await daily.plan(POST);
      const ann = { person: 'ann', place: 1, isRight: true, when: 150 };
      expect(await daily.answer(POST, ann)).toEqual(ann);
      expect(await daily.answer(POST, { ...ann, place: 2, isRight: false, when: 160 })).toEqual(ann);
      const ben = { person: 'ben', place: 0, isRight: false, when: 140 };
      await daily.answer(POST, ben);
      await daily.answer({ ...POST, day: '2026-02-01' }, ann);
      expect(await daily.answers(POST)).toEqual([ben, ann]);
      await people.eraseAll('ann');
      expect(await daily.answers(POST)).toEqual([ben]);
      await close();
    });

    it('tells when each item was asked last, and is forgotten with its server', async () => {
      const { daily, close } = await open();
      await daily.set(QUIZ, 1);
      await daily.plan(POST);
      await daily.plan({ ...POST, day: '2026-02-01', postedAt: 300 });
      await daily.plan({ ...POST, day: '2026-02-02', item: 'b', postedAt: 400 });
      await daily.plan({ ...POST, server: '7', item: 'c' });
      expect([...(await daily.asked('9'))].toSorted()).toEqual([
        ['a', 300],
        ['b', 400],
      ]);
      await daily.forgetServer('9');
      expect(await daily.ofServer('9')).toBeUndefined();
      expect((await daily.asked('9')).size).toBe(0);
      expect((await daily.asked('7')).size).toBe(1);
      await close();
    });
  });
}
