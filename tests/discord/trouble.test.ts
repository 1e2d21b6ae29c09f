import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type AnyCommand, type Command, EVERYWHERE } from '../../src/discord/command.ts';
import { show } from '../../src/discord/reply.ts';
import { rows, text } from '../../src/discord/views/blocks.ts';
import { UserError } from '../../src/errors.ts';
import { openBot, TOKEN } from '../support/bot.ts';
import { buttonsOf, wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';
const SORRY = /^Something went wrong on my side, .* reference (\d{6})\.$/;

/** The bot's commands, and one that does what the test wants. */
function withCommand(run: Command['run'], more: Partial<Command> = {}): readonly AnyCommand[] {
  return [...commands, { data: { name: 'try', description: 'Of a test', ...EVERYWHERE }, run, ...more }];
}

function fail(): never {
  throw new Error('the secret inside of the bot');
}

describe('a fault inside a command', () => {
  const states: [string, Command['run']][] = [
    ['before it answers', async () => fail()],
    [
      'after it has answered',
      async (interaction) => {
        await interaction.reply('done');
        fail();
      },
    ],
    [
      'after it asked for time',
      async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        fail();
      },
    ],
  ];

  it.each(states)('is told to the person in one sentence with a reference (%s)', async (_when, run) => {
    const { ann, ben, channel, logged } = await openBot({ commands: withCommand(run) });
    const outcome = await ann.slash(channel, 'try');
    const messages = await outcome.until((list) => list.some((message) => SORRY.test(message.content)));
    const told = messages.find((message) => SORRY.test(message.content));
    expect(told?.ephemeral_for).toBe(ann.id);
    expect(
      ben
        .sees(channel)
        .map((message) => message.content)
        .join(),
    ).not.toContain('wrong');
    const reference = SORRY.exec(told?.content ?? '')?.[1];
    expect(outcome.interactionId.endsWith(reference ?? '?')).toBe(true);
    const entry = logged.find((line) => line.reference === reference);
    expect(entry).toMatchObject({
      level: 50,
      command: 'try',
      err: { message: 'the secret inside of the bot' },
    });
    expect(JSON.stringify(entry)).toContain('trouble.test.ts');
    expect(JSON.stringify(messages)).not.toContain('secret');
  });

  it('leaves the bot running', async () => {
    const { ann, channel } = await openBot({ commands: withCommand(async () => fail()) });
    await ann.slash(channel, 'try');
    expect(wordsOf(await (await ann.slash(channel, 'ask', { question: QUESTION })).answer())).toContain(
      '2013',
    );
  });

  it('while values are offered offers none', async () => {
    const options = [
      { type: 3, name: 'thing', description: 'A thing', autocomplete: true, required: true },
    ] as const;
    const [extra] = withCommand(async () => fail()).slice(-1);
    const data = { ...(extra as Command).data, options: [...options] };
    const { ann, channel, logged } = await openBot({
      commands: [...commands, { data, run: async () => fail(), complete: async () => fail() }],
    });
    expect(await ann.autocomplete(channel, 'try', { thing: 'x' }, 'thing')).toEqual([]);
    expect(logged).toContainEqual(expect.objectContaining({ level: 50, msg: 'failed' }));
  });

  it('is a person’s own mistake only where it says so, and then in its own words', async () => {
    const { ann, channel, logged } = await openBot({
      commands: withCommand(async () => {
        throw new UserError('error.no-paragraph', { paragraph: 7, last: 3 });
      }),
    });
    const answer = await (await ann.slash(channel, 'try')).answer();
    expect(answer).toMatchObject({
      content: 'That document has no paragraph 7; its paragraphs go from 1 to 3.',
      ephemeral_for: ann.id,
    });
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('what Discord refuses', () => {
  it('a second answer to the same interaction is a warning, not a fault', async () => {
    const { ann, channel, logged } = await openBot({
      commands: withCommand(async (interaction) => {
        // two at once, as when two parts of a program do not know of each other
        await Promise.all([interaction.reply('one'), interaction.reply('two')]);
      }),
    });
    await ann.slash(channel, 'try');
    await vi.waitUntil(() => logged.find(({ msg }) => msg === 'could not answer'));
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 40, err: expect.objectContaining({ code: 40060 }) }),
    );
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('writing in a channel without permission is a warning, and the bot goes on', async () => {
    const { discord, ann, guild, channel, logged } = await openBot();
    const closed = discord.addChannel(guild, 'closed', { botPermissions: ['VIEW_CHANNEL'] });
    ann.mention(closed, QUESTION);
    await vi.waitUntil(() => logged.find(({ msg }) => msg === 'could not answer'));
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(wordsOf(await ann.mention(channel, QUESTION).answer())).toContain('2013');
  });

  it('a refused message is told with a reference, and what was asked is not in the log', async () => {
    const { discord, ann, channel, logged } = await openBot();
    discord.faults.fail({
      match: `POST /channels/${channel.id}/messages`,
      status: 400,
      code: 50035,
      message: 'Invalid',
    });
    const answer = await ann.mention(channel, `${QUESTION} zebra`).answer();
    expect(answer.content).toMatch(SORRY);
    const above = logged.filter(({ level }) => Number(level) > 20);
    expect(above).toContainEqual(expect.objectContaining({ level: 50 }));
    expect(JSON.stringify(above)).not.toContain('zebra');
  });

  it('an interaction that comes too late is left alone', async () => {
    const late = () => Date.now() - 2600;
    const { ann, channel, discord, logged } = await openBot({
      practice: { now: late, interactionLimitMs: 300 },
    });
    await expect(ann.slash(channel, 'ask', { question: QUESTION })).rejects.toThrow(/did not respond/);
    expect(discord.requests.filter(({ path }) => path.startsWith('/interactions/'))).toEqual([]);
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 40, msg: expect.stringContaining('too late') }),
    );
  });
});

