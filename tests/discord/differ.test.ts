import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { messageOf } from '../../src/discord/fit.ts';
import { differView, showId } from '../../src/discord/views/differ-view.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Disagreement } from '../../src/knowledge/schema.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { openBot, trickyEngine } from '../support/bot.ts';
import { forger } from '../support/forger.ts';
import { ownEngine } from '../support/own-engine.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

// as many as the knowledge has, six on a page of the list
const { disagreements } = (await ownEngine()).knowledge;
const COUNT = disagreements.length;
const PAGES = Math.ceil(COUNT / 6);

type Room = Awaited<ReturnType<typeof openBot>>;

const ask = async ({ ann, channel }: Room, inputs: Readonly<Record<string, string | boolean>> = {}) =>
  (await ann.slash(channel, 'differ', inputs)).answer();

const labels = (message: object): string[] => buttonsOf(message).map(({ label }) => label);

describe('/differ', () => {
  it('lists the questions, each with a way to its sides, and turns to both ends', async () => {
    const room = await openBot();
    let list = await ask(room, { private: true });
    const seen = new Set<string>();
    for (let page = 1; ; page++) {
      expectWithinLimits(list);
      for (const [, question = ''] of wordsOf(list).matchAll(/^\*\*\d+\.\*\* (.*)$/gm)) seen.add(question);
      const next = buttonsOf(list).find(({ label }) => label.startsWith('Next'));
      if (next?.isDisabled) break;
      expect(next?.label).toBe(`Next (${page + 1} of ${PAGES})`);
      const outcome = await room.ann.press(list, next?.id ?? '');
      expect(outcome.response.kind).toBe('update');
      list = await outcome.answer();
    }
    expect(seen.size).toBe(COUNT);
    expect(labels(list).filter((label) => label.startsWith('Back'))).toEqual([
      `Back (${PAGES - 1} of ${PAGES})`,
    ]);
    expect(room.ann.ephemeral(room.channel)).toHaveLength(1);
  });

  it('shows every side with whose it is, its date and its places, and why they may differ', async () => {
    const room = await openBot();
    const message = await ask(room, { about: 'Was MINUSMA effective?' });
    const shown = wordsOf(message);
    expect(shown).toMatch(/^### Was MINUSMA effective\?\n-# Assessments and outlook · 6 sides$/m);
    expect(shown).toContain('**Opinion of Vanessa Gauthier Vela** · As of March 2023 · [5]');
    expect(shown).toContain('**Opinion of The Organization for World Peace (OWP) 2023** · As of June 2023');
    expect(shown).toMatch(/^\*\*Why they may differ:\*\* \S/m);
    expect(shown).toMatch(/^\[1\] .*, ¶ 1$\n-# Opinion\. Takes a side\./m);
    expectWithinLimits(message);
  });

  it('leads from one question to the next and back to its page of the list', async () => {
    const room = await openBot();
    const list = await ask(room, { private: true });
    const second = await (await room.ann.press(list, `Next (2 of ${PAGES})`)).answer();
    const seventh = await (await room.ann.press(second, 'Show 7')).answer();
    expect(labels(seventh)).toEqual(
      expect.arrayContaining([`Back (6 of ${COUNT})`, `Next (8 of ${COUNT})`, 'All disagreements']),
    );
    const passage = labels(seventh).find((label) => /^(Read on|Passage) \[1\]$/.test(label));
    expect(wordsOf(await (await room.ann.press(seventh, passage ?? '')).answer())).toContain('### Paragraph');
    const eighth = await (await room.ann.press(seventh, `Next (8 of ${COUNT})`)).answer();
    expect(labels(eighth)).toContain(`Back (7 of ${COUNT})`);
    const back = await (await room.ann.press(eighth, 'All disagreements')).answer();
    expect(labels(back)).toContain('Show 7');
  });

  it.each([
    ['the words of its question', 'roots of the crisis', 'What are the roots of the crisis in Mali?'],
    ['misspelt words', 'rots of the crysis', 'What are the roots of the crisis in Mali?'],
    ['its id', 'start-of-the-revolt', 'When did the revolt in northern Mali begin: in 2012 or in 2013?'],
  ])('finds one by %s', async (_by, about, question) => {
    expect(wordsOf(await ask(await openBot(), { about }))).toContain(`### ${question}`);
  });

  it.each([
    ['a name', 'Wagner', 'What is Wagner, and what does it do in Mali?'],
    ['a French name', 'Tchad', 'Was Chad going to join the UN mission or to leave Mali in 2013?'],
    ['a topic', 'Security and violence', 'Who controls northern Mali?'],
  ])('finds those of %s, and turns their pages', async (_by, about, question) => {
    const room = await openBot();
    let list = await ask(room, { about, private: true });
    expect(wordsOf(list)).toContain(`### Where the documents differ: “${about.toLowerCase()}” (`);
    let all = wordsOf(list);
    for (;;) {
      const next = buttonsOf(list).find(({ label, isDisabled }) => label.startsWith('Next') && !isDisabled);
      if (!next) break;
      list = await (await room.ann.press(list, next.id)).answer();
      all += wordsOf(list);
    }
    expect(all).toContain(question);
    const whole = await (await room.ann.press(list, 'All disagreements')).answer();
    expect(wordsOf(whole)).toContain(`(${COUNT})`);
  });

  it.each(['zzz', '@everyone **x**', '🙂', '؟؟', 'x'.repeat(4000)])(
    'says that nothing fits %j, and lists all',
    async (about) => {
      const message = await ask(await openBot(), { about });
      expect(wordsOf(message)).toContain(`### Where the documents differ (${COUNT})`);
      expect(wordsOf(message)).toMatch(/No disagreement fits “/);
      expect(wordsOf(message)).not.toMatch(/(?<!\\)@everyone|(?<!\\)\*\*x/);
      expectWithinLimits(message);
    },
  );

  it('offers questions while one types, also by names and with mistakes', async () => {
    const { ann, channel } = await openBot();
    const typed = async (about: string) =>
      (await ann.autocomplete(channel, 'differ', { about }, 'about')).map(({ name }) => name);
    expect(await typed('')).toHaveLength(25);
    expect(await typed('wagnr')).toContain('What is Wagner, and what does it do in Mali?');
    expect(await typed('Keita')).toEqual(await typed('KEÏTA'));
    expect(await typed('zzz')).toEqual([]);
  });

  it('speaks French around what the documents say', async () => {
    const { discord, channel } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const list = await (await claire.slash(channel, 'differ')).answer();
    expect(wordsOf(list)).toContain(`### Où les documents divergent (${COUNT})`);
    const one = await (await claire.press(list, 'Voir le n° 3')).answer();
    expect(wordsOf(one)).toContain('**Opinion exprimée par Vanessa Gauthier Vela** · Date de référence');
    expect(labels(one)).toContain('Tous les désaccords');
  });

  it('answers a press on a public list to who presses alone', async () => {
    const room = await openBot();
    const list = await ask(room);
    expect(list.ephemeral_for).toBeNull();
    const own = await (await room.ben.press(list, 'Show 1')).answer();
    expect(own.ephemeral_for).toBe(room.ben.id);
    expect(room.ann.sees(room.channel)).toHaveLength(1);
  });

  it('goes on from its buttons after a restart', async () => {
    const room = await openBot();
    const list = await ask(room, { about: 'Wagner', private: true });
    await room.bot.stop();
    const second = await room.startBot();
    const one = await (await room.ann.press(list, 'Show 1')).answer();
    expect(wordsOf(one)).toContain('### What is Wagner');
    await second.stop();
  });

  it.each([
    'differ:show:no-such-thing',
    'differ:show:ffffffff',
    'differ:page:0',
    'differ:page:1:zzz',
    'differ:page:x',
    'differ:other:1',
  ])('says that the button %s is no longer valid', async (id) => {
    const room = await openBot({ commands: [...commands, forger(id)] });
    const forged = await (await room.ann.slash(room.channel, 'try')).answer();
    const answer = await (await room.ann.press(forged, 'x')).answer();
    expect(wordsOf(answer)).toMatch(/no longer valid/);
  });

  it('shows the last page for one that is no longer there', async () => {
    const room = await openBot({ commands: [...commands, forger('differ:page:99')] });
    const forged = await (await room.ann.slash(room.channel, 'try')).answer();
    const answer = await (await room.ann.press(forged, 'x')).answer();
    expect(labels(answer)).toContain(`Show ${COUNT}`);
  });

  it.each(['passages alone', 'facts, but no disagreements'])(
    'says plainly that a pack with %s has none, and what to use instead',
    async (what) => {
      const engine =
        what === 'passages alone'
          ? buildEngine(knowledgeOf([{ id: 'a-1', title: 'A', paragraphs: ['It rains.'] }]))
          : trickyEngine();
      const room = await openBot({ engine });
      const answer = await ask(room);
      expect(answer.ephemeral_for).toBe(room.ann.id);
      expect(wordsOf(answer)).toMatch(/without a list of where they disagree.*`\/ask`.*`\/source list`/);
      const choices = await room.ann.autocomplete(room.channel, 'differ', { about: 'a' }, 'about');
      expect(choices).toEqual([]);
    },
  );
});

describe('the view of a disagreement', () => {
  const { knowledge } = loadKnowledge(new URL('../support/knowledge', import.meta.url).pathname);
  const [source] = knowledge.sources;
  if (source === undefined) throw new Error('the test’s own knowledge has no source');
  const long: Disagreement = {
    id: `long-${'x'.repeat(200)}`,
    question: '*'.repeat(200),
    topic: 'a',
    sides: Array.from({ length: 8 }, () => ({ view: '_'.repeat(400), asOf: '2013-04', facts: ['f'] })),
    note: '~'.repeat(500),
    asks: [],
  };
  const points = long.sides.map(({ view, asOf }, i) => ({
    text: view,
    asOf,
    fact: 'f',
    voice: 'claim' as const,
    by: ['#'.repeat(120)],
    citations: [i],
  }));
  const citations = points.map((_, i) => ({ source, paragraph: i + 1, text: '', quote: `${i}` }));

  it.each(['en', 'fr'])('stays within the limits at its longest (%s)', (language) => {
    const view = differView(
      {
        disagreement: long,
        topics: [{ id: 'a', label: '|'.repeat(80), about: 'x' }],
        points,
        citations,
        at: { page: 2, pages: 3 },
        listPage: 1,
        idAt: (place) => `differ:show:${place}`,
      },
      wordsFor(language),
    );
    expectWithinLimits(messageOf(view));
  });

  it('leads to a disagreement whose id is too long by a short mark', () => {
    expect(showId(long)).toMatch(/^differ:show:[0-9a-f]{8}$/);
  });
});
