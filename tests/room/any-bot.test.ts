import {
  ActionRowBuilder,
  type APIModalInteractionResponseCallbackData,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  StringSelectMenuBuilder,
  type TextChannel,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Invitation } from '../../src/room/start.ts';
import { command, hasBrowser, useBrowser } from './browser.ts';
import { openRoom } from './room.ts';

const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'Everything at once',
  components: [
    { type: ComponentType.TextDisplay, content: 'Some **words** first' },
    {
      type: ComponentType.Label,
      label: 'Name',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'name',
        style: TextInputStyle.Short,
        value: 'Konna',
      },
    },
    {
      type: ComponentType.Label,
      label: 'Size',
      description: 'One of two',
      component: {
        type: ComponentType.RadioGroup,
        custom_id: 'size',
        options: [
          { label: 'Small', value: 's' },
          { label: 'Large', value: 'l' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Extras',
      component: {
        type: ComponentType.CheckboxGroup,
        custom_id: 'extras',
        options: [
          { label: 'Salt', value: 'salt' },
          { label: 'Pepper', value: 'pepper' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'I am sure',
      component: { type: ComponentType.Checkbox, custom_id: 'sure' },
    },
  ],
};

const COMMANDS = ['think', 'embed', 'form', 'thread', 'choose'].map((name) => ({ name, description: name }));

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    const got = {
      name: fields.getTextInputValue('name'),
      size: fields.getRadioGroup('size'),
      extras: fields.getCheckboxGroup('extras'),
      sure: fields.getCheckbox('sure'),
    };
    return interaction.reply(JSON.stringify(got));
  }
  if (interaction.isStringSelectMenu())
    return interaction.update(`Chosen: ${interaction.values.join(' and ')}`);
  if (interaction.isButton()) {
    await interaction.update({ content: 'Edited in place', components: [] });
    return interaction.followUp({ content: 'For you alone', flags: MessageFlags.Ephemeral });
  }
  if (!interaction.isChatInputCommand()) return;
  switch (interaction.commandName) {
    case 'think':
      await interaction.deferReply();
      await new Promise((resolve) => setTimeout(resolve, 700));
      return interaction.editReply('Thought');
    case 'embed':
      return interaction.reply({
        embeds: [
          { title: 'A title', description: '**bold**', color: 0xff0000, fields: [{ name: 'F', value: 'v' }] },
        ],
        files: [new AttachmentBuilder(Buffer.from('a,b'), { name: 'table.csv' })],
        components: [
          new ActionRowBuilder<ButtonBuilder>().addComponents(
            new ButtonBuilder().setCustomId('x').setLabel('Press').setStyle(ButtonStyle.Success),
          ),
        ],
      });
    case 'form':
      return interaction.showModal(FORM);
    case 'choose':
      return interaction.reply({
        components: [
          new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
            new StringSelectMenuBuilder()
              .setCustomId('s')
              .setPlaceholder('Pick two')
              .setMinValues(2)
              .setMaxValues(2)
              .addOptions(['one', 'two', 'three'].map((value) => ({ label: value, value }))),
          ),
        ],
      });
    default: {
      await interaction.reply('A thread begins');
      const message = await interaction.fetchReply();
      const thread = await (interaction.channel as TextChannel).threads.create({
        name: 'Round one',
        startMessage: message,
      });
      return thread.send('First question');
    }
  }
}

/** A bot that has nothing to do with this project's. */
async function startOther({ apiUrl, token }: Invitation) {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl, version: '10' } });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  await client.application?.commands.set(COMMANDS);
  return { stop: () => client.destroy() };
}

describe.skipIf(!hasBrowser)('in a browser, with any bot:', () => {
  const openWindow = useBrowser();
  const opened = async () => {
    const { url } = await openRoom({ startBot: startOther, botName: 'Other' });
    return { url, page: await openWindow(url) };
  };

  it('it is thinking, and then it has thought', async () => {
    const { page } = await opened();
    await command(page, 'think');
    await page.keyboard.press('Enter');
    await page.getByText('Other is thinking…').waitFor();
    await page.getByRole('article').getByText('Thought').waitFor();
    expect(await page.getByText('Other is thinking…').count()).toBe(0);
  });

  it('an embed, a file, and a button that edits the message and says something in private', async () => {
    const { url, page } = await opened();
    const ben = await openWindow(`${url}/?as=ben`);
    await command(page, 'embed');
    await page.keyboard.press('Enter');
    const embed = page.locator('.embed');
    expect(await embed.textContent()).toBe('A titleboldFv');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'table.csv' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('table.csv');
    // another person presses it
    await ben.getByRole('button', { name: 'Press' }).click();
    await ben.getByText('For you alone').waitFor();
    await page.getByText('Edited in place').waitFor();
    expect(await page.getByRole('button', { name: 'Press' }).count()).toBe(0);
    expect(await page.getByText('For you alone').count()).toBe(0);
  });

  it('a form with every kind of field', async () => {
    const { page } = await opened();
    await command(page, 'form');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Everything at once' });
    await form.getByText('Some words first').waitFor();
    expect(await form.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Konna');
    await form.getByRole('radio', { name: 'Large' }).check();
    await form.getByRole('checkbox', { name: 'Pepper' }).check();
    await form.getByRole('checkbox', { name: 'Salt' }).check();
    await form.getByRole('checkbox', { name: 'I am sure' }).check();
    await form.getByRole('button', { name: 'Submit' }).click();
    const told = await page.getByRole('article').getByText('{').textContent();
    expect(JSON.parse(told ?? '')).toEqual({
      name: 'Konna',
      size: 'l',
      extras: ['pepper', 'salt'],
      sure: true,
    });
  });

  it('a select of several values', async () => {
    const { page } = await opened();
    await command(page, 'choose');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Pick two' }).click();
    await page.getByRole('option', { name: 'three' }).click();
    await page.getByRole('option', { name: 'one' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Chosen: three and one').waitFor();
  });

  it('a thread that the bot begins is listed, linked and unread until it is opened', async () => {
    const { page } = await opened();
    await command(page, 'thread');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Round one, unread' }).waitFor();
    await page.getByRole('button', { name: 'Round one See thread' }).click();
    await page.getByRole('article').getByText('First question').waitFor();
    await page.getByRole('textbox', { name: 'Message “Round one”' }).fill('Answer');
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Ada' }).getByText('Answer').waitFor();
    expect(await page.getByRole('button', { name: 'Round one, unread' }).count()).toBe(0);
  });
});
