import { MessageFlags, Routes, type SendableChannels } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { PermissionInput } from '../../src/practice/permissions.ts';
import { png } from './png.ts';
import { openRoom } from './room.ts';

async function sendingRoom(botPermissions?: PermissionInput) {
  const room = await openRoom();
  if (botPermissions !== undefined) {
    room.discord.setBotPermissions(room.channel, botPermissions);
  }
  const there = room.client.channels.cache.get(room.channel.id) as SendableChannels;
  return { ...room, there };
}

describe('whom a message pings', () => {
  test('everybody it names, when an ordinary message does not say otherwise', async () => {
    const { there, ann, guild, discord } = await sendingRoom();
    const role = discord.addRole(guild, { name: 'tutors', mentionable: true });
    const sent = await there.send(`<@${ann.id}> <@&${role.id}> @everyone \`<@${discord.botId}>\``);
    expect(discord.message(sent.id)).toMatchObject({
      pinged: { users: [ann.id], roles: [role.id], everyone: true },
      mention_everyone: true,
      mentions: [{ id: ann.id }],
      mention_roles: [role.id],
    });
  });

  test('nobody, when allowed_mentions is empty', async () => {
    const { there, ann, ben, channel, discord } = await sendingRoom();
    const { message } = ben.say(channel, 'hi');
    const sent = await there.send({
      content: `<@${ann.id}> @everyone`,
      reply: { messageReference: message.id },
      allowedMentions: { parse: [], repliedUser: false },
    });
    expect(discord.message(sent.id)).toMatchObject({
      pinged: { users: [], roles: [], everyone: false },
      mentions: [],
      mention_everyone: false,
    });
  });

  test('only those listed, and the author replied to if wanted', async () => {
    const { there, ann, ben, channel, discord } = await sendingRoom();
    const { message } = ben.say(channel, 'hi');
    const sent = await there.send({
      content: `<@${ann.id}> <@${discord.botId}>`,
      reply: { messageReference: message.id },
      allowedMentions: { users: [ann.id], repliedUser: true },
    });
    expect(discord.message(sent.id)?.pinged.users).toEqual([ann.id, ben.id]);
  });

  test('not everyone without the permission', async () => {
    const { there, discord } = await sendingRoom(['VIEW_CHANNEL', 'SEND_MESSAGES']);
    const sent = await there.send('@everyone');
    expect(discord.message(sent.id)?.pinged.everyone).toBe(false);
  });

  test('only users, when an interaction is answered; text displays count as content', async () => {
    const { client, ann, channel } = await sendingRoom();
    await client.application?.commands.set([{ name: 'go', description: 'Go' }]);
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const components = [{ type: 10, content: `<@${ann.id}> @everyone` }];
        await interaction.reply({ flags: MessageFlags.IsComponentsV2, components });
      }
    });
    const answer = await (await ann.slash(channel, 'go')).answer();
    expect(answer.pinged).toEqual({ users: [ann.id], roles: [], everyone: false });
  });

  test('parse and a list of the same kind exclude each other', async () => {
    const { there, ann } = await sendingRoom();
    const sending = there.send({ content: 'x', allowedMentions: { parse: ['users'], users: [ann.id] } });
    await expect(sending).rejects.toMatchObject({ code: 50035 });
  });
});

describe('the bot may not', () => {
  test.for([
    ['see the channel', [], 50001],
    ['send', ['VIEW_CHANNEL'], 50013],
  ] as const)('%s', async ([, permissions, code]) => {
    const { there, client, channel } = await sendingRoom(permissions);
    await expect(
      client.rest.post(Routes.channelMessages(channel.id), { body: { content: 'x' } }),
    ).rejects.toMatchObject({
      status: 403,
      code,
    });
    expect(there.id).toBe(channel.id);
  });

  test('attach files, start threads, react or read back where the permission is missing', async () => {
    const { there, client, channel, ann } = await sendingRoom(['VIEW_CHANNEL', 'SEND_MESSAGES']);
    const { message } = ann.say(channel, 'hi');
    const file = { attachment: Buffer.from('x'), name: 'x.txt' };
    await expect(there.send({ files: [file] })).rejects.toMatchObject({ code: 50013 });
    const refused = { status: 403, code: 50013 };
    const thread = client.rest.post(Routes.threads(channel.id, message.id), { body: { name: 't' } });
    await expect(thread).rejects.toMatchObject(refused);
    const reaction = client.rest.put(
      Routes.channelMessageOwnReaction(channel.id, message.id, '%F0%9F%91%8D'),
    );
    await expect(reaction).rejects.toMatchObject(refused);
    expect(await client.rest.get(Routes.channelMessages(channel.id))).toEqual([]);
    const reply = { content: 'x', message_reference: { message_id: message.id } };
    await expect(client.rest.post(Routes.channelMessages(channel.id), { body: reply })).rejects.toMatchObject(
      {
        code: 160002,
      },
    );
  });

  test('edit or delete what others wrote', async () => {
    const { client, channel, ann } = await sendingRoom();
    const { message } = ann.say(channel, 'mine');
    const route = Routes.channelMessage(channel.id, message.id);
    await expect(client.rest.patch(route, { body: { content: 'x' } })).rejects.toMatchObject({ code: 50005 });
    await expect(client.rest.delete(route)).rejects.toMatchObject({ code: 50013 });
  });

  test('edit what is gone, or send to a channel that is not there', async () => {
    const { there, client } = await sendingRoom();
    const sent = await there.send('short');
    await sent.delete();
    await expect(sent.edit('longer')).rejects.toMatchObject({ status: 404, code: 10008 });
    const nowhere = client.rest.post(Routes.channelMessages('123456789012345678'), {
      body: { content: 'x' },
    });
    await expect(nowhere).rejects.toMatchObject({ code: 10003 });
  });

  test('write to a user who does not take direct messages, or whom it shares no server with', async () => {
    const { client, discord } = await sendingRoom();
    const shy = discord.addUser({ name: 'shy', acceptsDms: false });
    await expect(client.users.send(shy.id, 'hi')).rejects.toMatchObject({ code: 50007 });
    const stranger = discord.addUser({ name: 'stranger', guilds: [] });
    await expect(client.users.send(stranger.id, 'hi')).rejects.toMatchObject({ code: 50278 });
  });
});

