import { DatabaseSync } from 'node:sqlite';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readIfPossible } from '../../src/discord/stored.ts';
import { createLog } from '../../src/log.ts';
import { sqliteFile } from '../../src/store/sqlite.ts';
import { openBot } from '../support/bot.ts';
import { wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';
const SORRY = /^Something went wrong on my side/;

/** A bot that does as it was told, up to the moment when its tables are gone. */
async function openBroken(options?: Parameters<typeof openBot>[0]) {
  const room = await openBot(options);
  const database = opened(room.folder);
  database.exec('drop table preferences; drop table server_settings');
  return room;
}

function opened(folder: string): DatabaseSync {
  const database = new DatabaseSync(sqliteFile(folder));
  onTestFinished(() => database.close());
  return database;
}

describe('while the store fails', () => {
  it('questions are answered, to the person alone, and the fault is logged', async () => {
    const { ann, ben, channel, logged } = await openBroken();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    expect(wordsOf(answer)).toContain('2013');
    expect(answer.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toEqual([]);
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 50, command: 'ask', msg: expect.stringContaining('the store') }),
    );
  });

  it('an answer is public where it was asked for', async () => {
    const { ann, channel } = await openBroken();
    const outcome = await ann.slash(channel, 'ask', { question: QUESTION, private: false });
    expect((await outcome.answer()).ephemeral_for).toBeNull();
  });

  it('mentions are answered, and look-ups, values and buttons work', async () => {
    const { ann, channel } = await openBroken();
    expect(wordsOf(await ann.mention(channel, QUESTION).answer())).toContain('2013');
    const list = await (await ann.slash(channel, 'define')).answer();
    const next = await (await ann.press(list, 'Next (2 of 20)')).answer();
    expect(wordsOf(next)).toContain('page 2 of 20');
    expect(await ann.autocomplete(channel, 'who', {}, 'name')).not.toEqual([]);
  });

  it('the language is that of Discord', async () => {
    const { discord, channel } = await openBroken();
    const zoe = discord.as(discord.addUser({ name: 'zoe', locale: 'fr' }));
    const answer = await (await zoe.slash(channel, 'ask', { question: QUESTION })).answer();
    expect(wordsOf(answer)).toContain('Date de référence');
  });

  it('nothing is said in channels where nobody called the bot', async () => {
    const { ann, channel } = await openBroken({ readsMessages: true });
    await ann.say(channel, QUESTION).quiet();
  });

  it('what is stored is not shown as if it were nothing', async () => {
    const { ann, channel } = await openBroken();
    const answer = await (await ann.slash(channel, 'privacy')).answer();
    expect(answer.content).toMatch(SORRY);
  });

  it('a change that another program holds up fails in time for Discord', async () => {
    const { discord, guild, channel, ann, folder } = await openBot();
    const max = discord.as(discord.addUser({ name: 'max' }));
    discord.joinGuild(max, guild, { permissions: ['MANAGE_GUILD'] });
    const panel = await (await max.slash(channel, 'settings')).answer();
    const other = opened(folder);
    other.exec('begin immediate');
    const outcome = await max.press(panel, 'Show privately');
    expect(outcome.messages().at(-1)?.content).toMatch(SORRY);
    const asked = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    expect(wordsOf(asked)).toContain('2013');
    other.exec('rollback');
    expect(wordsOf(await (await max.press(panel, 'Show privately')).answer())).toContain(
      'Shown only to whoever asks.',
    );
  });
});

describe('a store that does not answer', () => {
  it('is waited for less than a second', async () => {
    const lines: string[] = [];
    const to = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const log = createLog({ level: 'info', isPretty: false, secrets: [], to });
    const started = performance.now();
    expect(await readIfPossible(new Promise(() => {}), log)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
    expect(lines.join()).toContain('no answer within');
  });
});
