import { describe, expect, it } from 'vitest';
import { openBot } from '../support/bot.ts';
import { expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';

describe('the bot answers', () => {
  it('a question that mentions it, wherever the mention stands', async () => {
    const { discord, ann, channel } = await openBot();
    const asked = [
      `<@${discord.botId}> ${QUESTION}`,
      `${QUESTION} <@!${discord.botId}>`,
      `hey <@${discord.botId}>, ${QUESTION}`,
    ];
    for (const text of asked) {
      const said = ann.say(channel, text);
      const answer = await said.answer();
      expect(wordsOf(answer)).toContain('### MINUSMA deployed to Mali in 2013.');
      expect(answer.message_reference?.message_id).toBe(said.message.id);
      expectWithinLimits(answer);
    }
  });

  it('a reply to its own message', async () => {
    const { ann, ben, channel } = await openBot();
    const first = await ann.mention(channel, QUESTION).answer();
    const answer = await ben
      .say(channel, 'How many troops did MINUSMA have in 2023?', { replyTo: first })
      .answer();
    expect(wordsOf(answer)).toContain('12,300');
  });

  it('a direct message, with or without a mention', async () => {
    const { ann } = await openBot();
    expect(wordsOf(await ann.dm(QUESTION).answer())).toContain('2013');
    expect(wordsOf(await ann.mention('dm', QUESTION).answer())).toContain('2013');
  });

  it('a mention in a thread', async () => {
    const { discord, ann, guild } = await openBot();
    const thread = discord.addChannel(guild, 'a thread', { type: 11 });
    expect(wordsOf(await ann.mention(thread, QUESTION).answer())).toContain('2013');
  });

  it('a mere mention with how to ask, also in reply to somebody else', async () => {
    const { discord, ann, ben, channel } = await openBot();
    const other = ben.say(channel, 'No idea when they came.');
    const plain = await ann.say(channel, `<@${discord.botId}>`).answer();
    const reply = await ann.mention(channel, '', { replyTo: other.message }).answer();
    for (const answer of [plain, reply])
      expect(wordsOf(answer)).toContain('### What would you like to know?');
  });

  it('a reply whose text Discord hides with how to be heard', async () => {
    const { ann, channel } = await openBot();
    const answered = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    const said = ann.say(channel, `<@${answered.author.id}>`, { replyTo: answered });
    expect(wordsOf(await said.answer())).toContain('mention me as well');
  });

  it('a question in which other people and channels are named', async () => {
    const { ann, ben, channel } = await openBot();
    const answer = await ann
      .mention(channel, `<@${ben.id}> wants to know in <#${channel.id}>: ${QUESTION}`)
      .answer();
    expect(wordsOf(answer)).not.toContain(ben.id);
    expect(answer.pinged).toEqual({ users: [], roles: [], everyone: false });
  });

  it('a long question with its limit', async () => {
    const { ann, channel } = await openBot();
    const answer = await ann.mention(channel, 'why '.repeat(490)).answer();
    expect(wordsOf(answer)).toMatch(/characters.*1,?000/);
    expect(wordsOf(answer).length).toBeLessThan(200);
  });

  it('each of two people by what they themselves asked', async () => {
    const { ann, ben, channel } = await openBot();
    await ann.mention(channel, 'Who carried out the coup of 2012?').answer();
    expect(wordsOf(await ann.mention(channel, 'And why?').answer())).toContain('earlier questions');
    expect(wordsOf(await ben.mention(channel, 'And why?').answer())).not.toContain('earlier questions');
  });
});

describe('the bot stays silent', () => {
  it('when people talk among themselves', async () => {
    const { ann, ben, channel } = await openBot();
    const said = ann.say(channel, QUESTION);
    await ben.say(channel, 'In 2013, I think.', { replyTo: said.message }).quiet();
    await said.quiet();
  });

  it('when everybody or a role is mentioned', async () => {
    const { discord, guild, ann, channel } = await openBot();
    discord.joinGuild(ann, guild, { permissions: ['MENTION_EVERYONE'] });
    const role = discord.addRole(guild, { name: 'students', mentionable: true });
    const loud = ann.say(channel, `@everyone ${QUESTION}`);
    expect(loud.message.mention_everyone).toBe(true);
    await loud.quiet();
    await ann.say(channel, `<@&${role.id}> ${QUESTION}`).quiet();
  });

  it('when somebody replies to it without a ping, so that it cannot read the reply', async () => {
    const { ann, ben, channel } = await openBot();
    const answer = await ann.mention(channel, QUESTION).answer();
    await ben.say(channel, 'Told you so.', { replyTo: answer, pingReply: false }).quiet();
  });

  it('when it is spoken to by its own words', async () => {
    const { discord, ann, channel } = await openBot();
    await ann.mention(channel, QUESTION).answer();
    const before = discord.messages(channel).length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(discord.messages(channel)).toHaveLength(before);
  });
});
