import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { sqliteFile } from '../../src/store/sqlite.ts';
import { forger } from '../support/forger.ts';
import { allowTexts, asked, given, openJudged, QUESTION, reject, UNCOVERED } from '../support/judging.ts';
import { buttonsOf, componentsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const JUDGING = ['Helpful', 'Not right', 'Why this answer?'];

/** The rows of buttons of a message, by their labels. */
const rowsOf = (message: object) =>
  componentsOf(message)
    .filter(({ type }) => type === 1)
    .map((row) => buttonsOf(row).map(({ label }) => label));

describe('the buttons to judge an answer', () => {
  it('stand under every kind of answer, in one row', async () => {
    const room = await openJudged({ readsMessages: true });
    const { ann, max, channel } = room;
    const mentioned = await ann.mention(channel, QUESTION).answer();
    const replied = await ann.say(channel, QUESTION, { replyTo: mentioned }).answer();
    const direct = await ann.dm(QUESTION).answer();
    await max.select(await (await max.slash(channel, 'settings')).answer(), 'settings:channels', [
      channel.id,
    ]);
    const uncalled = await ann.say(channel, QUESTION).answer();
    const first = await asked(room, ann);
    const next = buttonsOf(first).find(({ id }) => id.startsWith('ask:next:'))?.id ?? '';
    const further = await (await ann.press(first, next)).answer();
    const refused = await asked(room, ann, UNCOVERED);
    const foreign = await asked(room, ann, 'What is the best pizza in Naples?');
    for (const message of [mentioned, replied, direct, uncalled, first, further, refused, foreign]) {
      expect(rowsOf(message)).toContainEqual(JUDGING);
      expectWithinLimits(message);
    }
  });

  it('do not stand under a greeting, nor under a call without a question', async () => {
    const { ann, channel } = await openJudged();
    for (const said of ['hello', ''])
      expect(rowsOf(await ann.mention(channel, said).answer()).flat()).not.toContain('Helpful');
  });

  it('keep what is pressed, thank in private, and ping nobody', async () => {
    const room = await openJudged();
    const { ann, ben, channel } = room;
    const answer = await asked(room, ann);
    const before = ben.sees(channel).length;
    const thanks = await (await ben.press(answer, 'Helpful')).answer();
    expect(thanks.ephemeral_for).toBe(ben.id);
    expect(wordsOf(thanks)).toContain('Thank you: noted as helpful.');
    expect(ben.sees(channel).filter(({ ephemeral_for }) => ephemeral_for === null)).toHaveLength(before);
    expect(await given(room)).toEqual([
      expect.objectContaining({ verdict: 'helpful', status: 'answered', question: null, reason: null }),
    ]);
    expect((await given(room))[0]?.madeOf.length).toBeGreaterThan(0);
  });

  it('ask what is wrong, and keep nothing until that is said', async () => {
    const room = await openJudged();
    const { ann } = room;
    const answer = await asked(room, ann);
    const form = (await ann.press(answer, 'Not right')).modal();
    expect(form.title).toBe('What is not right?');
    expect(await given(room)).toEqual([]);
    const thanks = await (
      await ann.submit(form, { reason: 'wrong-paragraph', comment: ' It is ¶ 3. ' })
    ).answer();
    expect(thanks.ephemeral_for).toBe(ann.id);
    expect(await given(room)).toEqual([
      expect.objectContaining({ verdict: 'wrong', reason: 'wrong-paragraph', comment: 'It is ¶ 3.' }),
    ]);
  });

  it('take no longer a comment than there is room for, and no reason that is not offered', async () => {
    const room = await openJudged();
    const { ann } = room;
    const answer = await asked(room, ann);
    const form = (await ann.press(answer, 'Not right')).modal();
    await expect(ann.submit(form, { reason: 'other', comment: 'x'.repeat(301) })).rejects.toThrow();
    await expect(ann.submit(form, { reason: 'because', comment: '' })).rejects.toThrow();
    await reject(ann, answer, 'other', 'x'.repeat(300));
    expect((await given(room))[0]?.comment).toHaveLength(300);
  });

  it('let each person change their own mind and nobody else’s', async () => {
    const room = await openJudged();
    const { ann, ben } = room;
    const answer = await asked(room, ann);
    await ann.press(answer, 'Helpful');
    await reject(ben, answer, 'not-faithful', 'Look again');
    await Promise.all([ann.press(answer, 'Helpful'), ann.press(answer, 'Helpful')]);
    await reject(ann, answer, 'other');
    const rows = await given(room);
    expect(rows.map(({ verdict, reason, comment }) => [verdict, reason, comment])).toEqual([
      ['wrong', 'other', null],
      ['wrong', 'not-faithful', 'Look again'],
    ]);
    await ben.press(answer, 'Helpful');
    expect((await given(room)).map(({ reason }) => reason)).toEqual([null, 'other']);
  });

  it('go on working after a restart, also for a form that was open', async () => {
    const room = await openJudged();
    const { ann, ben, bot, startBot } = room;
    await allowTexts(room);
    const answer = await asked(room, ann);
    const form = (await ann.press(answer, 'Not right')).modal();
    await bot.stop();
    const again = await startBot();
    await ann.submit(form, { reason: 'other', comment: '' });
    await ben.press(answer, 'Helpful');
    const rows = await given(room);
    expect(rows.map(({ verdict, question }) => [verdict, question])).toEqual([
      ['helpful', null],
      ['wrong', null],
    ]);
    expect(new Set(rows.map(({ madeOf }) => madeOf.join())).size).toBe(1);
    expect(rows[0]?.madeOf.length).toBeGreaterThan(0);
    await again.stop();
  });

  it('tell of a disagreement and of a gap which it was', async () => {
    const room = await openJudged();
    const { ann } = room;
    await ann.press(await asked(room, ann, 'How many blue helmets did Chad lose in Mali?'), 'Helpful');
    await ann.press(
      await asked(room, ann, 'Do the documents disagree on how many troops MINUSMA has?'),
      'Helpful',
    );
    const rows = await given(room);
    expect(rows.map(({ madeOf, status }) => [madeOf[0]?.split(':')[0], status])).toEqual([
      ['differ', 'several'],
      ['gap', 'not-covered'],
    ]);
  });
});

describe('the text of a judged question', () => {
  const textAfter = async (
    set: (room: Awaited<ReturnType<typeof openJudged>>) => Promise<unknown>,
    more = {},
  ) => {
    const room = await openJudged();
    const answer = await asked(room, room.ann, QUESTION, more);
    await set(room);
    await reject(room.ann, answer);
    return (await given(room))[0]?.question;
  };

  it('is kept where the server allows it at the time of the press', async () => {
    expect(await textAfter(async () => {})).toBeNull();
    expect(await textAfter((room) => allowTexts(room))).toBe(QUESTION);
    const allowedAndForbidden = async (room: Parameters<typeof allowTexts>[0]) => {
      await allowTexts(room);
      await allowTexts(room, 'Do not keep');
    };
    expect(await textAfter(allowedAndForbidden)).toBeNull();
  });

  it('is not kept where it was asked in private', async () => {
    expect(await textAfter((room) => allowTexts(room), { private: true })).toBeNull();
  });

  it.each(['Do not keep', 'Reset all'])('is dropped by “%s”, the verdict is not', async (label) => {
    const room = await openJudged();
    await allowTexts(room);
    await reject(room.ann, await asked(room, room.ann));
    expect((await given(room))[0]?.question).toBe(QUESTION);
    const panel = await (await room.max.slash(room.channel, 'settings')).answer();
    await room.max.press(panel, label);
    if (label === 'Reset all') await room.max.press(panel, 'Reset all settings');
    expect(await given(room)).toMatchObject([{ verdict: 'wrong', question: null }]);
  });
});

describe('forged buttons', () => {
  it.each([
    'ask:helpful',
    'ask:helpful:1',
    'ask:helpful:abc:answered',
    'ask:helpful:1:splendid',
    'ask:wrong:123456789012345678901:answered',
    'ask:why',
    'ask:why:x',
    'gaps:list:feedback:30:0',
    'gaps:drop:feedback:30',
  ])('lead nowhere and store nothing: %s', async (id) => {
    const room = await openJudged({ commands: [...commands, forger(id)] });
    const { max, channel } = room;
    const forged = await (await max.slash(channel, 'try')).answer();
    const answer = await (await max.press(forged, 'x')).answer();
    expect(answer.content).toContain('no longer valid');
    expect(answer.ephemeral_for).toBe(max.id);
    expect(await given(room)).toEqual([]);
  });

  it('name no entries that are not there', async () => {
    const room = await openJudged({ commands: [...commands, forger('ask:helpful:5:answered:deadbeef:x')] });
    const forged = await (await room.ann.slash(room.channel, 'try')).answer();
    await room.ann.press(forged, 'x');
    expect(await given(room)).toMatchObject([{ answer: '5', madeOf: [] }]);
  });
});

describe('feedback in a direct message', () => {
  it('belongs to no server, and its text is not kept', async () => {
    const room = await openJudged();
    await allowTexts(room);
    const answer = await room.ann.dm(QUESTION).answer();
    const thanks = await reject(room.ann, answer);
    // not one more message in the conversation for each press
    expect(thanks.ephemeral_for).toBe(room.ann.id);
    expect((await (await room.ann.press(answer, 'Helpful')).answer()).ephemeral_for).toBe(room.ann.id);
    await reject(room.ann, answer);
    expect(await given(room)).toEqual([]);
    expect(await given(room, '')).toMatchObject([{ verdict: 'wrong', question: null }]);
  });
});

describe('while the store fails', () => {
  it('the person is told that nothing was kept, and answers go on', async () => {
    const room = await openJudged();
    const { ann } = room;
    const answer = await asked(room, ann);
    const database = new DatabaseSync(sqliteFile(room.folder));
    onTestFinished(() => database.close());
    database.exec('drop table feedback; drop table uncovered; drop table uncovered_texts');
    expect((await (await ann.press(answer, 'Helpful')).answer()).content).toMatch(/^Something went wrong/);
    expect((await reject(ann, answer)).content).toMatch(/^Something went wrong/);
    const refused = await asked(room, ann, UNCOVERED);
    expect(rowsOf(refused)).toContainEqual(JUDGING);
    expect(wordsOf(await ann.mention(room.channel, UNCOVERED).answer())).toContain('documents');
    expect(wordsOf(await (await ann.press(answer, 'Why this answer?')).answer())).toContain(
      'Why this answer',
    );
    expect(room.logged).toContainEqual(
      expect.objectContaining({ level: 50, msg: expect.stringContaining('could not be counted') }),
    );
  });
});
