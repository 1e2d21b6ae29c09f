import { describe, expect, it } from 'vitest';
import { type Feedback, LONGEST_COMMENT, MOST_OF_PERSON, MOST_OF_SERVER } from '../../src/store/feedback.ts';
import { LONGEST_KEPT_QUESTION } from '../../src/store/server-texts.ts';
import { furnish, type Store } from '../../src/store/store.ts';
import { opened, type Place, QUIET, run } from './place.ts';

const LATER = 1_700_000_000_000;

const helpful = (more: Partial<Feedback> = {}): Feedback =>
  ({
    answer: '11',
    server: '9',
    verdict: 'helpful',
    status: 'answered',
    madeOf: ['a-fact'],
    when: LATER,
    question: 'Who?',
    ...more,
  }) as Feedback;

const wrong = (more: object = {}): Feedback =>
  helpful({ verdict: 'wrong', reason: 'other', comment: 'no', ...more } as Partial<Feedback>);

const allow = (store: Store, server = '9') => store.servers.change(server, { keepsUncovered: true }, 1);

/** What holds of feedback. */
export function feedbackContract(fresh: () => Promise<Place>): void {
  const open = async (place?: Place) => opened(await furnish((place ?? (await fresh())).connect(), QUIET));

  describe('feedback', () => {
    it('is kept with what the answer was, and told without the person', async () => {
      const store = await open();
      expect(await store.feedback.give('1', wrong({ madeOf: ['a-fact', 'gap:x'], status: 'several' }))).toBe(
        'kept',
      );
      expect(await store.feedback.ofServer('9', 0)).toEqual([
        {
          person: 0,
          answer: '11',
          verdict: 'wrong',
          reason: 'other',
          comment: 'no',
          question: null,
          status: 'several',
          madeOf: ['a-fact', 'gap:x'],
          when: LATER,
        },
      ]);
      await store.close();
    });

    it('is one row for a person and an answer: a later verdict takes the place of all of the earlier one', async () => {
      const store = await open();
      await allow(store);
      await store.feedback.give('1', wrong());
      await store.feedback.give('1', helpful({ when: LATER + 1, question: null }));
      const [one, ...more] = await store.feedback.ofServer('9', 0);
      expect(more).toEqual([]);
      expect(one).toMatchObject({ verdict: 'helpful', reason: null, comment: null, question: null });
      await store.close();
    });

    it('of others and on other answers is left alone', async () => {
      const store = await open();
      await store.feedback.give('1', wrong());
      await store.feedback.give('2', wrong({ when: LATER + 1 }));
      await store.feedback.give('1', wrong({ answer: '12', when: LATER + 2 }));
      await store.feedback.give('2', helpful({ when: LATER + 3 }));
      const rows = await store.feedback.ofServer('9', 0);
      expect(rows.map(({ person, answer, verdict }) => [person, answer, verdict])).toEqual([
        [0, '11', 'helpful'],
        [1, '12', 'wrong'],
        [1, '11', 'wrong'],
      ]);
      await store.close();
    });

    it('is one row when a person presses many times at once, in several processes', async () => {
      const place = await fresh();
      const stores = await Promise.all(Array.from({ length: place.writers }, () => open(place)));
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          stores[i % stores.length]?.feedback.give('1', i % 2 === 0 ? wrong() : helpful()),
        ),
      );
      expect(await stores[0]?.feedback.ofServer('9', 0)).toHaveLength(1);
      for (const store of stores) await store.close();
    });

    it.each([
      ['not where nothing is set', async () => {}, null],
      ['where the server allows it', allow, 'Who?'],
      [
        'not where the server has forbidden it again',
        async (store: Store) => {
          await allow(store);
          await store.servers.change('9', { keepsUncovered: false }, 2);
        },
        null,
      ],
      ['not where only another server allows it', (store: Store) => allow(store, '8'), null],
    ])('keeps the question %s', async (_where, set, question) => {
      const store = await open();
      await set(store);
      await store.feedback.give('1', wrong());
      expect((await store.feedback.ofServer('9', 0))[0]?.question).toBe(question);
      await store.close();
    });

    it('goes by what another process has just set, not by what is in memory', async () => {
      const place = await fresh();
      const store = await open(place);
      await allow(store);
      await store.servers.get('9');
      await run(place, `update server_settings set keeps_uncovered = 0`);
      await store.feedback.give('1', wrong());
      expect((await store.feedback.ofServer('9', 0))[0]?.question).toBeNull();
      await store.close();
    });

    it('keeps no question of a direct message', async () => {
      const store = await open();
      await store.feedback.give('1', wrong({ server: '' }));
      expect((await store.feedback.ofServer('', 0))[0]?.question).toBeNull();
      await store.close();
    });

    it('takes comments up to the limit, as far as every database can hold them', async () => {
      const store = await open();
      const longest = '語'.repeat(LONGEST_COMMENT);
      expect(await store.feedback.give('1', wrong({ comment: longest }))).toBe('kept');
      expect((await store.feedback.ofServer('9', 0))[0]?.comment).toBe(longest);
      expect(await store.feedback.give('1', wrong({ comment: `${longest}x` }))).toBe('comment-too-long');
      expect((await store.feedback.ofServer('9', 0))[0]?.comment).toBe(longest);
      await store.feedback.give('1', wrong({ comment: `x'); drop table feedback; -- \0\ud800` }));
      expect((await store.feedback.ofServer('9', 0))[0]?.comment).toBe(`x'); drop table feedback; -- \ufffd`);
      await store.close();
    });

    it('cuts a long question', async () => {
      const store = await open();
      await allow(store);
      await store.feedback.give('1', wrong({ question: '語'.repeat(1000) }));
      expect((await store.feedback.ofServer('9', 0))[0]?.question).toHaveLength(LONGEST_KEPT_QUESTION);
      await store.close();
    });

    it('is told of a period and of a server', async () => {
      const store = await open();
      await store.feedback.give('1', wrong({ when: 10 }));
      await store.feedback.give('1', wrong({ answer: '12', when: 20 }));
      await store.feedback.give('1', wrong({ answer: '13', when: 20, server: '8' }));
      expect((await store.feedback.ofServer('9', 11)).map(({ answer }) => answer)).toEqual(['12']);
      await store.close();
    });

    it('is read also where its list of entries is damaged', async () => {
      const place = await fresh();
      const store = await open(place);
      await store.feedback.give('1', wrong());
      await run(place, `update feedback set made_of = '[1, "a", {'`);
      expect((await store.feedback.ofServer('9', 0))[0]?.madeOf).toEqual([]);
      expect((await store.people.exportAll('1')).feedback).toMatchObject([{ madeOf: [] }]);
      await store.close();
    });

    it.each([
      ['a person', MOST_OF_PERSON, `'1', i`, `'9'`],
      ['a server', MOST_OF_SERVER, `'p' || i, i`, `'9'`],
    ])('drops the oldest of %s beyond the limit', async (_whose, most, key, server) => {
      const place = await fresh();
      const store = await open(place);
      await run(
        place,
        `insert into feedback (person, answer, server, verdict, status, made_of, given_at)
         with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${most})
         select ${key}, ${server}, 'helpful', 'answered', '[]', i from numbers`,
      );
      await store.feedback.give('1', wrong({ answer: 'new' }));
      const [row] = await run(place, 'select count(*) as total, min(given_at) as oldest from feedback');
      expect([Number(row?.total), Number(row?.oldest)]).toEqual([most, 2]);
      await store.close();
    });

    it('is forgotten with its server', async () => {
      const store = await open();
      await store.feedback.give('1', wrong());
      await store.feedback.give('1', wrong({ answer: '12', server: '8' }));
      expect(await store.feedback.forgetServer('9')).toBe(1);
      expect(await store.feedback.ofServer('9', 0)).toEqual([]);
      expect(await store.feedback.ofServer('8', 0)).toHaveLength(1);
      await store.close();
    });
  });
}
