import { describe, expect, it } from 'vitest';
import { openBot } from '../support/bot.ts';
import { wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';

type Room = Awaited<ReturnType<typeof openBot>>;

/** A bot that may read messages, on a server where the channel is an answer channel. */
async function openAnswering(options: Parameters<typeof openBot>[0] = {}) {
  const room = await openBot({ readsMessages: true, ...options });
  await choose(room, [room.channel.id]);
  return room;
}

async function choose({ discord, guild, channel }: Room, channels: readonly string[]) {
  const may = discord.as(discord.addUser({ name: 'manager', guilds: [] }));
  discord.joinGuild(may, guild, { permissions: ['MANAGE_GUILD'] });
  const panel = await (await may.slash(channel, 'settings')).answer();
  await may.select(panel, 'settings:channels', channels);
  return { may, panel };
}

describe('in an answer channel the bot answers', () => {
  it.each([
    QUESTION,
    `${QUESTION}  `,
    'When did MINUSMA deploy to Mali ?',
    '“When did MINUSMA deploy to Mali?”',
    '«\u00a0Quand la MINUSMA a-t-elle été déployée au Mali\u202f?\u00a0»',
    'When did MINUSMA deploy to Mali？',
    'When did MINUSMA deploy to Mali؟',
    '(When did MINUSMA deploy to Mali?)',
    'I wonder. When did MINUSMA deploy to Mali??',
  ])('a question that is to nobody in particular: %j', async (question) => {
    const { ann, channel } = await openAnswering();
    const said = ann.say(channel, question);
    const answer = await said.answer();
    expect(wordsOf(answer)).toContain('2013');
    expect(answer.message_reference?.message_id).toBe(said.message.id);
    expect(answer.pinged).toEqual({ users: [], roles: [], everyone: false });
  });

  it('a thread that was chosen, and not the others', async () => {
    const room = await openBot({ readsMessages: true });
    const { discord, guild, ann, channel } = room;
    const thread = discord.addChannel(guild, 'a thread', { type: 11 });
    await choose(room, [thread.id]);
    expect(wordsOf(await ann.say(thread, QUESTION).answer())).toContain('2013');
    await ann.say(channel, QUESTION).quiet();
  });

  it('after a restart as before', async () => {
    const { ann, channel, bot, startBot } = await openAnswering();
    await bot.stop();
    const again = await startBot();
    expect(wordsOf(await ann.say(channel, QUESTION).answer())).toContain('2013');
    await again.stop();
  });

  it('a follow-up of the same person', async () => {
    let now = Date.now();
    const { ann, channel } = await openAnswering({ now: () => now });
    await ann.say(channel, 'Who carried out the coup of 2012?').answer();
    now += 11_000;
    expect(wordsOf(await ann.say(channel, 'And why?').answer())).toContain('earlier questions');
  });
});

describe('in an answer channel the bot stays silent', () => {
  it('where nothing is asked, or something else', async () => {
    const { ann, channel } = await openAnswering();
    const silent = [
      'MINUSMA deployed to Mali in 2013.',
      'Is that so? I think MINUSMA deployed to Mali in 2013.',
      'https://example.org/?minusma=mali',
      '?',
      '???',
      'How do I bake sourdough bread?',
      'Hello?',
      'How many helicopters does MINUSMA have?',
      `${'why '.repeat(400)}?`,
    ].map((text) => ann.say(channel, text));
    await Promise.all(silent.map((said) => said.quiet(300)));
  });

  it('where people talk to each other', async () => {
    const { discord, guild, ann, ben, channel } = await openAnswering();
    discord.joinGuild(ann, guild, { permissions: ['MENTION_EVERYONE'] });
    const role = discord.addRole(guild, { name: 'students', mentionable: true });
    const first = ben.say(channel, 'I have read the Leimbach article.');
    const said = [
      ann.say(channel, QUESTION, { replyTo: first.message }),
      ann.say(channel, QUESTION, { replyTo: first.message, pingReply: false }),
      ann.say(channel, `<@${ben.id}> ${QUESTION}`),
      ann.say(channel, `<@&${role.id}> ${QUESTION}`),
      ann.say(channel, `@everyone ${QUESTION}`),
    ];
    await Promise.all(said.map((one) => one.quiet(300)));
  });

  it('to bots, webhooks and what Discord writes itself', async () => {
    const { discord, ann, channel } = await openAnswering();
    const robot = discord.as(discord.addUser({ name: 'robot', bot: true }));
    const said = [
      robot.say(channel, QUESTION),
      ann.say(channel, QUESTION, { fields: { webhook_id: '123456789012345678' } }),
      ann.say(channel, QUESTION, { fields: { type: 7 } }),
    ];
    await Promise.all(said.map((one) => one.quiet(300)));
  });

  it('in other channels, and in this one once it is no longer chosen', async () => {
    const room = await openAnswering();
    const { discord, guild, ann, channel } = room;
    const other = discord.addChannel(guild, 'other');
    await ann.say(other, QUESTION).quiet();
    await choose(room, []);
    await ann.say(channel, QUESTION).quiet();
  });

  it('in quiet hours, but answers who calls it', async () => {
    const now = Date.parse('2024-05-01T23:00Z');
    const room = await openAnswering({ now: () => now, practice: { now: () => now } });
    const { ann, channel } = room;
    const { may, panel } = await choose(room, [channel.id]);
    const form = (await may.press(panel, 'settings:quiet')).modal();
    await may.submit(form, { from: '22:00', to: '07:00', zone: 'UTC' });
    await ann.say(channel, QUESTION).quiet();
    expect(wordsOf(await ann.mention(channel, QUESTION).answer())).toContain('2013');
  });

  it('to a person whom it answered less than ten seconds ago, unless called', async () => {
    let now = Date.now();
    const { ann, ben, channel } = await openAnswering({ now: () => now });
    await ann.say(channel, QUESTION).answer();
    now += 9_999;
    await ann.say(channel, QUESTION).quiet();
    await ann.mention(channel, QUESTION).answer();
    await ben.say(channel, QUESTION).answer();
    now += 1;
    await ann.say(channel, QUESTION).answer();
  });
});

describe('without permission to read messages', () => {
  it('the bot does not ask Discord for their text, says so in the settings, and keeps the choice', async () => {
    const room = await openBot();
    const { ann, channel, discord } = room;
    const { panel } = await choose(room, [channel.id]);
    const said = ann.say(channel, QUESTION);
    await said.quiet();
    expect(wordsOf(panel)).toContain('has not enabled me to read messages');
    expect(wordsOf(discord.message(panel) ?? {})).toContain(`<#${channel.id}>`);
    await ann.mention(channel, QUESTION).answer();
  });

  it('is not complained of where there is permission', async () => {
    const room = await openBot({ readsMessages: true });
    const { panel } = await choose(room, []);
    expect(wordsOf(panel)).not.toContain('not enabled');
  });
});
