import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { markOf } from '../../src/discord/documents.ts';
import { createPictureCache } from '../../src/pictures/cache.ts';
import { png } from '../practice/png.ts';
import { openBot } from '../support/bot.ts';
import { forging } from '../support/forged.ts';
import { drawingOf, picturesOf, quickPictures } from '../support/shown-picture.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

type Room = Awaited<ReturnType<typeof openBot>>;

/** A bot whose pictures take no time to draw, if it is told no other way of drawing. */
const open = (options: Parameters<typeof openBot>[0] = {}) =>
  openBot({ pictures: quickPictures(), ...options });
const ask = async ({ ann, channel }: Room, inputs: Readonly<Record<string, string | boolean>> = {}) =>
  (await ann.slash(channel, 'timeline', inputs)).answer();

describe('the pages of the timeline', () => {
  it('lead to the last and back to the first, with a new picture each', async () => {
    const room = await open();
    let message = await ask(room, { private: true });
    const pages = Number(/page 1 of (\d+)/.exec(wordsOf(message))?.[1]);
    const urls = new Set<string>();
    for (let page = 1; page <= pages; page++) {
      expectWithinLimits(message);
      expect(wordsOf(message)).toContain(`page ${page} of ${pages}`);
      expect(picturesOf(message)).toHaveLength(1);
      expect(message.attachments).toEqual([]);
      urls.add(picturesOf(message)[0]?.url ?? '');
      if (page < pages)
        message = await (await room.ann.press(message, `Next (${page + 1} of ${pages})`)).answer();
    }
    expect(urls.size).toBe(pages);
    expect(buttonsOf(message).slice(-2)).toMatchObject([
      { label: `Back (${pages - 1} of ${pages})`, isDisabled: false },
      { label: 'Next', isDisabled: true },
    ]);
    for (let page = pages - 1; page >= 1; page--)
      message = await (await room.ann.press(message, `Back (${page} of ${pages})`)).answer();
    expect(buttonsOf(message).slice(-2)).toMatchObject([
      { label: 'Back', isDisabled: true },
      { label: `Next (2 of ${pages})`, isDisabled: false },
    ]);
    expect(room.ann.sees(room.channel)).toHaveLength(1);
  });

  it('are turned for somebody else without touching what all see', async () => {
    const room = await open();
    const message = await ask(room);
    const next = buttonsOf(message).at(-1)?.id ?? '';
    const own = await (await room.ben.press(message, next)).answer();
    expect(own.ephemeral_for).toBe(room.ben.id);
    expect(wordsOf(own)).toContain('page 2 of');
    expect(picturesOf(own)).toHaveLength(1);
    const [shared, ...more] = room.ann.sees(room.channel);
    expect(wordsOf(shared ?? {})).toContain('page 1 of');
    expect(more).toEqual([]);
  });

  it('turn after a restart of the bot, with all that was chosen', async () => {
    const room = await open();
    const message = await ask(room, { from: '2013', to: '2020', about: 'MINUSMA' });
    await room.bot.stop();
    const again = await room.startBot();
    const next = buttonsOf(message).find(({ label }) => label.startsWith('Next'))?.id ?? '';
    expect(next).toBe(`timeline:page:2013:2020:${markOf('minusma')}:2`);
    const turned = await (await room.ann.press(message, next)).answer();
    expect(wordsOf(turned)).toMatch(/from 2013 · until 2020 · about MINUSMA · \d+ events · page 2 of/);
    await again.stop();
  });

  it('that are forged or gone lead to what there is, or to a plain refusal', async () => {
    const stale = [
      'timeline:page:2013:x:x',
      'timeline:page:2013:x:x:0',
      'timeline:page:2013:x:x:1e9',
      'timeline:page:13:x:x:1',
      'timeline:page:2012-02-31:x:x:1',
      'timeline:page:x:x:deadbeef:1',
      'timeline:end:back',
      'timeline:drop:x:x:x:1',
    ];
    const ids = ['timeline:page:x:x:x:999999', ...stale];
    const room = await open({ commands: [...commands, forging(ids)] });
    const forged = await (await room.ann.slash(room.channel, 'forge')).answer();
    const last = await (await room.ann.press(forged, ids[0] ?? '')).answer();
    expect(wordsOf(last)).toMatch(/page (\d+) of \1$/m);
    for (const id of stale) {
      const refused = await (await room.ann.press(forged, id)).answer();
      expect([id, refused.content]).toEqual([id, expect.stringContaining('no longer valid')]);
    }
  });
});

describe('a picture that is missing', () => {
  it('leaves the text alone where it cannot be drawn, and the failure in the log', async () => {
    const pictures = createPictureCache({
      maxBytes: 1000,
      open: drawingOf(() => Promise.reject(new Error('out of paint'))),
    });
    const room = await open({ pictures });
    const message = await ask(room);
    expect(picturesOf(message)).toEqual([]);
    expect(wordsOf(message)).toContain('**A · 2011**');
    expect(wordsOf(message)).not.toMatch(/picture|wrong/);
    expect(room.logged).toContainEqual(
      expect.objectContaining({
        level: 50,
        msg: 'picture could not be drawn',
        err: expect.objectContaining({ message: 'out of paint' }),
      }),
    );
  });

  it('does not keep the bot from starting where drawing cannot even be loaded', async () => {
    const broken = () => Promise.reject(new Error('no such font'));
    const room = await open({ pictures: createPictureCache({ maxBytes: 1000, open: broken }) });
    expect(wordsOf(await ask(room))).toContain('**A · 2011**');
    expect(room.logged).toContainEqual(
      expect.objectContaining({ level: 50, msg: 'pictures cannot be drawn' }),
    );
  });

  it('is not waited for longer than there is time, and can be asked for when it is there', async () => {
    let finish = (_png: Buffer): void => {};
    const slow = new Promise<Buffer>((resolve) => {
      finish = resolve;
    });
    const room = await open({
      pictures: createPictureCache({ maxBytes: 1000, open: drawingOf(() => slow) }),
    });
    const outcome = await room.ann.slash(room.channel, 'timeline', { private: true });
    expect(outcome.ms).toBeLessThan(2500);
    const message = await outcome.answer();
    expect(picturesOf(message)).toEqual([]);
    expect(wordsOf(message)).toContain('The picture was not ready in time; the text says the same.');
    expect(wordsOf(message)).toContain('**A · 2011**');
    finish(png(4, 3));
    const complete = await (await room.ann.press(message, 'Show the picture')).answer();
    expect(picturesOf(complete)).toMatchObject([{ width: 4, height: 3 }]);
    expect(wordsOf(complete)).not.toContain('not ready');
  });
});
