import { describe, expect, it } from 'vitest';
import { asked, at, command, messages, openDaily, questions, results, THREE } from '../support/daily.ts';
import { DAY, HOUR, openPractice, type Practice } from '../support/practising.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

type Person = Practice['ann'];

describe('/daily', () => {
  it('is set, shown and stopped by managers, in words', async () => {
    const room = await openPractice();
    const { ann, max, channel, discord } = room;
    expect(ann.offered(channel).map(({ name }) => name)).not.toContain('daily');
    expect(wordsOf(await command(room, max, 'show'))).toContain('No question is asked every day.');
    const inputs = { time: '15h00', zone: 'paris', topic: 'mandate', difficulty: 'easy' };
    const set = await command(room, max, 'set', inputs);
    expect(set.ephemeral_for).toBe(max.id);
    const next = Date.parse('2026-11-28T14:00Z') / 1000;
    expect(wordsOf(set)).toContain(`Every day at 15:00 (Europe/Paris) in <#${channel.id}>`);
    expect(wordsOf(set)).toContain('Topic: Mandate');
    expect(wordsOf(set)).toContain(`Next: <t:${next}:f> (<t:${next}:R>)`);
    expect(wordsOf(await command(room, max, 'stop'))).toContain('No question is asked every day any more.');
    await at(room, THREE);
    expect(questions(room)).toEqual([]);
    discord.joinGuild(max, room.guild);
    await expect(command(room, max, 'set', inputs)).rejects.toThrow();
  });

  it('is not set to what cannot be', async () => {
    const room = await openPractice();
    const { max, discord, guild } = room;
    const mute = discord.addChannel(guild, 'mute', { botPermissions: ['VIEW_CHANNEL'] });
    const complaint = async (inputs: object) => (await command(room, max, 'set', inputs)).content;
    expect(await complaint({ time: 'tea' })).toMatch(/^I cannot read “tea” as a time/);
    expect(await complaint({ time: '9:00', zone: 'Mars' })).toMatch(/^I know no time zone “Mars”/);
    expect(await complaint({ time: '9:00', topic: 'pizza' })).toMatch(/^I know no topic “pizza”/);
    expect(await complaint({ time: '9:00', channel: mute.id })).toMatch(/^I may not write in <#\d+>/);
    expect(wordsOf(await command(room, max, 'show'))).toContain('No question is asked every day.');
  });

  it('asks at its time, once, however often the clock beats', async () => {
    const room = await openDaily();
    await at(room, THREE - 1);
    expect(questions(room)).toEqual([]);
    await at(room, THREE, 5);
    await at(room, THREE + HOUR, 3);
    const [message, ...more] = questions(room);
    expect(more).toEqual([]);
    expectWithinLimits(message ?? {});
    expect(wordsOf(message ?? {})).toMatch(/^### Question of the day, 28 November 2026\n/);
    expect(wordsOf(message ?? {})).toContain(`Results: <t:${(THREE + DAY) / 1000}:f>`);
    expect(message?.pinged).toEqual({ users: [], roles: [], everyone: false });
  });

  it('asks by itself when its time comes', { timeout: 30_000 }, async () => {
    const room = await openDaily();
    room.clock.now = THREE;
    await expect.poll(() => questions(room).length, { timeout: 20_000, interval: 200 }).toBe(1);
  });

  it('takes one answer of each in private, the first, and does not tell before the end', async () => {
    const room = await openDaily();
    const { ann, ben } = room;
    const message = await asked(room);
    const told = async (who: Person, label: string) => {
      const answer = await (await who.press(message, label)).answer();
      expect(answer.ephemeral_for).toBe(who.id);
      return wordsOf(answer);
    };
    const [first = '', second = ''] = buttonsOf(message).map(({ label }) => label);
    expect(await told(ann, first)).toMatch(/^Your answer counts: \*\*A\. /);
    expect(await told(ann, second)).toMatch(/^You have answered already: \*\*A\. .*first answer counts/);
    const whole = [await told(ben, second), await told(ben, first)].join('\n');
    expect(whole).not.toMatch(/right|wrong/i);
    expect(wordsOf(questions(room)[0] ?? {})).toBe(wordsOf(message));
  });

  it('tells results on the next day in the same channel, before the next question', async () => {
    const room = await openDaily();
    const { ann, ben, max, discord } = room;
    const message = await asked(room);
    const labels = buttonsOf(message).map(({ label }) => label);
    const item = wordsOf(message).includes('True or false?') ? 'True' : 'AFISMA';
    const right = new RegExp(`\\*\\*([A-C])\\.\\*\\* ${item}`).exec(wordsOf(message))?.[1] ?? '';
    const isRight = (label: string) => label.startsWith(right);
    const rightLabel = labels.find(isRight) ?? '';
    const wrongLabel = labels.find((label) => !isRight(label)) ?? '';
    for (const who of [ann, ben]) await who.press(message, rightLabel);
    await max.press(message, wrongLabel);
    await at(room, THREE + DAY - 1);
    expect(results(room)).toEqual([]);
    await at(room, THREE + DAY, 3);
    const [told, ...more] = results(room);
    expect(more).toEqual([]);
    expectWithinLimits(told ?? {});
    const words = wordsOf(told ?? {});
    expect(words).toContain('Results of the question of 28 November 2026');
    expect(words).toContain('2 of 3 answers were right.');
    expect(words).toMatch(new RegExp(`\\*\\*${right}\\. ${item}\\*\\* · right · 67%`));
    expect(words).toContain('Council 2013, ¶');
    expect(questions(room)).toHaveLength(2);
    const order = messages(room).map((one) => wordsOf(one).split('\n')[0]);
    expect(order.at(-1)).toBe('### Question of the day, 29 November 2026');
    expect(wordsOf(questions(room)[1] ?? {})).not.toContain(item);
    const own = await (await max.press(told ?? message, 'My answer')).answer();
    expect(own.ephemeral_for).toBe(max.id);
    expect(wordsOf(own)).toContain('This question is closed.');
    expect(wordsOf(own)).toContain(item);
    expect(buttonsOf(discord.message(message) ?? {})).toEqual([]);
    expect(wordsOf(discord.message(message) ?? {})).toContain('This question is closed.');
  });

  it('counts for the table of the server and for own progress, after its end', async () => {
    const room = await openDaily();
    const { ann, channel } = room;
    const message = await asked(room);
    for (const { id } of buttonsOf(message)) await ann.press(message, id);
    const progress = async () => wordsOf(await (await ann.slash(channel, 'progress')).answer());
    expect(await progress()).toContain('You have answered nothing in a quiz yet.');
    await at(room, THREE + DAY);
    expect(await progress()).toMatch(/[01] of 1 answers? in quizzes/);
  });

  it('can be reported by anybody once it is closed, for the managers of the server', async () => {
    const room = await openDaily();
    const { ann, max, channel } = room;
    await asked(room);
    await at(room, THREE + DAY);
    const [told] = results(room);
    const form = (await ann.press(told ?? { id: '' }, 'Report this question')).modal();
    const answer = await (await ann.submit(form, { flaw: 'unclear', comment: 'Which one?' })).answer();
    expect(answer.ephemeral_for).toBe(ann.id);
    const reports = await (await max.slash(channel, 'quiz', {}, { subcommand: 'reports' })).answer();
    expect(wordsOf(reports)).toContain('Which one?');
  });

  it('keeps the first answer of each, also where fifty answer at once', async () => {
    const room = await openDaily();
    const message = await asked(room);
    const people = Array.from({ length: 50 }, (_, i) =>
      room.discord.as(room.discord.addUser({ name: `p${i}` })),
    );
    const [a = '', b = ''] = buttonsOf(message).map(({ id }) => id);
    await Promise.all(people.flatMap((who) => [who.press(message, a), who.press(message, b)]));
    await at(room, THREE + DAY);
    expect(wordsOf(results(room)[0] ?? {})).toMatch(/\d+ of 50 answers were right\./);
  });
});
