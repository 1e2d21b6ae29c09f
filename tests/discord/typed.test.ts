import { describe, expect, it } from 'vitest';
import { openBot } from '../support/bot.ts';
import { wordsOf } from '../support/within-limits.ts';

describe('an option in which nothing can be seen', () => {
  it.each([
    ['fact', 'topic', 'The facts by topic'],
    ['fact', 'about', 'The facts by topic'],
    ['define', 'term', 'Glossary'],
    ['timeline', 'from', 'Timeline'],
    ['timeline', 'to', 'Timeline'],
    ['timeline', 'about', 'Timeline'],
    ['figures', 'measure', 'Figures'],
    ['differ', 'about', 'Each question has more than one answer'],
  ])('counts as left out: /%s %s', async (command, option, title) => {
    const { ann, channel } = await openBot();
    for (const typed of [' ', '\u200B\u202E', '\u0000']) {
      const answer = await (await ann.slash(channel, command, { [option]: typed })).answer();
      expect(wordsOf(answer)).toContain(title);
    }
  });

  it.each(['who', 'what'])('is no name: /%s', async (command) => {
    const { ann, channel } = await openBot();
    const answer = await (await ann.slash(channel, command, { name: '\u200B ' })).answer();
    expect(answer.content).toBe('Please type a name, or a part of one.');
    expect(answer.ephemeral_for).toBe(ann.id);
  });
});
