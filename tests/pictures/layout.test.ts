import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { eventsBetween } from '../../src/lookup/events.ts';
import { figuresOf } from '../../src/lookup/figures.ts';
import { alternativeText } from '../../src/pictures/alternative-text.ts';
import type { Sheet } from '../../src/pictures/drawing.ts';
import { ROOT } from '../support/run-command.ts';
import { type DrawnText, drawing, textsOf } from './drawn.ts';
import { event, figure, figures, series, timeline } from './given.ts';
import { ENGLISH, LANGUAGES } from './words.ts';

const PAPER_WIDTH = 400;
const MARGIN = 8;
/** Sizes are in four-hundredths of the width, so this is in points where the picture is 400 points wide. */
const SMALLEST = 15;

const { knowledge } = loadKnowledge(path.join(ROOT, 'knowledge'));
const events = eventsBetween(knowledge, {});
const all = figuresOf(
  knowledge,
  knowledge.measures.map(({ id }) => id),
);

/** Every page of the knowledge that ships, in every language. */
const pages: readonly (readonly [string, Sheet])[] = LANGUAGES.flatMap((words) => {
  const count = all.flatMap(({ points }) => points).length;
  return [
    ...Array.from({ length: Math.ceil(events.length / 5) }, (_, i) => timeline(events, words, i + 1, 5)),
    ...Array.from({ length: Math.ceil(count / 5) }, (_, i) => figures(all, words, i + 1, 5)),
    ...all.map((one) => figures([one], words)),
  ].map((sheet, i) => [`${words.locale}: ${sheet.kind} ${i}`, sheet] as const);
});

const wide = 'W'.repeat(300);
const hardest: readonly (readonly [string, Sheet])[] = [
  ['words wider than the paper', timeline([event('2012', { what: wide }), event('2013', { what: wide })])],
  [
    'a long title, numbers and names',
    figures(
      [
        series(wide, [figure(1_234_567.891, { voice: 'claim', by: [wide] })]),
        series('Numbers', [figure(999_999_999_999_999, { exactness: 'more-than' }), figure(-9.99e14)]),
      ],
      { ...ENGLISH, figures: { ...ENGLISH.figures, title: `${wide} ${wide}` } },
    ),
  ],
];

function outside(texts: readonly DrawnText[]): readonly DrawnText[] {
  return texts.filter(({ left, right }) => left < MARGIN || right > PAPER_WIDTH - MARGIN);
}

/** Labels of an axis stand at the same height in the same chart, one after the other. */
function touching(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap((text, i) => {
    const next = texts[i + 1];
    const isBeside = next !== undefined && next.y === text.y && next.left > text.left;
    return isBeside && next.left - text.right < 3 ? [`${text.text} | ${next.text}`] : [];
  });
}

describe.each([...pages, ...hardest])('a picture: %s', (_, sheet) => {
  const texts = textsOf(sheet);

  it('has no text that leaves the paper, touches its neighbour, or is too small', () => {
    expect(outside(texts)).toEqual([]);
    expect(touching(texts)).toEqual([]);
    expect(texts.filter(({ size }) => !(size >= SMALLEST))).toEqual([]);
  });

  it('is no taller than two and a half times its width', () => {
    const height = Number(/ height="(\d+)"/.exec(drawing.svgOf(sheet))?.[1]);
    expect(height).toBeLessThanOrEqual(2.5 * PAPER_WIDTH);
  });
});

describe('the alternative texts of the knowledge that ships', () => {
  it.each(pages)('%s: fits, and names every letter', (_, sheet) => {
    const text = alternativeText(sheet, ENGLISH.alternative);
    expect(text.length).toBeLessThanOrEqual(1024);
    const rows = sheet.kind === 'timeline' ? sheet.rows : sheet.panels.flatMap((panel) => panel.rows);
    for (const { letter } of rows) expect(text).toContain(` ${letter}, `);
  });
});
