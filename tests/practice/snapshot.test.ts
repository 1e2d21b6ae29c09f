import { expect, it, onTestFinished } from 'vitest';
import { startPractice } from '../../src/practice/start.ts';

async function started(restored?: Uint8Array) {
  const discord = await startPractice({ token: 'practice', restored });
  onTestFinished(() => discord.close());
  return discord;
}

it('everything is as it was, also at another address', async () => {
  const before = await started();
  const guild = before.addGuild({
    name: 'Study group',
    memberPermissions: ['VIEW_CHANNEL', 'SEND_MESSAGES'],
  });
  const channel = before.addChannel(guild, 'questions');
  const ann = before.addUser({ name: 'ann' });
  const sent = before.as(ann).say(channel, 'Look', { files: [{ name: 'note.txt', data: 'kept' }] });
  before.as(ann).react(sent.message, '👍');
  const after = await started(before.snapshot());
  expect(after.botId).toBe(before.botId);
  expect(after.guilds()).toEqual(before.guilds());
  expect(after.channels(guild)).toEqual(before.channels(guild));
  const [message] = after.as(ann).sees(channel);
  expect(message).toMatchObject({ id: sent.message.id, content: 'Look', reactions: [{ count: 1 }] });
  const url = message?.attachments[0]?.url ?? '';
  expect(new URL(url).port).toBe(String(after.port));
  expect(await (await fetch(url)).text()).toBe('kept');
  // and it goes on
  after.as(ann).remove(sent.message);
  expect(after.as(ann).sees(channel)).toEqual([]);
  expect(before.as(ann).sees(channel)).toHaveLength(1);
});

it('what is no snapshot is refused', async () => {
  await expect(started(Buffer.from('no snapshot'))).rejects.toThrow();
});
