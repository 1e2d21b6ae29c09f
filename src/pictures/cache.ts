import { createHash } from 'node:crypto';
import { type Drawing, openDrawing, type Sheet } from './drawing.ts';

export type PictureCache = Readonly<{
  /** The PNG of a sheet: kept, being drawn already, or drawn now. Rejects if it cannot be drawn; nothing is kept then. */
  pictureOf: (sheet: Sheet) => Promise<Buffer>;
  /** Loads what drawing needs, so that the first picture does not wait for it. Rejects if it cannot be loaded. */
  warmUp: () => Promise<void>;
}>;

/**
 * Makes a cache of pictures in memory. Those that were asked for least recently are given up first.
 * @param maxBytes how much all kept pictures may take together; a larger picture is drawn each time.
 * @param open what loads the drawing; called when the first picture is asked for, or by `warmUp`.
 */
export function createPictureCache({
  maxBytes,
  open = openDrawing,
}: Readonly<{ maxBytes: number; open?: () => Promise<Drawing> }>): PictureCache {
  const kept = new Map<string, Buffer>();
  const underWay = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  let opening: Promise<Drawing> | undefined;

  const drawing = (): Promise<Drawing> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const keep = (key: string, png: Buffer): void => {
    if (png.byteLength > maxBytes) return;
    kept.set(key, png);
    bytes += png.byteLength;
    // a Map lists its entries in the order in which they were set: the oldest first
    for (const [oldest, { byteLength }] of kept) {
      if (bytes <= maxBytes) break;
      kept.delete(oldest);
      bytes -= byteLength;
    }
  };

  const draw = async (key: string, sheet: Sheet): Promise<Buffer> => {
    try {
      const png = await (await drawing()).pngOf(sheet);
      keep(key, png);
      return png;
    } finally {
      underWay.delete(key);
    }
  };

  return {
    async warmUp() {
      await drawing();
    },
    async pictureOf(sheet) {
      const key = keyOf(sheet);
      const png = kept.get(key);
      if (png !== undefined) {
        kept.delete(key);
        kept.set(key, png);
        return png;
      }
      const running = underWay.get(key) ?? draw(key, sheet);
      underWay.set(key, running);
      return running;
    },
  };
}

/** A sheet holds every word and number of its picture, so its text tells which picture it is. */
function keyOf(sheet: Sheet): string {
  return createHash('sha256').update(JSON.stringify(sheet)).digest('base64url');
}
