import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  type Interaction,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import { textOf } from '../../src/practice/start.ts';
import { png } from './png.ts';
import { openRoom } from './room.ts';

async function answeringRoom(answer: (interaction: Interaction) => Promise<unknown>) {
  const room = await openRoom();
  await room.client.application?.commands.set([{ name: 'go', description: 'Go' }]);
  const thrown: unknown[] = [];
  room.client.on('interactionCreate', async (interaction) => {
    await answer(interaction).catch((error) => thrown.push(error));
  });
  return { ...room, thrown };
}

const button = (label: string, id: string) =>
  new ButtonBuilder().setLabel(label).setCustomId(id).setStyle(ButtonStyle.Primary);

test('a button updates its message, at once or later, or opens a new one', async () => {
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    button('Next', 'next'),
    button('Slow', 'slow'),
    button('More', 'more'),
    button('Off', 'off').setDisabled(true),
    new ButtonBuilder().setLabel('Site').setURL('https://example.org').setStyle(ButtonStyle.Link),
  );
  const { ann, ben, channel } = await answeringRoom(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'page 1', components: [row] });
    } else if (interaction.isButton() && interaction.customId === 'next') {
      await interaction.update(`${interaction.message.content}, page 2`);
    } else if (interaction.isButton() && interaction.customId === 'slow') {
      await interaction.deferUpdate();
      await interaction.editReply('page 3');
    } else if (interaction.isButton()) {
      await interaction.reply(`more for ${interaction.user.username}`);
    }
  });
  const message = await (await ann.slash(channel, 'go')).answer();
  const next = await ben.press(message, 'Next');
  expect(next.response).toMatchObject({
    kind: 'update',
    message: { id: message.id, content: 'page 1, page 2' },
  });
  const slow = await ben.press(message, 'slow');
  expect(slow.response.kind).toBe('deferred-update');
  expect((await slow.answer()).content).toBe('page 3');
  const more = await ben.press(message, 'More');
  expect(await more.answer()).toMatchObject({
    content: 'more for ben',
    message_reference: { message_id: message.id },
  });
  await expect(ann.press(message, 'Off')).rejects.toThrow('is disabled');
  await expect(ann.press(message, 'Site')).rejects.toThrow('is a link');
  await expect(ann.press(message, 'Back')).rejects.toThrow('has no button "Back"; it has "Next"');
});

test('a text select takes labels or values within its bounds, a user select takes users', async () => {
  const options = ['Mali', 'Niger', 'Chad'].map((label) => ({ label, value: label.toLowerCase() }));
  const { ann, ben, channel } = await answeringRoom(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({
        components: [
          new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
            new StringSelectMenuBuilder({ custom_id: 'where', options, max_values: 2 }),
          ),
          new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
            new UserSelectMenuBuilder({ custom_id: 'who' }),
          ),
        ],
      });
    } else if (interaction.isStringSelectMenu()) {
      await interaction.reply(interaction.values.join('+'));
    } else if (interaction.isUserSelectMenu()) {
      await interaction.reply(interaction.users.map((user) => user.username).join('+'));
    }
  });
  const message = await (await ann.slash(channel, 'go')).answer();
  expect((await (await ann.select(message, 'where', ['Mali', 'chad'])).answer()).content).toBe('mali+chad');
  expect((await (await ann.select(message, 'who', ben.id)).answer()).content).toBe('ben');
  await expect(ann.select(message, 'where', 'Togo')).rejects.toThrow('does not offer "Togo"');
  await expect(ann.select(message, 'where', ['mali', 'niger', 'chad'])).rejects.toThrow(
    'takes 1 to 2 values',
  );
  await expect(ann.select(message, 'when', 'now')).rejects.toThrow('has no select "when"');
});

