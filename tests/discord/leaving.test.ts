import { describe, expect, it, type TestContext } from 'vitest';
import { startPractice } from '../../src/practice/start.ts';
import { TOKEN } from '../support/bot.ts';
import { startProcess } from '../support/bot-process.ts';
import { wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When was the lighthouse of Norwick painted green?';

/** The bot as a process of its own, logged in to a stand-in for Discord. */
async function openProcess(test: TestContext, variables: Readonly<Record<string, string>> = {}) {
  const discord = await startPractice({ token: TOKEN });
  const guild = discord.addGuild({ name: 'Study group' });
  const channel = discord.addChannel(guild, 'questions');
  const other = discord.addChannel(guild, 'other');
  const ann = discord.as(discord.addUser({ name: 'ann' }));
  const bot = startProcess({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    // small, so that the processes start fast
    KNOWLEDGE_DIR: 'tests/support/knowledge',
    NODE_ENV: 'production',
    ...variables,
  });
  test.onTestFinished(async () => {
    bot.child.kill('SIGKILL');
    await bot.exit;
    await discord.close();
  });
  return { discord, channel, other, ann, bot };
}

// side by side, since they mostly wait for processes
describe.concurrent('the bot as a process', { timeout: 40_000 }, () => {
  it.for(['SIGTERM', 'SIGINT'] as const)(
    'finishes a running answer on %s, takes nothing new, and leaves',
    async (signal, test) => {
      const { discord, channel, other, ann, bot } = await openProcess(test);
      await bot.saying('commands registered');
      // the answer has to be sent again before it arrives
      discord.faults.rateLimit({ match: `POST /channels/${channel.id}`, retryAfter: 0.8 });
      const said = ann.mention(channel, QUESTION);
      await bot.saying('rate limited');
      const started = Date.now();
      bot.child.kill(signal);
      await bot.saying('"leaving"');
      const late = ann.mention(other, QUESTION);
      expect(wordsOf(await said.answer())).toContain('1987');
      expect(await bot.exit).toBe(0);
      expect(Date.now() - started).toBeLessThan(5000);
      expect(late.answers()).toEqual([]);
      expect(discord.connected()).toBe(0);
      for (const line of bot.printed().out.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
    },
  );

  it('leaves within five seconds even if an answer never ends', async (test) => {
    const { discord, channel, ann, bot } = await openProcess(test);
    await bot.saying('commands registered');
    discord.faults.delay(60_000, 'POST /channels/');
    ann.mention(channel, QUESTION);
    await bot.saying('"answered"');
    const started = Date.now();
    bot.child.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
    expect(Date.now() - started).toBeLessThan(5000);
    discord.faults.clear();
  });

  it('ends with a code for failure when Discord closes the connection for good', async (test) => {
    const { discord, bot } = await openProcess(test);
    await bot.saying('commands registered');
    discord.faults.dropGateway(4004);
    expect(await bot.exit).toBe(1);
    expect(bot.printed().out).toContain('closed the connection for good');
  });

  it('says what to do when Discord refuses the token, and does not print it', async (test) => {
    const { bot } = await openProcess(test, { DISCORD_TOKEN: 'a-wrong-token' });
    expect(await bot.exit).toBe(1);
    expect(bot.printed().err).toMatch(/^Discord refuses DISCORD_TOKEN/);
    expect(bot.printed().out + bot.printed().err).not.toContain('a-wrong-token');
  });
});
