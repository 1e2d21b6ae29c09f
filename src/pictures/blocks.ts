import type { Fonts } from './font.ts';
import {
  baselineOf,
  COLOURS,
  CONTENT_WIDTH,
  heightOf,
  MARGIN,
  TEXT_SIZE,
  TITLE_SIZE,
  textLine,
  textLines,
} from './paper.ts';
import { drawable, wrapped } from './text.ts';

/** A part of a picture, as wide as the paper, drawn with its top at 0. */
export type Block = Readonly<{ svg: string; height: number }>;

const BADGE_RADIUS = 12;
const BETWEEN_PAIR = 8;
const KEY_ICON_WIDTH = 32;
const BETWEEN_ENTRIES = 16;
const KEY_STYLE = { font: 'regular', size: TEXT_SIZE, colour: COLOURS.quiet, lines: 2 } as const;

/** Where the text begins beside a badge. */
export const BESIDE_BADGE = MARGIN + 2 * BADGE_RADIUS + 12;

/** Puts blocks below each other. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  const parts: string[] = [];
  let y = 0;
  for (const { svg, height } of blocks) {
    parts.push(`<g transform="translate(0 ${Math.round(y * 100) / 100})">\n${svg}\n</g>`);
    y += height + gap;
  }
  return { svg: parts.join('\n'), height: Math.max(0, y - gap) };
}

/** Lines of text beside the left margin, as many as `lines` allows. */
export function textBlock(
  fonts: Fonts,
  text: string,
  style: Readonly<{ font: keyof Fonts; size: number; colour: string; lines: number; x?: number }>,
): Block {
  const { x = MARGIN } = style;
  const broken = wrapped(text, {
    font: fonts[style.font],
    size: style.size,
    width: MARGIN + CONTENT_WIDTH - x,
    lines: style.lines,
  });
  return {
    svg: textLines(fonts, broken, x, 0, style),
    height: heightOf(broken.length, style.size),
  };
}

/**
 * Two texts, the second on the line of the first if both fit into it, otherwise below.
 * @param x where the texts begin.
 */
export function pairBlock(
  fonts: Fonts,
  [first, second]: readonly [string, string],
  look: Readonly<{ size: number; lines: number; x?: number }>,
): Block {
  const { size, lines, x = MARGIN } = look;
  const bold = { font: 'bold', size, colour: COLOURS.ink } as const;
  if (second === '') return textBlock(fonts, first, { ...bold, lines, x });
  const regular = { font: 'regular', size: TEXT_SIZE, colour: COLOURS.quiet } as const;
  const beside = x + fonts.bold.widthOf(drawable(first, fonts.bold), size) + BETWEEN_PAIR;
  const end = beside + fonts.regular.widthOf(drawable(second, fonts.regular), TEXT_SIZE);
  if (end > MARGIN + CONTENT_WIDTH) {
    return stacked([
      textBlock(fonts, first, { ...bold, lines, x }),
      textBlock(fonts, second, { ...regular, lines: 3, x }),
    ]);
  }
  const baseline = baselineOf(size);
  return {
    svg: [textLine(fonts, first, x, baseline, bold), textLine(fonts, second, beside, baseline, regular)].join(
      '\n',
    ),
    height: heightOf(1, size),
  };
}

/** The title of a picture and, if it is one of several, which it is. */
export function heading(fonts: Fonts, title: string, page: string | undefined): Block {
  return pairBlock(fonts, [title, page ?? ''], { size: TITLE_SIZE, lines: 2 });
}

/** A round badge with a letter beside the left margin: filled if the entry is sure, else with a broken outline. */
export function badge(fonts: Fonts, letter: string, isFilled: boolean): string {
  const x = MARGIN + BADGE_RADIUS;
  const look = isFilled
    ? `fill="${COLOURS.mark}" stroke="${COLOURS.mark}"`
    : `fill="${COLOURS.markPale}" stroke="${COLOURS.mark}" stroke-dasharray="4 2.5"`;
  const circle = `<circle cx="${x}" cy="${BADGE_RADIUS}" r="${BADGE_RADIUS - 1}" ${look} stroke-width="2"/>`;
  const style = { font: 'bold', size: TEXT_SIZE, anchor: 'middle' } as const;
  const colour = isFilled ? COLOURS.onMark : COLOURS.ink;
  return `${circle}\n${textLine(fonts, letter, x, BADGE_RADIUS + 5.4, { ...style, colour })}`;
}

/** What a mark means: the mark, 24 wide and 16 high, and the words for it. */
export type KeyEntry = Readonly<{ icon: string; label: string }>;

/** The key to the marks: as many entries on a line as fit. */
export function keyBlock(fonts: Fonts, entries: readonly KeyEntry[]): Block {
  const rows: Block[] = [];
  let row: string[] = [];
  let x = MARGIN;
  for (const { icon, label } of entries) {
    const width = KEY_ICON_WIDTH + fonts.regular.widthOf(drawable(label, fonts.regular), TEXT_SIZE);
    if (row.length > 0 && x + width > MARGIN + CONTENT_WIDTH) {
      rows.push({ svg: row.join('\n'), height: heightOf(1, TEXT_SIZE) });
      [row, x] = [[], MARGIN];
    }
    const text = textBlock(fonts, label, { ...KEY_STYLE, x: x + KEY_ICON_WIDTH });
    const entry = `<g transform="translate(${x} 2)">${icon}</g>\n${text.svg}`;
    if (width > CONTENT_WIDTH) rows.push({ svg: entry, height: text.height });
    else row.push(entry);
    x = width > CONTENT_WIDTH ? MARGIN : x + width + BETWEEN_ENTRIES;
  }
  if (row.length > 0) rows.push({ svg: row.join('\n'), height: heightOf(1, TEXT_SIZE) });
  return stacked(rows, 2);
}

/** A thin line from margin to margin. */
export function rule(): Block {
  const svg = `<path d="M${MARGIN} 0.5H${MARGIN + CONTENT_WIDTH}" stroke="${COLOURS.grid}"/>`;
  return { svg, height: 1 };
}
