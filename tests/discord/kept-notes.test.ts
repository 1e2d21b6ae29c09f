import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/prepare.ts';
import { openBot } from '../support/bot.ts';
import { keep, kept, LEIMBACH, now, putInStore, read, stored } from '../support/keeping.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { componentsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const fileIn = async (message: object): Promise<{ name: string; text: string }> => {
  const file = componentsOf(message).find(({ type }) => type === 13)?.file as { url: string };
  const response = await fetch(file.url);
  return { name: new URL(file.url).pathname.split('/').at(-1) ?? '', text: await response.text() };
};

type Person = Awaited<ReturnType<typeof openBot>>['ann'];

describe('a note on a kept paragraph', () => {
  const noteOn = async (who: Person, list: { id: string }, note: string) =>
    who.submit((await who.press(list, 'Note on 1')).modal(), { note });

  it('is written in a form, changed there, and taken away', async () => {
    const room = await openBot();
    const { ann } = room;
    await keep(room, ann, 4);
    const list = await kept(room, ann);
    const { when } = (await stored(room, ann))[0] ?? {};
    await noteOn(ann, list, ' for the essay\nof March ');
    expect(wordsOf(now(room, list))).toContain('**Note:** for the essay of March');
    expect(await stored(room, ann)).toEqual([
      { source: LEIMBACH, paragraph: 4, when, note: 'for the essay\nof March' },
    ]);
    const form = (await ann.press(list, 'Note on 1')).modal();
    expect(JSON.stringify(form)).toContain('for the essay\\nof March');
    await ann.submit(form, { note: '  ' });
    expect(wordsOf(now(room, list))).not.toContain('Note:');
    expect((await stored(room, ann))[0]?.note).toBeNull();
  });

  it.each([
    '@everyone @here <@123456789012345678> <@&123456789012345678>',
    '# **so** _it_ ||is|| `said` ~~here~~\n> - 1. [x](https://example.org)',
    '```\n\u202Eevil\u0000\u200B discord.gg/mali </ask:1> <t:1:R> <:mali:1>',
    '*'.repeat(500),
  ])('neither pings nor changes how the list looks: %j', async (note) => {
    const room = await openBot();
    const { ann } = room;
    await keep(room, ann, 4);
    const list = await kept(room, ann);
    await noteOn(ann, list, note);
    const shown = now(room, list) as typeof list;
    expectWithinLimits(shown);
    expect(shown.pinged).toEqual({ users: [], roles: [], everyone: false });
    const line =
      wordsOf(shown)
        .split('\n')
        .find((one) => one.startsWith('**Note:** ')) ?? '';
    const active = line.slice('**Note:** '.length).replace(/\\[^\p{L}\p{N}\s]/gu, '');
    expect(active).not.toMatch(/[*_`|~<>#@[\]\u202E\u200B]|:\/\/|gg\//);
    expect(line.length).toBeGreaterThan(20);
  });

  it('is given back whole in the export', async () => {
    const room = await openBot();
    const { ann, channel } = room;
    await keep(room, ann, 4);
    await noteOn(ann, await kept(room, ann), 'a *b*\nc');
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    expect(wordsOf(panel)).toContain('Bookmarks (paragraphs that you keep, with your notes): 1 entry');
    const { text } = await fileIn(await (await ann.press(panel, 'Export as a file')).answer());
    expect(JSON.parse(text).bookmarks).toEqual([
      { source: LEIMBACH, paragraph: 4, note: 'a *b*\nc', kept: expect.any(String) },
    ]);
  });

  it('is not put on what was removed in the meantime', async () => {
    const room = await openBot();
    const { ann } = room;
    await keep(room, ann, 4);
    const list = await kept(room, ann);
    const form = (await ann.press(list, 'Note on 1')).modal();
    await ann.press(await read(room, ann, 4), 'Kept ✓ – remove');
    const answer = await (await ann.submit(form, { note: 'too late' })).answer();
    expect(wordsOf(answer)).toContain('not among those that you keep');
    expect(await stored(room, ann)).toEqual([]);
  });
});

describe('citing all that is kept', () => {
  it('gives each document once, in order of the alphabet, and a form in the text for each paragraph', async () => {
    const room = await openBot();
    const { ann } = room;
    await putInStore(room, ann, [
      { paragraph: 16 },
      { source: 'gauthier-vela-2023', paragraph: 3 },
      { paragraph: 4 },
      { source: 'gone', paragraph: 1 },
    ]);
    const list = await kept(room, ann);
    const cited = await (await ann.press(list, 'Cite all')).answer();
    expect(cited.ephemeral_for).toBe(ann.id);
    expectWithinLimits(cited);
    expect(wordsOf(cited)).toContain('### References to 2 documents that you keep\n**APA 7**');
    const blocks = Array.from(wordsOf(cited).matchAll(/```\n(.*?)\n```/gs), ([, code = '']) => code);
    expect(blocks).toEqual([
      expect.stringMatching(/^Gauthier Vela, V\. .*\n\nLeimbach, D\. .*$/),
      '(Gauthier Vela, 2023, para. 3)\n(Leimbach, ca. 2013, para. 4)\n(Leimbach, ca. 2013, para. 16)',
    ]);
    expect(wordsOf(cited)).toContain('1 paragraph is left out');
    await ann.select(cited, 'source:kept-style', 'bibtex');
    expect(wordsOf(now(room, cited))).toMatch(/@\w+\{gauthiervela[\s\S]*@\w+\{leimbach2013approves,/);
    await ann.press(cited, 'What I keep');
    expect(wordsOf(now(room, cited))).toContain('### Kept paragraphs (4)');
  });

  const articles = Array.from({ length: 60 }, (_, i) => ({
    id: `article-${i}`,
    title: `Article ${'on many things '.repeat(10)}${i}`,
    paragraphs: ['Something.'],
  }));

  it('is a file where it is longer than a message, in any style', async () => {
    const room = await openBot({ engine: buildEngine(knowledgeOf(articles)) });
    const { ann } = room;
    await putInStore(
      room,
      ann,
      articles.map(({ id }) => ({ source: id })),
    );
    const cited = await (await ann.press(await kept(room, ann), 'Cite all')).answer();
    expect(wordsOf(cited)).toContain('The list is too long for a message: it is in this file.');
    expectWithinLimits(cited);
    const apa = await fileIn(cited);
    expect(apa.name).toBe('reading-list-apa.txt');
    expect(apa.text.match(/\(n\.d\.\)/g)).toHaveLength(60);
    expect(apa.text).toMatch(
      /^In the list of references \(APA 7\)\n\nArticle on many[\s\S]*\n\nIn the text\n\(/,
    );
    await ann.select(cited, 'source:kept-style', 'bibtex');
    const bibtex = await fileIn(now(room, cited));
    expect(bibtex.name).toBe('reading-list-bibtex.bib');
    const keys = Array.from(bibtex.text.matchAll(/^@misc\{(.*),$/gm), ([, key]) => key);
    expect(new Set(keys).size).toBe(60);
  });
});