describe('a button that leads nowhere', () => {
  const forged = [
    'nobody:home',
    'help:next',
    'ask:next:no-such-fact:00000000',
    'ask:next',
    'ask:delete:minusma-deployed-2013',
    'source:passage:leimbach-2013:999',
    'source:passage:leimbach-2013:1e0',
    'source:passage:no-such-document:1',
    'source:turn:leimbach-2013:-1',
    'source:nothing',
    'privacy:nothing',
    'help:more',
    '__proto__:constructor',
    '{"evil":true}',
    'x'.repeat(100),
  ];

  it('is answered in private, whatever its id says', async () => {
    const chunks = [forged.slice(0, 5), forged.slice(5, 10), forged.slice(10)];
    const { ann, ben, channel, logged } = await openBot({
      commands: withCommand(async (interaction) => {
        await interaction.reply({
          content: 'Forged:',
          components: chunks.map((ids) => ({
            type: ComponentType.ActionRow,
            components: ids.map((id) => ({
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              label: 'x',
              customId: id,
            })),
          })),
        });
      }),
    });
    const message = await (await ann.slash(channel, 'try')).answer();
    for (const { id } of buttonsOf(message)) {
      const answer = await (await ben.press(message, id)).answer();
      if (id === 'source:passage:leimbach-2013:1e0') continue;
      expect([id, answer.content]).toEqual([id, expect.stringContaining('no longer valid')]);
      expect(answer.ephemeral_for).toBe(ben.id);
    }
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('a button that turns pages, put under a public message', () => {
  it('shows the page to whoever presses, and leaves the message as it is for the others', async () => {
    const id = 'source:turn:leimbach-2013:2';
    const { ann, ben, channel } = await openBot({
      commands: withCommand(async (interaction) => {
        const blocks = [text('In public.'), ...rows([{ label: 'x', id }])];
        await show(interaction, { accent: 0, blocks }, { isPrivate: false });
      }),
    });
    const message = await (await ann.slash(channel, 'try')).answer();
    const page = await (await ben.press(message, id)).answer();
    expect(wordsOf(page)).toContain('### Paragraph 2');
    expect(page.ephemeral_for).toBe(ben.id);
    expect(ann.sees(channel).map(wordsOf)).toEqual(['In public.\nx']);
  });
});

describe('the log', () => {
  it('holds no token, and what people ask only from debug on', async () => {
    const { discord, ann, channel, logged } = await openBot({
      commands: withCommand(async () => fail()),
      practice: { interactionLimitMs: 600 },
    });
    await (await ann.slash(channel, 'ask', { question: `${QUESTION} zebra` })).answer();
    await ann.mention(channel, `${QUESTION} zebra`).answer();
    await ann.slash(channel, 'try');
    discord.faults.fail({
      match: 'POST /interactions/',
      status: 404,
      code: 10062,
      message: 'Unknown interaction',
    });
    await ann.slash(channel, 'ask', { question: QUESTION }).catch(() => undefined);
    const all = JSON.stringify(logged);
    expect(all).toContain('10062');
    expect(all).not.toContain(TOKEN);
    const tokens = discord.requests.flatMap(
      ({ path }) => /^\/interactions\/\d+\/([^/]+)/.exec(path)?.[1] ?? [],
    );
    expect(tokens.length).toBeGreaterThan(1);
    for (const token of tokens) expect(all).not.toContain(token);
    expect(JSON.stringify(logged.filter(({ level }) => Number(level) > 20))).not.toContain('zebra');
  });
});
