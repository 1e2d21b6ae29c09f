import { passagesFor } from '../answer/citation-book.ts';
import type { Engine } from '../answer/engine.ts';
import type { CitedPassage } from '../answer/types.ts';
import type { AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import type { Measure } from '../knowledge/schema.ts';
import { type FigureSection, figureSections, figuresWith } from '../lookup/figure-sections.ts';
import { type FigureRow, figuresSheet } from '../pictures/figures-sheet.ts';
import { MOST_ENTRIES } from '../pictures/letters.ts';
import { pictured } from './pictured.ts';
import { escaped } from './text.ts';
import type { View } from './views/blocks.ts';
import { sourcesLine } from './views/citation.ts';
import { type FigureShown, figuresView } from './views/figures-view.ts';
import { figuresWords, localeOf } from './views/picture-words.ts';

const PER_PAGE = 5;
const FILE = 'figures.png';

/**
 * A page of the figures of a measure and of what may be compared with them; without a measure, of all figures.
 * @param wanted counting from 1; for a page that is not there any more, the last one is shown.
 * @throws UserError where there is no figure.
 */
export async function figuresPage(measure: Measure | undefined, wanted: number, app: AppFor): Promise<View> {
  const { engine, words } = app;
  const place = placeOf(sectionsFor(measure, engine), wanted);
  if (!place) throw noFigures(measure);
  const { section, page, pages } = place;
  const written = figuresWords(words);
  const sheet = figuresSheet(section.series, {
    page: place.within,
    perPage: perPageOf(section),
    words: { ...written, page: () => written.page(page, pages) },
    sourceOf: (fact) => sourcesLine(placesOf(fact, engine), words),
    locale: localeOf(words),
  });
  if (!sheet) throw noFigures(measure);
  const figures = sheet.panels.flatMap(({ rows }) => rows.map((row) => figureShown(row, section, engine)));
  const picture = await pictured(sheet, FILE, app);
  const { isComparable } = section;
  const { panels } = sheet;
  const chosen = measure?.id;
  return figuresView({ chosen, isComparable, panels, figures, pictured: picture, page, pages }, words);
}

function sectionsFor(measure: Measure | undefined, { knowledge }: Engine): readonly FigureSection[] {
  if (measure === undefined) return figureSections(knowledge);
  const section = figuresWith(knowledge, measure.id);
  return section ? [section] : [];
}

type Place = Readonly<{
  section: FigureSection;
  /** The page among all pages, and among those of its section. */
  page: number;
  within: number;
  pages: number;
}>;

/** Each section begins a page of its own, so that what is compared stands side by side. */
function placeOf(sections: readonly FigureSection[], wanted: number): Place | undefined {
  const places = sections.flatMap((section) => {
    const count = section.series.flatMap(({ points }) => points).length;
    return Array.from({ length: Math.ceil(count / perPageOf(section)) }, (_, i) => ({
      section,
      within: i + 1,
    }));
  });
  const page = Math.max(1, Math.min(wanted, places.length));
  const place = places[page - 1];
  return place && { ...place, page, pages: places.length };
}

function perPageOf({ isComparable }: FigureSection): number {
  return isComparable ? MOST_ENTRIES : PER_PAGE;
}

function figureShown(row: FigureRow, { series }: FigureSection, engine: Engine): FigureShown {
  const own = series.find(({ points }) => points.some(({ fact }) => fact === row.fact));
  return {
    letter: row.letter,
    row,
    measure: own?.measure ?? '',
    note: own?.note,
    places: placesOf(row.fact, engine),
  };
}

function placesOf(fact: string, engine: Engine): readonly CitedPassage[] {
  return engine.knowledge.facts
    .filter(({ id }) => id === fact)
    .flatMap(({ cites, statement }) => passagesFor(engine, cites, statement));
}

function noFigures(measure: Measure | undefined): UserError {
  return measure
    ? new UserError('error.no-figures-of', { measure: escaped(measure.label) })
    : new UserError('error.no-figures');
}
