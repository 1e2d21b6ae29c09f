import { describe, expect, it } from 'vitest';
import { letterFor, openQuiz } from '../support/quizzing.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const SOLDIERS = 'how-many-soldiers';
const GROUP = { mode: 'group', seconds: 60 };

describe('a quiz of a group', () => {
  it('is answered by everybody in private, and everybody who is right scores', async () => {
    const { ann, ben, cem, channel, start, shown, once, discord } = await openQuiz([SOLDIERS]);
    const begun = await (await start(ann, { ...GROUP, questions: 3 })).answer();
    expect(begun.ephemeral_for).toBe(ann.id);
    expect(wordsOf(begun)).toContain('The quiz begins below.');
    expect(wordsOf(begun)).toContain('There is only 1 question for that.');
    const question = await shown('Question 1 of 1');
    expectWithinLimits(question);
    expect(wordsOf(question)).toContain(`<@${ann.id}> starts a quiz.`);
    expect(wordsOf(question)).toMatch(/Open until <t:\d+:T>, <t:\d+:R>\./);
    const right = letterFor(question, '11,200');
    const wrong = letterFor(question, '1,440');
    const toAnn = await (await ann.press(question, right)).answer();
    const toBen = await (await ben.press(question, wrong)).answer();
    const toCem = await (await cem.press(question, wrong)).answer();
    expect([toAnn, toBen, toCem].map((message) => message.ephemeral_for)).toEqual([ann.id, ben.id, cem.id]);
    expect(wordsOf(toAnn)).toMatch(
      /Your answer: \*\*.\. 11,200\*\*\n-# You can change it once until time is up <t:\d+:R>\./,
    );
    expect(wordsOf(toAnn)).toContain('1 person has answered so far.');
    expect(wordsOf(toAnn)).not.toMatch(/right/i);
    const changed = await (await cem.press(question, right)).answer();
    expect(wordsOf(changed)).toContain('That was your one change: it stays.');
    const refused = await (await cem.press(question, wrong)).answer();
    expect(wordsOf(refused)).toMatch(/stays \*\*.\. 11,200\*\*: you have already changed it once/);
    expect(wordsOf(await (await ann.press(question, right)).answer())).toMatch(
      /is \*\*.\. 11,200\*\* already/,
    );
    await ann.press(question, 'Skip');
    const closed = await once(question, 'Question 1 of 1 · closed');
    expectWithinLimits(closed);
    const words = wordsOf(closed);
    expect(words).toContain('Right answers: 2 of 3.');
    expect(words).toContain(`Right: <@${ann.id}> and <@${cem.id}>`);
    expect(words).toContain(`**${right}. 11,200** · right · 67% (2 answers)`);
    expect(words).toContain(
      `**${wrong}.** 1,440 · wrong · 33% (1 answer)\n-# 1,440 is the number of police officers. (Council 2013, ¶ 3)`,
    );
    expect(words).toMatch(/2,100 · wrong · 0% \(0 answers\)/);
    expect(words).toContain('> MINUSMA may have up to 11,200 soldiers');
    expect(words.match(/\*\*?([A-C])\. ?/g)?.map((found) => /[A-C]/.exec(found)?.[0])).toEqual([
      'A',
      'B',
      'C',
    ]);
    // those who were told hear what came of it, in the same message
    expect(wordsOf(await once(toAnn, 'This question is closed.'))).toContain('**Right.**');
    expect(wordsOf(await once(toBen, 'This question is closed.'))).toMatch(/\*\*Not right\.\*\*.*1,440/);
    await ann.press(closed, 'To the result');
    const end = await shown('The quiz is over');
    expectWithinLimits(end);
    expect(wordsOf(end)).toContain(
      `**1. (tied)** <@${ann.id}> · 1 of 1 right\n**1. (tied)** <@${cem.id}> · 1 of 1 right\n**3.** <@${ben.id}> · 0 of 1 right`,
    );
    const missed = await (await ben.press(end, 'What I missed')).answer();
    expect(missed.ephemeral_for).toBe(ben.id);
    expect(wordsOf(missed)).toContain('Missed: 1 of 1.');
    expect(wordsOf(missed)).toContain('- Council 2013, ¶ 3');
    expect(wordsOf(await (await ann.press(end, 'What I missed')).answer())).toContain(
      'Nothing: all your answers',
    );
    const passage = await (await ben.press(missed, 'Council 2013, ¶ 3')).answer();
    expect(wordsOf(passage)).toContain('MINUSMA may have up to 11,200 soldiers');
    for (const message of discord.messages(channel)) {
      expect(message.mentions).toEqual([]);
      expect(message.mention_everyone).toBe(false);
    }
  });

  it('closes at once when all who play have answered', async () => {
    const { ann, ben, start, shown, once } = await openQuiz([SOLDIERS, 'who-sees-threat']);
    await start(ann, { ...GROUP, questions: 2 });
    const first = await shown('Question 1 of 2');
    await ann.press(first, 'A');
    await ben.press(first, 'A');
    expect(wordsOf(await once(first, 'Question 1 of 2'))).not.toContain('closed');
    await ann.press(first, 'Skip');
    await ann.press(await once(first, 'closed'), 'Next question');
    const second = await shown('Question 2 of 2');
    expect(wordsOf(second)).not.toContain('starts a quiz');
    await ann.press(second, 'A');
    await ben.press(second, 'B');
    await once(second, 'Question 2 of 2 · closed');
  });

  it('waits for whoever has joined', async () => {
    const { ann, ben, start, shown, once } = await openQuiz([SOLDIERS, 'who-sees-threat']);
    await start(ann, { ...GROUP, questions: 2 });
    const first = await shown('Question 1 of 2');
    const joined = await (await ben.press(first, 'Join')).answer();
    expect(joined.ephemeral_for).toBe(ben.id);
    expect(wordsOf(joined)).toContain('You take part.');
    await ann.press(first, 'A');
    await ann.press(first, 'Skip');
    await ann.press(await once(first, 'closed'), 'Next question');
    const second = await shown('Question 2 of 2');
    await ann.press(second, 'A');
    expect(wordsOf(await once(second, 'Question 2 of 2'))).not.toContain('closed');
    await ben.press(second, 'A');
    await once(second, 'closed');
  });

  it('takes typed answers by a form, in whatever case and with an article', async () => {
    const { ann, ben, cem, start, shown, once } = await openQuiz(['whom-minusma-replaces']);
    await start(ann, { ...GROUP, questions: 1 });
    const question = await shown('From which mission');
    expect(wordsOf(question)).toContain('Capitals, accents and articles do not matter.');
    const modal = (await ann.press(question, 'Type your answer')).modal();
    expect(modal.title).toBe('Question 1 of 1');
    const told = await (await ann.submit(modal, { answer: ' the afisma ' })).answer();
    expect(wordsOf(told)).toContain('Your answer: **the afisma**');
    const empty = await (
      await cem.submit((await cem.press(question, 'Type your answer')).modal(), { answer: '   ' })
    ).answer();
    expect(wordsOf(empty)).toContain('There is no answer in that.');
    const byBen = (await ben.press(question, 'Type your answer')).modal();
    await (await ben.submit(byBen, { answer: '**AFISMO** @everyone' })).answer();
    const again = (await ben.press(question, 'Type your answer')).modal();
    expect(JSON.stringify(again)).toContain('**AFISMO** @everyone');
    const late = (await cem.press(question, 'Type your answer')).modal();
    await ann.press(question, 'Skip');
    const closed = await once(question, 'closed');
    expect(wordsOf(closed)).toContain('Right answers: 1 of 2.');
    expect(wordsOf(closed)).toContain('Right answer: **AFISMA**');
    expect(wordsOf(closed)).not.toContain('AFISMO');
    expect(wordsOf(await (await cem.submit(late, { answer: 'AFISMA' })).answer())).toContain(
      'This question is closed.',
    );
    const mine = await (await ben.press(closed, 'My result')).answer();
    expect(wordsOf(mine)).toContain('Your answer: **\\*\\*AFISMO\\*\\* \\@everyone**');
  });

  it('takes an order by menus, each step once', async () => {
    const { ann, ben, start, shown, once } = await openQuiz(['from-start-to-end']);
    await start(ann, { ...GROUP, questions: 1 });
    const question = await shown('Put these in the order of time.');
    const places = ['MINUSMA takes over', 'The mandate ends', 'Everyone has left'].map((step) =>
      letterFor(question, step),
    );
    const values = places.map((letter) => String('ABC'.indexOf(letter)));
    const order = (chosen: readonly string[]) =>
      Object.fromEntries(chosen.map((value, at) => [`place-${at}`, [value]]));
    const modal = async (who: typeof ann) => (await who.press(question, 'Put in order')).modal();
    const twice = await (await ann.submit(await modal(ann), order(['0', '0', '1']))).answer();
    expect(wordsOf(twice)).toContain('Each step goes to one place only.');
    const told = await (await ann.submit(await modal(ann), order(values))).answer();
    expect(wordsOf(told)).toContain(`Your answer: **${places.join(', ')}**`);
    await ben.submit(await modal(ben), order(values.toReversed()));
    await ann.press(question, 'Skip');
    const closed = wordsOf(await once(question, 'closed'));
    expect(closed).toContain('Right answers: 1 of 2.');
    expect(closed).toMatch(/1\. \*\*.\. MINUSMA takes over\.\*\* · 1 July 2013/);
  });

  it('may be skipped and stopped by its starter, moderators and managers, and by nobody else', async () => {
    const { ann, ben, mia, max, start, shown, once, command } = await openQuiz([
      SOLDIERS,
      'who-sees-threat',
      'which-says-leave',
    ]);
    await start(ann, { ...GROUP, questions: 3 });
    const first = await shown('Question 1 of 3');
    for (const button of ['Skip', 'Stop the quiz']) {
      const refused = await (await ben.press(first, button)).answer();
      expect(refused.ephemeral_for).toBe(ben.id);
      expect(wordsOf(refused)).toContain('Only whoever started this quiz');
    }
    expect(wordsOf(await command(ben, 'stop'))).toContain('Only whoever started this quiz');
    expect(wordsOf(await once(first, 'Question 1 of 3'))).not.toContain('closed');
    await mia.press(first, 'Skip');
    const closed = await once(first, 'closed');
    expect(wordsOf(closed)).toContain('Nobody answered.');
    await max.press(closed, 'Next question');
    // pressed by two at once, it goes on once
    await ann.press(closed, 'Next question');
    await shown('Question 2 of 3');
    expect(wordsOf(await command(mia, 'stop'))).toContain('This quiz is over.');
    expect(wordsOf(await shown('The quiz is over'))).toContain('It was stopped before its end.');
    expect(wordsOf(await command(ann, 'stop'))).toContain('No quiz runs in this channel');
  });

  it('holds its channel alone, also when two start at once', async () => {
    const { ann, ben, channel, start, shown, discord } = await openQuiz([SOLDIERS]);
    const answers = await Promise.all([ann, ben].map(async (who) => (await start(who, GROUP)).answer()));
    const said = answers.map(wordsOf).toSorted();
    expect(said[0]).toContain('A quiz runs in this channel already');
    expect(said[1]).toContain('The quiz begins below.');
    await shown('Question 1 of 1');
    const questions = discord
      .messages(channel)
      .filter((message) => wordsOf(message).includes('Question 1 of 1'));
    expect(questions).toHaveLength(1);
  });

  it('can run in a thread of its own', async () => {
    const { ann, ben, channel, guild, start, shown, command, discord } = await openQuiz([SOLDIERS]);
    const begun = await (await start(ann, { ...GROUP, where: 'thread' })).answer();
    const thread = discord.channels(guild).find(({ name }) => name === 'Quiz by ann');
    expect(wordsOf(begun)).toContain(`The quiz begins in <#${thread?.id}>.`);
    const question = await shown('Question 1 of 1', thread?.id ?? '');
    expect(wordsOf(await (await ben.press(question, 'A')).answer())).toContain('Your answer:');
    const busy = await (await start(ben, { ...GROUP, where: 'thread' })).answer();
    expect(wordsOf(busy)).toContain(`already (<#${thread?.id}>)`);
    expect(discord.channels(guild).filter(({ name }) => name?.startsWith('Quiz by'))).toHaveLength(1);
    expect(wordsOf(await command(ben, 'status', channel))).toContain(
      `In <#${thread?.id}>, started by <@${ann.id}>`,
    );
    expect(wordsOf(await command(ann, 'stop', thread?.id ?? ''))).toContain('This quiz is over.');
  });

  it('is not begun where the bot may not write, and ends where it may not any more', async () => {
    const { ann, channel, start, shown, discord } = await openQuiz([SOLDIERS]);
    discord.setBotPermissions(channel, ['VIEW_CHANNEL']);
    expect(wordsOf(await (await start(ann, GROUP)).answer())).toContain('I may not write in this channel.');
    expect(wordsOf(await (await start(ann, { ...GROUP, where: 'thread' })).answer())).toContain(
      'I may not open a thread here.',
    );
    discord.setBotPermissions(channel, ['VIEW_CHANNEL', 'SEND_MESSAGES']);
    await start(ann, GROUP);
    const question = await shown('Question 1 of 1');
    discord.setBotPermissions(channel, []);
    await ann.press(question, 'A');
    await ann.press(question, 'Skip');
    const told = await discord.until(() =>
      ann.ephemeral(channel).find((message) => wordsOf(message).includes('The quiz was stopped')),
    );
    expect(wordsOf(told)).toContain(`It was in <#${channel.id}>.`);
  });
});

