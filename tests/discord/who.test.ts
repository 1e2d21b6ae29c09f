import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/prepare.ts';
import { openBot } from '../support/bot.ts';
import { ownEngine } from '../support/own-engine.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

// as many as the knowledge has, five on a page
const ARAUD = (await ownEngine()).knowledge.facts.filter(({ entities, by = [] }) =>
  [...entities, ...by].includes('gerard-araud'),
).length;
const PAGES = Math.ceil(ARAUD / 5);

describe('/who', () => {
  it('shows a person: role, what, facts with their places, and what leads on', async () => {
    const { ann, ben, channel } = await openBot();
    const card = await (await ann.slash(channel, 'who', { name: 'amadou-sanogo' })).answer();
    expect(wordsOf(card)).toMatch(/^### Amadou Sanogo\n\*\*Person\*\* · Captain\n/m);
    // "capitaine Sanogo" is for understanding questions, not a name of his
    expect(wordsOf(card)).not.toContain('In French');
    expect(wordsOf(card)).toMatch(
      /^\*\*1\.\*\* .*\n-# When: 2012 · As of April 2013 · Leimbach 2013, ¶ 14, 15$/m,
    );
    expect(wordsOf(card)).toContain('**In the timeline**\n- **March 2012**: ');
    expect(ben.sees(channel).map(({ id }) => id)).toContain(card.id);
    expectWithinLimits(card);
  });

  it('leads to related names, to a passage and to a question, for whoever presses', async () => {
    const { ann, ben, channel } = await openBot();
    const card = await (await ann.slash(channel, 'who', { name: 'Sanogo' })).answer();
    const army = await (await ben.press(card, 'Malian army')).answer();
    expect(wordsOf(army)).toContain('### Malian army');
    expect(army.ephemeral_for).toBe(ben.id);
    const passage = await (await ben.press(card, 'Leimbach 2013, ¶ 15')).answer();
    expect(wordsOf(passage)).toContain('### Paragraph 15');
    const question = buttonsOf(card).find(({ id }) => id.startsWith('ask:next:'));
    const answer = await (await ben.press(card, question?.id ?? '')).answer();
    expect(wordsOf(answer)).toContain('Sanogo');
    expect(ann.sees(channel)).toHaveLength(1);
  });

  it('goes on to the further facts, what somebody says among them', async () => {
    const { ann, channel } = await openBot();
    const card = await (await ann.slash(channel, 'who', { name: 'araud', private: true })).answer();
    expect(card.ephemeral_for).toBe(ann.id);
    expect(wordsOf(card)).toMatch(
      new RegExp(`\\*\\*${ARAUD} facts\\*\\* · in order of time, page 1 of ${PAGES}`),
    );
    expect(wordsOf(card)).toContain('**Claim by Gérard Araud**');
    const turned = await ann.press(card, `Next (2 of ${PAGES})`);
    expect(turned.response.kind).toBe('update');
    const facts = await turned.answer();
    expect(wordsOf(facts)).toMatch(
      new RegExp(`^### Gérard Araud\\n-# ${ARAUD} facts · in order of time, page 2 of ${PAGES}$`, 'm'),
    );
    const back = await (await ann.press(facts, 'About Gérard Araud')).answer();
    expect(wordsOf(back)).toContain('**Person**');
  });

  it('shows what is nobody all the same, and says so', async () => {
    const { ann, channel } = await openBot();
    const card = await (await ann.slash(channel, 'who', { name: 'Mali' })).answer();
    expect(wordsOf(card)).toMatch(/^-# Not a person or group.*\n### Mali\n\*\*Place\*\*/);
    const person = await (await ann.slash(channel, 'who', { name: 'ECOWAS' })).answer();
    expect(wordsOf(person)).not.toContain('Not a person');
  });

  it('does not guess between several, and offers them', async () => {
    const { ann, ben, channel } = await openBot();
    const near = await (await ann.slash(channel, 'who', { name: 'president' })).answer();
    expect(near.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toEqual([]);
    const offered = buttonsOf(near);
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.length).toBeLessThanOrEqual(5);
    const card = await (await ann.press(near, offered[0]?.label ?? '')).answer();
    expect(wordsOf(card)).toContain('**Person**');
  });

  it.each(['qqzzxx', '<@123456789012345678>', '**'])('knows nothing of %j', async (name) => {
    const { ann, channel } = await openBot();
    const near = await (await ann.slash(channel, 'who', { name })).answer();
    expect(wordsOf(near)).toContain('Nothing in the documents comes near it');
    expect(wordsOf(near)).not.toMatch(/(?<!\\)<@/);
  });

  it('is private for those who prefer it', async () => {
    const { ann, ben, channel } = await openBot();
    await (await ann.slash(channel, 'who', { name: 'araud', private: true })).answer();
    expect(ben.sees(channel)).toEqual([]);
  });

  it('speaks French to those whose Discord does, before and after a new start', async () => {
    const { discord, channel, bot, startBot } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const card = await (await claire.slash(channel, 'who', { name: 'Keita' })).answer();
    expect(wordsOf(card)).toContain('**Personne** · President of Mali, ousted in 2020');
    await bot.stop();
    const again = await startBot();
    const related = await (await claire.press(card, 'ECOWAS')).answer();
    expect(wordsOf(related)).toContain('**Organisme**');
    await again.stop();
  });

  it('says plainly that a pack of passages alone has no names', async () => {
    const engine = buildEngine(knowledgeOf([{ id: 'a', title: 'A', paragraphs: ['One thing is so.'] }]));
    const { ann, channel } = await openBot({ engine });
    for (const command of ['who', 'what']) {
      const none = await (await ann.slash(channel, command, { name: 'mali' })).answer();
      expect(none.content).toMatch(/no names to look up.*`\/ask`/);
      expect(none.ephemeral_for).toBe(ann.id);
      expect(await ann.autocomplete(channel, command, { name: 'mali' }, 'name')).toEqual([]);
    }
  });
});

describe('typing a name of /who', () => {
  it.each([
    ['sanago', 'amadou-sanogo'],
    ['gerard arau', 'gerard-araud'],
    ['GÉRARD', 'gerard-araud'],
    ['wagnr', 'wagner-group'],
  ])('finds by %j', async (typed, id) => {
    const { ann, channel } = await openBot();
    const choices = await ann.autocomplete(channel, 'who', { name: typed }, 'name');
    expect(choices[0]?.value).toBe(id);
  });

  it('offers people and groups alone, and says which', async () => {
    const { ann, channel } = await openBot();
    const choices = await ann.autocomplete(channel, 'who', { name: 'mali' }, 'name');
    expect(choices.map(({ value }) => value)).not.toContain('mali');
    for (const { name } of choices) expect(name).toMatch(/\(.+\)/);
  });
});
