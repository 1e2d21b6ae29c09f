import { describe, expect, it } from 'vitest';
import { type Dispute, LONGEST_COMPLAINT } from '../../src/store/complaints.ts';
import { furnish, type Store } from '../../src/store/store.ts';
import { opened, type Place, QUIET } from './place.ts';

const DISPUTE: Omit<Dispute, 'status'> = {
  session: 's1',
  question: 2,
  person: 'ann',
  server: '9',
  item: 'a',
  reason: 'The paragraph says so.',
  disputedAt: 100,
};

/** What holds of disputes about answers, and of reports of questions. */
export function complaintsContract(fresh: () => Promise<Place>): void {
  const open = async (): Promise<Store> => opened(await furnish((await fresh()).connect(), QUIET));

  describe('disputes', () => {
    it('wait for a ruling, oldest first, on their own server', async () => {
      const { complaints, close } = await open();
      await complaints.dispute({ ...DISPUTE, person: 'ben', disputedAt: 200 });
      expect(await complaints.dispute(DISPUTE)).toEqual({ ...DISPUTE, status: 'open' });
      await complaints.dispute({ ...DISPUTE, session: 's2', server: '7' });
      expect((await complaints.open('9')).map(({ person }) => person)).toEqual(['ann', 'ben']);
      expect(await complaints.find({ ...DISPUTE, server: '7' })).toBeUndefined();
      await close();
    });

    it('are one for each answer: the reason can be put better until there is a ruling', async () => {
      const { complaints, close } = await open();
      await complaints.dispute(DISPUTE);
      expect(await complaints.dispute({ ...DISPUTE, reason: ' Better. ' })).toMatchObject({
        reason: 'Better.',
      });
      expect(await complaints.rule(DISPUTE, 'rejected', 1)).toBe('rejected');
      expect(await complaints.dispute({ ...DISPUTE, reason: 'Again.' })).toMatchObject({
        reason: 'Better.',
        status: 'rejected',
      });
      expect(await complaints.dispute({ ...DISPUTE, reason: 'x'.repeat(LONGEST_COMPLAINT + 1) })).toBe(
        'too-long',
      );
      await close();
    });

    it('are ruled on once, also by two managers at once', async () => {
      const { complaints, close } = await open();
      await complaints.dispute(DISPUTE);
      const rulings = await Promise.all([
        complaints.rule(DISPUTE, 'accepted', 1),
        complaints.rule(DISPUTE, 'rejected', 1),
      ]);
      expect(new Set(rulings).size).toBe(1);
      expect(await complaints.find(DISPUTE)).toMatchObject({ status: rulings[0] });
      expect(await complaints.rule({ ...DISPUTE, person: 'eve' }, 'accepted', 1)).toBeUndefined();
      await close();
    });

    it('about a question that is withdrawn are settled together; about others they stay open', async () => {
      const { complaints, close } = await open();
      await complaints.dispute(DISPUTE);
      await complaints.dispute({ ...DISPUTE, person: 'ben' });
      await complaints.dispute({ ...DISPUTE, question: 3, item: 'b' });
      expect(await complaints.rule(DISPUTE, 'withdrawn', 1)).toBe('withdrawn');
      expect((await complaints.open('9')).map(({ item }) => item)).toEqual(['b']);
      expect(await complaints.withdrawn('9')).toEqual(['a']);
      expect(await complaints.withdrawn('7')).toEqual([]);
      const other = { ...DISPUTE, question: 3 };
      expect(await complaints.rule(other, 'rejected', 1)).toBe('rejected');
      expect(await complaints.withdrawn('9')).toEqual(['a']);
      await complaints.dispute({ ...DISPUTE, question: 4, item: 'c' });
      expect(await complaints.rule({ ...DISPUTE, question: 4 }, 'accepted', 1)).toBe('accepted');
      expect((await complaints.withdrawn('9')).toSorted()).toEqual(['a', 'c']);
      await close();
    });
  });

  describe('reports', () => {
    it('are one of each person for an item, told newest first without whose they are', async () => {
      const { complaints, close } = await open();
      const report = { item: 'a', reason: 'unclear', comment: ' Which year? ', reportedAt: 1 };
      expect(await complaints.report('ann', '9', report)).toBe('kept');
      await complaints.report('ann', '9', { ...report, reason: 'other', comment: null, reportedAt: 2 });
      await complaints.report('ben', '9', { ...report, reportedAt: 3 });
      expect(await complaints.reports('9')).toEqual([
        { ...report, comment: 'Which year?', reportedAt: 3 },
        { ...report, reason: 'other', comment: null, reportedAt: 2 },
      ]);
      const long = 'x'.repeat(LONGEST_COMPLAINT + 1);
      expect(await complaints.report('ann', '9', { ...report, comment: long })).toBe('too-long');
      await close();
    });

    it('and disputes go with their server', async () => {
      const { complaints, close } = await open();
      await complaints.dispute(DISPUTE);
      await complaints.report('ann', '9', { item: 'a', reason: 'other', comment: null, reportedAt: 1 });
      await complaints.report('ann', '7', { item: 'b', reason: 'other', comment: null, reportedAt: 1 });
      await complaints.forgetServer('9');
      expect([await complaints.open('9'), await complaints.reports('9')]).toEqual([[], []]);
      expect(await complaints.reports('7')).toHaveLength(1);
      await close();
    });
  });
}
