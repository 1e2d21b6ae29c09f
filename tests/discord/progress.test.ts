import { describe, expect, it } from 'vitest';
import { inStore } from '../support/keeping.ts';
import { DAY, openPractice, type Practice, putAnswers } from '../support/practising.ts';
import { picturesOf } from '../support/shown-picture.ts';
import { expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const progress = async ({ channel }: Practice, who: Practice['ann']) =>
  (await who.slash(channel, 'progress')).answer();

describe('/progress', () => {
  it('is told to the person alone: by topic with a picture, in a row, and by document', async () => {
    const room = await openPractice();
    const { ann, ben, clock } = room;
    const answer = (item: string, isRight: 0 | 1, days: number, mode = 'solo') => ({
      ...{ person: ann.id, item, isRight, mode },
      answeredAt: clock.now - days * DAY,
    });
    await putAnswers(room, [
      answer('took-over-from', 1, 0),
      answer('threat-to-peace', 1, 1, 'group'),
      answer('most-soldiers', 0, 2, 'exam'),
      answer('took-over-from', 1, 9, 'race'),
      { person: ben.id, item: 'in-order', isRight: 1 },
    ]);
    const shown = await progress(room, ann);
    expectWithinLimits(shown);
    expect(shown.ephemeral_for).toBe(ann.id);
    const words = wordsOf(shown);
    expect(words).toContain('3 of 4 answers in quizzes were right (75%).');
    expect(words).toContain('3 days in a row · longest: 3 · today is done');
    expect(words).toContain('A · **Mandate**: 3 of 3 (100%)\nB · **Forces**: 0 of 1 (0%)');
    expect(words).toMatch(/- Council 2013: asked about 3 of 4 paragraphs, right in 2/);
    expect(words).toMatch(/- Council 2023: asked about 0 of 2 paragraphs, right in 0/);
    const [picture, ...more] = picturesOf(shown);
    expect(more).toEqual([]);
    expect(picture?.description).toMatch(
      /^A bar chart .*\(2 topics\)\. A · Mandate: 3 of 3 \(100%\) B · Forces/,
    );
  });

  it('counts days in the time zone of the person, and says in which', async () => {
    const room = await openPractice();
    const { ann, clock, channel } = room;
    // in New York still the day before
    clock.now = Date.parse('2026-11-28T01:00:00Z');
    await putAnswers(room, [
      { person: ann.id, answeredAt: Date.parse('2026-11-26T23:00:00Z') },
      { person: ann.id, answeredAt: Date.parse('2026-11-28T00:30:00Z') },
    ]);
    expect(wordsOf(await progress(room, ann))).toContain('1 day in a row · longest: 1');
    expect(wordsOf(await progress(room, ann))).toContain('Days are counted in UTC. Set your own time zone');
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    const form = (await ann.press(panel, 'Change time zone')).modal();
    await ann.submit(form, { zone: 'America/New_York' });
    const words = wordsOf(await progress(room, ann));
    expect(words).toContain('2 days in a row · longest: 2 · today is done');
    expect(words).toContain('Days are counted in your time zone, America/New\\_York.');
  });

  it('counts reviews for the days in a row, but not for what was right', async () => {
    const room = await openPractice();
    const { ann, clock } = room;
    const card = {
      item: 'in-order',
      origin: 'missed',
      addedAt: 1,
      dueAt: 1,
      missedAt: 1,
      lapses: 0,
    } as const;
    const history = [clock.now - DAY, clock.now];
    await inStore(room, ({ review }) =>
      review.add(ann.id, [
        { ...card, reviewedAt: clock.now, history, stability: 1, difficulty: 5, isOut: false },
      ]),
    );
    const words = wordsOf(await progress(room, ann));
    expect(words).toContain('You have answered nothing in a quiz yet.');
    expect(words).toContain('2 days in a row');
    expect(picturesOf(await progress(room, ann))).toEqual([]);
  });

  it('is forgotten with everything else about the person', async () => {
    const room = await openPractice();
    const { ann, channel } = room;
    await putAnswers(room, [{ person: ann.id }]);
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    await ann.press(panel, 'Delete everything');
    await ann.press(panel, 'Delete for good');
    expect(wordsOf(await progress(room, ann))).toContain('You have answered nothing in a quiz yet.');
  });
});
