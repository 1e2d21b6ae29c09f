import { describe, expect, it } from 'vitest';
import type { StoredCard } from '../../src/store/review.ts';
import { furnish, type Store } from '../../src/store/store.ts';
import { opened, type Place, QUIET, run } from './place.ts';

const card = (item: string, more: Partial<StoredCard> = {}): StoredCard => ({
  item,
  origin: 'missed',
  addedAt: 1,
  dueAt: 2,
  missedAt: 1,
  reviewedAt: null,
  history: [],
  lapses: 0,
  stability: 0,
  difficulty: 0,
  isOut: false,
  ...more,
});

const reviewed = (from: StoredCard, at: number): StoredCard => ({
  ...from,
  reviewedAt: at,
  history: [...from.history, at],
  stability: 2.3065,
  difficulty: 2.11810397,
});

/** What holds of cards to review and of reminders. */
export function reviewContract(fresh: () => Promise<Place>): void {
  const open = async (place?: Place): Promise<Store> =>
    opened(await furnish((place ?? (await fresh())).connect(), QUIET));

  describe('cards', () => {
    it('come back as they were put, each person’s own', async () => {
      const { review, close } = await open();
      const many = Array.from({ length: 250 }, (_, i) => card(`item-${String(i).padStart(3, '0')}`));
      await review.add('1', many);
      await review.add('2', [card('item-000', { origin: 'bookmarked', missedAt: null })]);
      expect(await review.cards('1')).toEqual(many);
      const next = reviewed(card('item-000'), 5);
      expect(await review.put('1', next, card('item-000'), true)).toBe(true);
      expect((await review.cards('1'))[0]).toEqual(next);
      expect((await review.cards('2'))[0]?.reviewedAt).toBeNull();
      await close();
    });

    it('that are there already are not added again', async () => {
      const { review, close } = await open();
      await review.add('1', [card('a')]);
      await review.add('1', [card('a', { dueAt: 99 }), card('b')]);
      expect((await review.cards('1')).map(({ dueAt }) => dueAt)).toEqual([2, 2]);
      await close();
    });

    it('are put once, when the same is done twice at once', async () => {
      const { review, close } = await open();
      await review.add('1', [card('a')]);
      const puts = [7, 8].map((at) => review.put('1', reviewed(card('a'), at), card('a'), true));
      expect((await Promise.all(puts)).toSorted()).toEqual([false, true]);
      expect((await review.cards('1'))[0]?.history).toHaveLength(1);
      await close();
    });

    it('can be taken back once, and only the last of them', async () => {
      const { review, close } = await open();
      await review.add('1', [card('a'), card('b')]);
      expect(await review.canUndo('1')).toBe(false);
      await review.put('1', reviewed(card('a'), 5), card('a'), true);
      await review.put('1', reviewed(card('b'), 6), card('b'), true);
      expect(await review.canUndo('1')).toBe(true);
      expect(await review.undo('1')).toEqual(card('b'));
      expect(await review.undo('1')).toBeUndefined();
      expect(await review.canUndo('1')).toBe(false);
      expect(await review.cards('1')).toEqual([reviewed(card('a'), 5), card('b')]);
      await close();
    });

    it('that change by themselves leave what can be taken back', async () => {
      const { review, close } = await open();
      await review.add('1', [card('a'), card('b')]);
      await review.put('1', reviewed(card('a'), 5), card('a'), true);
      await review.put('1', card('b', { dueAt: 1 }), card('b'), false);
      expect(await review.undo('1')).toEqual(card('a'));
      await close();
    });

    it('that are damaged are left out, and it is told', async () => {
      const place = await fresh();
      const told: string[] = [];
      const events = { ...QUIET, onDamaged: ({ id }: { id: string }) => told.push(id) };
      const store = opened(await furnish(place.connect(), events));
      await store.review.add('1', [card('a'), card('b')]);
      await run(place, `update review_cards set card = '{"item":' where item = 'a'`);
      expect(await store.review.cards('1')).toEqual([card('b')]);
      expect(told).toEqual(['1 a']);
      await store.close();
    });
  });

  describe('reminders', () => {
    it('are of those who want them, with their time zone and language', async () => {
      const { review, people, close } = await open();
      expect(await review.reminder('1')).toBeUndefined();
      await review.setReminder('1', { minute: 540, remindedOn: null, language: 'fr' }, 1);
      await review.setReminder('2', { minute: null, remindedOn: null, language: 'en' }, 1);
      await review.setReminder('3', { minute: 0, remindedOn: '2026-01-01', language: 'fr' }, 1);
      await people.change('3', { timeZone: 'Africa/Bamako', language: 'en' }, 1);
      expect((await review.reminders()).toSorted((a, b) => (a.person < b.person ? -1 : 1))).toEqual([
        { person: '1', minute: 540, remindedOn: null, language: 'fr', timeZone: null },
        { person: '3', minute: 0, remindedOn: '2026-01-01', language: 'en', timeZone: 'Africa/Bamako' },
      ]);
      await close();
    });

    it('are claimed once a day, and not by who wants none', async () => {
      const { review, close } = await open();
      await review.setReminder('1', { minute: 540, remindedOn: null, language: 'en' }, 1);
      const claims = [1, 2, 3].map(() => review.claimReminder('1', '2026-01-01'));
      expect((await Promise.all(claims)).filter((claimed) => claimed)).toHaveLength(1);
      expect(await review.claimReminder('1', '2025-12-31')).toBe(false);
      expect(await review.claimReminder('1', '2026-01-02')).toBe(true);
      await review.setReminder('1', { minute: null, remindedOn: null, language: 'en' }, 2);
      expect(await review.claimReminder('1', '2026-01-03')).toBe(false);
      expect(await review.claimReminder('2', '2026-01-03')).toBe(false);
      await close();
    });
  });
}
