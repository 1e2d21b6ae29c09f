import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import type { CitedPassage, Point } from '../../src/answer/types.ts';
import { messageOf } from '../../src/discord/fit.ts';
import { evidence } from '../../src/discord/views/evidence.ts';
import { relatedView } from '../../src/discord/views/related-view.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { openBot } from '../support/bot.ts';
import { forger } from '../support/forger.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';

describe('“Read on” and “Related” under an answer', () => {
  it('open the first place, and what the documents say besides, to who presses alone', async () => {
    const { ann, ben, channel } = await openBot();
    for (const answer of [
      await (await ann.slash(channel, 'ask', { question: QUESTION })).answer(),
      await ann.mention(channel, QUESTION).answer(),
    ]) {
      const passage = await (await ben.press(answer, 'Read on [1]')).answer();
      expect(buttonsOf(passage).map(({ label }) => label)).toEqual([
        'Back (¶ 3)',
        'Next (¶ 5)',
        'Keep',
        'Cite',
        'About the document',
      ]);
      const related = await (await ben.press(answer, 'Related')).answer();
      expect(related.ephemeral_for).toBe(ben.id);
      expect(wordsOf(related).match(/^\*\*\d\.\*\* /gm)).toHaveLength(5);
      expect(wordsOf(related)).toMatch(/^-# .*As of .* · \S.* 20\d\d, ¶ \d+/m);
      expectWithinLimits(related);
    }
  });

  it('repeat neither what was told nor what was offered, and ask what they offer', async () => {
    const { ann, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION, private: true })).answer();
    const related = await (await ann.press(answer, 'Related')).answer();
    const offered = buttonsOf(answer).filter(({ id }) => id.startsWith('ask:next:'));
    const asked = buttonsOf(related);
    expect(asked).toHaveLength(5);
    for (const { id } of offered) expect(asked.map((button) => button.id)).not.toContain(id);
    expect(wordsOf(related)).not.toContain('MINUSMA deployed to Mali in 2013.');
    const next = await (await ann.press(related, asked[0]?.id ?? '')).answer();
    expect(wordsOf(next)).toContain(asked[0]?.label);
  });

  it('speak French', async () => {
    const { discord, channel } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const answer = await (await claire.slash(channel, 'ask', { question: QUESTION })).answer();
    const related = await (await claire.press(answer, 'Sur le même sujet')).answer();
    expect(wordsOf(related)).toContain('### Sur le même sujet');
    expect(wordsOf(await (await claire.press(answer, 'Lire la suite [1]')).answer())).toContain(
      '### Paragraphe 4',
    );
  });

  it('are not offered where nothing was told', async () => {
    const { ann, channel } = await openBot();
    const answer = await (
      await ann.slash(channel, 'ask', { question: 'How do I bake sourdough bread?' })
    ).answer();
    expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Related');
  });

  it.each(['ask:related', 'ask:related:00000000', 'ask:next:no-such-fact:00000000'])(
    'lead nowhere where the fact is gone (%s)',
    async (id) => {
      const { ann, channel } = await openBot({ commands: [...commands, forger(id)] });
      const forged = await (await ann.slash(channel, 'try')).answer();
      expect(wordsOf(await (await ann.press(forged, 'x')).answer())).toMatch(/no longer valid/);
    },
  );

  it('lead on from an answer after a restart', async () => {
    const { ann, bot, startBot, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    await bot.stop();
    const second = await startBot();
    expect(wordsOf(await (await ann.press(answer, 'Related')).answer())).toContain('**5.**');
    await second.stop();
  });
});

const paragraphs = [
  'The lighthouse of Norwick was painted green in 1987. The keeper chose the colour.',
  'The harbour of Norwick was dredged in 1990.',
  'Nobody has painted the lighthouse of Norwick since.',
];

describe('an answer made of passages alone', () => {
  it('shows with their sentences the places that are only near', async () => {
    const engine = buildEngine(knowledgeOf([{ id: 'norwick', title: 'On Norwick', paragraphs }]));
    const { ann, channel } = await openBot({ engine });
    const question = 'When was the lighthouse of Norwick painted green?';
    const answer = await (await ann.slash(channel, 'ask', { question })).answer();
    expect(wordsOf(answer)).toContain('### The lighthouse of Norwick was painted green in 1987.');
    expect(wordsOf(answer)).toMatch(/\*\*Also near:\*\*\n\[2\] Same document, ¶ \d · original text\n> \S/);
    expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Related');
    const passage = await (await ann.press(answer, 'Read on [1]')).answer();
    expect(wordsOf(passage)).toContain('Paragraph 1 as the document prints it (original text).');
    expectWithinLimits(answer);
  });
});

