import type { CustomSeriesRenderItem } from 'echarts';
import type { Block } from './blocks.ts';
import type { DrawChart } from './charts.ts';
import type { BarMark } from './figure-words.ts';
import type { FigurePanel } from './figures-sheet.ts';
import { formatTick } from './numbers.ts';
import { COLOURS, PAPER_WIDTH, TEXT_SIZE } from './paper.ts';
import { roundScale } from './round-scale.ts';

export const BAR = 14;
const AXIS_HEIGHT = 28;
/** The label of the axis's end reaches beyond it. */
const RIGHT = 36;
/** A bar of a value that is small beside the others can still be seen. */
const SHORTEST = 3;

/**
 * The bars of one panel over an axis of their own, which holds zero. Nothing joins them, since the documents give
 * nothing between them.
 * @param middles where the middle of each bar is, from the top.
 */
export function barChart(
  panel: FigurePanel,
  middles: readonly number[],
  place: Readonly<{ left: number; height: number; locale: string }>,
  drawChart: DrawChart,
): Block {
  const { lowest, highest, ticks } = roundScale(panel.lowest, panel.highest);
  const height = place.height + AXIS_HEIGHT;
  const svg = drawChart(
    {
      grid: { left: place.left, right: RIGHT, top: 0, height: place.height },
      xAxis: {
        type: 'value',
        silent: true,
        position: 'bottom',
        min: lowest,
        max: highest,
        axisTick: { show: true, length: 5, lineStyle: { color: COLOURS.grid }, customValues: [...ticks] },
        splitLine: { show: false },
        axisLine: { show: true, onZero: false, lineStyle: { color: COLOURS.border } },
        axisLabel: {
          ...{ color: COLOURS.quiet, fontSize: TEXT_SIZE, margin: 8, hideOverlap: true },
          customValues: [...ticks],
          formatter: (value: number) => formatTick(value, place.locale),
        },
      },
      yAxis: { type: 'value', silent: true, show: false, min: 0, max: place.height },
      series: [
        {
          type: 'custom',
          silent: true,
          renderItem: renderBar(panel),
          data: panel.rows.map(({ value }, i) => [value, place.height - (middles[i] ?? 0)]),
        },
      ],
    },
    PAPER_WIDTH,
    height,
  );
  return { svg, height };
}

function renderBar({ rows }: FigurePanel): CustomSeriesRenderItem {
  return ({ dataIndex }, api) => {
    const [zero = 0, middle = 0] = api.coord([0, api.value(1)]);
    const [end = 0] = api.coord([api.value(0), api.value(1)]);
    const mark = rows[dataIndex]?.mark ?? 'exact';
    const isNone = rows[dataIndex]?.value === 0;
    const length = isNone ? 0 : Math.max(Math.abs(end - zero), SHORTEST);
    const shape = { x: end < zero ? zero - length : zero, y: middle - BAR / 2, width: length, height: BAR };
    const bar = { type: 'rect' as const, shape, style: styleOf(mark) };
    if (mark !== 'more') return isNone ? undefined : bar;
    const tip = shape.x + length + 4;
    return {
      type: 'group',
      children: [bar, { type: 'polygon', shape: { points: arrow(tip, middle) }, style: styleOf('exact') }],
    };
  };
}

/** An arrow to the right that begins at x. */
function arrow(x: number, y: number): [number, number][] {
  return [
    [x, y - BAR / 2],
    [x + BAR / 2 + 3, y],
    [x, y + BAR / 2],
  ];
}

function styleOf(mark: BarMark) {
  return {
    fill: mark === 'exact' ? COLOURS.mark : COLOURS.markPale,
    stroke: COLOURS.mark,
    lineWidth: 2,
    ...(mark === 'ahead' ? { lineDash: [5, 3] } : {}),
  };
}
