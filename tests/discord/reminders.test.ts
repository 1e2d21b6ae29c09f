import { describe, expect, it } from 'vitest';
import { inStore, now } from '../support/keeping.ts';
import { DAY, HOUR, openPractice, type Practice, putAnswers } from '../support/practising.ts';
import { wordsOf } from '../support/within-limits.ts';

type Person = Practice['ann'];

const DAWN = Date.parse('2026-11-29T06:00:00Z');

/** Sets a reminder as the person does. */
async function remindAt({ channel }: Practice, who: Person, time: string, zone = 'UTC') {
  const shown = await (await who.slash(channel, 'review')).answer();
  const form = (await who.press(shown, 'Remind me')).modal();
  await who.submit(form, { time, zone });
  return shown;
}

const reminders = (who: Person): string[] =>
  who
    .sees('dm')
    .map(wordsOf)
    .filter((words) => words.startsWith('Time to review'));

/** A person with something to review, at six in the morning. */
async function openMorning() {
  const room = await openPractice();
  await putAnswers(room, [{ person: room.ann.id, isRight: 0, answeredAt: room.clock.now }]);
  room.clock.now = DAWN;
  return room;
}

describe('reminders', () => {
  it('are sent to nobody who has not asked for them', async () => {
    const room = await openMorning();
    for (let i = 0; i < 30; i++) {
      room.clock.now += HOUR;
      await room.bot.beat.now();
    }
    expect(room.ann.sees('dm')).toEqual([]);
    expect(room.discord.requests.filter(({ path }) => path.includes('/users/@me/channels'))).toEqual([]);
  });

  it('come once a day, at the hour of the person’s own time zone, by direct message', async () => {
    const room = await openMorning();
    const { ann, clock, bot } = room;
    const shown = await remindAt(room, ann, '9:00', 'bamako');
    expect(wordsOf(now(room, shown))).toContain('at 09:00 (Africa/Bamako)');
    clock.now = DAWN + 3 * HOUR - 1;
    await bot.beat.now();
    expect(reminders(ann)).toEqual([]);
    clock.now += 1;
    for (let i = 0; i < 3; i++) await bot.beat.now();
    expect(reminders(ann)).toEqual([expect.stringContaining('no question is due, 1 is new.')]);
    clock.now += 10 * HOUR;
    await bot.beat.now();
    expect(reminders(ann)).toHaveLength(1);
    clock.now = DAWN + DAY + 3 * HOUR;
    await bot.beat.now();
    expect(reminders(ann)).toHaveLength(2);
  });

  it('follow the clocks of summer and winter', async () => {
    const room = await openPractice();
    const { ann, clock, bot } = room;
    await putAnswers(room, [{ person: ann.id, isRight: 0, answeredAt: clock.now }]);
    clock.now = Date.parse('2027-03-27T00:00:00Z');
    await remindAt(room, ann, '9:00', 'Europe/Paris');
    const sentAt: string[] = [];
    for (let i = 0; i < 4 * 48; i++) {
      const before = reminders(ann).length;
      await bot.beat.now();
      if (reminders(ann).length > before) sentAt.push(new Date(clock.now).toISOString());
      clock.now += HOUR / 4;
    }
    expect(sentAt).toEqual(['2027-03-27T08:00:00.000Z', '2027-03-28T07:00:00.000Z']);
  });

  it('are not sent twice by a bot that was started anew, nor late by one that was away', async () => {
    const room = await openMorning();
    const { ann, clock, bot } = room;
    await remindAt(room, ann, '9:00');
    clock.now = DAWN + 3 * HOUR;
    await bot.beat.now();
    await bot.stop();
    const second = await room.startBot();
    await second.beat.now();
    expect(reminders(ann)).toHaveLength(1);
    clock.now = DAWN + DAY + 8 * HOUR;
    await second.beat.now();
    expect(reminders(ann)).toHaveLength(1);
    await second.stop();
  });

  it('do not come at once where their hour has passed, nor where nothing is due', async () => {
    const room = await openMorning();
    const { ann, ben, clock, bot } = room;
    clock.now = DAWN + 3 * HOUR + 60_000;
    await remindAt(room, ann, '9:00');
    await remindAt(room, ben, '10:00');
    await bot.beat.now();
    clock.now = DAWN + 4 * HOUR;
    await bot.beat.now();
    expect([...reminders(ann), ...reminders(ben)]).toEqual([]);
    clock.now = DAWN + DAY + 4 * HOUR;
    await bot.beat.now();
    expect(reminders(ben)).toEqual([]);
  });

  it('lead to the cards, and can be stopped where they are read', async () => {
    const room = await openMorning();
    const { ann, clock, bot, discord } = room;
    await remindAt(room, ann, '9:00');
    clock.now = DAWN + 3 * HOUR;
    await bot.beat.now();
    const [message] = ann.sees('dm');
    if (!message) throw new Error('no reminder');
    await ann.press(message, 'No more reminders');
    expect(wordsOf(discord.message(message) ?? {})).toContain('You are not reminded any more.');
    clock.now += DAY;
    await bot.beat.now();
    expect(reminders(ann)).toEqual([]);
    await ann.press(message, 'Begin');
    expect(wordsOf(discord.message(message) ?? {})).toContain('Which mission did MINUSMA take over from?');
  });

  it('stop for who takes no direct messages', async () => {
    const room = await openPractice();
    const { discord, channel, clock, bot } = room;
    const shy = discord.as(discord.addUser({ name: 'shy', acceptsDms: false }));
    await putAnswers(room, [{ person: shy.id, isRight: 0, answeredAt: clock.now }]);
    clock.now = DAWN;
    await remindAt(room, shy, '9:00');
    clock.now += 3 * HOUR;
    await bot.beat.now();
    expect(await inStore(room, ({ review }) => review.reminder(shy.id))).toMatchObject({ minute: null });
    expect(wordsOf(await (await shy.slash(channel, 'review')).answer())).toContain('You are not reminded.');
  });

  it('say what they cannot read, and change nothing', async () => {
    const room = await openMorning();
    const { ann, channel } = room;
    const shown = await (await ann.slash(channel, 'review')).answer();
    for (const [inputs, complaint] of [
      [{ time: 'noon', zone: 'UTC' }, /^I cannot read “noon” as a time/],
      [{ time: '9:00', zone: 'Mars' }, /^I know no time zone “Mars”/],
    ] as const) {
      const form = (await ann.press(shown, 'Remind me')).modal();
      expect((await (await ann.submit(form, inputs)).answer()).content).toMatch(complaint);
    }
    expect(await inStore(room, ({ review }) => review.reminder(ann.id))).toBeUndefined();
  });
});
