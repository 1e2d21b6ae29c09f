import { describe, expect, it } from 'vitest';
import { openBot } from '../support/bot.ts';
import {
  inStore,
  keep,
  kept,
  LEIMBACH,
  labelsOf,
  now,
  putInStore,
  read,
  stored,
} from '../support/keeping.ts';
import { expectWithinLimits, wordsOf } from '../support/within-limits.ts';

describe('/source kept', () => {
  it('says how to keep a paragraph where there is none', async () => {
    const room = await openBot();
    const list = await kept(room, room.ann);
    expect(wordsOf(list)).toMatch(/^### You keep no paragraphs\nOpen a paragraph.*press “Keep”/);
    expect(list.ephemeral_for).toBe(room.ann.id);
    expectWithinLimits(list);
  });

  it('lists them newest first, each with a way to read, note and remove it', async () => {
    const room = await openBot();
    const { ann, ben, channel } = room;
    await keep(room, ann, 4, 16);
    const list = await kept(room, ann);
    expect(list.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toEqual([]);
    expect(wordsOf(list)).toMatch(
      /Kept paragraphs \(2\)[\s\S]*\*\*1\. Leimbach 2013, ¶ 16\*\*\n.*The UN Approves.*\n\S[\s\S]*\*\*2\. Leimbach 2013, ¶ 4\*\*/,
    );
    expect(labelsOf(list)).toEqual([
      ...['Read 1', 'Note on 1', 'Remove 1', 'Read 2', 'Note on 2', 'Remove 2'],
      'Cite all',
    ]);
    const passage = await (await ann.press(list, 'Read 2')).answer();
    expect(wordsOf(passage)).toContain('### Paragraph 4');
    expect(labelsOf(passage)).toContain('Kept ✓ – remove');
    await ann.press(list, 'Remove 1');
    expect(wordsOf(now(room, list))).toMatch(
      /Kept paragraphs \(1\)[\s\S]*No longer kept: Leimbach 2013, ¶ 16/,
    );
    await ann.press(list, 'Remove 1');
    expect(wordsOf(now(room, list))).toMatch(
      /You keep no paragraphs[\s\S]*No longer kept: Leimbach 2013, ¶ 4/,
    );
  });

  it('shows everybody the newest to read, where somebody wants that, and nothing to change', async () => {
    const room = await openBot();
    const { ann, ben, channel } = room;
    await keep(room, ann, 1, 2, 3, 4, 5, 6, 7);
    await keep(room, ben, 9);
    const list = await kept(room, ann, { private: false });
    expect(ben.sees(channel).map(({ id }) => id)).toContain(list.id);
    expect(labelsOf(list)).toEqual(['Read 1', 'Read 2', 'Read 3', 'Read 4', 'Read 5', 'What I keep']);
    expect(wordsOf(list)).toContain('… and 2 more.');
    const his = await (await ben.press(list, 'What I keep')).answer();
    expect(his.ephemeral_for).toBe(ben.id);
    expect(wordsOf(his)).toMatch(/Kept paragraphs \(1\)[\s\S]*¶ 9/);
    const hers = await (await ann.press(list, 'What I keep')).answer();
    expect(hers.ephemeral_for).toBe(ann.id);
    expect(labelsOf(hers)).toContain('Next (2 of 2)');
    expectWithinLimits(list);
  });

  it('stays private for who prefers public answers, unless it is asked for this time', async () => {
    const room = await openBot();
    const { ann } = room;
    await inStore(room, ({ people }) => people.change(ann.id, { isPrivate: false }, 1));
    await keep(room, ann, 4);
    expect((await kept(room, ann)).ephemeral_for).toBe(ann.id);
    expect((await kept(room, ann, { private: false })).ephemeral_for).toBeNull();
  });

  it('has all 500 on pages from end to end, none of them cut, whatever their notes', async () => {
    const room = await openBot();
    const { ann } = room;
    const note = '<@1> *'.repeat(83);
    await putInStore(
      room,
      ann,
      Array.from({ length: 500 }, (_, i) => ({
        source: i < 21 ? LEIMBACH : 'a-document-that-is-gone',
        paragraph: i + 1,
        note: i % 10 === 0 ? note : null,
      })),
    );
    const list = await kept(room, ann);
    const seen: string[] = [];
    for (let next: string | undefined = 'first'; next !== undefined; ) {
      const page = now(room, list);
      expectWithinLimits(page);
      expect(wordsOf(page)).not.toMatch(/<@|Note:.*…$/m);
      seen.push(...Array.from(wordsOf(page).matchAll(/^\*\*(\d+)\./gm), ([, n = '']) => n));
      next = labelsOf(page).find((label) => label.startsWith('Next ('));
      if (next !== undefined) await ann.press(list, next);
    }
    expect(seen).toEqual(Array.from({ length: 500 }, (_, i) => String(i + 1)));
    // on the last page of all, the last paragraphs go, and with them the page
    const last = Number(/Remove (\d+)/.exec(wordsOf(now(room, list)))?.[1]);
    for (let n = last; n <= 500; n++) await ann.press(list, `Remove ${last}`);
    expect(wordsOf(now(room, list))).toContain(`**${last - 1}. `);
    expectWithinLimits(now(room, list));
  });

  it('names what the documents have no longer, which can be removed', async () => {
    const room = await openBot();
    const { ann } = room;
    await putInStore(room, ann, [
      { source: 'gone-2001', paragraph: 7, note: 'a pity' },
      { source: LEIMBACH, paragraph: 99 },
      { source: `long-${'x'.repeat(200)}`, paragraph: 1 },
    ]);
    const list = await kept(room, ann);
    expect(wordsOf(list)).toMatch(
      /\*\*1\. gone-2001, ¶ 7\*\*\nThis paragraph is no longer among the documents\..*\n\*\*Note:\*\* a pity/,
    );
    expect(wordsOf(list)).toMatch(/\*\*2\. Leimbach 2013, ¶ 99\*\*\n.*\nThis paragraph is no longer/);
    expect(labelsOf(list).filter((label) => label.startsWith('Read'))).toEqual([]);
    // nothing is left to be cited
    await ann.press(list, 'Cite all');
    for (let n = 0; n < 3; n++) await ann.press(list, 'Remove 1');
    expect(await stored(room, ann)).toEqual([]);
  });

  it('is in French for who speaks it', async () => {
    const room = await openBot();
    const claire = room.discord.as(room.discord.addUser({ name: 'claire', locale: 'fr' }));
    const passage = await read(room, claire, 4);
    await claire.press(passage, 'Garder');
    expect(labelsOf(now(room, passage))).toContain('Gardé ✓ – retirer');
    const list = await kept(room, claire);
    expect(wordsOf(list)).toContain('### Paragraphes gardés (1)');
    expect(labelsOf(list)).toEqual(['Lire 1', 'Note sur 1', 'Retirer 1', 'Tout citer']);
    const cited = await (await claire.press(list, 'Tout citer')).answer();
    expect(wordsOf(cited)).toContain('### Références de 1 document que vous gardez');
  });
});
