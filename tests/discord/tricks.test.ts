import { describe, expect, it } from 'vitest';
import { isSlash } from '../../src/discord/command.ts';
import { openBot, trickyEngine } from '../support/bot.ts';
import { componentsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const NOBODY = { users: [], roles: [], everyone: false };

/** What is left of a message's markdown once every escape has been taken as the plain character that it is. */
function activeMarkdown(message: object): string {
  const texts = componentsOf(message).filter(({ type }) => type === 10);
  return texts.map(({ content }) => String(content).replace(/\\[^\p{L}\p{N}\s]/gu, '')).join('\n');
}

function expectHarmless(message: { pinged: unknown }): void {
  expectWithinLimits(message);
  expect(message.pinged).toEqual(NOBODY);
  const active = activeMarkdown(message);
  expect(active).not.toMatch(/<[@#:/at]/);
  expect(active).not.toMatch(/@(everyone|here)/);
  expect(active).not.toMatch(/\]\(|`{3}|\|\||~~|__/);
  // headings, small text and lists are ours alone
  expect(active).not.toMatch(/^(#{1,3}|-#|-|>) (#|-|>)/m);
}

describe('tricks in a question', () => {
  it.each([
    '**MINUSMA** ~~deployed~~ ||when|| to `Mali`?',
    '# When did MINUSMA deploy to Mali?',
    '> - 1. When did MINUSMA deploy to Mali?',
    '```\nWhen did MINUSMA deploy to Mali?\n```',
    '@everyone @here When did MINUSMA deploy to Mali?',
    '<@123456789012345678> <@&123456789012345678> <#123456789012345678> When did MINUSMA deploy to Mali?',
    '[When did MINUSMA deploy](https://example.org) to Mali? discord.gg/mali https://example.org',
    '</ask:123456789012345678> <t:1700000000:R> <:mali:123456789012345678> When did MINUSMA deploy to Mali?',
    'When did MINUSMA\u202E deploy\u0000 to\u200B Mali?',
    'When did MINUSMA deploy to Mali \uD83D?',
    `Mali ${'*'.repeat(990)}`,
  ])('neither ping nor change how the answer looks: %j', async (question) => {
    const { ann, channel } = await openBot();
    expectHarmless(await (await ann.slash(channel, 'ask', { question })).answer());
    if (question.length < 1000) expectHarmless(await ann.mention(channel, question).answer());
  });

  it('do not get a question of 4,000 characters read, even if Discord let it through', async () => {
    const { commands } = await import('../../commands/index.ts');
    const unlimited = commands.map((command) => {
      if (!isSlash(command) || command.data.name !== 'ask') return command;
      const options = (command.data.options ?? []).map((option) => ({ ...option, max_length: 6000 }));
      return { ...command, data: { ...command.data, options } as typeof command.data };
    });
    const { ann, ben, channel } = await openBot({ commands: unlimited });
    const outcome = await ann.slash(channel, 'ask', { question: 'Mali? '.repeat(667).slice(0, 4000) });
    const answer = await outcome.answer();
    expect(wordsOf(answer)).toMatch(/4,?000 characters/);
    expect(answer.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toEqual([]);
  });

  it('are stopped by Discord where they are too long for the command', async () => {
    const { ann, channel } = await openBot();
    await expect(ann.slash(channel, 'ask', { question: 'x'.repeat(4000) })).rejects.toThrow(/1000/);
  });
});

describe('tricks in the knowledge', () => {
  it('neither ping nor change how an answer, a passage or a document looks', async () => {
    const { ann, channel } = await openBot({ engine: trickyEngine() });
    const asked = { question: 'When was the lighthouse of Norwick painted green?' };
    const answer = await (await ann.slash(channel, 'ask', asked)).answer();
    expectHarmless(answer);
    expect(wordsOf(answer)).toContain('\\*\\*green\\*\\* in 1987 by \\@everyone');
    const passage = await (await ann.press(answer, 'Read on [1]')).answer();
    expectHarmless(passage);
    expect(wordsOf(passage)).toContain('Keeper'.toLowerCase());
    const about = await (await ann.press(passage, 'About the document')).answer();
    expectHarmless(about);
    // the document's own address is a link, and the only one
    expect(activeMarkdown(about).match(/https?:\/\//g)).toHaveLength(1);
    expectHarmless(await (await ann.slash(channel, 'about')).answer());
    expectHarmless(await (await ann.slash(channel, 'source', {}, { subcommand: 'list' })).answer());
  });

  it('do not get into the choices that are offered while typing', async () => {
    const { ann, channel } = await openBot({ engine: trickyEngine() });
    const choices = await ann.autocomplete(channel, 'source', { document: 'gazette' }, 'document', {
      subcommand: 'show',
    });
    expect(choices).toHaveLength(1);
    expect(choices[0]?.name.length).toBeLessThanOrEqual(100);
  });

  it('do not stop a paragraph from being found where a number is left out', async () => {
    const { ann, channel } = await openBot({ engine: trickyEngine() });
    const outcome = await ann.slash(
      channel,
      'source',
      { document: 'tricky-2001', paragraph: 2 },
      { subcommand: 'read' },
    );
    const next = await (await ann.press(await outcome.answer(), 'Next (¶ 4)')).answer();
    expect(wordsOf(next)).toContain('### Paragraph 4');
    const missing = await ann.slash(
      channel,
      'source',
      { document: 'tricky-2001', paragraph: 3 },
      { subcommand: 'read' },
    );
    expect(wordsOf(await missing.answer())).toContain('no paragraph 3');
  });
});
