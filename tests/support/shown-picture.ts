import { createPictureCache, type PictureCache } from '../../src/pictures/cache.ts';
import type { Drawing } from '../../src/pictures/drawing.ts';
import { png } from '../practice/png.ts';
import { componentsOf } from './within-limits.ts';

/** A picture that a message shows. */
export type ShownPicture = Readonly<{ url: string; description: string; width: number; height: number }>;

type Item = Readonly<{
  media: Readonly<{ url: string; width: number; height: number }>;
  description: string;
}>;

/** The pictures of a message, in the order in which it shows them. */
export function picturesOf(message: object): ShownPicture[] {
  return componentsOf(message)
    .flatMap(({ items = [] }) => items as readonly Item[])
    .map(({ media: { url, width, height }, description }) => ({ url, description, width, height }));
}

/** The bytes that are served for a picture; empty where there is none. */
export async function bytesOf(picture: ShownPicture | undefined): Promise<Buffer> {
  return picture ? Buffer.from(await (await fetch(picture.url)).arrayBuffer()) : Buffer.alloc(0);
}

/** A drawing that gives what it is told to give for a picture. */
export function drawingOf(pngOf: Drawing['pngOf']): () => Promise<Drawing> {
  return async () => ({ svgOf: () => '', pngOf });
}

/** Pictures that are two pixels wide and take no time to draw. */
export function quickPictures(): PictureCache {
  return createPictureCache({ maxBytes: 100_000, open: drawingOf(async () => png(2, 2)) });
}
