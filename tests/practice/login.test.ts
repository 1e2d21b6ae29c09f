import { Client, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { PRIVILEGED_INTENTS, startPractice } from '../../src/practice/start.ts';
import { ORDINARY_INTENTS, openRoom, TOKEN } from './room.ts';

test('an unmodified client logs in and knows its servers and channels', async () => {
  const { client, guild, channel, discord } = await openRoom({ botName: 'companion' });
  expect(client.user).toMatchObject({ id: discord.botId, username: 'companion', bot: true });
  expect(client.guilds.cache.get(guild.id)?.name).toBe('Study group');
  expect(client.channels.cache.get(channel.id)).toMatchObject({ name: 'questions' });
  expect(client.guilds.cache.get(guild.id)?.members.me?.permissions.has('SendMessages')).toBe(true);
  expect(discord.connected()).toBe(1);
});

test('a wrong token is refused by REST', async () => {
  const { client } = await openRoom({ login: false });
  await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
});

test('a wrong token is refused by the gateway with 4004', async () => {
  const { discord } = await openRoom({ login: false });
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?v=10&encoding=json`);
  socket.addEventListener('message', () => {
    socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } }));
  });
  const code = await new Promise((resolve) => {
    socket.addEventListener('close', (event) => resolve(event.code));
  });
  expect(code).toBe(4004);
});

test('a privileged intent that is not enabled is refused with 4014', async () => {
  const { client } = await openRoom({
    login: false,
    client: { intents: [...ORDINARY_INTENTS, GatewayIntentBits.MessageContent] },
  });
  await expect(client.login(TOKEN)).rejects.toThrow('Used disallowed intents');
});

test('a privileged intent that is enabled is granted', async () => {
  const { client } = await openRoom({
    intentsAllowed: PRIVILEGED_INTENTS,
    client: { intents: [...ORDINARY_INTENTS, GatewayIntentBits.MessageContent] },
  });
  expect(client.isReady()).toBe(true);
});

test('a server that is joined later is told, and so is one that is left', async () => {
  const { client, discord } = await openRoom();
  const later = discord.addGuild({ name: 'Later', hasBot: false });
  discord.inviteBot(later);
  await expect.poll(() => client.guilds.cache.has(later.id)).toBe(true);
  discord.removeBot(later);
  await expect.poll(() => client.guilds.cache.has(later.id)).toBe(false);
});

test('the bot can be told apart by its application id', async () => {
  const { client } = await openRoom({ applicationId: '123456789012345678' });
  expect(client.application?.id).toBe('123456789012345678');
  expect((await client.application?.fetch())?.name).toBe('bot');
});

test('two shards each get the events of their own servers', async () => {
  let clock = Date.now();
  const discord = await startPractice({ token: TOKEN, now: () => clock });
  for (const name of ['one', 'two', 'three', 'four', 'five', 'six']) {
    // The shard follows from the millisecond in the server's id.
    clock += name.length;
    discord.addGuild({ name });
  }
  const client = new Client({
    intents: ORDINARY_INTENTS,
    shards: [0, 1],
    shardCount: 2,
    rest: { api: discord.url },
  });
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });
  await client.login(TOKEN);
  await expect.poll(() => client.isReady()).toBe(true);
  expect(client.guilds.cache.size).toBe(6);
  expect(new Set(client.guilds.cache.map((guild) => guild.shardId))).toEqual(new Set([0, 1]));
});
