import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { markOf } from '../../src/discord/documents.ts';
import type { StoredCard } from '../../src/store/review.ts';
import { forging } from '../support/forged.ts';
import { inStore, labelsOf, now } from '../support/keeping.ts';
import { DAY, HOUR, openPractice, type Practice, putAnswers } from '../support/practising.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

type Person = Practice['ann'];
type Message = Awaited<ReturnType<typeof review>>;

const review = async ({ channel }: Practice, who: Person) => (await who.slash(channel, 'review')).answer();

const miss = (room: Practice, who: Person, ...items: string[]) =>
  putAnswers(
    room,
    items.map((item) => ({ person: who.id, item, isRight: 0 as const, mode: 'solo', session: who.id })),
  );

const cards = (room: Practice, { id }: Person): Promise<readonly StoredCard[]> =>
  inStore(room, ({ review: drawer }) => drawer.cards(id));

/** What the message says now. */
const said = (room: Practice, message: Message): string => wordsOf(now(room, message));

/** Presses the button whose label begins like that. */
async function press(room: Practice, who: Person, message: Message, label: string): Promise<void> {
  const button = buttonsOf(now(room, message)).find((one) => one.label.startsWith(label));
  if (!button) throw new Error(`no button ${label} among ${labelsOf(now(room, message))}`);
  await who.press(message, button.id);
}

