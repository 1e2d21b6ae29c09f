import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/discord/message-words.ts';
import { openBot, trickyEngine } from '../support/bot.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const MENU = 'Find in the documents';

describe('“Find in the documents”', () => {
  const findFor = async (said: string, room?: Awaited<ReturnType<typeof openBot>>) => {
    const { ann, ben, channel } = room ?? (await openBot());
    const { message } = ben.say(channel, said);
    return (await ann.messageMenu(channel, MENU, message)).answer();
  };

  it('shows what speaks to somebody’s message, to the person alone, with places and ways there', async () => {
    const room = await openBot();
    const found = await findFor('I think Wagner took over after the French left, right?', room);
    expect(found.ephemeral_for).toBe(room.ann.id);
    expect(room.ben.sees(room.channel)).toHaveLength(1);
    const [, at] = /^\*\*\[(\d)\]\*\* .*Wagner.*\n-# .*, ¶ \d+/m.exec(wordsOf(found)) ?? [];
    expect(wordsOf(found)).not.toContain('I think');
    expectWithinLimits(found);
    const passage = await (await room.ann.press(found, `Read on [${at}]`)).answer();
    expect(wordsOf(passage)).toMatch(/\*\*[^*]*Wagner[^*]*\*\*/);
    expect(wordsOf(passage)).toContain('in bold');
  });

  it('shows five sentences at most, of all that a long message speaks of', async () => {
    const found = await findFor(
      `Hi all!! ${'Not sure about this. '.repeat(30)}Keita was ousted in August 2020. ECOWAS punished Mali with sanctions.`,
    );
    expect(buttonsOf(found)).toHaveLength(5);
    expect(wordsOf(found)).toContain('Keïta');
    expect(wordsOf(found)).toContain('ECOWAS');
    expectWithinLimits(found);
  });

  it.each(['lol see you at lunch', 'anyone up for pizza tonight?', 'My dog died', 'xyzzy'])(
    'says plainly that nothing speaks to %j',
    async (said) => {
      const found = await findFor(said);
      expect(wordsOf(found)).toMatch(/found nothing in the documents.*`\/ask`/);
      expect(found.ephemeral_for).not.toBeNull();
    },
  );

  it.each([':)', '<:mali:123456789012345678>', '<@123456789012345678>', 'https://example.org/mali/minusma'])(
    'says that %j has no words to look for',
    async (said) => {
      expect(wordsOf(await findFor(said))).toMatch(/no words in this message/);
    },
  );

  it('reads the bot’s own answers too, and speaks French', async () => {
    const { discord, ann, channel } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const question = 'When did MINUSMA deploy to Mali?';
    const answer = await (await ann.slash(channel, 'ask', { question })).answer();
    const found = await (await claire.messageMenu(channel, MENU, answer)).answer();
    expect(wordsOf(found)).toContain('### Dans les documents');
    expect(wordsOf(found)).toMatch(/deployed to Mali in 2013/);
    expect(buttonsOf(found)[0]?.label).toBe('Lire la suite [1]');
  });

  it('works where only a person has installed the bot', async () => {
    const { discord, ann, ben } = await openBot();
    const elsewhere = discord.addGuild({ name: 'Elsewhere', hasBot: false });
    for (const who of [ann, ben]) discord.joinGuild(who, elsewhere);
    const room = discord.addChannel(elsewhere, 'room');
    const { message } = ben.say(room, 'What did ECOWAS do after the coup?');
    const found = await (await ann.messageMenu(room, MENU, message, { installed: 'user' })).answer();
    expect(wordsOf(found)).toContain('ECOWAS');
    expect(found.ephemeral_for).toBe(ann.id);
  });

  it('keeps tricks in the knowledge harmless', async () => {
    const room = await openBot({ engine: trickyEngine() });
    const found = await findFor('The lighthouse of Norwick was painted green in 1987', room);
    expect(wordsOf(found)).not.toMatch(/(?<!\\)@everyone/);
    expectWithinLimits(found);
  });
});

describe('the words of a message', () => {
  it('are those of its text, its embeds and what it forwards', () => {
    const words = wordsIn({
      content: 'See <@1> https://example.org/x and **this**',
      embeds: [{ title: 'A title', description: null }, { description: 'What it says' }],
      messageSnapshots: new Map([['1', { content: 'Forwarded' }]]),
    });
    expect(words.replace(/ +/g, ' ')).toBe('See and **this**\nA title\nWhat it says\nForwarded');
  });

  it('are found in a message as Discord itself writes it, in all that bots lay out', () => {
    const words = wordsIn({
      content: '',
      message_snapshots: [{ message: { content: 'Sent on' } }],
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: 'On top' },
            {
              type: 9,
              components: [{ type: 10, content: 'Beside' }],
              accessory: { type: 2, label: 'Not this' },
            },
            null,
          ],
        },
      ],
    });
    expect(words).toBe('On top\nBeside\nSent on');
  });

  it.each(['', ' \n ', '<:mali:123456789012345678>', '!!!'])('are none in %j', (content) => {
    expect(wordsIn({ content })).toBe('');
  });
});
