import { describe, expect, it } from 'vitest';
import { alone } from '../../src/store/database.ts';
import { textsLock } from '../../src/store/server-texts.ts';
import { furnish, type Store } from '../../src/store/store.ts';
import { MOST_DAYS, MOST_TEXTS } from '../../src/store/uncovered.ts';
import { opened, type Place, QUIET, run } from './place.ts';

const DAY = 24 * 60 * 60 * 1000;
const TODAY = 20_000 * DAY;

const asked = (more: object = {}) => ({
  server: '9',
  kind: 'nothing',
  nearest: 'a-fact',
  question: 'Why not?',
  when: TODAY,
  ...more,
});

const allow = (store: Store) => store.servers.change('9', { keepsUncovered: true }, 1);

/** What holds of the questions that could not be answered. */
export function uncoveredContract(fresh: () => Promise<Place>): void {
  const open = async (place?: Place) => opened(await furnish((place ?? (await fresh())).connect(), QUIET));
  const textsIn = (place: Place) =>
    run(place, 'select question, times from uncovered_texts order by asked_at');

  describe('unanswered questions', () => {
    it('are counted by kind and nearest entry, the most frequent first, without their text', async () => {
      const place = await fresh();
      const store = await open(place);
      await store.uncovered.count(asked({ kind: 'after' }));
      for (const when of [TODAY, TODAY + 5, TODAY + DAY]) await store.uncovered.count(asked({ when }));
      await store.uncovered.count(asked({ nearest: '' }));
      await store.uncovered.count(asked({ server: '8' }));
      expect(await store.uncovered.ofServer('9', 0)).toEqual([
        { kind: 'nothing', nearest: 'a-fact', times: 3, questions: [] },
        { kind: 'after', nearest: 'a-fact', times: 1, questions: [] },
        { kind: 'nothing', nearest: '', times: 1, questions: [] },
      ]);
      expect(await textsIn(place)).toEqual([]);
      await store.close();
    });

    it('are kept with their text where the server allows it and there is one', async () => {
      const store = await open();
      await allow(store);
      await store.uncovered.count(asked());
      for (const question of ['Why?', 'Why?', null, '  ', '\0'])
        await store.uncovered.count(asked({ question }));
      await store.uncovered.count(asked({ server: '8' }));
      expect(await store.uncovered.ofServer('9', 0)).toEqual([
        {
          kind: 'nothing',
          nearest: 'a-fact',
          times: 6,
          questions: [
            { question: 'Why?', times: 2 },
            { question: 'Why not?', times: 1 },
          ],
        },
      ]);
      expect((await store.uncovered.ofServer('8', 0))[0]?.questions).toEqual([]);
      await store.close();
    });

    it('are told of a period, by whole days', async () => {
      const store = await open();
      await allow(store);
      await store.uncovered.count(asked({ when: TODAY - 1 }));
      await store.uncovered.count(asked({ when: TODAY + 1, question: 'New?' }));
      expect(await store.uncovered.ofServer('9', TODAY + DAY - 1)).toEqual([
        { kind: 'nothing', nearest: 'a-fact', times: 1, questions: [{ question: 'New?', times: 1 }] },
      ]);
      expect((await store.uncovered.ofServer('9', 0))[0]?.times).toBe(2);
      await store.close();
    });

    it('are counted right when many are asked at once, in several processes', async () => {
      const place = await fresh();
      const stores = await Promise.all(Array.from({ length: place.writers }, () => open(place)));
      await Promise.all(
        Array.from({ length: 30 }, (_, i) => stores[i % stores.length]?.uncovered.count(asked())),
      );
      expect((await stores[0]?.uncovered.ofServer('9', 0))?.[0]?.times).toBe(30);
      for (const store of stores) await store.close();
    });

    it('keep texts of any script up to 300 characters', async () => {
      const store = await open();
      await allow(store);
      await store.uncovered.count(asked({ question: '語👩🏽‍🏫'.repeat(400) }));
      const [one] = await store.uncovered.ofServer('9', 0);
      expect(one?.questions[0]?.question.length).toSatisfy((n: number) => n > 290 && n <= 300);
      await store.close();
    });

    it('drop the oldest texts beyond the limit, and no counts', async () => {
      const place = await fresh();
      const store = await open(place);
      await allow(store);
      await run(
        place,
        `insert into uncovered_texts (server, day, kind, nearest, question, times, asked_at)
         with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${MOST_TEXTS})
         select '9', 20000, 'nothing', '', 'q' || i, 1, i from numbers`,
      );
      await store.uncovered.count(asked());
      const texts = await textsIn(place);
      expect(texts).toHaveLength(MOST_TEXTS);
      expect([texts[0]?.question, texts.at(-1)?.question]).toEqual(['q2', 'Why not?']);
      await store.close();
    });

    it('are dropped after so many days', async () => {
      const place = await fresh();
      const store = await open(place);
      await allow(store);
      await store.uncovered.count(asked({ when: TODAY - (MOST_DAYS + 1) * DAY }));
      await store.uncovered.count(asked({ when: TODAY - (MOST_DAYS + 1) * DAY, server: '8' }));
      await store.uncovered.count(asked({ question: null }));
      expect((await store.uncovered.ofServer('9', 0))[0]?.times).toBe(1);
      expect(await textsIn(place)).toEqual([]);
      expect((await store.uncovered.ofServer('8', 0))[0]?.times).toBe(1);
      await store.close();
    });

    it('lose their text when the server forbids it, and so do those of feedback; counts and verdicts stay', async () => {
      const place = await fresh();
      const store = await open(place);
      await allow(store);
      await store.uncovered.count(asked());
      await store.feedback.give('1', {
        answer: '1',
        server: '9',
        verdict: 'helpful',
        status: 'answered',
        madeOf: [],
        when: 1,
        question: 'Who?',
      });
      await store.uncovered.dropTexts('9');
      expect(await textsIn(place)).toHaveLength(1);
      await store.servers.change('9', { keepsUncovered: false }, 2);
      await store.uncovered.dropTexts('9');
      expect(await textsIn(place)).toEqual([]);
      expect(await store.feedback.ofServer('9', 0)).toMatchObject([{ question: null, verdict: 'helpful' }]);
      expect((await store.uncovered.ofServer('9', 0))[0]?.times).toBe(1);
      await store.close();
    });

    it('leave no text behind when the server forbids it while many are asked', async () => {
      const place = await fresh();
      const stores = await Promise.all(Array.from({ length: place.writers }, () => open(place)));
      const [first] = stores;
      if (first) await allow(first);
      const counting = Array.from({ length: 30 }, (_, i) =>
        stores[i % stores.length]?.uncovered.count(asked({ question: `q${i}` })),
      );
      await first?.servers.change('9', { keepsUncovered: false }, 2);
      await first?.uncovered.dropTexts('9');
      await Promise.all(counting);
      expect(await textsIn(place)).toEqual([]);
      expect((await first?.uncovered.ofServer('9', 0))?.[0]?.times).toBe(30);
      for (const store of stores) await store.close();
    });

    it('lose also a text that is just being written when the server forbids it', async () => {
      const place = await fresh();
      // a second connection of this process to SQLite could only wait for ever
      if (place.writers === 1) return;
      const store = await open(place);
      await store.servers.change('9', { keepsUncovered: false }, 1);
      const other = place.connect();
      const written = Promise.withResolvers<void>();
      const writing = alone(other, textsLock('9'), async (transaction) => {
        const row = { server: '9', day: 1, kind: 'after', nearest: '', question: 'q', times: 1, askedAt: 1 };
        await transaction.insertInto('uncoveredTexts').values(row).execute();
        written.resolve();
        await new Promise((resolve) => setTimeout(resolve, 200));
      });
      await written.promise;
      await Promise.all([writing, store.uncovered.dropTexts('9')]);
      expect(await textsIn(place)).toEqual([]);
      await other.db.destroy();
      await store.close();
    });

    it('are forgotten with their server', async () => {
      const place = await fresh();
      const store = await open(place);
      await allow(store);
      await store.uncovered.count(asked());
      await store.uncovered.count(asked({ server: '8' }));
      await store.uncovered.forgetServer('9');
      expect(await store.uncovered.ofServer('9', 0)).toEqual([]);
      expect(await textsIn(place)).toEqual([]);
      expect(await store.uncovered.ofServer('8', 0)).toHaveLength(1);
      await store.close();
    });
  });
}
