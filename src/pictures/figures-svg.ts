import { BAR, barChart } from './bar-chart.ts';
import { BESIDE_BADGE, type Block, badge, heading, keyBlock, pairBlock, rule, stacked } from './blocks.ts';
import type { DrawChart } from './charts.ts';
import type { FigurePanel, FigureRow, FiguresSheet } from './figures-sheet.ts';
import type { Fonts } from './font.ts';
import { COLOURS, LARGE_SIZE, MARGIN, paper } from './paper.ts';

const GAP = 14;
const BAR_SPACE = BAR + 8;

/** Draws figures: a panel for each thing that was counted, with a bar for each value and an axis from zero. */
export function figuresSvg(sheet: FiguresSheet, fonts: Fonts, drawChart: DrawChart): string {
  const panels = sheet.panels.flatMap((panel) => [rule(), panelBlock(panel, sheet.locale, fonts, drawChart)]);
  const key = sheet.key.map(({ mark, label }) => ({ icon: ICONS[mark], label }));
  const content = stacked(
    [heading(fonts, sheet.title, sheet.page), ...panels, rule(), keyBlock(fonts, key)],
    12,
  );
  return paper(content.height + 2 * MARGIN, [`<g transform="translate(0 ${MARGIN})">${content.svg}</g>`]);
}

function panelBlock(panel: FigurePanel, locale: string, fonts: Fonts, drawChart: DrawChart): Block {
  const names = pairBlock(fonts, [panel.label, panel.unit], { size: 16, lines: 3 });
  const rows = panel.rows.map((row) => rowText(row, fonts));
  const tops = rows.map((_, i) =>
    rows.slice(0, i).reduce((sum, { height }) => sum + height + BAR_SPACE + GAP, 0),
  );
  const middles = rows.map(({ height }, i) => (tops[i] ?? 0) + height + BAR_SPACE / 2);
  const place = { left: BESIDE_BADGE, height: (middles.at(-1) ?? 0) + BAR_SPACE / 2 + 4, locale };
  const chart = barChart(panel, middles, place, drawChart);
  const texts = rows.map(({ svg }, i) => `<g transform="translate(0 ${tops[i]})">${svg}</g>`);
  return stacked([names, { svg: [chart.svg, ...texts].join('\n'), height: chart.height }], 8);
}

function rowText({ letter, amount, about, source, mark }: FigureRow, fonts: Fonts): Block {
  const lines = pairBlock(fonts, [amount, `${about} · ${source}`], {
    size: LARGE_SIZE,
    lines: 2,
    x: BESIDE_BADGE,
  });
  return { svg: `${badge(fonts, letter, mark === 'exact')}\n${lines.svg}`, height: lines.height };
}

const OUTLINE = `stroke="${COLOURS.mark}" stroke-width="2"`;
const PALE_BAR = `x="1" y="2.5" height="11" fill="${COLOURS.markPale}" ${OUTLINE}`;

const ICONS: Readonly<Record<FiguresSheet['key'][number]['mark'], string>> = {
  exact: `<rect x="1" y="2.5" width="22" height="11" fill="${COLOURS.mark}" ${OUTLINE}/>`,
  inexact: `<rect ${PALE_BAR} width="22"/>`,
  more: `<rect ${PALE_BAR} width="11"/><path d="M16 2l8 6-8 6Z" fill="${COLOURS.mark}"/>`,
  ahead: `<rect ${PALE_BAR} width="22" stroke-dasharray="5 3"/>`,
  oneScale: `<path d="M1 3v10M23 3v10M1 8h22" ${OUTLINE} fill="none"/>`,
};
