import { BESIDE_BADGE, type Block, badge, heading, keyBlock, rule, stacked, textBlock } from './blocks.ts';
import type { DrawChart } from './charts.ts';
import type { Fonts } from './font.ts';
import { COLOURS, MARGIN, paper, TEXT_SIZE } from './paper.ts';
import { timeChart } from './time-chart.ts';
import type { TimelineRow, TimelineSheet } from './timeline-sheet.ts';

const MOST_LINES = 3;
const DATE_SIZE = 16;

/**
 * Draws a timeline: above, where each event lies in time; below, what happened.
 * Text that is broken into lines is none of a chart's business, so the list is set without ECharts.
 */
export function timelineSvg(sheet: TimelineSheet, fonts: Fonts, drawChart: DrawChart): string {
  const key = sheet.key.map(({ mark, label }) => ({ icon: ICONS[mark], label }));
  const content = stacked(
    [
      heading(fonts, sheet.title, sheet.page),
      ...(sheet.axis === undefined ? [] : [timeChart(sheet.rows, sheet.axis, drawChart)]),
      rule(),
      ...sheet.rows.map((row) => entry(row, fonts)),
      ...(key.length === 0 ? [] : [rule(), keyBlock(fonts, key)]),
    ],
    12,
  );
  return paper(content.height + 2 * MARGIN, [`<g transform="translate(0 ${MARGIN})">${content.svg}</g>`]);
}

function entry({ letter, date, text, isSure }: TimelineRow, fonts: Fonts): Block {
  const x = BESIDE_BADGE;
  const lines = stacked([
    textBlock(fonts, date, { font: 'bold', size: DATE_SIZE, colour: COLOURS.ink, lines: 2, x }),
    textBlock(fonts, text, { font: 'regular', size: TEXT_SIZE, colour: COLOURS.ink, lines: MOST_LINES, x }),
  ]);
  return { svg: `${badge(fonts, letter, isSure)}\n${lines.svg}`, height: lines.height };
}

const LINE_STYLE = `stroke="${COLOURS.mark}" stroke-width="2"`;
const PALE = `fill="${COLOURS.markPale}" ${LINE_STYLE}`;
const FULL = `fill="${COLOURS.mark}" ${LINE_STYLE}`;

const ICONS: Readonly<Record<TimelineSheet['key'][number]['mark'], string>> = {
  day: `<path d="M12 1l7 7-7 7-7-7Z" ${FULL}/>`,
  within: `<rect x="1" y="2.5" width="22" height="11" rx="5.5" ${PALE}/>`,
  period: `<rect x="1" y="2.5" width="22" height="11" ${FULL}/>`,
  unsure: `<rect x="1" y="2.5" width="22" height="11" ${PALE} stroke-dasharray="4 2.5"/>`,
};
