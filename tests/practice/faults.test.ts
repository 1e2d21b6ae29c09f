import { type RateLimitData, Routes, type SendableChannels } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { openRoom, type RoomOptions } from './room.ts';

async function faultyRoom(options: RoomOptions = {}) {
  const room = await openRoom(options);
  const limited: RateLimitData[] = [];
  room.client.rest.on('rateLimited', (data) => limited.push(data));
  return { ...room, limited, there: room.client.channels.cache.get(room.channel.id) as SendableChannels };
}

describe('a 429', () => {
  test.for(['user', 'shared', 'global'] as const)(
    'of scope %s is waited out by the client',
    async (scope) => {
      const { discord, there, limited, ann, channel } = await faultyRoom();
      discord.faults.rateLimit({ match: 'POST /channels/', retryAfter: 0.2, scope });
      const started = performance.now();
      await there.send('at last');
      expect(performance.now() - started).toBeGreaterThan(190);
      expect(limited).toMatchObject([{ global: scope === 'global' }]);
      expect(
        discord.requests.filter((one) => one.path.endsWith('/messages')).map((one) => one.status),
      ).toEqual([429, 200]);
      expect(ann.sees(channel)).toHaveLength(1);
    },
  );

  test('has every header and the body of Discord', async () => {
    const { discord, channel } = await faultyRoom();
    discord.faults.rateLimit({ match: /^POST \/channels\/\d+\/typing$/, retryAfter: 1.5, scope: 'global' });
    const answer = await fetch(`${discord.url}/v10/channels/${channel.id}/typing`, {
      method: 'POST',
      headers: { Authorization: 'Bot practice-token' },
    });
    expect(answer.status).toBe(429);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'retry-after': '1.5',
      'x-ratelimit-scope': 'global',
      'x-ratelimit-global': 'true',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '1.500',
      'x-ratelimit-bucket': expect.any(String),
    });
    expect(await answer.json()).toEqual({
      message: 'You are being rate limited.',
      retry_after: 1.5,
      global: true,
    });
  });
});

test('a bucket is told in the headers, and a client that keeps to it is never refused', async () => {
  const { discord, there } = await faultyRoom();
  discord.faults.limit({ match: 'POST /channels/', limit: 2, perMs: 200 });
  for (const text of ['1', '2', '3']) {
    await there.send(text);
  }
  const sent = discord.requests.filter((one) => one.path.endsWith('/messages'));
  expect(sent.map((one) => one.status)).toEqual([200, 200, 200]);
  expect((sent[2]?.at ?? 0) - (sent[0]?.at ?? 0)).toBeGreaterThan(150);
});

describe('a failure', () => {
  test('of 500 is tried again; one that was performed nevertheless sends twice', async () => {
    const { discord, there, ann, channel } = await faultyRoom();
    discord.faults.fail({ match: 'POST /channels/', status: 500 });
    await there.send('tried again');
    expect(ann.sees(channel)).toHaveLength(1);
    discord.faults.fail({ match: 'POST /channels/', status: 502, performed: true });
    await there.send('sent twice');
    expect(ann.sees(channel)).toHaveLength(3);
  });

  test('of 403 carries the code of missing permissions, and others what is ordered', async () => {
    const { discord, there } = await faultyRoom();
    discord.faults.fail({ status: 403 });
    await expect(there.send('x')).rejects.toMatchObject({ status: 403, code: 50013 });
    discord.faults.fail({ status: 400, code: 30046, message: 'Too old' });
    await expect(there.send('x')).rejects.toMatchObject({ status: 400, code: 30046 });
    await expect(there.send('x')).resolves.toBeDefined();
  });

  test('comes as often as ordered, and not after clear', async () => {
    const { discord, there } = await faultyRoom({ client: { rest: { retries: 0 } } });
    discord.faults.fail({ status: 500, count: 5 });
    await expect(there.send('x')).rejects.toMatchObject({ status: 500 });
    discord.faults.clear();
    await expect(there.send('x')).resolves.toBeDefined();
  });
});

test('a slow network makes an answer too late', async () => {
  const { discord, client, ann, channel } = await faultyRoom({ interactionLimitMs: 80 });
  await client.application?.commands.set([{ name: 'go', description: 'Go' }]);
  const codes: unknown[] = [];
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply('slow').catch((error) => codes.push(error.code));
    }
  });
  discord.faults.delay(120, '/callback');
  await expect(ann.slash(channel, 'go')).rejects.toThrow('did not respond');
  await expect.poll(() => codes).toEqual([10062]);
  discord.faults.delay(0, '/callback');
  expect((await ann.slash(channel, 'go')).response.kind).toBe('message');
});

describe('what Discord does not have', () => {
  const ask = async (path: string, method = 'GET', init: RequestInit = {}) => {
    const { discord } = await openRoom({ login: false });
    const headers = { Authorization: 'Bot practice-token', 'Content-Type': 'application/json' };
    const answer = await fetch(`${discord.url}/v10${path}`, { method, headers, ...init });
    return { status: answer.status, body: await answer.json() };
  };

  test('is answered with 404 or 405', async () => {
    expect(await ask('/nowhere')).toMatchObject({ status: 404, body: { code: 0 } });
    expect(await ask('/users/@me', 'DELETE')).toMatchObject({ status: 405 });
  });

  test('a body that is no JSON: 50109', async () => {
    expect(await ask('/users/@me/channels', 'POST', { body: '{' })).toMatchObject({
      status: 400,
      body: { code: 50109 },
    });
  });

  test('a request without the token: 401', async () => {
    expect(await ask('/users/@me', 'GET', { headers: {} })).toMatchObject({ status: 401, body: { code: 0 } });
  });

  test('commands of another application: 10002; members of a foreign server: 10004', async () => {
    expect(await ask(Routes.applicationCommands('123456789012345678'))).toMatchObject({
      body: { code: 10002 },
    });
    expect(await ask(Routes.guildMember('123456789012345678', '1'))).toMatchObject({ body: { code: 10004 } });
  });
});

test('every request is logged and told', async () => {
  const { discord, there, channel } = await faultyRoom();
  const told: string[] = [];
  const stop = discord.onRequest((request) => told.push(`${request.method} ${request.path}`));
  discord.clearRequests();
  await there.send({ content: 'x', files: [{ attachment: Buffer.from('abc'), name: 'a.txt' }] });
  stop();
  await there.send('unheard');
  expect(told).toEqual([`POST /channels/${channel.id}/messages`]);
  expect(discord.requests[0]).toMatchObject({
    body: { content: 'x' },
    files: [{ name: 'a.txt', size: 3 }],
    status: 200,
    authorised: true,
    response: { content: 'x' },
  });
});
