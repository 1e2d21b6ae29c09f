import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  type SendableChannels,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { RequestEntry } from '../../src/practice/start.ts';
import { hasOpenApi, openApiValidator } from '../support/openapi.ts';
import { png } from './png.ts';
import { openRoom } from './room.ts';

const validator = hasOpenApi() ? openApiValidator() : undefined;

describe.skipIf(validator === undefined)("Discord's own description", () => {
  test('allows what discord.js sends', async () => {
    const { client, discord, channel, ann } = await openRoom();
    await client.application?.commands.set([
      {
        name: 'ask',
        description: 'Ask',
        defaultMemberPermissions: '2048',
        contexts: [0, 1],
        options: [{ type: 3, name: 'q', description: 'Q', autocomplete: true }],
      },
      { name: 'Cite', type: 3 },
    ]);
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isAutocomplete()) {
        await interaction.respond([{ name: 'n', value: 'v' }]);
      } else if (interaction.isMessageContextMenuCommand()) {
        const input = new TextInputBuilder().setCustomId('i').setStyle(TextInputStyle.Paragraph);
        const label = new LabelBuilder().setLabel('L').setTextInputComponent(input);
        await interaction.showModal(
          new ModalBuilder().setCustomId('m').setTitle('T').addLabelComponents(label),
        );
      } else if (interaction.isModalSubmit()) {
        await interaction.reply({ content: 'thanks', flags: MessageFlags.Ephemeral });
      } else if (interaction.isChatInputCommand()) {
        await interaction.deferReply();
        const button = new ButtonBuilder().setLabel('B').setCustomId('b').setStyle(ButtonStyle.Primary);
        const container = new ContainerBuilder()
          .addTextDisplayComponents(new TextDisplayBuilder().setContent('text'))
          .addMediaGalleryComponents(
            new MediaGalleryBuilder().addItems({ media: { url: 'attachment://a.png' } }),
          )
          .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(button));
        await interaction.editReply({
          flags: MessageFlags.IsComponentsV2,
          components: [container],
          files: [{ attachment: png(2, 2), name: 'a.png' }],
        });
        await interaction.followUp({ content: 'more', embeds: [{ title: 't' }] });
      }
    });
    const { message } = ann.say(channel, 'claim');
    await ann.autocomplete(channel, 'ask', { q: '' }, 'q');
    const outcome = await ann.slash(channel, 'ask', { q: 'x' });
    await outcome.until((messages) => messages.length === 2);
    await (await ann.submit((await ann.messageMenu(channel, 'Cite', message)).modal(), { L: 'x' })).answer();
    const there = client.channels.cache.get(channel.id) as SendableChannels;
    const sent = await there.send({ content: 'x', allowedMentions: { parse: [] } });
    await sent.react('👍');
    await sent.startThread({ name: 'thread' });
    await client.users.send(ann.id, 'hello');
    expect(discord.requests.flatMap((one) => validator?.faults(one))).toEqual([]);
    expect(discord.requests.length).toBeGreaterThan(10);
  });

  const request = (method: string, path: string, body: unknown) =>
    ({ method, path, body }) as Pick<RequestEntry, 'method' | 'path' | 'body'> as RequestEntry;

  test.for([
    ['a message whose content is a number', request('POST', '/channels/1/messages', { content: 5 })],
    [
      'a button of an unknown style',
      request('POST', '/channels/1/messages', {
        components: [{ type: 1, components: [{ type: 2, style: 99, custom_id: 'b' }] }],
      }),
    ],
    ['a callback of an unknown type', request('POST', '/interactions/1/token/callback', { type: 77 })],
    [
      '26 autocomplete choices',
      request('POST', '/interactions/1/token/callback', {
        type: 8,
        data: { choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) },
      }),
    ],
    ['a command without a name', request('PUT', '/applications/1/commands', [{ description: 'x' }])],
    ['a route that does not exist', request('POST', '/nowhere', {})],
  ] as const)('does not allow %s', ([, sent]) => {
    expect(validator?.faults(sent)).not.toEqual([]);
    expect(() => validator?.assertValid([sent])).toThrow("Discord's description does not allow");
  });
});
