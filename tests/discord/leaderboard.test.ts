import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { forging } from '../support/forged.ts';
import { inStore, labelsOf, now } from '../support/keeping.ts';
import { DAY, openPractice, type Practice, putAnswers } from '../support/practising.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

type Person = Practice['ann'];

const board = async ({ channel }: Practice, who: Person, inputs = {}) =>
  (await who.slash(channel, 'leaderboard', inputs, { subcommand: 'show' })).answer();

/** So many right answers of each person in quizzes that they played together. */
async function play(room: Practice, right: Readonly<Record<string, number>>, more = {}) {
  const items = room.discord && [
    'took-over-from',
    'threat-to-peace',
    'most-soldiers',
    'whose-soldiers',
    'in-order',
  ];
  await putAnswers(
    room,
    Object.entries(right).flatMap(([person, count]) =>
      items.map((item, i) => ({ person, item, isRight: i < count ? (1 as const) : (0 as const), ...more })),
    ),
  );
}

describe('/leaderboard', () => {
  it('lists who knows most, with ties, in one table for all, and looks nobody up', async () => {
    const room = await openPractice();
    const { ann, ben, max, discord } = room;
    await play(room, { [ann.id]: 2, [ben.id]: 4, [max.id]: 2, '77': 1 });
    await inStore(room, async ({ boards }) => {
      await boards.noteName(ann.id, room.guild.id, 'Ann *bold*', 1);
      await boards.noteName(ben.id, room.guild.id, 'Ben', 1);
    });
    const before = discord.requests.length;
    const shown = await board(room, max);
    expectWithinLimits(shown);
    expect(shown.ephemeral_for).toBeNull();
    const lines = wordsOf(shown).split('\n');
    expect(lines[0]).toBe('### Leaderboard: This week');
    expect(lines.filter((line) => /^\*\*\d/.test(line))).toEqual([
      '**1\\.** **Ben**: 4 right of 5',
      expect.stringMatching(/^\*\*2\\\.\*\* \*\*(Ann \\\*bold\\\*|max)\*\*: 2 right of 5$/),
      expect.stringMatching(/^\*\*2\\\.\*\* \*\*(Ann \\\*bold\\\*|max)\*\*: 2 right of 5$/),
      '**4\\.** **somebody**: 1 right of 5',
    ]);
    expect(shown.pinged).toEqual({ users: [], roles: [], everyone: false });
    const asked = discord.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
    expect(asked.filter((request) => /users|members/.test(request))).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('does not count what is done alone', async () => {
    const room = await openPractice();
    await play(room, { [room.ann.id]: 5 }, { mode: 'solo' });
    await play(room, { [room.ann.id]: 5 }, { mode: 'group', session: 'alone' });
    expect(wordsOf(await board(room, room.ann))).toContain('Nobody has a right answer in this time yet.');
  });

  it('is of a period on the calendar of the server, and of a topic', async () => {
    const room = await openPractice();
    const { ann, ben, clock } = room;
    const people = { [ann.id]: 5, [ben.id]: 1 };
    await play(room, people, { answeredAt: clock.now - 6 * DAY });
    const rightOf = async (inputs: object) =>
      /\*\*ann\*\*: (\d+) right/.exec(wordsOf(await board(room, ann, inputs)))?.[1];
    expect(await rightOf({})).toBeUndefined();
    expect(await rightOf({ period: 'month' })).toBe('5');
    expect(await rightOf({ period: 'all' })).toBe('5');
    expect(await rightOf({ period: 'all', topic: 'forces' })).toBe('1');
    expect(await rightOf({ period: 'all', topic: 'Mandate' })).toBe('4');
  });

  it('is turned by buttons and a menu, for whoever presses alone', async () => {
    const room = await openPractice();
    const { ann, ben, discord } = room;
    await play(room, { [ann.id]: 5, [ben.id]: 1 });
    const shown = await board(room, ann);
    const own = await (await ben.press(shown, 'All time')).answer();
    expect(own.ephemeral_for).toBe(ben.id);
    expect(wordsOf(own)).toContain('### Leaderboard: All time');
    await ben.select(own, 'leaderboard:topic:all', 'forces');
    expect(wordsOf(now(room, own))).toContain('Forces');
    expect(wordsOf(discord.message(shown) ?? {})).toContain('This week');
  });

  it('tells a person where they stand', async () => {
    const room = await openPractice();
    const { ann, ben, max } = room;
    await play(room, { [ann.id]: 3, [ben.id]: 1 });
    const shown = await board(room, ann);
    const told = async (who: Person) => {
      const answer = await (await who.press(shown, 'Where am I?')).answer();
      expect(answer.ephemeral_for).toBe(who.id);
      return wordsOf(answer);
    };
    expect(await told(ben)).toBe('You have rank 2 of 2: 1 right of 5.');
    expect(await told(max)).toBe('You have no right answer in this time yet.');
  });

  it('leaves out who wishes so, until they wish otherwise', async () => {
    const room = await openPractice();
    const { ann, ben, channel } = room;
    await play(room, { [ann.id]: 3, [ben.id]: 1 });
    const me = async (shown: boolean) =>
      (await ann.slash(channel, 'leaderboard', { shown }, { subcommand: 'me' })).answer();
    await board(room, ann);
    const told = await me(false);
    expect(told.ephemeral_for).toBe(ann.id);
    expect(wordsOf(told)).toContain('You no longer stand in any leaderboard.');
    const table = await board(room, ben);
    expect(wordsOf(table)).not.toContain('**ann**');
    expect(wordsOf(table)).toContain('**1\\.** **ben**');
    expect(wordsOf(await (await ann.press(table, 'Where am I?')).answer())).toMatch(/^You are left out/);
    await me(true);
    expect(wordsOf(await board(room, ben))).toContain('**1\\.** **ann**');
  });

  it('is begun anew by managers alone, who are asked first', async () => {
    const room = await openPractice();
    const { ann, ben, max, channel, clock, discord, guild } = room;
    await play(room, { [ann.id]: 3, [ben.id]: 1 });
    clock.now += 1000;
    const reset = async (who: Person) =>
      (await who.slash(channel, 'leaderboard', {}, { subcommand: 'reset' })).answer();
    expect((await reset(ann)).content).toMatch(/^Only people who may manage this server/);
    const asked = await reset(max);
    await max.press(asked, 'Cancel');
    expect(wordsOf(await board(room, ann, { period: 'all' }))).toContain('**ann**');
    const again = await reset(max);
    discord.joinGuild(max, guild);
    expect((await (await max.press(again, 'Begin anew')).answer()).content).toMatch(/^Only people who/);
    discord.joinGuild(max, guild, { permissions: ['MANAGE_GUILD'] });
    await max.press(again, 'Begin anew');
    expect(wordsOf(now(room, again))).toContain('The leaderboard begins anew');
    expect(wordsOf(await board(room, ann, { period: 'all' }))).toContain('Nobody has a right answer');
  });

  it('goes on over pages where many play', async () => {
    const room = await openPractice();
    const people = Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`${1000 + i}`, 1 + (i % 5)]));
    await play(room, people);
    const shown = await board(room, room.ann, { private: true });
    expect(wordsOf(shown).match(/right of 5/g)).toHaveLength(10);
    await room.ann.press(shown, 'Next (2 of 3)');
    await room.ann.press(shown, 'Next (3 of 3)');
    const last = now(room, shown);
    expect(wordsOf(last).match(/right of 5/g)).toHaveLength(3);
    expect(labelsOf(last)).toContain('Back (2 of 3)');
  });

  it('takes no id that was forged, and says what it does not know', async () => {
    const ids = [
      'leaderboard:show:year:all:1',
      'leaderboard:show:week:none:1',
      'leaderboard:show:week:all:0',
      'leaderboard:other',
    ];
    const room = await openPractice({ commands: [...commands, forging(ids)] });
    const { ann, channel } = room;
    const forged = await (await ann.slash(channel, 'forge')).answer();
    for (const { id } of buttonsOf(forged))
      expect((await (await ann.press(forged, id)).answer()).content).toMatch(
        /^This button is no longer valid/,
      );
    expect((await board(room, ann, { topic: 'pizza' })).content).toMatch(/^I know no topic “pizza”/);
  });
});