describe('a race', () => {
  it('closes with the first right answer; whoever is wrong may try once more', async () => {
    const { ann, ben, cem, start, shown, once } = await openQuiz([SOLDIERS]);
    await start(ann, { mode: 'race', seconds: 60, questions: 1, 'speed-bonus': true });
    const question = await shown('Question 1 of 1');
    expect(wordsOf(question)).toContain('bonus for speed');
    expect(wordsOf(question)).toContain('The first right answer closes the question.');
    const [right, wrong, other] = ['11,200', '1,440', '2,100'].map((option) => letterFor(question, option));
    const first = await (await ben.press(question, wrong ?? '')).answer();
    expect(wordsOf(first)).toMatch(/\*\*Not right\.\*\*.*\nYou may try once more\./);
    const second = await (await ben.press(question, other ?? '')).answer();
    expect(wordsOf(second)).toContain('You have no more tries for this question.');
    await cem.press(question, right ?? '');
    const closed = await once(question, 'closed');
    expect(wordsOf(closed)).toContain(`First: <@${cem.id}>`);
    await ann.press(closed, 'To the result');
    expect(wordsOf(await shown('The quiz is over'))).toMatch(
      new RegExp(`\\*\\*1\\.\\*\\* <@${cem.id}> · 1[0-5] points \\(1 of 1 right\\)`),
    );
    expect(buttonsOf(closed).some(({ id }) => id.includes(':pick:'))).toBe(false);
  });
});
