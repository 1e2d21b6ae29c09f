import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { openBot } from '../support/bot.ts';
import { forging } from '../support/forged.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

describe('/define', () => {
  it.each(['ECOWAS', 'CEDEAO', 'cédéao', 'economic comunity of west african states', 'term-ecowas'])(
    'says what %j means, in both languages, and where it stands',
    async (term) => {
      const { ann, ben, channel } = await openBot();
      const shown = await (await ann.slash(channel, 'define', { term })).answer();
      expect(wordsOf(shown)).toMatch(
        /^### ECOWAS\n\*\*Economic Community of West African States\*\*\nWest African/,
      );
      expect(wordsOf(shown)).toContain('In French: CEDEAO');
      expect(wordsOf(shown)).toMatch(/^-# Nomikos and others 2020, ¶ 8; /m);
      expect(ben.sees(channel).map(({ id }) => id)).toContain(shown.id);
      expectWithinLimits(shown);
    },
  );

  it('leads to the passages, and to the card of the name that the term is', async () => {
    const { ann, ben, channel } = await openBot();
    const shown = await (await ann.slash(channel, 'define', { term: 'ECOWAS' })).answer();
    const passage = await (await ben.press(shown, 'Nomikos and others 2020, ¶ 8')).answer();
    expect(wordsOf(passage)).toContain('### Paragraph 8');
    expect(passage.ephemeral_for).toBe(ben.id);
    const card = await (await ben.press(shown, 'About ECOWAS')).answer();
    expect(wordsOf(card)).toContain('**Organisation**');
  });

  it('shows the whole glossary in order of the alphabet, page by page, to both ends', async () => {
    const { ann, channel } = await openBot();
    let page = await (await ann.slash(channel, 'define', { private: true })).answer();
    const pages = Number(/page 1 of (\d+)/.exec(wordsOf(page))?.[1]);
    const terms = termsOn(page);
    expect(buttonsOf(page).find(({ label }) => label === 'Back')?.isDisabled).toBe(true);
    for (let n = 2; n <= pages; n++) {
      const turned = await ann.press(page, `Next (${n} of ${pages})`);
      expect(turned.response.kind).toBe('update');
      page = await turned.answer();
      terms.push(...termsOn(page));
    }
    expect(new Set(terms).size).toBe(100);
    expect(buttonsOf(page).find(({ label }) => label === 'Next')?.isDisabled).toBe(true);
    page = await (await ann.press(page, `Back (${pages - 1} of ${pages})`)).answer();
    const last = buttonsOf(page).find(({ id }) => id.startsWith('define:term:'));
    expect(wordsOf(await (await ann.press(page, last?.id ?? '')).answer())).toContain(`### ${last?.label}`);
  });

  it('says that a name is not in the glossary, and leads to its card', async () => {
    const { ann, ben, channel } = await openBot();
    const near = await (await ann.slash(channel, 'define', { term: 'Sanogo' })).answer();
    expect(wordsOf(near)).toContain('“Sanogo” is not in the glossary');
    expect(ben.sees(channel)).toEqual([]);
    expect(wordsOf(await (await ann.press(near, 'Amadou Sanogo (Captain)')).answer())).toContain(
      '**Person**',
    );
  });

  it.each(['qqzzxx', '<@123456789012345678>', '#'])('knows nothing of %j', async (term) => {
    const { ann, channel } = await openBot();
    const near = await (await ann.slash(channel, 'define', { term })).answer();
    expect(wordsOf(near)).toMatch(/is not in the glossary\nNothing in the documents comes near it/);
    expect(near.ephemeral_for).toBe(ann.id);
  });

  it('speaks French to those whose Discord does, before and after a new start', async () => {
    const { discord, channel, bot, startBot } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const shown = await (await claire.slash(channel, 'define', { term: 'ONU' })).answer();
    expect(wordsOf(shown)).toContain('En français\u00a0: ONU, Nations Unies');
    await bot.stop();
    const again = await startBot();
    const glossary = await (await claire.press(shown, 'Tout le glossaire')).answer();
    expect(wordsOf(glossary)).toContain('### Glossaire (100 termes)');
    expect(glossary.ephemeral_for).toBe(claire.id);
    await again.stop();
  });

  it('says plainly that a pack of passages alone has no glossary', async () => {
    const engine = buildEngine(knowledgeOf([{ id: 'a', title: 'A', paragraphs: ['One thing is so.'] }]));
    const { ann, channel } = await openBot({ engine });
    for (const inputs of [{}, { term: 'UN' }]) {
      const none = await (await ann.slash(channel, 'define', inputs)).answer();
      expect(none.content).toMatch(/no glossary.*`\/ask`/);
      expect(none.ephemeral_for).toBe(ann.id);
    }
  });

  it('has no button that leads nowhere; a page that is gone is the last one', async () => {
    const ids = [
      'define:page:0',
      'define:page:x',
      'define:page',
      'define:term',
      'define:term:minusma',
      'define:x:1',
    ];
    const { ben, message } = await openForged([...ids, 'define:page:999']);
    for (const id of ids) {
      const answer = await (await ben.press(message, id)).answer();
      expect([id, answer.content]).toEqual([id, expect.stringContaining('no longer valid')]);
    }
    const last = wordsOf(await (await ben.press(message, 'define:page:999')).answer());
    expect(last).toMatch(/page (\d+) of \1\n/);
  });
});

describe('typing a term', () => {
  it.each([
    ['cedeao', 'ECOWAS'],
    ['Nations unies', 'UN'],
    ['minsuma', 'MINUSMA'],
  ])('finds by %j', async (typed, begin) => {
    const { ann, channel } = await openBot();
    const [first] = await ann.autocomplete(channel, 'define', { term: typed }, 'term');
    expect(first?.name.startsWith(begin)).toBe(true);
  });
});

/** The terms of a page of the glossary. */
function termsOn(message: object): string[] {
  return Array.from(wordsOf(message).matchAll(/^\*\*(.+)\*\*$/gm), ([, term = '']) => term);
}

/** A bot with a public message whose buttons have these custom ids. */
async function openForged(ids: readonly string[]) {
  const room = await openBot({ commands: [...commands, forging(ids)] });
  return { ...room, message: await (await room.ann.slash(room.channel, 'forge')).answer() };
}
