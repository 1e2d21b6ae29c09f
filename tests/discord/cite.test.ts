import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { englishTitleWords } from '../../src/citation/english-title-words.ts';
import { STYLES } from '../../src/citation/styles.ts';
import { titleWords } from '../../src/citation/title-words.ts';
import { messageOf } from '../../src/discord/fit.ts';
import { citeView, styleNamed } from '../../src/discord/views/cite-view.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Source } from '../../src/knowledge/schema.ts';
import { englishStems } from '../../src/language/english-words.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { openStore } from '../../src/store/open.ts';
import { isStore } from '../../src/store/store.ts';
import { openBot, trickyEngine } from '../support/bot.ts';
import { forger } from '../support/forger.ts';
import { buttonsOf, componentsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const cite = { subcommand: 'cite' };
const AUGUST = Date.UTC(2026, 7, 9, 23, 30);

/** The menu of a message, with the values it offers and the one that is chosen. */
function menuOf(message: object) {
  const menu = componentsOf(message).find(({ type }) => type === 3);
  const options = (menu?.options ?? []) as { value: string; default?: boolean }[];
  return {
    id: String(menu?.custom_id),
    values: options.map(({ value }) => value),
    chosen: options.filter((option) => option.default).map(({ value }) => value),
  };
}

/** What stands in the blocks for copying. */
function blocksIn(message: object): string[] {
  return Array.from(wordsOf(message).matchAll(/```\n(.*?)\n```/gs), ([, code = '']) => code);
}

describe('/source cite', () => {
  it('gives all styles in one message, to be copied as plain text', async () => {
    const { ann, ben, channel } = await openBot();
    const message = await (
      await ann.slash(channel, 'source', { document: 'leimbach-2013', paragraph: 16 }, cite)
    ).answer();
    expect(message.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toEqual([]);
    expect(wordsOf(message)).toContain('### Cite paragraph 16');
    const blocks = blocksIn(message);
    expect(blocks).toHaveLength(6);
    expect(blocks[0]).toBe(
      'Leimbach, D. (ca. 2013, April). The UN approves a new peacekeeping force to fix Mali. PassBlue.',
    );
    expect(blocks[5]).toMatch(/^@misc\{.*\n {2}author = \{Leimbach, Dulcie\},\n/);
    expect(wordsOf(message)).toContain('*The UN approves a new peacekeeping force to fix Mali*. PassBlue.');
    expect(wordsOf(message)).toContain('In the text: `(Leimbach, ca. 2013, para. 16)`');
    for (const note of ['own count', 'bears no date', 'No web address'])
      expect(wordsOf(message)).toContain(note);
    expectWithinLimits(message);
  });

  it('gives one style, the notes of Chicago each in a block of its own', async () => {
    const { ann, channel } = await openBot();
    const inputs = { document: 'leimbach-2013', style: 'chicago-notes' };
    const message = await (await ann.slash(channel, 'source', inputs, cite)).answer();
    expect(wordsOf(message)).toContain('### Cite this document');
    expect(wordsOf(message)).not.toContain('own count');
    expect(blocksIn(message)).toHaveLength(3);
    for (const part of ['In the bibliography', 'First note', 'Later notes'])
      expect(wordsOf(message)).toContain(`**${part}**`);
    expect(menuOf(message)).toMatchObject({ values: ['all', ...STYLES], chosen: ['chicago-notes'] });
  });

  it('changes the style by its menu, in place, also after a restart', async () => {
    const { ann, bot, startBot, channel } = await openBot();
    const inputs = { document: 'gauthier-vela-2023', paragraph: 3 };
    const message = await (await ann.slash(channel, 'source', inputs, cite)).answer();
    await bot.stop();
    const second = await startBot();
    const outcome = await ann.select(message, menuOf(message).id, 'mla');
    expect(outcome.response.kind).toBe('update');
    const turned = await outcome.answer();
    expect(blocksIn(turned)[1]).toBe('(Gauthier Vela, par. 3)');
    const back = await (await ann.select(turned, menuOf(turned).id, 'all')).answer();
    expect(blocksIn(back)).toHaveLength(6);
    await second.stop();
  });

  it('is shown to all where somebody wants that; another person’s choice is answered to them alone', async () => {
    const { ann, ben, channel } = await openBot();
    const inputs = { document: 'owp-2023', style: 'apa', private: false };
    const message = await (await ann.slash(channel, 'source', inputs, cite)).answer();
    expect(ben.sees(channel).map(({ id }) => id)).toContain(message.id);
    const own = await (await ben.select(message, menuOf(message).id, 'bibtex')).answer();
    expect(own.ephemeral_for).toBe(ben.id);
    expect(ann.sees(channel)).toHaveLength(1);
  });

  it('is led to from a paragraph, a document and an answer', async () => {
    const { ann, channel } = await openBot();
    const answer = await (
      await ann.slash(channel, 'ask', { question: 'When did MINUSMA deploy to Mali?' })
    ).answer();
    const cited = await (await ann.press(answer, 'Cite [1]')).answer();
    expect(cited.ephemeral_for).toBe(ann.id);
    expect(wordsOf(cited)).toContain('### Cite paragraph 4');
    const passage = await (await ann.press(cited, 'Read ¶ 4')).answer();
    expect(wordsOf(await (await ann.press(passage, 'Cite')).answer())).toContain('### Cite paragraph 4');
    const about = await (await ann.press(passage, 'About the document')).answer();
    const whole = await (await ann.press(about, 'Cite')).answer();
    expect(wordsOf(whole)).toContain('### Cite this document');
    expect(wordsOf(await (await ann.press(whole, 'About the document')).answer())).toContain('**Stance:**');
  });

  it('gives today’s date, by universal time, where a document has an address', async () => {
    const engine = trickyEngine();
    const now = () => AUGUST;
    const { ann, channel } = await openBot({ engine, now, practice: { now } });
    const [source] = engine.knowledge.sources;
    expect(source?.url).toBeDefined();
    const inputs = { document: source?.id ?? '', style: 'harvard' };
    const message = await (await ann.slash(channel, 'source', inputs, cite)).answer();
    expect(blocksIn(message)[0]).toContain('Accessed: 9 August 2026');
    expect(wordsOf(message)).not.toContain('No web address');
  });

  it('speaks French, but not in the reference', async () => {
    const { discord, channel } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const inputs = { document: 'leimbach-2013', style: 'chicago-author-date' };
    const message = await (await claire.slash(channel, 'source', inputs, cite)).answer();
    expect(wordsOf(message)).toContain('### Citer ce document');
    expect(wordsOf(message)).toContain('**Dans la liste des références**');
    expect(blocksIn(message)[0]).toContain('[ca. April 2013]');
  });

  it.each([
    'source:cite:no-such-thing',
    'source:cite:owp-2023:99',
    'source:cite:owp-2023:x',
    'source:style:owp-2023:1',
  ])('is not led to by the button %s, which is forged or too old', async (id) => {
    const { ann, channel } = await openBot({ commands: [...commands, forger(id)] });
    const forged = await (await ann.slash(channel, 'try')).answer();
    expect(wordsOf(await (await ann.press(forged, 'x')).answer())).toMatch(/no longer valid/);
  });

  it('turns down a paragraph and a document that are not there', async () => {
    const { ann, channel } = await openBot();
    const far = await ann.slash(channel, 'source', { document: 'leimbach-2013', paragraph: 99 }, cite);
    expect(wordsOf(await far.answer())).toContain('no paragraph 99');
    const none = await ann.slash(channel, 'source', { document: 'no such thing' }, cite);
    expect(wordsOf(await none.answer())).toContain('which document you mean');
  });

  it('offers documents and paragraphs while they are typed', async () => {
    const { ann, channel } = await openBot();
    const documents = await ann.autocomplete(channel, 'source', { document: 'passblue' }, 'document', cite);
    expect(documents.map(({ value }) => value)).toEqual(['leimbach-2013']);
    const inputs = { document: 'leimbach-2013', paragraph: 2 };
    const paragraphs = await ann.autocomplete(channel, 'source', inputs, 'paragraph', cite);
    expect(paragraphs.map(({ value }) => value)).toEqual([2, 20, 21]);
  });
});

describe('who sees what /source shows', () => {
  it.each([
    ['list', {}],
    ['show', { document: 'owp-2023' }],
    ['read', { document: 'owp-2023', paragraph: 1 }],
    ['cite', { document: 'owp-2023' }],
  ])(
    'of “%s” is the person alone, unless they choose otherwise once or for good',
    async (subcommand, inputs) => {
      const { ann, ben, channel, folder } = await openBot();
      const at = async (who: typeof ann, more: object) =>
        (await who.slash(channel, 'source', { ...inputs, ...more }, { subcommand })).answer();
      expect((await at(ann, {})).ephemeral_for).toBe(ann.id);
      expect((await at(ann, { private: false })).ephemeral_for).toBeNull();
      const store = await openStore({ folder });
      if (!isStore(store)) throw new Error(store.message);
      await store.people.change(ben.id, { isPrivate: false }, Date.now());
      await store.close();
      expect((await at(ben, {})).ephemeral_for).toBeNull();
      expect((await at(ben, { private: true })).ephemeral_for).toBe(ben.id);
    },
  );
});

const words = wordsFor('en');
const { knowledge } = loadKnowledge(new URL('../support/knowledge', import.meta.url).pathname);
const plainSource = knowledge.sources[0] as Source;
const shown = {
  source: plainSource,
  paragraph: 2,
  style: undefined,
  accessed: '2026-08-09',
  titleWords: titleWords([], new Set()),
};

describe('the view of a reference', () => {
  const huge: Source = {
    ...plainSource,
    title: '*'.repeat(300),
    authors: Array.from({ length: 40 }, (_, i) => `${'_'.repeat(100)} ${i}`),
    publisher: '`'.repeat(200),
  };

  it.each([undefined, ...STYLES])('stays within the limits for the longest document (%s)', (style) => {
    const message = messageOf(citeView({ ...shown, source: huge, style }, words));
    expectWithinLimits(message);
    // every block for copying is closed
    expect((wordsOf(message).match(/^```$/gm) ?? []).length % 2).toBe(0);
  });

  it('lets nothing in a title end the block for copying or the emphasis', () => {
    const source = {
      ...plainSource,
      title: 'A ``` title * with ** marks\n# and @everyone',
      wording: 'ours' as const,
    };
    const message = wordsOf(messageOf(citeView({ ...shown, source, style: 'mla' }, words)));
    const outside = message.replace(/^```\n.*?\n```$/gms, '').replace(/\\[^\p{L}\p{N}\s]/gu, '');
    expect(outside).not.toMatch(/`|@everyone|^# /m);
    expect(message.match(/^```$/gm)).toHaveLength(4);
  });

  it('has a way on even where an id is too long for a button', () => {
    const source = { ...plainSource, id: 'x'.repeat(150) };
    const message = messageOf(citeView({ ...shown, source }, words));
    expectWithinLimits(message);
    expect(buttonsOf(message)).toEqual([]);
  });

  it('knows its styles and no others', () => {
    expect(styleNamed('all')).toBeUndefined();
    expect(styleNamed('apa')).toBe('apa');
    expect(styleNamed('toString')).toBeNull();
  });
});

describe('the words of titles', () => {
  it('are made once, when they are first asked for', () => {
    const wordsOfTitles = englishTitleWords([]);
    expect(wordsOfTitles()).toBe(wordsOfTitles());
    expect(wordsOfTitles().isCommon('Peacekeeping')).toBe(englishStems().has('peacekeep'));
    expect(wordsOfTitles().isCommon('Approves')).toBe(true);
  });
});
