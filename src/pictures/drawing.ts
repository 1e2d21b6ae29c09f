import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { loadCharts } from './charts.ts';
import type { FiguresSheet } from './figures-sheet.ts';
import { figuresSvg } from './figures-svg.ts';
import { FONT_FAMILY, loadFonts } from './font.ts';
import type { TimelineSheet } from './timeline-sheet.ts';
import { timelineSvg } from './timeline-svg.ts';

/** What a picture shows. */
export type Sheet = TimelineSheet | FiguresSheet;

export type Drawing = Readonly<{
  /** The picture as SVG; the same sheet always gives the same text. */
  svgOf: (sheet: Sheet) => string;
  /** The picture as a PNG, twice as wide and high as its SVG; it is rendered on another thread. */
  pngOf: (sheet: Sheet) => Promise<Buffer>;
}>;

/** Pixels for each unit of the picture, so that it is sharp on the screen of a phone. */
const ZOOM = 2;

/**
 * Loads what drawing needs: ECharts, the rasteriser and the fonts. Takes some
 * tenths of a second, so it is to be done once.
 */
export async function openDrawing(): Promise<Drawing> {
  const [drawChart, { renderAsync }] = await Promise.all([loadCharts(), import('@resvg/resvg-js')]);
  const fonts = loadFonts();
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: [fonts.regular.file, fonts.bold.file],
      defaultFontFamily: FONT_FAMILY,
    },
  };
  const svgOf = (sheet: Sheet): string =>
    sheet.kind === 'timeline' ? timelineSvg(sheet, fonts, drawChart) : figuresSvg(sheet, fonts, drawChart);
  return {
    svgOf,
    pngOf: async (sheet) => (await renderAsync(svgOf(sheet), options)).asPng(),
  };
}
