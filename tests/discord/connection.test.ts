import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openBot } from '../support/bot.ts';
import { wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';

describe('registering commands', () => {
  it('writes them once, and nothing at the next start', async () => {
    const { discord, bot, startBot } = await openBot();
    expect(discord.commands().map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
    const ids = discord.commands().map(({ id }) => id);
    await bot.stop();
    discord.clearRequests();
    const again = await startBot();
    await again.stop();
    const written = discord.requests.filter(
      ({ method, path }) => method !== 'GET' && path.includes('/commands'),
    );
    expect(written).toEqual([]);
    expect(discord.commands().map(({ id }) => id)).toEqual(ids);
  });

  it('that fails leaves the bot answering messages', async () => {
    const { discord, bot, startBot, ann, channel, logged } = await openBot();
    await bot.stop();
    discord.faults.fail({ match: /^GET .*\/commands/, status: 403, code: 50001, message: 'Missing Access' });
    const again = await startBot();
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 50, msg: 'commands could not be registered' }),
    );
    expect(wordsOf(await ann.mention(channel, QUESTION).answer())).toContain('2013');
    await again.stop();
  });
});

describe('a connection', () => {
  it('that drops is taken up again, and what was said meanwhile is answered', async () => {
    const { discord, ann, channel, logged } = await openBot();
    discord.faults.dropGateway();
    const said = ann.mention(channel, QUESTION);
    expect(wordsOf(await said.answer(5000))).toContain('2013');
    expect(said.answers()).toHaveLength(1);
    expect(logged.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['connection resumed']));
  });

  it('that Discord orders to be made anew is', async () => {
    const { discord, ann, channel } = await openBot();
    discord.faults.reconnectGateway();
    await discord.until(() => (discord.connected() === 0 ? true : undefined), { timeoutMs: 5000 });
    await discord.until(() => (discord.connected() === 1 ? true : undefined), { timeoutMs: 5000 });
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    expect(wordsOf(answer)).toContain('2013');
  });

  it('that Discord closes for good is reported', async () => {
    const { discord, lost, logged } = await openBot();
    discord.faults.dropGateway(4004);
    await vi.waitUntil(() => lost.length > 0);
    expect(lost).toEqual([4004]);
    expect(logged).toContainEqual(expect.objectContaining({ level: 60, code: 4004 }));
  });
});

describe('a 429', () => {
  it('is waited for, and the answer comes once', async () => {
    const { discord, ann, channel } = await openBot();
    discord.faults.rateLimit({ match: 'POST /channels/', retryAfter: 0.3 });
    const said = ann.mention(channel, QUESTION);
    expect(wordsOf(await said.answer())).toContain('2013');
    const statuses = () =>
      discord.requests.flatMap(({ path, status }) => (path.startsWith('/channels/') ? [status] : []));
    await vi.waitUntil(() => statuses().length === 2);
    expect(statuses()).toEqual([429, 200]);
    expect(said.answers()).toHaveLength(1);
  });

  it('for a whole channel holds nobody up elsewhere', async () => {
    const { discord, guild, ann, ben, channel } = await openBot();
    const other = discord.addChannel(guild, 'other');
    discord.faults.rateLimit({ match: `POST /channels/${channel.id}`, retryAfter: 1 });
    const slow = ann.mention(channel, QUESTION);
    await vi.waitUntil(() => discord.requests.find(({ status }) => status === 429));
    const started = Date.now();
    await ben.mention(other, QUESTION).answer();
    expect(Date.now() - started).toBeLessThan(700);
    await slow.answer(3000);
  });

  it('of an answer that was performed and lost makes no second message', async () => {
    const { discord, ann, channel } = await openBot();
    discord.faults.fail({ match: `POST /channels/${channel.id}`, status: 502, performed: true });
    const said = ann.mention(channel, QUESTION);
    await said.answer();
    await vi.waitUntil(
      () => discord.requests.filter(({ path }) => path.startsWith('/channels/')).length === 2,
    );
    expect(said.answers()).toHaveLength(1);
  });
});