test('a modal is filled in with every kind of field', async () => {
  const choices = [
    { label: 'Yes', value: 'y' },
    { label: 'No', value: 'n' },
  ];
  const { ann, ben, channel } = await answeringRoom(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const modal = new ModalBuilder().setCustomId('form').setTitle('Your view');
      modal.addTextDisplayComponents(new TextDisplayBuilder().setContent('Tell us'));
      modal.addLabelComponents(
        new LabelBuilder()
          .setLabel('Why')
          .setTextInputComponent(
            new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short).setMaxLength(10),
          ),
        new LabelBuilder()
          .setLabel('Sure')
          .setRadioGroupComponent((group) => group.setCustomId('sure').setOptions(choices)),
        new LabelBuilder().setLabel('Who').setUserSelectMenuComponent((select) => select.setCustomId('who')),
        new LabelBuilder().setLabel('Proof').setFileUploadComponent((upload) => upload.setCustomId('proof')),
      );
      await interaction.showModal(modal);
    } else if (interaction.isModalSubmit()) {
      const { fields } = interaction;
      const parts = [
        fields.getTextInputValue('why'),
        fields.getRadioGroup('sure'),
        fields.getSelectedUsers('who')?.first()?.username,
        fields.getUploadedFiles('proof')?.first()?.name,
      ];
      await interaction.reply(parts.join('|'));
    }
  });
  const opened = await ann.slash(channel, 'go');
  const modal = opened.modal();
  const filled = { why: 'because', Sure: 'Yes', who: [ben.id], Proof: { name: 'proof.txt', data: 'x' } };
  expect((await (await ann.submit(modal, filled)).answer()).content).toBe('because|y|ben|proof.txt');
  await expect(ann.submit(modal, { ...filled, why: 'far too long for it' })).rejects.toThrow(
    '1 to 10 characters',
  );
  await expect(ann.submit(modal, { ...filled, Sure: 'Maybe' })).rejects.toThrow('does not offer "Maybe"');
  await expect(ann.submit(modal, { ...filled, when: 'now' })).rejects.toThrow('has no field "when"');
  await expect(ann.submit(modal, { ...filled, who: [] })).rejects.toThrow('takes 1 to 1 values');
  await expect(ben.submit(modal, filled)).rejects.toThrow('is not open for this user');
  expect(() => opened.modal()).not.toThrow();
});

test('a modal on a button can update the message below it', async () => {
  const { ann, channel } = await answeringRoom(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button('Edit', 'edit'));
      await interaction.reply({ content: 'before', components: [row] });
    } else if (interaction.isButton()) {
      const input = new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short);
      const label = new LabelBuilder().setLabel('Text').setTextInputComponent(input);
      await interaction.showModal(
        new ModalBuilder().setCustomId('m').setTitle('M').addLabelComponents(label),
      );
    } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update(interaction.fields.getTextInputValue('text'));
    }
  });
  const message = await (await ann.slash(channel, 'go')).answer();
  const { response } = await ann.submit((await ann.press(message, 'Edit')).modal(), { text: 'after' });
  expect(response).toMatchObject({ kind: 'update', message: { id: message.id, content: 'after' } });
});

test('a V2 container shows its text, its picture and its buttons', async () => {
  const { ann, channel } = await answeringRoom(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const container = new ContainerBuilder()
        .setAccentColor(0x336699)
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('# Strength'))
        .addMediaGalleryComponents(
          new MediaGalleryBuilder().addItems({
            media: { url: 'attachment://chart.png' },
            description: 'a chart',
          }),
        )
        .addActionRowComponents(
          new ActionRowBuilder<ButtonBuilder>().addComponents(button('Sources', 'sources')),
        );
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [container],
        files: [{ attachment: png(40, 20), name: 'chart.png' }],
      });
    } else if (interaction.isButton()) {
      await interaction.update({ components: [new TextDisplayBuilder().setContent('Sources: none')] });
    }
  });
  const message = await (await ann.slash(channel, 'go')).answer();
  expect(textOf(message)).toBe('# Strength\nSources');
  expect(message.attachments).toEqual([]);
  const gallery = JSON.parse(JSON.stringify(message.components))[0].components[1];
  expect(gallery.items[0].media).toMatchObject({ width: 40, height: 20, content_type: 'image/png' });
  const file = await fetch(gallery.items[0].media.url);
  expect(file.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await file.arrayBuffer())).toEqual(png(40, 20));
  const pressed = await ann.press(message, 'Sources');
  expect(textOf(await pressed.answer())).toBe('Sources: none');
});
