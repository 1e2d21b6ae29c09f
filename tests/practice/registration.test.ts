import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { openRoom } from './room.ts';

async function register(commands: unknown[], guildId?: string) {
  const { client, discord } = await openRoom();
  const route =
    guildId === undefined
      ? Routes.applicationCommands(discord.applicationId)
      : Routes.applicationGuildCommands(discord.applicationId, discord.guilds()[0]?.id ?? '');
  return client.rest.put(route, { body: commands });
}

const plain = (more: object) => ({ name: 'ask', description: 'Ask', ...more });
const option = (more: object) => ({ type: 3, name: 'q', description: 'Q', ...more });

test('commands keep their ids over a replacement, and their version when nothing changed', async () => {
  const { client, discord } = await openRoom();
  const put = async (body: unknown[]) => {
    await client.rest.put(Routes.applicationCommands(discord.applicationId), { body });
    return discord.commands().find((command) => command.name === 'ask');
  };
  const first = await put([plain({}), { name: 'other', description: 'Other' }]);
  const second = await put([plain({})]);
  const third = await put([plain({ description: 'Ask more' })]);
  expect(second).toMatchObject({ id: first?.id, version: first?.version });
  expect(third?.id).toBe(first?.id);
  expect(third?.version).not.toBe(first?.version);
  expect(discord.commands().map((command) => command.name)).toEqual(['ask']);
});

test('commands can be made, changed, listed and deleted one by one, globally and for a guild', async () => {
  const { client, guild, discord } = await openRoom();
  const commands = client.application?.commands;
  for (const guildId of [undefined, guild.id]) {
    const place = guildId === undefined ? {} : { guildId };
    const made = await commands?.create(plain({}), guildId as string);
    expect(made?.guildId).toBe(guildId ?? null);
    await commands?.edit(made?.id ?? '', { description: 'Changed' }, guildId as string);
    expect((await commands?.fetch(place))?.first()?.description).toBe('Changed');
    await commands?.delete(made?.id ?? '', guildId as string);
    expect(discord.commands(guildId ?? null)).toEqual([]);
    await expect(commands?.fetch(made?.id ?? '', place)).rejects.toMatchObject({ code: 10063 });
  }
});

test('localisations are listed only when asked for', async () => {
  const { client, discord } = await openRoom();
  await client.application?.commands.set([plain({ name_localizations: { fr: 'demander' } })]);
  const route = Routes.applicationCommands(discord.applicationId);
  expect(await client.rest.get(route)).not.toMatchObject([{ name_localizations: { fr: 'demander' } }]);
  expect(
    await client.rest.get(route, { query: new URLSearchParams('with_localizations=true') }),
  ).toMatchObject([{ name_localizations: { fr: 'demander' } }]);
});

describe('a declaration is refused with', () => {
  test.for([
    ['a capital in its name', [plain({ name: 'Ask' })]],
    ['a space in its name', [plain({ name: 'ask me' })]],
    ['a name of 33 characters', [plain({ name: 'a'.repeat(33) })]],
    ['no description', [{ name: 'ask' }]],
    ['a description of 101 characters', [plain({ description: 'd'.repeat(101) })]],
    ['26 options', [plain({ options: Array.from({ length: 26 }, (_, n) => option({ name: `q${n}` })) })]],
    [
      'a required option after another',
      [plain({ options: [option({}), option({ name: 'r', required: true })] })],
    ],
    ['two options of one name', [plain({ options: [option({}), option({})] })]],
    ['two commands of one name', [plain({}), plain({})]],
    ['forms beside options', [plain({ options: [option({}), option({ type: 1, name: 's' })] })]],
    [
      'choices with autocomplete',
      [plain({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
    ],
    [
      '26 choices',
      [
        plain({
          options: [
            option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) }),
          ],
        }),
      ],
    ],
    [
      'a choice name of 101 characters',
      [plain({ options: [option({ choices: [{ name: 'n'.repeat(101), value: 'v' }] })] })],
    ],
    ['a description on a message menu', [{ type: 3, name: 'Cite', description: 'no' }]],
    ['an unknown locale', [plain({ description_localizations: { xx: 'X' } })]],
    [
      'more than 8000 characters',
      [
        plain({
          options: Array.from({ length: 25 }, (_, n) =>
            option({
              name: `q${n}`,
              choices: Array.from({ length: 25 }, (_, m) => ({ name: `${m}`, value: 'v'.repeat(12) + m })),
            }),
          ),
        }),
      ],
    ],
  ] as const)('%s', async ([, commands]) => {
    await expect(register([...commands])).rejects.toMatchObject({ status: 400, code: 50035 });
  });

  test('contexts in a guild', async () => {
    await expect(register([plain({ contexts: [0] })], 'guild')).rejects.toMatchObject({ code: 50035 });
  });

  test('16 message menus', async () => {
    const menus = Array.from({ length: 16 }, (_, n) => ({ type: 3, name: `Menu ${n}` }));
    await expect(register(menus)).rejects.toMatchObject({ code: 30032 });
  });
});
