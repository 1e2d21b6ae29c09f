import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { markOf } from '../../src/discord/documents.ts';
import { openBot } from '../support/bot.ts';
import { forging } from '../support/forged.ts';
import { ownEngine } from '../support/own-engine.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

// as many as the knowledge has, five on a page
const FORCES = (await ownEngine()).knowledge.facts.filter(({ topic }) => topic === 'forces').length;
const PAGES = Math.ceil(FORCES / 5);
const ARAUD = (await ownEngine()).knowledge.facts.filter(({ entities, by = [] }) =>
  [...entities, ...by].includes('gerard-araud'),
).length;

/** The numbers in front of the facts of a message. */
const numbersIn = (message: object): number[] =>
  Array.from(wordsOf(message).matchAll(/^\*\*(\d+)\.\*\*/gm), ([, n]) => Number(n));

describe('/fact', () => {
  it('shows the topics, with how many facts each has, and leads to them', async () => {
    const { ann, ben, channel } = await openBot();
    const topics = await (await ann.slash(channel, 'fact')).answer();
    expectWithinLimits(topics);
    expect(wordsOf(topics)).toContain(`**Troops and forces** (${FORCES}): How many soldiers`);
    expect(ben.sees(channel).map(({ id }) => id)).toContain(topics.id);
    const facts = await (await ben.press(topics, `Troops and forces (${FORCES})`)).answer();
    expect(facts.ephemeral_for).toBe(ben.id);
    expect(wordsOf(facts)).toMatch(
      new RegExp(`^### Troops and forces\\n-# ${FORCES} facts · in order of time, page 1 of ${PAGES}$`, 'm'),
    );
  });

  it('shows each fact with its voice, its date and its place', async () => {
    const { ann, channel } = await openBot();
    const facts = await (await ann.slash(channel, 'fact', { about: 'gerard-araud' })).answer();
    expect(wordsOf(facts)).toMatch(new RegExp(`^### Gérard Araud\\n-# ${ARAUD} facts`, 'm'));
    expect(wordsOf(facts)).toMatch(
      /^\*\*\d\.\*\* Gérard Araud.*\n-# \*\*Claim by Gérard Araud\*\* · As of April 2013 · Leimbach 2013, ¶ 12$/m,
    );
    expectWithinLimits(facts);
  });

  it('leads from each fact to its passage, whose sentence is in bold', async () => {
    const { ann, channel } = await openBot();
    const facts = await (await ann.slash(channel, 'fact', { topic: 'forces', private: true })).answer();
    const labels = buttonsOf(facts).map(({ label }) => label);
    for (const n of numbersIn(facts)) {
      expect(labels.some((label) => new RegExp(`^Passage \\[.*\\b${n}\\b.*\\]`).test(label))).toBe(true);
    }
    const passage = await (await ann.press(facts, labels[0] ?? '')).answer();
    expect(wordsOf(passage)).toMatch(/### Paragraph 2\n/);
    expect(wordsOf(passage)).toMatch(/\*\*[^*]*13,000[^*]*\*\*/);
  });

  it('pages to both ends and back, in place, and every fact is shown once', async () => {
    const { ann, channel } = await openBot();
    let page = await (await ann.slash(channel, 'fact', { topic: 'forces', private: true })).answer();
    const numbers = [...numbersIn(page)];
    expect(buttonsOf(page).find(({ label }) => label === 'Back')).toMatchObject({ isDisabled: true });
    for (let n = 2; n <= PAGES; n++) {
      const turned = await ann.press(page, `Next (${n} of ${PAGES})`);
      expect(turned.response.kind).toBe('update');
      page = await turned.answer();
      numbers.push(...numbersIn(page));
    }
    expect(numbers).toEqual(Array.from({ length: FORCES }, (_, i) => i + 1));
    expect(buttonsOf(page).find(({ label }) => label === 'Next')).toMatchObject({ isDisabled: true });
    page = await (await ann.press(page, `Back (${PAGES - 1} of ${PAGES})`)).answer();
    expect(numbersIn(page)[0]).toBe(5 * (PAGES - 2) + 1);
    expect(ann.ephemeral(channel)).toHaveLength(1);
  });

  it('turns a public page for whoever presses, privately', async () => {
    const { ann, ben, channel } = await openBot();
    const facts = await (await ann.slash(channel, 'fact', { topic: 'forces' })).answer();
    const next = await (await ben.press(facts, `Next (2 of ${PAGES})`)).answer();
    expect(next.ephemeral_for).toBe(ben.id);
    expect(ann.sees(channel)).toHaveLength(1);
  });

  it('goes on after the bot was started anew', async () => {
    const { ann, channel, bot, startBot } = await openBot();
    const facts = await (await ann.slash(channel, 'fact', { topic: 'forces', about: 'minusma' })).answer();
    await bot.stop();
    const again = await startBot();
    const next = await (await ann.press(facts, nextOf(facts))).answer();
    expect(wordsOf(next)).toMatch(/^### MINUSMA · Troops and forces\n.*page 2 of/m);
    await again.stop();
  });

  it('says that nothing is about both, and offers each alone', async () => {
    const { ann, channel } = await openBot();
    const none = await (
      await ann.slash(channel, 'fact', { topic: 'civilians', about: 'gerard-araud' })
    ).answer();
    expect(wordsOf(none)).toContain('No fact is about both.');
    const facts = await (await ann.press(none, `Gérard Araud (${ARAUD})`)).answer();
    expect(wordsOf(facts)).toContain(`${ARAUD} facts`);
  });

  it.each([
    ['about', 'general sanogo xyz', 'Amadou Sanogo (Captain)', '### Amadou Sanogo'],
    ['topic', 'violent xyz security', 'Security and violence', '### Security and violence'],
  ])('offers what is near where it cannot tell what is meant (%s)', async (option, typed, label, heading) => {
    const { ann, ben, channel } = await openBot();
    const near = await (await ann.slash(channel, 'fact', { [option]: typed })).answer();
    expect(near.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toEqual([]);
    expect(wordsOf(near)).toContain(`I cannot tell what “${typed}” means`);
    expect(wordsOf(await (await ann.press(near, label)).answer())).toContain(heading);
  });

  it.each(['?!', 'zzqqxx', '@everyone <@123456789012345678>', '../../etc'])(
    'guesses nothing for %j',
    async (about) => {
      const { ann, channel } = await openBot();
      const near = await (await ann.slash(channel, 'fact', { about })).answer();
      expect(wordsOf(near)).toMatch(/Nothing in the documents comes near it/);
      expect(near.ephemeral_for).toBe(ann.id);
      expect(buttonsOf(near)).toEqual([]);
    },
  );

  it('speaks French to those whose Discord does', async () => {
    const { discord, channel } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const facts = await (
      await claire.slash(channel, 'fact', { about: 'gerard-araud', private: true })
    ).answer();
    expect(wordsOf(facts)).toMatch(
      new RegExp(`${ARAUD} faits · dans l’ordre du temps, page 1 sur ${Math.ceil(ARAUD / 5)}`),
    );
    expect(wordsOf(facts)).toContain('**Affirmation avancée par Gérard Araud** · Date de référence');
    const next = await (await claire.press(facts, `Suivant (2 sur ${Math.ceil(ARAUD / 5)})`)).answer();
    expect(buttonsOf(next).map(({ label }) => label)).toContain(`Précédent (1 sur ${Math.ceil(ARAUD / 5)})`);
  });

  it('says plainly that a pack of passages alone has no facts', async () => {
    const engine = buildEngine(knowledgeOf([{ id: 'a', title: 'A', paragraphs: ['One thing is so.'] }]));
    const { ann, channel } = await openBot({ engine });
    const none = await (await ann.slash(channel, 'fact', { about: 'mali' })).answer();
    expect(none.content).toMatch(/passages only.*`\/ask`.*`\/source list`/);
    expect(none.ephemeral_for).toBe(ann.id);
    expect(await ann.autocomplete(channel, 'fact', { about: 'mali' }, 'about')).toEqual([]);
  });
});

describe('typing a topic or a name of /fact', () => {
  it.each([
    ['topic', '', 8, 'mission'],
    ['topic', 'secruity', undefined, 'security'],
    ['about', 'arraud', undefined, 'gerard-araud'],
    ['about', 'Kéita', undefined, 'ibrahim-boubacar-keita'],
    ['about', 'CEDEAO', undefined, 'ecowas'],
    ['about', 'qqqqzz', 0, undefined],
  ])('%s: %j', async (option, typed, count, first) => {
    const { ann, channel } = await openBot();
    const choices = await ann.autocomplete(channel, 'fact', { [option]: typed }, option);
    if (count !== undefined) expect(choices).toHaveLength(count);
    expect(choices[0]?.value).toBe(first);
    for (const { name } of choices) expect(name.length).toBeLessThanOrEqual(100);
  });

  it('offers at most 25', async () => {
    const { ann, channel } = await openBot();
    expect(await ann.autocomplete(channel, 'fact', { about: '' }, 'about')).toHaveLength(25);
  });
});

describe('a button of /fact', () => {
  const [forces, minusma] = [markOf('forces'), markOf('minusma')];

  it('that leads to a page that is not there any more shows the last one', async () => {
    const { ann, message } = await openForged([`fact:page:${forces}:-:99`]);
    expect(wordsOf(await (await ann.press(message, `fact:page:${forces}:-:99`)).answer())).toContain(
      `page ${PAGES} of ${PAGES}`,
    );
  });

  it('that leads nowhere is answered in private', async () => {
    const ids = [
      'fact:page',
      'fact:page:-:-:1',
      `fact:page:${forces}:-:0`,
      `fact:page:${forces}:-:x`,
      `fact:page:${forces}:-`,
      `fact:page:00000000:${minusma}:1`,
      `fact:page:${forces}:00000000:1`,
      'fact:page:forces:minusma:1',
      `fact:delete:${forces}:-:1`,
      'fact:end:next',
    ];
    const { ben, message } = await openForged(ids);
    for (const id of ids) {
      const answer = await (await ben.press(message, id)).answer();
      expect([id, answer.content]).toEqual([id, expect.stringContaining('no longer valid')]);
      expect(answer.ephemeral_for).toBe(ben.id);
    }
  });
});

function nextOf(message: object): string {
  return buttonsOf(message).find(({ label }) => label.startsWith('Next'))?.label ?? '';
}

/** A bot with a public message whose buttons have these custom ids. */
async function openForged(ids: readonly string[]) {
  const room = await openBot({ commands: [...commands, forging(ids)] });
  return { ...room, message: await (await room.ann.slash(room.channel, 'forge')).answer() };
}
