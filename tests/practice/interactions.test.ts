import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answeringRoom } from './answering-room.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the first answer', () => {
  test('tells what it made when asked with_response', async () => {
    const seen: unknown[] = [];
    const { ann, channel } = await answeringRoom(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const answer = await interaction.reply({ content: 'yes', withResponse: true });
        seen.push(answer.resource?.message?.content, answer.interaction.responseMessageId);
        seen.push((await interaction.fetchReply()).id);
      }
    });
    const outcome = await ann.slash(channel, 'ask');
    await expect.poll(() => seen.length).toBe(3);
    const { id } = await outcome.answer();
    expect(seen).toEqual(['yes', id, id]);
  });

  test('is refused after the limit with 10062, and the user sees no answer', async () => {
    const options = { interactionLimitMs: 100 };
    const { ann, channel, thrown } = await answeringRoom(async (interaction) => {
      await pause(130);
      if (interaction.isChatInputCommand()) {
        await interaction.reply('late');
      }
    }, options);
    await expect(ann.slash(channel, 'ask')).rejects.toThrow('did not respond within 100 ms');
    await expect.poll(() => thrown).toMatchObject([{ code: 10062, status: 404 }]);
    expect(ann.sees(channel)).toEqual([]);
  });

  test('cannot be given twice: 40060', async () => {
    const { ann, channel, thrown } = await answeringRoom(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await Promise.all([interaction.reply('one'), interaction.reply('two')]);
      }
    });
    await ann.slash(channel, 'ask');
    await expect.poll(() => thrown).toMatchObject([{ code: 40060, status: 400 }]);
    expect(ann.sees(channel).map((message) => message.content)).toEqual(['one']);
  });

  test('that never comes is reported with what the bot did instead', async () => {
    const { ann, channel, client } = await answeringRoom(async () => undefined, { interactionLimitMs: 60 });
    await expect(ann.slash(channel, 'ask')).rejects.toThrow(
      /did not respond within 60 ms: ann in #questions: \/ask \{\}\n {2}no REST/,
    );
    await client.destroy();
    await expect(ann.slash(channel, 'ask')).rejects.toThrow('the bot is not connected to the gateway');
  });

  test('cannot be an update for a command, nor a modal for a modal', async () => {
    const { ann, channel, client, thrown } = await answeringRoom(async (interaction) => {
      const callback = Routes.interactionCallback(interaction.id, interaction.token);
      const components = [{ type: 18, label: 'Why', component: { type: 4, style: 1, custom_id: 'why' } }];
      const modal = { type: 9, data: { custom_id: 'm', title: 'Again', components } };
      if (interaction.isChatInputCommand()) {
        await client.rest
          .post(callback, { body: { type: 6 }, auth: false })
          .catch((error) => thrown.push(error));
        await client.rest.post(callback, { body: modal, auth: false });
      } else if (interaction.isModalSubmit()) {
        await client.rest.post(callback, { body: modal, auth: false }).catch((error) => thrown.push(error));
        await interaction.reply('done');
      }
    });
    const opened = await ann.slash(channel, 'ask');
    const done = await ann.submit(opened.modal(), { Why: 'because' });
    expect(done.response.kind).toBe('message');
    expect(thrown).toMatchObject([{ code: 50035 }, { code: 50035 }]);
  });

  test('cannot be a modal after a defer', async () => {
    const { ann, channel, client, thrown } = await answeringRoom(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.deferReply();
        const body = { type: 9, data: { custom_id: 'm', title: 'M', components: [] } };
        await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
          body,
          auth: false,
        });
      }
    });
    await ann.slash(channel, 'ask');
    await expect.poll(() => thrown).toMatchObject([{ code: 40060 }]);
  });
});

describe('after the first answer', () => {
  test('the original can be fetched, edited and deleted, and follow-ups too', async () => {
    const { ann, channel, discord } = await answeringRoom(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply('edited');
        const more = await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
        await interaction.editReply({ message: more, content: 'more, edited' });
        const last = await interaction.followUp('open');
        await interaction.deleteReply(last);
      }
    });
    const outcome = await ann.slash(channel, 'ask');
    expect(outcome.response).toMatchObject({ kind: 'deferred', ephemeral: true });
    await discord.until(() => discord.requests.find((one) => one.method === 'DELETE'));
    const messages = outcome.messages();
    expect(messages.map((one) => one.content)).toEqual(['edited', 'more, edited']);
    expect(messages[0]?.edited_timestamp).toBeNull();
    expect(messages[1]?.edited_timestamp).not.toBeNull();
    expect(discord.requests.some((one) => one.path.endsWith('/messages/@original'))).toBe(true);
  });

  test('a follow-up fills in a deferred answer', async () => {
    const { ann, channel } = await answeringRoom(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.deferReply();
        await interaction.followUp('filled');
      }
    });
    const outcome = await ann.slash(channel, 'ask');
    expect((await outcome.answer()).content).toBe('filled');
    expect(ann.sees(channel)).toHaveLength(1);
  });

  test('nothing can be said before it: 10015', async () => {
    const { ann, channel, client, thrown } = await answeringRoom(
      async (interaction) => {
        const body = { content: 'too soon' };
        const route = Routes.webhook(client.application?.id ?? '', interaction.token);
        await client.rest.post(route, { body, auth: false });
      },
      { interactionLimitMs: 80 },
    );
    await expect(ann.slash(channel, 'ask')).rejects.toThrow('404');
    expect(thrown).toMatchObject([{ code: 10015 }]);
  });

  test('the token dies after a quarter of an hour: 401 with 50027', async () => {
    const started = Date.now();
    let later = 0;
    const { ann, channel, thrown } = await answeringRoom(
      async (interaction) => {
        if (interaction.isChatInputCommand()) {
          await interaction.deferReply();
          later = 15 * 60 * 1000 + 1;
          await interaction.editReply('too late');
        }
      },
      { now: () => Date.now() + later },
    );
    await ann.slash(channel, 'ask');
    await expect.poll(() => thrown).toMatchObject([{ code: 50027, status: 401 }]);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  test('a message of another interaction cannot be edited: 10008', async () => {
    const { ann, channel, thrown } = await answeringRoom(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply('mine');
        await interaction.editReply({ message: '123456789012345678', content: 'not mine' });
      }
    });
    await ann.slash(channel, 'ask');
    await expect.poll(() => thrown).toMatchObject([{ code: 10008, status: 404 }]);
  });
});

test('an ephemeral answer is seen by its user alone, who alone can press it', async () => {
  const row = { type: 1, components: [{ type: 2, style: 1, label: 'Next', custom_id: 'next' }] };
  const { ann, ben, channel, client, thrown } = await answeringRoom(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral, components: [row] });
    } else if (interaction.isButton()) {
      await interaction.update('pressed');
    }
  });
  const message = await (await ann.slash(channel, 'ask')).answer();
  expect(ann.ephemeral(channel).map((one) => one.content)).toEqual(['psst']);
  expect(ben.sees(channel)).toEqual([]);
  await expect(ben.press(message, 'Next')).rejects.toThrow('cannot see the message');
  const pressed = await ann.press(message, 'Next');
  expect(pressed.response).toMatchObject({ kind: 'update', message: { content: 'pressed' } });
  const route = Routes.channelMessage(channel.id, message.id);
  await expect(client.rest.get(route)).rejects.toMatchObject({ code: 10008 });
  expect(thrown).toEqual([]);
});
