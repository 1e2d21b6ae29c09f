import type { CustomSeriesRenderItem } from 'echarts';
import type { Block } from './blocks.ts';
import type { DrawChart } from './charts.ts';
import { COLOURS, MARGIN, PAPER_WIDTH, TEXT_SIZE } from './paper.ts';
import type { TimeAxis } from './time-axis.ts';
import type { TimelineRow } from './timeline-sheet.ts';

const LANE = 20;
const AXIS_HEIGHT = 26;
const LETTER_WIDTH = 22;
const BAR = 11;
/** Shorter bars would not be seen; they reach as far to the left as to the right. */
const SHORTEST = 9;

/** The events in time: a lane for each, with a mark as long as its period, or as what its date leaves open. */
export function timeChart(rows: readonly TimelineRow[], axis: TimeAxis, drawChart: DrawChart): Block {
  const height = rows.length * LANE + AXIS_HEIGHT;
  const starts = axis.parts.map(({ from }) => from);
  const svg = drawChart(
    {
      grid: { left: MARGIN + LETTER_WIDTH, right: MARGIN, top: 0, height: rows.length * LANE },
      xAxis: {
        type: 'value',
        silent: true,
        min: axis.first,
        max: axis.end,
        axisLine: { show: false },
        axisTick: { show: true, length: 6, lineStyle: { color: COLOURS.grid }, customValues: starts },
        splitLine: { show: false },
        axisLabel: {
          ...{ align: 'left', color: COLOURS.quiet, fontSize: TEXT_SIZE, margin: 7, hideOverlap: false },
          customValues: starts,
          formatter: (day: number) => axis.parts.find(({ from }) => from === day)?.label ?? '',
        },
      },
      yAxis: {
        type: 'category',
        silent: true,
        inverse: true,
        data: rows.map(({ letter }) => letter),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: COLOURS.ink, fontSize: TEXT_SIZE, fontWeight: 'bold', margin: 10, interval: 0 },
      },
      series: [
        {
          type: 'custom',
          silent: true,
          renderItem: renderMark(rows),
          data: rows.map(({ span }, lane) => [span.first, lane, span.last + 1]),
        },
        {
          type: 'bar',
          silent: true,
          data: [],
          z: 1,
          markLine: {
            silent: true,
            z: 1,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: COLOURS.grid, type: 'solid' },
            data: [...starts, axis.end].map((day) => ({ xAxis: day })),
          },
        },
      ],
    },
    PAPER_WIDTH,
    height,
  );
  return { svg, height };
}

function renderMark(rows: readonly TimelineRow[]): CustomSeriesRenderItem {
  return ({ dataIndex }, api) => {
    const row = rows[dataIndex];
    const lane = api.value(1);
    const [from = 0, y = 0] = api.coord([api.value(0), lane]);
    const [to = 0] = api.coord([api.value(2), lane]);
    if (row === undefined) return;
    const middle = (from + to) / 2;
    if (row.mark === 'day')
      return { type: 'polygon', shape: { points: diamond(middle, y) }, style: styleOf(row) };
    const width = Math.max(to - from, SHORTEST);
    const shape = {
      x: middle - width / 2,
      y: y - BAR / 2,
      width,
      height: BAR,
      r: row.mark === 'within' ? BAR / 2 : 0,
    };
    return { type: 'rect', shape, style: styleOf(row) };
  };
}

function diamond(x: number, y: number): [number, number][] {
  const reach = BAR / 2 + 1.5;
  return [
    [x, y - reach],
    [x + reach, y],
    [x, y + reach],
    [x - reach, y],
  ];
}

function styleOf({ mark, isSure }: TimelineRow) {
  return {
    fill: isSure && mark !== 'within' ? COLOURS.mark : COLOURS.markPale,
    stroke: COLOURS.mark,
    lineWidth: 2,
    ...(isSure ? {} : { lineDash: [4, 2.5] }),
  };
}
