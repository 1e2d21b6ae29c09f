import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { sqliteFile } from '../../src/store/sqlite.ts';
import {
  asked,
  at,
  command,
  inData,
  messages,
  openDaily,
  questions,
  results,
  THREE,
} from '../support/daily.ts';
import { forging } from '../support/forged.ts';
import { inStore } from '../support/keeping.ts';
import { DAY, HOUR, openPractice } from '../support/practising.ts';
import { buttonsOf, wordsOf } from '../support/within-limits.ts';

describe('the question of the day', () => {
  it('is not posted twice by a bot that is started anew', async () => {
    const room = await openDaily();
    await asked(room);
    await room.bot.stop();
    const second = await room.startBot();
    await second.beat.now();
    await second.beat.now();
    expect(questions(room)).toHaveLength(1);
    room.clock.now = THREE + DAY;
    await second.beat.now();
    await second.stop();
    const third = await room.startBot();
    await third.beat.now();
    expect([questions(room).length, results(room).length]).toEqual([2, 1]);
    await third.stop();
  });

  it('is not posted twice where the bot died after sending and before noting it', async () => {
    const room = await openDaily();
    const message = await asked(room);
    inData(room, 'update daily_posts set message = null');
    const before = room.discord.requests.length;
    await room.bot.beat.now();
    expect(questions(room)).toHaveLength(1);
    const sent = room.discord.requests.slice(before).filter(({ method }) => method === 'POST');
    expect(sent).toEqual([]);
    await room.ann.press(message, buttonsOf(message)[0]?.id ?? '');
    await at(room, THREE + DAY);
    inData(room, `update daily_posts set results = null where day = '2026-11-28'`);
    await room.bot.beat.now();
    expect(results(room)).toHaveLength(1);
  });

  it('is the same one, posted once, where the bot died before sending it', async () => {
    const room = await openDaily();
    room.discord.faults.fail({ match: /^POST \/channels\/\d+\/messages/, status: 500, count: 20 });
    await at(room, THREE);
    expect(questions(room)).toEqual([]);
    room.discord.faults.clear();
    await room.bot.stop();
    const second = await room.startBot();
    await second.beat.now();
    await second.beat.now();
    expect(questions(room)).toHaveLength(1);
    await second.stop();
  });

  it('is posted once where only Discord’s answer was lost', async () => {
    const room = await openDaily();
    const match = /^POST \/channels\/\d+\/messages/;
    room.discord.faults.fail({ match, status: 502, count: 1, performed: true });
    await at(room, THREE, 3);
    expect(questions(room)).toHaveLength(1);
  });

  it('is left out where the bot was away for long, and follows on the next day', async () => {
    const room = await openDaily();
    await at(room, THREE + 7 * HOUR);
    expect(questions(room)).toEqual([]);
    await at(room, THREE + DAY + 5 * HOUR);
    expect(questions(room)).toHaveLength(1);
  });

  it('begins on the next day where its time has passed, and asks once on a day whose time is changed', async () => {
    const room = await openPractice();
    await command(room, room.max, 'set', { time: '11:00', zone: 'UTC' });
    await at(room, THREE);
    expect(questions(room)).toEqual([]);
    await command(room, room.max, 'set', { time: '16:00', zone: 'UTC' });
    await at(room, THREE + HOUR);
    await command(room, room.max, 'set', { time: '18:00', zone: 'UTC' });
    await at(room, THREE + 3 * HOUR);
    expect(questions(room)).toHaveLength(1);
  });

  it('is left out on a day on which the bot may not write, and comes again when it may', async () => {
    const room = await openDaily();
    const { discord, channel } = room;
    discord.setBotPermissions(channel, ['VIEW_CHANNEL']);
    await at(room, THREE, 3);
    discord.setBotPermissions(channel, ['VIEW_CHANNEL', 'SEND_MESSAGES', 'READ_MESSAGE_HISTORY']);
    await at(room, THREE + HOUR);
    expect(questions(room)).toEqual([]);
    await at(room, THREE + DAY);
    expect([questions(room).length, results(room).length]).toEqual([1, 0]);
  });

  it('does not fail where its channel is gone', async () => {
    const room = await openDaily();
    room.discord.removeChannel(room.channel);
    await at(room, THREE, 2);
    await at(room, THREE + DAY, 2);
    expect(room.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('is in the language that the server has chosen, with its results', async () => {
    const room = await openDaily();
    await room.max.select(
      await (await room.max.slash(room.channel, 'settings')).answer(),
      'settings:language',
      'fr',
    );
    await at(room, THREE);
    await at(room, THREE + DAY);
    const titles = messages(room).map((message) => wordsOf(message).split('\n')[0]);
    expect(titles).toEqual([
      '### Question du jour, 28 novembre 2026',
      '### Résultats de la question du 28 novembre 2026',
      '### Question du jour, 29 novembre 2026',
    ]);
  });

  it('is none that was just asked on the server', async () => {
    const room = await openDaily();
    inData(
      room,
      `insert into quiz_seen (server, item, seen_at) values ('${room.guild.id}', 'took-over-from', ${THREE - 1})`,
    );
    expect(wordsOf(await asked(room))).toContain('True or false?');
    await at(room, THREE + DAY);
    expect(wordsOf(questions(room)[1] ?? {})).toContain('Which mission did MINUSMA take over from?');
    const seen = await inStore(room, ({ quizSeen }) => quizSeen.inServer(room.guild.id));
    expect([...seen].toSorted()).toEqual([
      ['threat-to-peace', THREE],
      ['took-over-from', THREE + DAY],
    ]);
  });

  it('still has its results told after it was stopped', async () => {
    const room = await openDaily();
    await asked(room);
    await command(room, room.max, 'stop');
    await at(room, THREE + DAY);
    expect([questions(room).length, results(room).length]).toEqual([1, 1]);
    expect(wordsOf(results(room)[0] ?? {})).toContain('Nobody answered.');
  });

  it('takes no answer after its end, and none by an id that was forged', async () => {
    const ids = ['2026-11-28:9', '2026-11-28:x', '2026-11-27:0', '2026-11-28'].map(
      (end) => `daily:pick:${end}`,
    );
    const room = await openDaily({ commands: [...commands, forging([...ids, 'daily:mine:2026-11-27'])] });
    const { ann, ben, channel, clock } = room;
    const message = await asked(room);
    const forged = await (await ann.slash(channel, 'forge')).answer();
    for (const { id } of buttonsOf(forged))
      expect((await (await ann.press(forged, id)).answer()).content).toMatch(
        /^This button is no longer valid/,
      );
    clock.now = THREE + DAY;
    const late = await (await ben.press(message, buttonsOf(message)[0]?.id ?? '')).answer();
    expect(wordsOf(late)).toContain('This question is closed.');
    await room.bot.beat.now();
    expect(wordsOf(results(room)[0] ?? {})).toContain('Nobody answered.');
  });

  it('is forgotten when the bot leaves the server', async () => {
    const room = await openDaily();
    await asked(room);
    room.discord.removeBot(room.guild);
    await expect
      .poll(() => {
        const file = new DatabaseSync(sqliteFile(room.folder));
        const [row] = file.prepare('select count(*) as n from daily_quizzes').all();
        file.close();
        return row?.n;
      })
      .toBe(0);
  });
});
