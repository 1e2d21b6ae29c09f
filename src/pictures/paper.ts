import type { Font, Fonts } from './font.ts';
import { FONT_FAMILY } from './font.ts';
import { drawable, escapeXml } from './text.ts';

/** The width of a picture in its own units; on a phone, one of them is about one point of the screen. */
export const PAPER_WIDTH = 400;
export const MARGIN = 16;
export const CONTENT_WIDTH = PAPER_WIDTH - 2 * MARGIN;

/** Smaller text could not be read where the picture is 400 points wide. */
export const TEXT_SIZE = 15;
export const LARGE_SIZE = 18;
export const TITLE_SIZE = 20;
export const LINE = 1.3;

/**
 * The colours. The paper is opaque, so that they are the same in Discord's dark and light theme, and its border
 * stands out against both. Nothing is told by colour alone.
 */
export const COLOURS = {
  paper: '#fafaf7',
  border: '#80868f',
  ink: '#1b1f27',
  quiet: '#4a5160',
  grid: '#d5d9df',
  /** What is told without reserve is filled with it, all else only outlined. */
  mark: '#005b94',
  markPale: '#e3eef6',
  onMark: '#ffffff',
} as const;

export type TextStyle = Readonly<{
  font: keyof Fonts;
  size: number;
  colour: string;
  anchor?: 'start' | 'middle' | 'end';
}>;

/** One line of text as SVG, with its baseline at `y`. */
export function textLine(fonts: Fonts, text: string, x: number, y: number, style: TextStyle): string {
  const font: Font = fonts[style.font];
  const weight = style.font === 'bold' ? ' font-weight="700"' : '';
  const anchor = style.anchor === undefined ? '' : ` text-anchor="${style.anchor}"`;
  return (
    `<text x="${round(x)}" y="${round(y)}" font-size="${style.size}"${weight}${anchor} fill="${style.colour}">` +
    `${escapeXml(drawable(text, font))}</text>`
  );
}

/** Lines of text below each other, the first with its top at `y`. */
export function textLines(
  fonts: Fonts,
  lines: readonly string[],
  x: number,
  y: number,
  style: TextStyle,
): string {
  const height = heightOf(1, style.size);
  return lines
    .map((line, i) => textLine(fonts, line, x, y + i * height + baselineOf(style.size), style))
    .join('\n');
}

/** How far below its top the baseline of a line is. */
export function baselineOf(size: number): number {
  return 0.76 * heightOf(1, size);
}

/** The height of some lines of text. */
export function heightOf(lines: number, size: number): number {
  return lines * size * LINE;
}

/** The whole picture: the paper with its border, and the parts on it. */
export function paper(height: number, parts: readonly string[]): string {
  const tall = Math.ceil(height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PAPER_WIDTH}" height="${tall}"` +
      ` viewBox="0 0 ${PAPER_WIDTH} ${tall}" font-family="${FONT_FAMILY}">`,
    `<rect x="1" y="1" width="${PAPER_WIDTH - 2}" height="${tall - 2}" fill="${COLOURS.paper}"` +
      ` stroke="${COLOURS.border}" stroke-width="2"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
