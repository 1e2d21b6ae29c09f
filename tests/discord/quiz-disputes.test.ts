import { describe, expect, it } from 'vitest';
import { letterFor, openQuiz, type QuizRoom } from '../support/quizzing.ts';
import { expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const SOLDIERS = 'how-many-soldiers';

/** A group quiz of one question that Ann has answered rightly, Ben and Cem wrongly; the closed question. */
async function playedWrongly(room: QuizRoom) {
  const { ann, ben, cem, start, shown, once } = room;
  await start(ann, { mode: 'group', seconds: 60, questions: 1 });
  const question = await shown('Question 1 of 1');
  const wrong = letterFor(question, '1,440');
  await (await ann.press(question, letterFor(question, '11,200'))).answer();
  await (await ben.press(question, wrong)).answer();
  await (await cem.press(question, wrong)).answer();
  await ann.press(question, 'Skip');
  const closed = await once(question, 'closed');
  await ann.press(closed, 'To the result');
  return { closed, end: await shown('The quiz is over'), wrong };
}

const disputing = async (who: QuizRoom['ann'], message: { id: string }, reason: string) =>
  (await who.submit((await who.press(message, 'I was right')).modal(), { reason })).answer();

describe('“I was right”', () => {
  it('brings the reason before a manager with the passage; accepted, the answer counts and the scores are corrected', async () => {
    const room = await openQuiz([SOLDIERS]);
    const { ann, ben, cem, max, mia, command, once, start } = room;
    const { closed, end, wrong } = await playedWrongly(room);
    const kept = await disputing(ben, closed, 'It says so: **1,440** @everyone');
    expect(kept.ephemeral_for).toBe(ben.id);
    expect(wordsOf(kept)).toContain('Those who manage this server see it with `/quiz disputes`');
    expect(wordsOf(await command(mia, 'disputes'))).toContain('Only people who may manage this server');
    const shown = await command(max, 'disputes');
    expect(shown.ephemeral_for).toBe(max.id);
    expectWithinLimits(shown);
    const words = wordsOf(shown);
    expect(words).toContain('Dispute 1 of 1');
    expect(words).toContain(`<@${ben.id}> answered: **${wrong}. 1,440**`);
    expect(words).toMatch(/Counted as right: \*\*.\. 11,200\*\*/);
    expect(words).toContain(`<@${ben.id}> writes: It says so: \\*\\*1,440\\*\\* \\@everyone`);
    expect(words).toContain('> MINUSMA may have up to 11,200 soldiers');
    await max.press(shown, 'Accept: counts as right');
    expect(wordsOf(await once(shown, 'No dispute waits'))).toContain('The dispute is accepted');
    const corrected = wordsOf(await once(end, new RegExp(`<@${ben.id}> · 1 of 1`)));
    expect(corrected).toContain(`**1. (tied)** <@${ann.id}> · 1 of 1 right`);
    expect(corrected).toContain(`<@${cem.id}> · 0 of 1 right`);
    expect(wordsOf(await once(closed, 'Right answers: 2 of 3.'))).toContain(`<@${ben.id}>`);
    const again = await (await ben.press(closed, 'I was right')).answer();
    expect(wordsOf(again)).toContain('Your answer counts as right already.');
    expect(wordsOf(await (await start(ann, { mode: 'group' })).answer())).toContain('There is no question');
  });

  it('can lead to the question being withdrawn: it counts for nobody, and is not asked there again', async () => {
    const room = await openQuiz([SOLDIERS]);
    const { ann, ben, cem, max, command, once, start } = room;
    const { closed, end } = await playedWrongly(room);
    await disputing(ben, closed, 'Both are there.');
    await disputing(cem, closed, 'The question is unclear.');
    const shown = await command(max, 'disputes');
    expect(wordsOf(shown)).toContain('Dispute 1 of 2');
    await max.press(shown, 'Withdraw the question');
    // both are settled with it
    expect(wordsOf(await once(shown, 'No dispute waits'))).toContain('The question is withdrawn');
    expect(wordsOf(await once(end, 'withdrawn after a dispute'))).toContain('questions that count: 0 of 1');
    expect(wordsOf(await once(closed, 'This question was withdrawn'))).toContain('It counts for nobody.');
    expect(wordsOf(await (await ben.press(closed, 'I was right')).answer())).toContain(
      'This question was withdrawn',
    );
    expect(wordsOf(await (await start(ann, { mode: 'group' })).answer())).toContain('There is no question');
  });

  it('can be rejected; of two managers who rule the first one’s ruling stands', async () => {
    const room = await openQuiz([SOLDIERS]);
    const { ben, max, guild, discord, command, once } = room;
    const moe = discord.as(discord.addUser({ name: 'moe' }));
    discord.joinGuild(moe, guild, { permissions: ['MANAGE_GUILD'] });
    const { closed, end } = await playedWrongly(room);
    await disputing(ben, closed, 'No.');
    const [first, second] = [await command(max, 'disputes'), await command(moe, 'disputes')];
    await max.press(first, 'Reject');
    expect(wordsOf(await once(first, 'No dispute waits'))).toContain('The dispute is rejected');
    await moe.press(second, 'Accept: counts as right');
    const words = wordsOf(await once(second, 'No dispute waits'));
    expect(words).toContain('**This was decided already.** The dispute is rejected');
    expect(wordsOf(await once(end, 'The quiz is over'))).toContain(`<@${ben.id}> · 0 of 1 right`);
    expect(wordsOf(await disputing(ben, closed, 'But!'))).toContain('The dispute is rejected');
  });

  it('is for those who answered, wrongly, and whose question is closed', async () => {
    const room = await openQuiz([SOLDIERS, 'who-sees-threat']);
    const { ann, ben, cem, start, shown, once } = room;
    await start(ann, { mode: 'group', seconds: 60, questions: 2 });
    const question = await shown('Question 1 of 2');
    const right = wordsOf(question).includes('soldiers may') ? '11,200' : 'the Security Council';
    await (await ben.press(question, letterFor(question, right))).answer();
    await ann.press(question, 'Skip');
    const closed = await once(question, 'closed');
    expect(wordsOf(await (await ben.press(closed, 'I was right')).answer())).toContain(
      'counts as right already',
    );
    expect(wordsOf(await (await cem.press(closed, 'I was right')).answer())).toContain(
      'You did not answer this question',
    );
  });

  it('can be said of an exam after its end, from the list of what was missed', async () => {
    const { ann, max, start, once, command } = await openQuiz([SOLDIERS]);
    const message = await (await start(ann, { mode: 'exam' })).answer();
    const asked = await once(message, 'Question 1 of 1');
    await ann.press(asked, letterFor(asked, '1,440'));
    const missed = await (await ann.press(await once(message, 'is over'), 'What I missed')).answer();
    const modal = (await ann.select(missed, 'I was right about …', '0')).modal();
    expect(wordsOf(await (await ann.submit(modal, { reason: 'See the paragraph.' })).answer())).toContain(
      'Kept.',
    );
    await max.press(await command(max, 'disputes'), 'Accept: counts as right');
    await once(message, 'Right answers: 1 of 1');
  });
});

describe('“Report this question”', () => {
  it('keeps what is wrong for the managers, without whose it is, while the quiz goes on', async () => {
    const room = await openQuiz([SOLDIERS]);
    const { ben, cem, mia, max, command } = room;
    const { closed } = await playedWrongly(room);
    for (const [who, comment] of [
      [ben, 'Which _year_?'],
      [cem, ''],
    ] as const) {
      const modal = (await who.press(closed, 'Report this question')).modal();
      const kept = await (await who.submit(modal, { flaw: ['unclear'], comment })).answer();
      expect(kept.ephemeral_for).toBe(who.id);
      expect(wordsOf(kept)).toContain('The report is kept');
    }
    expect(wordsOf(await command(mia, 'reports'))).toContain('Only people who may manage this server');
    const words = wordsOf(await command(max, 'reports'));
    expect(words).toContain(
      '**Up to how many soldiers may MINUSMA have?**\nThe question is unclear (2)\n> Which \\_year\\_?',
    );
    expect(words).toContain('how-many-soldiers · Council 2013, ¶ 3');
    expect(words).not.toContain(ben.id);
  });
});
