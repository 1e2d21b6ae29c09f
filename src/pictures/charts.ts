import type * as ECharts from 'echarts';
import { TEXT_SIZE } from './paper.ts';

/** Draws a chart of a size, as an SVG element to be put into a picture. */
export type DrawChart = (option: ECharts.EChartsOption, width: number, height: number) => string;

/**
 * Loads ECharts. Its single-file bundle takes about 0.1 s to load; the same parts
 * imported from their hundreds of modules take ten times as long.
 */
export async function loadCharts(): Promise<DrawChart> {
  const echarts: typeof ECharts = await import('echarts/dist/echarts.esm.min');
  return (option, width, height) => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      chart.setOption({ animation: false, textStyle: { fontSize: TEXT_SIZE }, ...option });
      return plainSvg(chart.renderToSVGString());
    } finally {
      chart.dispose();
    }
  };
}

/**
 * Takes out what only a browser needs. The names of classes, moreover, count all
 * charts that were ever drawn: with them, no two drawings would be the same.
 */
function plainSvg(svg: string): string {
  return svg
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+|xmlns:xlink|baseProfile)="[^"]*"/g, '')
    .replace(/font-family:[^;"]*;?/g, '')
    .replace(/\n\s*/g, '\n');
}
