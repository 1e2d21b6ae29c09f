import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { bookmarkMark } from '../../src/discord/views/kept-view.ts';
import { openBot } from '../support/bot.ts';
import { forger } from '../support/forger.ts';
import { keep, kept, LEIMBACH, labelsOf, now, putInStore, read, stored } from '../support/keeping.ts';
import { expectWithinLimits, wordsOf } from '../support/within-limits.ts';

describe('keeping a paragraph', () => {
  it('is done on the paragraph, which then says so, and undone there', async () => {
    const room = await openBot({ now: () => 1_700_000_000_000, practice: { now: () => 1_700_000_000_000 } });
    const { ann } = room;
    const passage = await read(room, ann, 4);
    expect((await ann.press(passage, 'Keep')).response.kind).toBe('update');
    expect(labelsOf(now(room, passage))).toContain('Kept ✓ – remove');
    expect(wordsOf(now(room, passage))).toContain('Kept for you. All that you keep: `/source kept`.');
    expect(await stored(room, ann)).toEqual([
      { source: LEIMBACH, paragraph: 4, when: 1_700_000_000_000, note: null },
    ]);
    await ann.press(passage, 'Kept ✓ – remove');
    expect(labelsOf(now(room, passage))).toContain('Keep');
    expect(wordsOf(now(room, passage))).toContain('No longer kept: Leimbach 2013, ¶ 4.');
    expect(await stored(room, ann)).toEqual([]);
    expectWithinLimits(now(room, passage));
  });

  it('is seen wherever the person comes upon the paragraph, and by them alone', async () => {
    const room = await openBot();
    const { ann, ben } = room;
    await keep(room, ann, 4);
    expect(labelsOf(await read(room, ann, 4))).toContain('Kept ✓ – remove');
    expect(labelsOf(await read(room, ben, 4))).toContain('Keep');
    const before = await read(room, ann, 3);
    await ann.press(before, 'Next (¶ 4)');
    expect(labelsOf(now(room, before))).toContain('Kept ✓ – remove');
    // others see this one, and are not told what she keeps
    expect(labelsOf(await read(room, ann, 4, { private: false }))).toContain('Keep');
  });

  it('leaves the sentence in bold that led there', async () => {
    const room = await openBot();
    const { ann, channel } = room;
    const question = 'When did MINUSMA deploy to Mali?';
    const answer = await (await ann.slash(channel, 'ask', { question })).answer();
    const passage = await (await ann.press(answer, 'Read on [1]')).answer();
    const bold = /\*\*.*\*\*/.exec(wordsOf(passage))?.[0] ?? 'none';
    await ann.press(passage, 'Keep');
    expect(wordsOf(now(room, passage))).toContain(bold);
  });

  it('is answered privately where others see the paragraph, and done for whoever presses', async () => {
    const room = await openBot();
    const { ann, ben, channel } = room;
    const passage = await read(room, ann, 4, { private: false });
    const own = await (await ben.press(passage, 'Keep')).answer();
    expect(own.ephemeral_for).toBe(ben.id);
    expect(labelsOf(own)).toContain('Kept ✓ – remove');
    expect(now(room, passage)).toEqual(passage);
    expect(ann.sees(channel)).toHaveLength(1);
    expect(await stored(room, ann)).toEqual([]);
    expect(await stored(room, ben)).toHaveLength(1);
  });

  it('once more changes neither the note nor the time', async () => {
    const room = await openBot();
    const { ann } = room;
    await putInStore(room, ann, [{ paragraph: 4, note: 'mine', when: 5 }]);
    const passage = await read(room, ann, 4, { private: false });
    await ann.press(passage, 'Keep');
    expect(await stored(room, ann)).toEqual([{ source: LEIMBACH, paragraph: 4, note: 'mine', when: 5 }]);
  });

  it('gives back the note of what is removed', async () => {
    const room = await openBot();
    const { ann } = room;
    await putInStore(room, ann, [{ paragraph: 4, note: 'so *true*' }]);
    const passage = await read(room, ann, 4);
    await ann.press(passage, 'Kept ✓ – remove');
    expect(wordsOf(now(room, passage))).toContain('**Note:** so \\*true\\*');
  });

  it('works in direct messages, where the message itself changes', async () => {
    const room = await openBot();
    const { ann } = room;
    const inputs = { document: LEIMBACH, paragraph: 4 };
    const passage = await (await ann.slash('dm', 'source', inputs, { subcommand: 'read' })).answer();
    await ann.press(passage, 'Keep');
    expect(labelsOf(now(room, passage))).toContain('Kept ✓ – remove');
  });

  it('stops at 500, and says so', async () => {
    const room = await openBot();
    const { ann } = room;
    await putInStore(
      room,
      ann,
      Array.from({ length: 500 }, (_, i) => ({ source: 'gone', paragraph: i + 1 })),
    );
    const passage = await read(room, ann, 4);
    const answer = await (await ann.press(passage, 'Keep')).answer();
    expect(answer.ephemeral_for).toBe(ann.id);
    expect(wordsOf(answer)).toMatch(/^You keep 500 paragraphs, and that is the most\..*`\/source kept`/);
    expect(await stored(room, ann)).toHaveLength(500);
  });

  it('works on after a restart', async () => {
    const room = await openBot();
    const { ann, bot, startBot } = room;
    const passage = await read(room, ann, 4);
    await keep(room, ann, 5);
    const list = await kept(room, ann);
    await bot.stop();
    const again = await startBot();
    await ann.press(passage, 'Keep');
    expect(labelsOf(now(room, passage))).toContain('Kept ✓ – remove');
    await ann.press(list, 'Remove 1');
    expect((await stored(room, ann)).map(({ paragraph }) => paragraph)).toEqual([4]);
    await again.stop();
  });
});

