import { describe, expect, it } from 'vitest';
import { openBot } from '../support/bot.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const show = { subcommand: 'show' };
const read = { subcommand: 'read' };

describe('/source', () => {
  it('lists the documents, each with a way to its data', async () => {
    const { ann, ben, channel } = await openBot();
    const list = await (await ann.slash(channel, 'source', {}, { subcommand: 'list' })).answer();
    expectWithinLimits(list);
    expect(list.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toEqual([]);
    expect(wordsOf(list)).toContain('### The documents (5)');
    const button = buttonsOf(list).find(({ id }) => id === 'source:about:leimbach-2013');
    const about = await (await ann.press(list, button?.id ?? '')).answer();
    expect(wordsOf(about)).toContain('**By:** Dulcie Leimbach');
  });

  it.each(['gauthier-vela-2023', 'leimbach-2013', 'nomikos-2020', 'owp-2023', 'peace-operations-2018'])(
    'shows the data of %s whole, its cautions to the last',
    async (document) => {
      const { ann, channel } = await openBot();
      const about = await (await ann.slash(channel, 'source', { document }, show)).answer();
      const words = wordsOf(about);
      for (const field of ['By', 'Published in', 'Date', 'Kind', 'Stance', 'Licence', 'Length', 'Beware']) {
        expect(words).toContain(`**${field}:**`);
      }
      expect(words).not.toContain('…\n');
      expectWithinLimits(about);
      const first = await (await ann.press(about, 'Read from ¶ 1')).answer();
      expect(wordsOf(first)).toContain('### Paragraph 1');
    },
  );

  it('shows a paragraph, with ways to its neighbours', async () => {
    const { ann, channel } = await openBot();
    const outcome = await ann.slash(channel, 'source', { document: 'leimbach-2013', paragraph: 16 }, read);
    const passage = await outcome.answer();
    expect(passage.ephemeral_for).toBe(ann.id);
    expect(wordsOf(passage)).toMatch(/### Paragraph 16\n.*Leimbach.*photo caption/);
    expect(buttonsOf(passage).map(({ label }) => label)).toEqual([
      'Back (¶ 15)',
      'Next (¶ 17)',
      'Keep',
      'Cite',
      'About the document',
    ]);
  });

  it('understands a document that is typed rather than chosen, where only one can be meant', async () => {
    const { ann, channel } = await openBot();
    const about = await (await ann.slash(channel, 'source', { document: 'LEIMBACH' }, show)).answer();
    expect(wordsOf(about)).toContain('**By:** Dulcie Leimbach');
  });

  it.each(['mali', 'no such thing', '../../etc', '@everyone'])(
    'does not guess what %j means',
    async (document) => {
      const { ann, channel } = await openBot();
      const answer = await (await ann.slash(channel, 'source', { document }, show)).answer();
      expect(answer.ephemeral_for).toBe(ann.id);
      expect(wordsOf(answer)).toContain('which document you mean');
    },
  );

  it('says how many paragraphs there are when asked for one too many', async () => {
    const { ann, channel } = await openBot();
    const outcome = await ann.slash(channel, 'source', { document: 'leimbach-2013', paragraph: 99 }, read);
    expect(wordsOf(await outcome.answer())).toContain('no paragraph 99; its paragraphs go from 1 to 21');
  });
});

describe('typing a document', () => {
  const offered = async (typed: string) => {
    const { ann, channel } = await openBot();
    const choices = await ann.autocomplete(channel, 'source', { document: typed }, 'document', show);
    return choices.map(({ value }) => value);
  };

  it('offers all of them at first', async () => {
    expect(await offered('')).toHaveLength(5);
  });

  it.each([
    ['its title', 'approves a new', ['leimbach-2013']],
    ['its author, whatever the case', 'GAUTHIER', ['gauthier-vela-2023']],
    ['its author, with accents that are not there', 'Gàuthïer', ['gauthier-vela-2023']],
    ['its publisher', 'passblue', ['leimbach-2013']],
    ['its year', '2018', ['peace-operations-2018']],
    ['another name of it', 'australian article', ['gauthier-vela-2023']],
    ['nothing', 'zzz', []],
  ])('finds it by %s', async (_by, typed, found) => {
    expect(await offered(typed)).toEqual(found);
  });

  it('then offers its paragraphs by number, with their first words', async () => {
    const { ann, channel } = await openBot();
    const inputs = { document: 'leimbach-2013', paragraph: 2 };
    const choices = await ann.autocomplete(channel, 'source', inputs, 'paragraph', read);
    expect(choices.map(({ value }) => value)).toEqual([2, 20, 21]);
    expect(choices[0]?.name).toMatch(/^¶ 2: \S/);
    for (const { name } of choices) expect(name.length).toBeLessThanOrEqual(100);
  });
});

describe('/help and /about', () => {
  it('explain every command and the ways without one', async () => {
    const { discord, ann, channel } = await openBot();
    const help = await (await ann.slash(channel, 'help')).answer();
    expect(help.ephemeral_for).toBe(ann.id);
    for (const { name } of discord.commands().filter(({ type }) => type === 1))
      expect(wordsOf(help)).toContain(`/${name}`);
    expect(wordsOf(help)).toMatch(/Mention me/);
    expectWithinLimits(help);
  });

  it('say what the bot is, what it rests on, and what it keeps', async () => {
    const { ann, channel } = await openBot();
    const about = await (await ann.slash(channel, 'about')).answer();
    for (const said of ['5 documents', 'Leimbach', 'no wording of theirs', 'Limits', 'Privacy', 'Version']) {
      expect(wordsOf(about)).toContain(said);
    }
    const list = await (await ann.press(about, 'The documents in detail')).answer();
    expect(wordsOf(list)).toContain('### The documents (5)');
    expectWithinLimits(about);
  });
});
