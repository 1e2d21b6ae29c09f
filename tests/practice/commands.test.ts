import type { ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { openRoom } from './room.ts';

const ASK = {
  name: 'ask',
  description: 'Ask a question',
  options: [
    {
      type: 3,
      name: 'question',
      description: 'Your question',
      required: true,
      min_length: 3,
      max_length: 20,
    },
    { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 5 },
    { type: 3, name: 'style', description: 'How', choices: [{ name: 'Short', value: 'short' }] },
    { type: 6, name: 'who', description: 'For whom' },
    { type: 7, name: 'where', description: 'In which channel', channel_types: [0] },
    { type: 11, name: 'file', description: 'A file' },
  ],
};

const LOOK = {
  name: 'look',
  description: 'Look things up',
  options: [
    {
      type: 1,
      name: 'fact',
      description: 'A fact',
      options: [{ type: 3, name: 'topic', description: 'Topic', required: true, autocomplete: true }],
    },
    {
      type: 2,
      name: 'by',
      description: 'By something',
      options: [{ type: 1, name: 'date', description: 'By date' }],
    },
  ],
};

async function roomWithCommands() {
  const room = await openRoom();
  await room.client.application?.commands.set([
    ASK,
    LOOK,
    { name: 'Cite this', type: 3 },
    { name: 'Score', type: 2 },
    { name: 'forget', description: 'For admins', default_member_permissions: '0' },
  ]);
  return room;
}

function onCommand(
  room: Awaited<ReturnType<typeof openRoom>>,
  run: (one: ChatInputCommandInteraction) => unknown,
) {
  room.client.on('interactionCreate', async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await run(interaction);
    }
  });
}

describe('slash commands', () => {
  test('arrive with every kind of option', async () => {
    const room = await roomWithCommands();
    const { ann, ben, channel, guild } = room;
    onCommand(room, (interaction) => {
      const { options } = interaction;
      const parts = [
        options.getString('question', true),
        options.getInteger('count'),
        options.getString('style'),
        options.getUser('who')?.username,
        options.getChannel('where')?.name,
        options.getAttachment('file')?.name,
        interaction.locale,
        interaction.guildLocale,
        interaction.guildId === guild.id,
        interaction.context,
      ];
      return interaction.reply(parts.join('|'));
    });
    const outcome = await ben.slash(channel, 'ask', {
      question: 'why?',
      count: 2,
      style: 'Short',
      who: ann,
      where: channel,
      file: { name: 'notes.txt', data: 'hello' },
    });
    expect(outcome.response).toMatchObject({
      kind: 'message',
      message: {
        content: 'why?|2|short|ann|questions|notes.txt|fr|en-US|true|0',
        type: 20,
        ephemeral_for: null,
      },
    });
    expect(outcome.ms).toBeLessThan(1000);
  });

  test('arrive with their form', async () => {
    const room = await roomWithCommands();
    onCommand(room, (one) => one.reply(`${one.options.getSubcommandGroup()} ${one.options.getSubcommand()}`));
    const { ann, channel } = room;
    const plain = await ann.slash(channel, 'look', { topic: 'x' }, { subcommand: 'fact' });
    expect((await plain.answer()).content).toBe('null fact');
    const grouped = await ann.slash(channel, 'look', {}, { group: 'by', subcommand: 'date' });
    expect((await grouped.answer()).content).toBe('by date');
  });

  test.for([
    ['unknown', {}, 'No command "unknown" is offered here'],
    ['ask', {}, 'needs the option "question"'],
    ['ask', { question: 'x' }, 'must have 3 to 20 characters, not 1'],
    ['ask', { question: 'why?', count: 9 }, 'must lie between 1 and 5'],
    ['ask', { question: 'why?', count: 1.5 }, 'must be a whole number'],
    ['ask', { question: 'why?', style: 'long' }, 'must be one of Short'],
    ['ask', { question: 'why?', extra: 1 }, 'has no option "extra"'],
    ['ask', { question: 'why?', who: '123456789012345678' }, 'There is no user'],
    ['look', {}, 'must be used with one of its forms: fact, by'],
    ['forget', {}, 'No command "forget" is offered here'],
  ] as const)('/%s with %j is not sent', async ([name, options, words]) => {
    const { ann, channel, discord } = await roomWithCommands();
    const sent: unknown[] = [];
    discord.on((event) => event.kind === 'interaction-sent' && sent.push(event));
    await expect(ann.slash(channel, name, options)).rejects.toThrow(words);
    expect(sent).toEqual([]);
  });

  test('for admins are offered to those who have the permission', async () => {
    const room = await roomWithCommands();
    onCommand(room, (one) => one.reply('forgotten'));
    const admin = room.discord.addUser({ name: 'admin', guilds: [] });
    room.discord.joinGuild(admin, room.guild, { permissions: ['ADMINISTRATOR'] });
    const outcome = await room.discord.as(admin).slash(room.channel, 'forget');
    expect(outcome.response.kind).toBe('message');
  });
});

describe('autocomplete', () => {
  test('returns the choices for what is being typed', async () => {
    const { client, ann, channel } = await roomWithCommands();
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isAutocomplete()) {
        const { name, value } = interaction.options.getFocused(true);
        await interaction.respond([{ name: `${name} ${value}`, value }]);
      }
    });
    const choices = await ann.autocomplete(channel, 'look', { topic: 'tro' }, 'topic', {
      subcommand: 'fact',
    });
    expect(choices).toEqual([{ name: 'topic tro', value: 'tro' }]);
  });

  test.for([
    ['26 choices', Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `v${index}` }))],
    ['a name of 101 characters', [{ name: 'n'.repeat(101), value: 'v' }]],
    ['a name of spaces', [{ name: '   ', value: 'v' }]],
    ['a value of 101 characters', [{ name: 'n', value: 'v'.repeat(101) }]],
    ['a number for a text option', [{ name: 'n', value: 5 }]],
  ] as const)('with %s is refused', async ([, choices]) => {
    const { client, ann, channel } = await openRoom({ interactionLimitMs: 100 }).then(async (room) => {
      await room.client.application?.commands.set([LOOK]);
      return room;
    });
    const refused: unknown[] = [];
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isAutocomplete()) {
        await interaction.respond([...choices]).catch((error) => refused.push(error.code));
      }
    });
    const typing = ann.autocomplete(channel, 'look', { topic: '' }, 'topic', { subcommand: 'fact' });
    await expect(typing).rejects.toThrow('did not respond');
    expect(refused).toEqual([50035]);
  });
});

test('a message menu brings the message with its content, whatever the intents', async () => {
  const { client, ann, ben, channel } = await roomWithCommands();
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) {
      await interaction.reply({ content: `“${interaction.targetMessage.content}”`, flags: 64 });
    }
  });
  const { message } = ben.say(channel, 'a claim');
  const outcome = await ann.messageMenu(channel, 'Cite this', message);
  const answer = await outcome.answer();
  expect(answer).toMatchObject({ content: '“a claim”', type: 23, ephemeral_for: ann.id });
});

test('a user menu brings the user', async () => {
  const { client, ann, ben, channel } = await roomWithCommands();
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isUserContextMenuCommand()) {
      await interaction.reply(interaction.targetUser.username);
    }
  });
  expect((await (await ann.userMenu(channel, 'Score', ben)).answer()).content).toBe('ben');
});
