import { describe, expect, it } from 'vitest';
import { createPictureCache } from '../../src/pictures/cache.ts';
import type { Drawing, Sheet } from '../../src/pictures/drawing.ts';
import { drawing } from './drawn.ts';
import { event, timeline } from './given.ts';
import { FRENCH } from './words.ts';

const KILOBYTE = 1000;

/** A drawing that counts, and whose pictures are a thousand bytes each. */
function counting() {
  const drawn: string[] = [];
  const plain: Drawing = {
    svgOf: () => '',
    async pngOf(sheet) {
      drawn.push(titleOf(sheet));
      return Buffer.alloc(KILOBYTE);
    },
  };
  return { drawn, open: async () => plain };
}

function titleOf(sheet: Sheet): string {
  return sheet.kind === 'timeline' ? (sheet.rows[0]?.date ?? '') : sheet.title;
}

const of = (year: number) => timeline([event(`${year}`)]);

describe('the cache of pictures', () => {
  it('draws what it is asked for once, however often and however fast', async () => {
    const { drawn, open } = counting();
    const { pictureOf } = createPictureCache({ maxBytes: 10 * KILOBYTE, open });
    const [first, second] = await Promise.all([pictureOf(of(2012)), pictureOf(of(2012))]);
    expect(second).toBe(first);
    expect(await pictureOf(of(2012))).toBe(first);
    expect(drawn).toEqual(['2012']);
  });

  it('tells pictures apart by all that is in them', async () => {
    const { drawn, open } = counting();
    const { pictureOf } = createPictureCache({ maxBytes: 10 * KILOBYTE, open });
    await pictureOf(of(2012));
    await pictureOf(of(2013));
    await pictureOf(timeline([event('2012')], FRENCH));
    await pictureOf(timeline([event('2012', { what: 'Something else.' })]));
    expect(drawn).toHaveLength(4);
  });

  it('gives up first what was not asked for the longest', async () => {
    const { drawn, open } = counting();
    const { pictureOf } = createPictureCache({ maxBytes: 2 * KILOBYTE, open });
    for (const year of [2011, 2012, 2011, 2013, 2011, 2012]) await pictureOf(of(year));
    expect(drawn).toEqual(['2011', '2012', '2013', '2012']);
  });

  it('does not keep a picture that is larger than all its room', async () => {
    const { drawn, open } = counting();
    const { pictureOf } = createPictureCache({ maxBytes: KILOBYTE - 1, open });
    expect(await pictureOf(of(2012))).toHaveLength(KILOBYTE);
    await pictureOf(of(2012));
    expect(drawn).toHaveLength(2);
  });

  it('loads the drawing ahead of the first picture if asked to, and once', async () => {
    const { drawn, open } = counting();
    let opened = 0;
    const { pictureOf, warmUp } = createPictureCache({
      maxBytes: KILOBYTE,
      open: () => {
        opened++;
        return open();
      },
    });
    await Promise.all([warmUp(), warmUp()]);
    expect({ opened, drawn }).toEqual({ opened: 1, drawn: [] });
    await pictureOf(of(2012));
    expect(opened).toBe(1);
  });

  it('tells that the drawing cannot be loaded, and tries again later', async () => {
    const { open } = counting();
    const opens = [() => Promise.reject(new Error('no such font')), open];
    const { pictureOf, warmUp } = createPictureCache({
      maxBytes: KILOBYTE,
      open: () => opens.shift()?.() ?? open(),
    });
    await expect(warmUp()).rejects.toThrow('no such font');
    expect(await pictureOf(of(2012))).toHaveLength(KILOBYTE);
  });

  it('tries again after a failure, of the drawing and of its loading', async () => {
    const failures = ['loading', 'drawing'];
    const failing = () => {
      const failure = failures.shift();
      if (failure !== undefined) throw new Error(failure);
    };
    const { pictureOf } = createPictureCache({
      maxBytes: KILOBYTE,
      open: async () => {
        if (failures[0] === 'loading') failing();
        return {
          svgOf: () => '',
          pngOf: async () => {
            failing();
            return Buffer.from('png');
          },
        };
      },
    });
    await expect(pictureOf(of(2012))).rejects.toThrow('loading');
    await expect(pictureOf(of(2012))).rejects.toThrow('drawing');
    expect(await pictureOf(of(2012))).toEqual(Buffer.from('png'));
  });
});

describe('pictures', () => {
  const events = Array.from({ length: 5 }, (_, i) =>
    event(`${2012 + i}`, { what: 'Many words. '.repeat(15) }),
  );

  it('are the same, byte for byte, for the same sheet', async () => {
    const sheet = timeline(events);
    expect(drawing.svgOf(sheet)).toBe(drawing.svgOf(timeline(events)));
    const [first, second] = await Promise.all([drawing.pngOf(sheet), drawing.pngOf(timeline(events))]);
    expect(first.equals(second)).toBe(true);
  });

  it('take at most 500 ms to draw, and 20 ms from the cache', async () => {
    const { pictureOf } = createPictureCache({ maxBytes: 1e7, open: async () => drawing });
    const took: number[] = [];
    const fromCache: number[] = [];
    for (let i = 0; i < 3; i++) {
      const sheet = timeline(events.slice(i));
      const start = performance.now();
      await pictureOf(sheet);
      const drawn = performance.now();
      await pictureOf(sheet);
      took.push(drawn - start);
      fromCache.push(performance.now() - drawn);
    }
    // the least of several, since other tests may run at the same time
    expect(Math.min(...took)).toBeLessThanOrEqual(500);
    expect(Math.min(...fromCache)).toBeLessThanOrEqual(20);
  });
});
