import { inflateSync } from 'node:zlib';
import { type Drawing, openDrawing, type Sheet } from '../../src/pictures/drawing.ts';
import { loadFonts } from '../../src/pictures/font.ts';

/** Loads the drawing once for a file of tests. */
export const drawing: Drawing = await openDrawing();

const fonts = loadFonts();

/** A text of a drawn SVG, with the left and right end of it. */
export type DrawnText = Readonly<{ text: string; left: number; right: number; y: number; size: number }>;

/** Every text of the picture of a sheet, in order; entities are read. */
export function textsOf(sheet: Sheet): readonly DrawnText[] {
  const svg = drawing.svgOf(sheet);
  return Array.from(svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g), ([, attributes = '', inner = '']) => {
    const text = inner
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    const moved = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes);
    const size = Number(/font-size[=:]"?([\d.]+)/.exec(attributes)?.[1]);
    const x = Number(/ ?x="([-\d.]+)"/.exec(attributes)?.[1] ?? 0) + Number(moved?.[1] ?? 0);
    const y = Number(/ y="([-\d.]+)"/.exec(attributes)?.[1] ?? 0) + Number(moved?.[2] ?? 0);
    const font = /font-weight[=:]"?(bold|700)/.test(attributes) ? fonts.bold : fonts.regular;
    const width = font.widthOf(text, size);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const left = x - width * ({ start: 0, middle: 0.5, end: 1 }[anchor] ?? 0);
    return { text, left, right: left + width, y, size };
  });
}

/** All texts of the picture, joined by spaces: lines of a broken text become one again. */
export function readingOf(sheet: Sheet): string {
  return textsOf(sheet)
    .map(({ text }) => text)
    .join(' ');
}

export type Pixels = Readonly<{
  width: number;
  height: number;
  at: (x: number, y: number) => readonly number[];
}>;

/** Decodes a PNG of eight bits for each of red, green, blue and, if there is one, alpha. */
export function decodePng(png: Buffer): Pixels {
  if (png.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no PNG');
  const [width, height, depth, colour] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (depth !== 8 || (colour !== 2 && colour !== 6)) throw new Error(`${depth} bits, colour type ${colour}`);
  const channels = colour === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  return {
    width,
    height,
    at: (x, y) => [...bytes.subarray((y * width + x) * channels, (y * width + x + 1) * channels)],
  };
}

function unfiltered(raw: Buffer, row: number, height: number, channels: number): Buffer {
  const bytes = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const left = x < channels ? 0 : (bytes[y * row + x - channels] ?? 0);
      const up = y === 0 ? 0 : (bytes[(y - 1) * row + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (bytes[(y - 1) * row + x - channels] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      bytes[y * row + x] = ((raw[y * (row + 1) + 1 + x] ?? 0) + predicted) & 255;
    }
  }
  return bytes;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
