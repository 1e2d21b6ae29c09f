import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A font file, and how wide it sets a text. */
export type Font = Readonly<{
  file: string;
  /** True if the font has a glyph for the character. */
  has: (character: string) => boolean;
  /** The width of a text at a font size, in the unit of the size, without kerning. */
  widthOf: (text: string, size: number) => number;
}>;

export type Fonts = Readonly<{ regular: Font; bold: Font }>;

export const FONT_FAMILY = 'Noto Sans';

/** Reads the two font files that pictures are set in. */
export function loadFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (style: string) =>
    readFont(resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`));
  return { regular: read('400Regular'), bold: read('700Bold') };
}

/**
 * Reads the widths of a TrueType font: the tables head, hhea, hmtx and cmap of the OpenType specification.
 * @throws if there is no such file, or it lacks one of the tables.
 */
function readFont(file: string): Font {
  const data = readFileSync(file);
  const tableAt = tablesOf(data, file);
  const unitsPerEm = data.readUInt16BE(tableAt('head') + 18);
  const lastWidth = data.readUInt16BE(tableAt('hhea') + 34) - 1;
  const widths = tableAt('hmtx');
  const glyphs = readGlyphs(data, tableAt('cmap'));
  const advances = new Map<string, number>();
  const advanceOf = (character: string): number => {
    const known = advances.get(character);
    if (known !== undefined) return known;
    const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
    const advance = data.readUInt16BE(widths + 4 * Math.min(glyph, lastWidth));
    advances.set(character, advance);
    return advance;
  };
  return {
    file,
    has: (character) => glyphs.has(character.codePointAt(0) ?? 0),
    widthOf(text, size) {
      let units = 0;
      for (const character of text) units += advanceOf(character);
      return (units * size) / unitsPerEm;
    },
  };
}

function tablesOf(data: Buffer, file: string): (name: string) => number {
  const places = new Map(
    Array.from({ length: data.readUInt16BE(4) }, (_, i) => {
      const record = 12 + 16 * i;
      return [data.toString('latin1', record, record + 4), data.readUInt32BE(record + 8)] as const;
    }),
  );
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`${file} is no TrueType font: it has no table ${name}`);
    return place;
  };
}

/** Code points to glyphs, from the subtable in segments (format 4), which holds the Basic Multilingual Plane. */
function readGlyphs(data: Buffer, cmap: number): ReadonlyMap<number, number> {
  const subtables = Array.from(
    { length: data.readUInt16BE(cmap + 2) },
    (_, i) => cmap + data.readUInt32BE(cmap + 8 + 8 * i),
  );
  const table = subtables.find((place) => data.readUInt16BE(place) === 4);
  const glyphs = new Map<number, number>();
  if (table === undefined) return glyphs;
  const bytes = data.readUInt16BE(table + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes];
  for (let i = 0; i < bytes; i += 2) {
    const start = data.readUInt16BE(table + starts + i);
    const delta = data.readUInt16BE(table + deltas + i);
    const offset = data.readUInt16BE(table + offsets + i);
    for (let code = start; code <= data.readUInt16BE(table + ends + i); code++) {
      // an offset leads from where it stands itself to the glyph of the segment's first code
      const at = table + offsets + i + offset + 2 * (code - start);
      const glyph = offset === 0 ? code : data.readUInt16BE(at);
      if (glyph !== 0 && code !== 0xffff) glyphs.set(code, (glyph + delta) % 0x10000);
    }
  }
  return glyphs;
}
