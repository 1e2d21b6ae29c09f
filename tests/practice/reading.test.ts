import { GatewayIntentBits, type Message, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { PRIVILEGED_INTENTS } from '../../src/practice/start.ts';
import { ORDINARY_INTENTS, openRoom, type RoomOptions } from './room.ts';

async function listeningRoom(options: RoomOptions = {}) {
  const room = await openRoom(options);
  const heard: Message[] = [];
  room.client.on('messageCreate', (message) => {
    if (message.author.id !== room.discord.botId) {
      heard.push(message);
    }
  });
  const next = async () => {
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    return heard.shift()?.content;
  };
  return { ...room, heard, next };
}

describe('without MESSAGE_CONTENT the bot', () => {
  test('does not read what others say, over the gateway or by REST', async () => {
    const { ann, channel, client, next } = await listeningRoom();
    const { message } = ann.say(channel, 'a secret', { files: [{ name: 'a.txt', data: 'x' }] });
    expect(await next()).toBe('');
    const read = await client.rest.get(Routes.channelMessage(channel.id, message.id));
    expect(read).toMatchObject({ content: '', attachments: [] });
    expect(await client.rest.get(Routes.channelMessages(channel.id))).toMatchObject([{ content: '' }]);
    expect(ann.sees(channel)).toMatchObject([{ content: 'a secret' }]);
  });

  test('reads messages that mention it, direct messages, and replies that ping it', async () => {
    const { ann, channel, client, discord, next } = await listeningRoom();
    ann.mention(channel, 'hello');
    expect(await next()).toBe(`<@${discord.botId}> hello`);
    ann.dm('privately');
    expect(await next()).toBe('privately');
    const sent = await client.channels.cache.get(channel.id)?.fetch();
    const own = sent?.isSendable() ? await sent.send('ask me') : undefined;
    ann.say(channel, 'a reply', { replyTo: own?.id ?? '' });
    expect(await next()).toBe('a reply');
    ann.say(channel, 'a quiet reply', { replyTo: own?.id ?? '', pingReply: false });
    expect(await next()).toBe('');
  });

  test('does not read replies to its answers to interactions, because they ping nobody', async () => {
    const { ann, channel, client, next } = await listeningRoom();
    await client.application?.commands.set([{ name: 'go', description: 'Go' }]);
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply('answer');
      }
    });
    const answer = await (await ann.slash(channel, 'go')).answer();
    const reply = ann.say(channel, 'and then?', { replyTo: answer });
    expect(await next()).toBe('');
    expect(reply.message.pinged.users).toEqual([]);
  });

  test('hears of edits and deletions', async () => {
    const { ann, channel, client } = await listeningRoom();
    const events: unknown[] = [];
    client.on('messageUpdate', (_before, after) => events.push(after.content));
    client.on('messageDelete', (message) => events.push(message.id));
    const { message } = ann.mention(channel, 'first');
    ann.edit(message, 'second, with no mention');
    ann.remove(message);
    await expect.poll(() => events.length).toBe(2);
    expect(events).toEqual(['', message.id]);
    expect(ann.sees(channel)).toEqual([]);
  });
});

test('with MESSAGE_CONTENT the bot reads everything', async () => {
  const { ann, channel, next } = await listeningRoom({
    intentsAllowed: PRIVILEGED_INTENTS,
    client: { intents: [...ORDINARY_INTENTS, GatewayIntentBits.MessageContent] },
  });
  ann.say(channel, 'in the open');
  expect(await next()).toBe('in the open');
});

test('events come only for the intents that were asked for', async () => {
  const { ann, channel, heard } = await listeningRoom({ client: { intents: [GatewayIntentBits.Guilds] } });
  ann.mention(channel, 'hello?');
  ann.dm('hello?');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([]);
});

test('a channel that the bot cannot see stays silent', async () => {
  const { ann, discord, guild, heard } = await listeningRoom();
  const hidden = discord.addChannel(guild, 'hidden', { botPermissions: 0n });
  await ann.mention(hidden, 'hello?').quiet(50);
  expect(heard).toEqual([]);
});

test('silence and answers are told apart with what was said and done', async () => {
  const { ann, channel, client } = await openRoom();
  client.on('messageCreate', async (message) => {
    if (message.mentions.has(client.user?.id ?? '')) {
      await message.reply('yes?');
    }
  });
  await expect(ann.mention(channel, 'hi').quiet(100)).rejects.toThrow('the bot said "yes?"');
  await expect(ann.say(channel, 'hi').answer(50)).rejects.toThrow(
    'No answer within 50 ms to "hi"\n  no REST request came',
  );
});

test('a user who is not in the server cannot speak there', async () => {
  const { channel, discord } = await openRoom();
  const stranger = discord.as(discord.addUser({ name: 'stranger', guilds: [] }));
  expect(() => stranger.say(channel, 'hi')).toThrow('stranger is not in the channel');
});

test('messages of other bots, of webhooks and of Discord itself are told as such', async () => {
  const { discord, client, ann, channel } = await openRoom();
  const heard: Message[] = [];
  client.on('messageCreate', (message) => heard.push(message));
  discord.as(discord.addUser({ name: 'robot', bot: true })).say(channel, 'beep');
  ann.say(channel, 'relayed', { fields: { webhook_id: '123456789012345678' } });
  ann.say(channel, 'joined', { fields: { type: 7 } });
  await expect.poll(() => heard.length).toBe(3);
  expect(heard.map(({ author, webhookId, system }) => [author.bot, webhookId, system])).toEqual([
    [true, null, false],
    [false, '123456789012345678', false],
    [false, null, true],
  ]);
});
