import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/prepare.ts';
import { openBot } from '../support/bot.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const ARTICLE = {
  id: 'glaciers',
  title: 'Glaciers of the Ortler Alps',
  paragraphs: [
    'The Ortler Alps hold 112 glaciers. The Forni Glacier covers 11 square kilometres. Meltwater feeds the Adda.',
    'Julius Payer mapped the region between 1865 and 1868.',
  ],
};

async function open() {
  const room = await openBot({ engine: buildEngine(knowledgeOf([ARTICLE])) });
  const say = async (command: string, options = {}) => {
    const message = await (await room.ann.slash(room.channel, command, options)).answer();
    expectWithinLimits(message);
    return message;
  };
  return { ...room, say };
}

describe('a bot that has passages alone', () => {
  it('answers with the sentence that answers, and shows the paragraph as original text', async () => {
    const { ann, say } = await open();
    const answer = await say('ask', { question: 'Which glacier covers 11 square kilometres?' });
    expect(wordsOf(answer)).toContain('The Forni Glacier covers 11 square kilometres.');
    expect(wordsOf(answer)).toContain('“Glaciers of the Ortler Alps”');
    const [passage] = buttonsOf(answer);
    const shown = await (await ann.press(answer, passage?.id ?? '')).answer();
    expect(wordsOf(shown)).toContain('**The Forni Glacier covers 11 square kilometres.**');
    expect(wordsOf(shown)).toContain('original text');
    expect(wordsOf(shown)).not.toContain('own words');
  });

  it('refuses, with what is near', async () => {
    const { say } = await open();
    const words = wordsOf(await say('ask', { question: 'Which painter from Bormio lived beside the Adda?' }));
    expect(words).toContain('Not in the documents');
    expect(words).toContain('Near, but not the answer');
  });

  it('speaks of these documents, not of a mission that they do not know', async () => {
    const { discord, channel, say } = await open();
    for (const command of ['help', 'about']) expect(wordsOf(await say(command))).not.toMatch(/Mali|MINUSMA/);
    expect(wordsOf(await say('about'))).toContain('1 document');
    expect(wordsOf(await say('ask', { question: 'What does a yoghurt cost?' }))).toContain('these documents');
    const zoe = discord.as(discord.addUser({ name: 'zoe', locale: 'fr' }));
    const french = await (await zoe.slash(channel, 'help')).answer();
    expect(wordsOf(french)).not.toMatch(/Mali|MINUSMA/);
  });
});