test('a direct message is opened, sent, edited and seen', async () => {
  const { client, ann } = await sendingRoom();
  const sent = await client.users.send(ann.id, 'a reminder');
  await sent.edit('another reminder');
  expect(ann.sees('dm')).toMatchObject([{ content: 'another reminder' }]);
});

test('a picture is stored with its size, survives an edit that keeps it, and can be dropped', async () => {
  const { there, discord } = await sendingRoom();
  const sent = await there.send({ content: 'look', files: [{ attachment: png(30, 10), name: 'map.png' }] });
  const attachment = sent.attachments.first();
  expect(attachment).toMatchObject({ name: 'map.png', width: 30, height: 10, contentType: 'image/png' });
  expect((await fetch(attachment?.url ?? '')).status).toBe(200);
  await sent.edit('look again');
  expect(discord.message(sent.id)?.attachments).toHaveLength(1);
  await sent.edit({ attachments: [] });
  expect(discord.message(sent.id)?.attachments).toHaveLength(0);
});

test('a picture shown by an embed is not listed as an attachment', async () => {
  const { there, discord } = await sendingRoom();
  const files = [{ attachment: png(3, 4), name: 'map.png' }];
  const sent = await there.send({
    embeds: [{ title: 'Map', image: { url: 'attachment://map.png' } }],
    files,
  });
  const view = discord.message(sent.id);
  expect(view?.attachments).toEqual([]);
  expect(view?.embeds[0]?.image).toMatchObject({
    width: 3,
    height: 4,
    url: expect.stringContaining('http://127'),
  });
});

test('threads are started on a message and without one, and answered in', async () => {
  const { there, client, ann, channel, discord, guild } = await sendingRoom();
  const { message } = ann.say(channel, 'a long question');
  const target = await there.messages.fetch(message.id);
  const thread = await target.startThread({ name: 'Long question' });
  expect(thread).toMatchObject({ id: message.id, parentId: channel.id, name: 'Long question' });
  await thread.send('answered here');
  expect(ann.sees(thread).map((one) => one.content)).toEqual(['answered here']);
  const again = client.rest.post(Routes.threads(channel.id, message.id), { body: { name: 'Again' } });
  await expect(again).rejects.toMatchObject({ code: 160004 });
  const created: unknown = await client.rest.post(Routes.threads(channel.id), {
    body: { name: 'Free', type: 11 },
  });
  expect(created).toMatchObject({ type: 11, thread_metadata: { archived: false } });
  await thread.setArchived(true);
  expect(discord.channels(guild).find((one) => one.id === thread.id)?.archived).toBe(true);
  await expect(client.rest.post(Routes.threads(channel.id), { body: { name: '' } })).rejects.toMatchObject({
    code: 50035,
  });
});

test('reactions count who gave them', async () => {
  const { there, ann, discord } = await sendingRoom();
  const sent = await there.send('vote');
  await sent.react('👍');
  ann.react(sent, '👍');
  ann.react(sent, '👍');
  expect(discord.message(sent.id)?.reactions).toMatchObject([{ count: 2, me: true, emoji: { name: '👍' } }]);
  await expect(sent.react('nope')).rejects.toMatchObject({ code: 10014 });
});

test('typing is seen, and a nonce keeps a retried message from being sent twice', async () => {
  const { there, ann, channel, discord } = await sendingRoom();
  const typing: unknown[] = [];
  discord.on((event) => event.kind === 'typing' && typing.push(event.userId));
  await there.sendTyping();
  expect(typing).toEqual([discord.botId]);
  await there.send({ content: 'once', nonce: '77', enforceNonce: true });
  await there.send({ content: 'once', nonce: '77', enforceNonce: true });
  expect(ann.sees(channel)).toHaveLength(1);
});

test('messages are listed newest first and in pages', async () => {
  const { there, ann, channel } = await sendingRoom();
  for (const text of ['1', '2', '3', '4']) {
    ann.say(channel, text);
  }
  const sent = await there.send('5');
  expect((await there.messages.fetch({ limit: 2 })).size).toBe(2);
  expect((await there.messages.fetch({ before: sent.id })).size).toBe(4);
  await expect(there.messages.fetch({ limit: 101 })).rejects.toMatchObject({ code: 50035 });
});

test('members are fetched one by one', async () => {
  const { client, guild, ann } = await sendingRoom();
  const fetched = await client.guilds.cache.get(guild.id)?.members.fetch({ user: ann.id, force: true });
  expect(fetched?.user.username).toBe('ann');
  const stranger = client.rest.get(Routes.guildMember(guild.id, '123456789012345678'));
  await expect(stranger).rejects.toMatchObject({ code: 10007 });
});
