import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { PracticeEvent } from '../../src/practice/start.ts';
import { openRoom, type RoomOptions } from './room.ts';

async function watchedRoom(options: RoomOptions = {}) {
  const room = await openRoom(options);
  const states: string[] = [];
  room.discord.on((event: PracticeEvent) => event.kind === 'gateway' && states.push(event.state));
  const heard: string[] = [];
  room.client.on('messageCreate', (message) => heard.push(message.content.replace(/^<@\d+> /, '')));
  return { ...room, states, heard };
}

const soon = { timeout: 3000, interval: 10 };

describe('a client whose connection is lost', () => {
  test.for([
    ['as by the network', undefined],
    ['with code 4000', 4000],
  ] as const)('%s resumes and hears what it missed, once', async ([, code]) => {
    const { discord, ann, channel, states, heard } = await watchedRoom();
    ann.mention(channel, 'before');
    await expect.poll(() => heard).toEqual(['before']);
    discord.faults.dropGateway(code);
    ann.mention(channel, 'meanwhile');
    await expect.poll(() => states, soon).toContain('resumed');
    ann.mention(channel, 'after');
    await expect.poll(() => heard, soon).toEqual(['before', 'meanwhile', 'after']);
    expect(states).not.toContain('identified');
  });

  test('answers an interaction that came meanwhile, if still in time', async () => {
    const { discord, ann, channel, client } = await watchedRoom();
    await client.application?.commands.set([{ name: 'go', description: 'Go' }]);
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply('here again');
      }
    });
    discord.faults.dropGateway();
    const outcome = await ann.slash(channel, 'go');
    expect((await outcome.answer()).content).toBe('here again');
  });
});

test('a client that is told to reconnect (op 7) resumes', async () => {
  const { discord, ann, channel, states, heard } = await watchedRoom();
  discord.faults.reconnectGateway();
  await expect.poll(() => states, soon).toContain('resumed');
  ann.mention(channel, 'still there?');
  await expect.poll(() => heard, soon).toEqual(['still there?']);
});

/** Clients wait 5 s between two identifies; a test need not. */
const eager = {
  client: { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } },
};

test('a client whose session is invalid (op 9) identifies anew', async () => {
  const { discord, ann, channel, states, heard } = await watchedRoom(eager);
  discord.faults.invalidateSession();
  await expect.poll(() => states, soon).toContain('identified');
  ann.mention(channel, 'new session');
  await expect.poll(() => heard, soon).toEqual(['new session']);
});

test('a client whose session is invalid but resumable resumes', async () => {
  const { discord, states } = await watchedRoom();
  discord.faults.invalidateSession(true);
  await expect.poll(() => states, soon).toContain('resumed');
});

test('a session that is not known any more is refused with op 9, and the client starts anew', async () => {
  const { discord, states } = await watchedRoom(eager);
  discord.faults.forgetSessions();
  await expect.poll(() => states, soon).toContain('identified');
  expect(states).not.toContain('resumed');
});

test('heartbeats are answered, and a gateway that stops answering is left and resumed', async () => {
  const { discord, states } = await watchedRoom({ heartbeatMs: 60 });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(states).toEqual([]);
  discord.faults.muteHeartbeats(true);
  await expect.poll(() => states, soon).toContain('closed');
  discord.faults.muteHeartbeats(false);
  await expect.poll(() => states, soon).toContain('resumed');
});

test('threads, channels and permissions reach the client when they change', async () => {
  const { discord, client, guild, channel } = await watchedRoom();
  const added = discord.addChannel(guild, 'later');
  await expect.poll(() => client.channels.cache.has(added.id)).toBe(true);
  discord.setBotPermissions(channel, ['VIEW_CHANNEL']);
  const permissions = () => {
    const there = client.channels.cache.get(channel.id);
    const me = client.guilds.cache.get(guild.id)?.members.me;
    return there?.isTextBased() && 'permissionsFor' in there && me
      ? there.permissionsFor(me)?.has('SendMessages')
      : null;
  };
  await expect.poll(permissions).toBe(false);
  const threads: string[] = [];
  client.on('threadCreate', (thread) => threads.push(thread.name));
  discord.setBotPermissions(channel, ['VIEW_CHANNEL', 'CREATE_PUBLIC_THREADS']);
  await client.rest.post(Routes.threads(channel.id), { body: { name: 'side', type: 11 } });
  await expect.poll(() => threads).toEqual(['side']);
  discord.removeChannel(added);
  await expect.poll(() => client.channels.cache.has(added.id)).toBe(false);
});

test('a role that is added reaches the client', async () => {
  const { discord, client, guild } = await watchedRoom();
  const role = discord.addRole(guild, { name: 'tutors' });
  await expect.poll(() => client.guilds.cache.get(guild.id)?.roles.cache.get(role.id)?.name).toBe('tutors');
});