describe('/review', () => {
  it('says that there is nothing, where there is nothing', async () => {
    const room = await openPractice();
    const shown = await review(room, room.ann);
    expect(shown.ephemeral_for).toBe(room.ann.id);
    expect(wordsOf(shown)).toContain('There is nothing to review yet');
    expect(labelsOf(shown)).toEqual(['Remind me']);
  });

  it('brings what was missed in a quiz on the next day, and not before', async () => {
    const room = await openPractice();
    const { ann, ben, clock } = room;
    await miss(room, ann, 'took-over-from', 'threat-to-peace');
    await putAnswers(room, [{ person: ben.id, item: 'most-soldiers', isRight: 0 }]);
    const today = wordsOf(await review(room, ann));
    expect(today).toContain('No question is due, none is new.');
    expect(today).toContain('Missed today: 2. They come back tomorrow');
    expect(today).toContain(`The next one is due <t:${Date.parse('2026-11-29T00:00Z') / 1000}:R>.`);
    clock.now += DAY;
    const tomorrow = await review(room, ann);
    expectWithinLimits(tomorrow);
    expect(wordsOf(tomorrow)).toContain('No question is due, 2 are new.');
    expect(labelsOf(tomorrow)).toContain('Begin');
  });

  it('asks, tells the solution with the passage, takes a rating, and goes on with honest counts', async () => {
    const room = await openPractice();
    const { ann, clock } = room;
    await miss(room, ann, 'took-over-from', 'whose-soldiers');
    clock.now += DAY;
    const shown = await review(room, ann);
    await press(room, ann, shown, 'Begin');
    expect(said(room, shown)).toContain('No question is due, 2 are new.');
    expect(said(room, shown)).toContain('Which mission did MINUSMA take over from?');
    expectWithinLimits(now(room, shown));
    const place = /\*\*([A-C])\.\*\* AFISMA/.exec(said(room, shown))?.[1] ?? '';
    await press(room, ann, shown, place);
    const solved = said(room, shown);
    expectWithinLimits(now(room, shown));
    expect(solved).toMatch(/AFISMA\*\* · right/);
    expect(solved).toContain('UNAMID is a mission in Darfur.');
    expect(solved).toContain('It takes over from AFISMA on 1 July 2013.');
    expect(solved).toContain('Council 2013, ¶ 2');
    const rates = labelsOf(now(room, shown)).filter((label) => /day/.test(label));
    expect(rates).toEqual(['Again (1 day)', 'Hard (2 days)', 'Good (3 days)', 'Easy (8 days)']);
    await press(room, ann, shown, 'Good');
    expect(said(room, shown)).toContain('No question is due, 1 is new.');
    expect(said(room, shown)).toContain('Soldiers of which country may step in?');
    await press(room, ann, shown, 'Show the answer');
    await press(room, ann, shown, 'Again');
    expect(said(room, shown)).toContain('That was all for today.');
    expect(said(room, shown)).toContain('Reviewed today: 2. Questions in all: 2.');
    clock.now += DAY;
    expect(wordsOf(await review(room, ann))).toContain('1 question is due, none is new.');
    clock.now += 2 * DAY;
    expect(wordsOf(await review(room, ann))).toContain('2 questions are due, none is new.');
  });

  it('does not bring what was missed in review twice a day, unless that is asked for; and then changes nothing', async () => {
    const room = await openPractice();
    const { ann, clock } = room;
    await miss(room, ann, 'threat-to-peace');
    clock.now += DAY;
    const shown = await review(room, ann);
    await press(room, ann, shown, 'Begin');
    await press(room, ann, shown, 'B');
    await press(room, ann, shown, 'Again');
    clock.now += 6 * HOUR;
    const later = await review(room, ann);
    expect(labelsOf(later)).not.toContain('Begin');
    const before = await cards(room, ann);
    await press(room, ann, later, 'Practise what I missed today');
    expect(said(room, later)).toContain('Practice: 1 of 1 that you missed today');
    await press(room, ann, later, 'A');
    expect(labelsOf(now(room, later)).join()).not.toMatch(/Good|Again/);
    await press(room, ann, later, 'Next question');
    expect(said(room, later)).toContain('That was all that you missed today.');
    expect(await cards(room, ann)).toEqual(before);
  });

  it('takes the last rating back, once', async () => {
    const room = await openPractice();
    const { ann, clock } = room;
    await miss(room, ann, 'took-over-from', 'whose-soldiers');
    clock.now += DAY;
    const shown = await review(room, ann);
    await press(room, ann, shown, 'Begin');
    const before = await cards(room, ann);
    await press(room, ann, shown, 'Show the answer');
    await press(room, ann, shown, 'Easy');
    expect(await cards(room, ann)).not.toEqual(before);
    await press(room, ann, shown, 'Enough for now');
    await press(room, ann, shown, 'Take the last one back');
    expect(said(room, shown)).toContain('Taken back. Here it is again.');
    expect(said(room, shown)).toContain('Which mission did MINUSMA take over from?');
    expect(await cards(room, ann)).toEqual(before);
    await press(room, ann, shown, 'Enough for now');
    expect(labelsOf(now(room, shown))).not.toContain('Take the last one back');
  });

  it('counts a rating once, however often it is pressed', async () => {
    const room = await openPractice();
    const { ann, clock } = room;
    await miss(room, ann, 'took-over-from');
    clock.now += DAY;
    const shown = await review(room, ann);
    await press(room, ann, shown, 'Begin');
    await press(room, ann, shown, 'Show the answer');
    const good = buttonsOf(now(room, shown)).find(({ label }) => label.startsWith('Good'))?.id ?? '';
    await Promise.all([1, 2, 3].map(() => ann.press(shown, good)));
    const [card] = await cards(room, ann);
    expect(card?.history).toHaveLength(1);
  });

  it('takes typed answers by a form, and judges them as a quiz does', async () => {
    const room = await openPractice();
    const { ann, clock } = room;
    await miss(room, ann, 'most-soldiers', 'whose-soldiers');
    clock.now += DAY;
    const shown = await review(room, ann);
    await press(room, ann, shown, 'Begin');
    expect(said(room, shown)).toContain('How many soldiers may MINUSMA have at most?');
    expect(said(room, shown)).toContain('25 April 2013');
    const type = async (answer: string) => {
      const button = buttonsOf(now(room, shown)).find(({ label }) => label === 'Type your answer');
      await ann.submit((await ann.press(shown, button?.id ?? '')).modal(), { answer });
      return said(room, shown);
    };
    expect(await type('12 000')).toMatch(/12 000.*\n.*11,200 soldiers/);
    await press(room, ann, shown, 'Again');
    expect(said(room, shown)).toContain('Soldiers of which country may step in?');
    const solved = await type('paris');
    expect(solved).toContain('paris');
    const good = buttonsOf(now(room, shown)).find(({ label }) => label.startsWith('Good'));
    expect(good).toBeDefined();
  });

  it('brings the questions of a paragraph that is kept, at once; also those to be put in order', async () => {
    const room = await openPractice();
    const { ann, channel } = room;
    const inputs = { document: 'resolution-2690', paragraph: 1 };
    const read = await (await ann.slash(channel, 'source', inputs, { subcommand: 'read' })).answer();
    await ann.press(read, 'Keep');
    const shown = await review(room, ann);
    expect(wordsOf(shown)).toContain('No question is due, 1 is new.');
    await press(room, ann, shown, 'Begin');
    expect(labelsOf(now(room, shown))).toEqual([
      'Show the answer',
      'Do not ask this any more',
      'Enough for now',
    ]);
    await press(room, ann, shown, 'Show the answer');
    expect(said(room, shown)).toMatch(/1\. \*\*[A-C]\. The take-over\*\* · 1 July 2013/);
    expectWithinLimits(now(room, shown));
  });

  it('asks no more what the person does not want to be asked, until that is taken back', async () => {
    const room = await openPractice();
    const { ann, clock } = room;
    await miss(room, ann, 'took-over-from');
    clock.now += DAY;
    const shown = await review(room, ann);
    await press(room, ann, shown, 'Begin');
    await press(room, ann, shown, 'Do not ask this any more');
    expect(said(room, shown)).toContain('This question is not asked any more.');
    expect(said(room, shown)).toContain('There is nothing to review yet');
    await press(room, ann, shown, 'Take the last one back');
    expect(said(room, shown)).toContain('Which mission did MINUSMA take over from?');
  });

  it('lets a question be reported', async () => {
    const room = await openPractice();
    const { ann, guild, clock } = room;
    await miss(room, ann, 'took-over-from');
    clock.now += DAY;
    const shown = await review(room, ann);
    await press(room, ann, shown, 'Begin');
    await press(room, ann, shown, 'Show the answer');
    const form = (await ann.press(shown, `review:report:${markOf('took-over-from')}`)).modal();
    await ann.submit(form, { flaw: 'several-right', comment: '' });
    const reports = await inStore(room, ({ complaints }) => complaints.reports(guild.id));
    expect(reports).toMatchObject([{ item: 'took-over-from', reason: 'several-right', comment: null }]);
  });

  it('is forgotten and handed over with everything else about the person', async () => {
    const room = await openPractice();
    const { ann, clock } = room;
    await miss(room, ann, 'took-over-from');
    clock.now += DAY;
    await review(room, ann);
    const data = await inStore(room, ({ people }) => people.exportAll(ann.id));
    expect(data.reviewCards).toMatchObject([{ item: 'took-over-from', origin: 'missed' }]);
    await inStore(room, ({ people }) => people.eraseAll(ann.id));
    expect(wordsOf(await review(room, ann))).toContain('There is nothing to review yet');
  });

  it('takes no id that was forged, that is old, or that is of a card of somebody else', async () => {
    const mark = markOf('took-over-from');
    const ids = [
      `review:pick:${mark}:r0:7`,
      `review:pick:${mark}:r0:x`,
      `review:rate:${mark}:r0:perfect`,
      `review:rate:${mark}:r9:good`,
      `review:rate:${mark}:p0:good`,
      `review:show:${markOf('whose-soldiers')}:r0`,
      `review:drop:ffffffff:r0`,
      'review:practise:99999',
      'review:other',
    ];
    const room = await openPractice({ commands: [...commands, forging(ids)] });
    const { ann, ben, channel, clock } = room;
    await miss(room, ann, 'took-over-from');
    await miss(room, ben, 'whose-soldiers');
    clock.now += DAY;
    await review(room, ann);
    const before = await cards(room, ann);
    const forged = await (await ann.slash(channel, 'forge')).answer();
    for (const { id } of buttonsOf(forged)) {
      const answer = await (await ann.press(forged, id)).answer();
      expect([id, answer.content || wordsOf(answer)]).toEqual([
        id,
        expect.stringMatching(
          /^This button is no longer|^You have answered this one|^That question was not due/,
        ),
      ]);
    }
    expect(await cards(room, ann)).toEqual(before);
  });
});
