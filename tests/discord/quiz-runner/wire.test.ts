import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../../src/discord/client.ts';
import { discordWire } from '../../../src/discord/quiz/wire.ts';
import { rows, text, type View } from '../../../src/discord/views/blocks.ts';
import { startPractice } from '../../../src/practice/start.ts';
import { TOKEN } from '../../support/bot.ts';
import { wordsOf } from '../../support/within-limits.ts';

const view = (said: string, ...ids: readonly string[]): View => ({
  accent: 0,
  blocks: [text(said), ...rows(ids.map((id) => ({ label: id, id })))],
});

/** A client that is logged in to a stand-in, and what sessions are shown through. */
async function openWire() {
  const discord = await startPractice({ token: TOKEN });
  const guild = discord.addGuild({ name: 'Study group' });
  const channel = discord.addChannel(guild, 'quiz');
  const closed = discord.addChannel(guild, 'closed', { botPermissions: ['VIEW_CHANNEL'] });
  const ann = discord.as(discord.addUser({ name: 'ann', guilds: [guild] }));
  const client = createClient({ apiUrl: discord.url, readsMessages: false });
  await client.login(TOKEN);
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });
  return { discord, channel, closed, ann, wire: discordWire(client) };
}

describe('what sessions are shown through', () => {
  it('makes one message of several with the same nonce', async () => {
    const { discord, channel, wire } = await openWire();
    const first = await wire.send(channel.id, view('one'), 'aaaa-q0');
    expect(await wire.send(channel.id, view('two'), 'aaaa-q0')).toEqual(first);
    expect((await wire.send(channel.id, view('three'), 'aaaa-q1')).message).not.toBe(first.message);
    expect(discord.messages(channel).map(wordsOf)).toEqual(['one', 'three']);
    expect(Math.abs(Date.now() - first.at)).toBeLessThan(5000);
  });

  it('finds a message by all its controls, and not one that lacks some', async () => {
    const { channel, wire } = await openWire();
    const { message } = await wire.send(channel.id, view('one', 'quiz:pick:a:0:1', 'quiz:stop:a'), 'n1');
    await wire.send(channel.id, view('two', 'quiz:stop:a'), 'n2');
    expect((await wire.find(channel.id, view('one', 'quiz:stop:a', 'quiz:pick:a:0:1')))?.message).toBe(
      message,
    );
    expect(await wire.find(channel.id, view('one', 'quiz:stop:a', 'quiz:pick:b:0:1'))).toBeUndefined();
    expect(await wire.find(channel.id, view('two'))).toBeUndefined();
  });

  it('edits, and says why it cannot', async () => {
    const { discord, channel, closed, wire } = await openWire();
    const { message } = await wire.send(channel.id, view('one'), 'n1');
    await wire.edit(channel.id, message, view('two'));
    expect(discord.messages(channel).map(wordsOf)).toEqual(['two']);
    await expect(wire.edit(channel.id, '123', view('x'))).rejects.toMatchObject({ refusal: 'no-message' });
    await expect(wire.send(closed.id, view('x'), 'n2')).rejects.toMatchObject({ refusal: 'forbidden' });
    await expect(wire.send('123', view('x'), 'n3')).rejects.toMatchObject({ refusal: 'forbidden' });
    await expect(wire.reply('no-such-token', view('x'))).rejects.toMatchObject({ refusal: 'no-token' });
  });

  it('writes direct messages, which ping nobody', async () => {
    const { ann, wire } = await openWire();
    await wire.tell(ann.id, view('It stopped. @everyone'));
    const [message] = ann.sees('dm');
    expect(wordsOf(message ?? {})).toBe('It stopped. @everyone');
    expect(message?.mention_everyone).toBe(false);
  });
});