describe('original paragraphs', () => {
  it('are marked as such wherever they are cited, and ours are not', async () => {
    const { knowledge } = loadKnowledge(new URL('../support/knowledge', import.meta.url).pathname);
    const source = knowledge.sources[0]?.id ?? '';
    const originals = [{ source, paragraphs: [{ n: 2, text: 'Green was the tower of Norwick in 1987.' }] }];
    const { ann, channel } = await openBot({ engine: buildEngine({ ...knowledge, originals }) });
    const read = async (paragraph: number) =>
      wordsOf(
        await (
          await ann.slash(channel, 'source', { document: source, paragraph }, { subcommand: 'read' })
        ).answer(),
      );
    expect(await read(2)).toContain('Paragraph 2 as the document prints it (original text).');
    expect(await read(1)).toContain('Our rendering of paragraph 1');
    const about = wordsOf(await (await ann.slash(channel, 'about')).answer());
    expect(about).toContain('marked as our wording or as original text');
  });
});

describe('the places of an answer', () => {
  const { knowledge } = loadKnowledge(new URL('../support/knowledge', import.meta.url).pathname);
  const words = wordsFor('en');
  const [source] = knowledge.sources;
  if (source === undefined) throw new Error('the test’s own knowledge has no source');
  const cited = (count: number): CitedPassage[] =>
    Array.from({ length: count }, (_, i) => ({ source, paragraph: i + 1, text: '', quote: '*'.repeat(i) }));
  const point = (citations: number[], fact?: string): Point => ({
    text: 'x',
    fact,
    voice: 'reported',
    by: [],
    asOf: undefined,
    citations,
  });
  const shown = (...given: Parameters<typeof evidence>) =>
    messageOf({ accent: 0, blocks: evidence(...given) });

  it('can be cited from the answer while there are few', () => {
    const labels = (count: number) =>
      buttonsOf(shown({ citations: cited(count), refusal: undefined }, words)).map(({ label }) => label);
    expect(labels(2)).toEqual(['Read on [1]', 'Cite [1]', 'Read on [2]', 'Cite [2]']);
    expect(labels(3)).toEqual(['Read on [1]', 'Read on [2]', 'Read on [3]']);
    expect(labels(5)[0]).toBe('Passage [1]');
  });

  it('are all meant where the points come from facts, or use them all', () => {
    for (const points of [[point([0], 'a-fact')], [point([0]), point([1])]])
      expect(wordsOf(shown({ citations: cited(2), refusal: undefined, points }, words))).not.toContain(
        'Also',
      );
    const near = shown({ citations: cited(2), refusal: undefined, points: [point([0])] }, words);
    expect(wordsOf(near)).toContain('Also near:');
  });

  it('stay within the limits, however many there are', () => {
    expectWithinLimits(
      shown({ citations: cited(80), refusal: undefined, points: [point([0])] }, words, [
        { label: 'Related', id: 'ask:related:00000000' },
      ]),
    );
  });
});

describe('the view of what is related', () => {
  it('says so where there is nothing', () => {
    expect(wordsOf(messageOf(relatedView([], wordsFor('en'))))).toContain('nothing more');
  });

  it('stays within the limits with the longest facts', () => {
    const { knowledge } = loadKnowledge(new URL('../support/knowledge', import.meta.url).pathname);
    const [fact] = knowledge.facts;
    if (fact === undefined) throw new Error('the test’s own knowledge has no fact');
    const long = Array.from({ length: 5 }, (_, i) => ({
      fact: { ...fact, id: `f-${i}`, statement: '*'.repeat(400), asks: ['?'.repeat(200)] },
      by: ['_'.repeat(120)],
      places: [],
    }));
    for (const language of ['en', 'fr']) expectWithinLimits(messageOf(relatedView(long, wordsFor(language))));
  });
});
