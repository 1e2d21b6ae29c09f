import { describe, expect, it } from 'vitest';
import { LONGEST_NOTE, MOST_BOOKMARKS } from '../../src/store/bookmarks.ts';
import { furnish } from '../../src/store/store.ts';
import { opened, type Place, QUIET, run } from './place.ts';

/** What holds of bookmarks. */
export function bookmarksContract(fresh: () => Promise<Place>): void {
  const open = async (place?: Place) => opened(await furnish((place ?? (await fresh())).connect(), QUIET));
  const mark = (paragraph: number, when = paragraph) => ({ source: 'doc', paragraph, when, note: null });

  /** Gives person 1 so many bookmarks, past the store. */
  const filled = async (count: number) => {
    const place = await fresh();
    await (await open(place)).close();
    const rows = Array.from({ length: count }, (_, i) => `('1', 'old', ${i}, ${i})`).join(', ');
    await run(place, `insert into bookmarks (person, source, paragraph, kept_at) values ${rows}`);
    return place;
  };

  describe('bookmarks', () => {
    it('are listed newest first, with the time as a number', async () => {
      const store = await open();
      const latest = 8_640_000_000_000_000;
      for (const bookmark of [mark(1, 10), mark(2, latest), mark(3, 5)]) {
        expect(await store.bookmarks.add('1', bookmark)).toBe('added');
      }
      expect(await store.bookmarks.list('1', 0, 10)).toEqual({
        bookmarks: [mark(2, latest), mark(1, 10), mark(3, 5)],
        total: 3,
      });
      expect(await store.bookmarks.list('2', 0, 10)).toEqual({ bookmarks: [], total: 0 });
      await store.close();
    });

    it('are paged to both ends without holes, also when all are of the same moment', async () => {
      const store = await open();
      for (let n = 1; n <= 7; n++) await store.bookmarks.add('1', mark(n, 1));
      const pages = await Promise.all([0, 1, 2, 3].map((page) => store.bookmarks.list('1', page, 3)));
      expect(pages.map(({ bookmarks }) => bookmarks.map(({ paragraph }) => paragraph))).toEqual([
        [1, 2, 3],
        [4, 5, 6],
        [7],
        [],
      ]);
      expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
      await store.close();
    });

    it.each([-1, 1e15])('do not fail on a page number that was forged: %d', async (page) => {
      const store = await open();
      await store.bookmarks.add('1', mark(1));
      expect((await store.bookmarks.list('1', page, 10)).total).toBe(1);
      await store.close();
    });

    it('are there once: keeping one again gives it the new note and time', async () => {
      const store = await open();
      await store.bookmarks.add('1', { ...mark(1, 1), note: 'first' });
      await store.bookmarks.add('1', mark(2, 2));
      expect(await store.bookmarks.add('1', { ...mark(1, 3), note: 'second' })).toBe('renewed');
      const { bookmarks } = await store.bookmarks.list('1', 0, 10);
      expect(bookmarks).toEqual([{ ...mark(1, 3), note: 'second' }, mark(2, 2)]);
      await store.close();
    });

    it('are removed, each person’s own', async () => {
      const store = await open();
      await store.bookmarks.add('1', mark(1));
      await store.bookmarks.add('2', mark(1));
      expect(await store.bookmarks.remove('1', mark(1))).toBe(true);
      expect(await store.bookmarks.remove('1', mark(1))).toBe(false);
      expect((await store.bookmarks.list('2', 0, 10)).total).toBe(1);
      await store.close();
    });

    it('are found one by one, each person’s own', async () => {
      const store = await open();
      await store.bookmarks.add('1', { ...mark(1, 5), note: 'mine' });
      expect(await store.bookmarks.find('1', mark(1))).toEqual({ ...mark(1, 5), note: 'mine' });
      expect(await store.bookmarks.find('1', mark(2))).toBeUndefined();
      expect(await store.bookmarks.find('2', mark(1))).toBeUndefined();
      await store.close();
    });

    it.each([
      ['words of any script', 'Déjà vu — مالي ⵎⴰⵍⵉ 马里 👩🏽‍🏫 e\u0301'],
      ['what looks like SQL', `x'); drop table bookmarks; -- " \\ $1 ? :a %`],
      ['lines and tabs', 'a\n\tb\r\n'],
      ['nothing', ''],
      ['the longest text', '語'.repeat(LONGEST_NOTE)],
    ])('keep a note as it was written: %s', async (_what, note) => {
      const store = await open();
      expect(await store.bookmarks.add('1', { ...mark(1), source: note.slice(0, 50), note })).toBe('added');
      const { bookmarks } = await store.bookmarks.list('1', 0, 10);
      expect(bookmarks).toEqual([{ ...mark(1), source: note.slice(0, 50), note }]);
      await store.close();
    });

    it('drop from a note what not every database can hold', async () => {
      const store = await open();
      expect(await store.bookmarks.add('1', { ...mark(1), note: 'a\0b\ud800c' })).toBe('added');
      expect((await store.bookmarks.list('1', 0, 1)).bookmarks[0]?.note).toBe('ab\ufffdc');
      await store.close();
    });

    it('refuse a note that is too long', async () => {
      const store = await open();
      const note = 'x'.repeat(LONGEST_NOTE + 1);
      expect(await store.bookmarks.add('1', { ...mark(1), note })).toBe('note-too-long');
      expect((await store.bookmarks.list('1', 0, 1)).total).toBe(0);
      await store.close();
    });

    it('stop at the limit, but can still be renewed there, and make room when one goes', async () => {
      const store = await open(await filled(MOST_BOOKMARKS));
      expect(await store.bookmarks.add('1', mark(1))).toBe('full');
      expect(await store.bookmarks.add('2', mark(1))).toBe('added');
      expect(await store.bookmarks.add('1', { ...mark(7), source: 'old' })).toBe('renewed');
      await store.bookmarks.remove('1', { source: 'old', paragraph: 7 });
      expect(await store.bookmarks.add('1', mark(1))).toBe('added');
      await store.close();
    });

    it('do not pass the limit when many are kept at once', async () => {
      const place = await filled(MOST_BOOKMARKS - 5);
      const stores = await Promise.all(Array.from({ length: place.writers }, () => open(place)));
      const results = await Promise.all(
        Array.from({ length: 30 }, (_, i) => stores[i % stores.length]?.bookmarks.add('1', mark(i))),
      );
      expect(results.filter((result) => result === 'added')).toHaveLength(5);
      expect(results.filter((result) => result === 'full')).toHaveLength(25);
      expect((await stores[0]?.bookmarks.list('1', 0, 1))?.total).toBe(MOST_BOOKMARKS);
      for (const store of stores) await store.close();
    });

    it('are added once when the same is kept many times at once', async () => {
      const store = await open();
      const results = await Promise.all(Array.from({ length: 20 }, () => store.bookmarks.add('1', mark(1))));
      expect(results.filter((result) => result === 'added')).toHaveLength(1);
      expect((await store.bookmarks.list('1', 0, 10)).total).toBe(1);
      await store.close();
    });
  });
}