describe('a button of kept paragraphs that is forged', () => {
  it.each([
    'source:keep:no-such-thing:1',
    'source:keep:leimbach-2013:99',
    'source:keep:leimbach-2013:x',
    'source:keep:leimbach-2013',
    'source:unkeep:leimbach-2013:0',
    'source:kept:0',
    'source:kept:x',
    'source:kept',
    'source:remove',
    'source:remove:leimbach-2013:4',
    'source:remove:00000000:1',
    'source:note:00000000:1',
    'source:note:00000000:1:2:3',
    'source:constructor:1',
  ])('does nothing: %s', async (id) => {
    const room = await openBot({ commands: [...commands, forger(id)] });
    const { ann, channel } = room;
    await putInStore(room, ann, [{ paragraph: 4, note: 'mine' }]);
    const before = await stored(room, ann);
    const forged = await (await ann.slash(channel, 'try')).answer();
    const answer = await (await ann.press(forged, 'x')).answer();
    expect(wordsOf(answer)).toMatch(/no longer valid|not among those that you keep/);
    expect(answer.ephemeral_for).toBe(ann.id);
    expect(await stored(room, ann)).toEqual(before);
  });

  it('shows the last page for one that is not there any more', async () => {
    const room = await openBot({ commands: [...commands, forger('source:kept:999')] });
    const { ann, channel } = room;
    await keep(room, ann, 1, 2, 3, 4, 5, 6);
    const forged = await (await ann.slash(channel, 'try')).answer();
    const answer = await (await ann.press(forged, 'x')).answer();
    expect(wordsOf(answer)).toContain('**6. Leimbach 2013, ¶ 1**');
  });

  it('cannot remove what somebody else keeps', async () => {
    const mark = bookmarkMark({ source: LEIMBACH, paragraph: 4 });
    const room = await openBot({ commands: [...commands, forger(`source:remove:${mark}:1`)] });
    const { ann, ben, channel } = room;
    await keep(room, ann, 4);
    const forged = await (await ann.slash(channel, 'try')).answer();
    const answer = await (await ben.press(forged, 'x')).answer();
    expect(wordsOf(answer)).toContain('not among those that you keep');
    expect(await stored(room, ann)).toHaveLength(1);
    expect(labelsOf(await (await ann.press(forged, 'x')).answer())).not.toContain('Remove 1');
    expect(await stored(room, ann)).toEqual([]);
  });
});
