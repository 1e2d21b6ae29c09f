import type { Knowledge } from '../knowledge/load.ts';
import { comparableMeasures, type FigureSeries, figuresOf } from './figures.ts';

/** Figures that are shown together. */
export type FigureSection = Readonly<{
  /** Whether they may be compared with each other. */
  isComparable: boolean;
  series: readonly FigureSeries[];
}>;

/** All figures: first those that may be compared, a section for each scale; then all others in one. */
export function figureSections(knowledge: Knowledge): readonly FigureSection[] {
  const compared = [...comparableMeasures(knowledge).values()]
    .map((ids) => figuresOf(knowledge, ids))
    .filter((series) => series.length > 1);
  const told = new Set(compared.flat().map(({ measure }) => measure));
  const others = knowledge.measures.map(({ id }) => id).filter((id) => !told.has(id));
  const rest = figuresOf(knowledge, others);
  return [
    ...compared.map((series) => ({ isComparable: true, series })),
    ...(rest.length > 0 ? [{ isComparable: false, series: rest }] : []),
  ];
}

/**
 * The figures of one measure, and after them those that may be compared with them.
 * @returns undefined if it has no figures.
 */
export function figuresWith(knowledge: Knowledge, measure: string): FigureSection | undefined {
  const group = [...comparableMeasures(knowledge).values()].find((ids) => ids.includes(measure)) ?? [];
  const series = figuresOf(knowledge, [measure, ...group]);
  return series[0]?.measure === measure ? { isComparable: series.length > 1, series } : undefined;
}
