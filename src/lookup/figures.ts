import type { Knowledge } from '../knowledge/load.ts';
import type { Citation, Fact } from '../knowledge/schema.ts';
import { daySpan } from '../language/day-span.ts';

export type FigurePoint = Readonly<{
  /** The id of the fact that gives the figure. */
  fact: string;
  value: number;
  exactness: NonNullable<Fact['figure']>['exactness'];
  /** What the figure is of, where the document says so; otherwise it is of `asOf`. */
  when: string | undefined;
  /** When the document says it. */
  asOf: string;
  /** True where it was said before it could be so: a plan, or an expectation. */
  isAhead: boolean;
  voice: Fact['voice'];
  /** Whose claim or opinion it is. */
  by: readonly string[];
  cites: readonly Citation[];
}>;

/** What was counted, and what was found, in order of time. */
export type FigureSeries = Readonly<{
  measure: string;
  label: string;
  unit: string;
  note: string | undefined;
  /** Bars of series with the same scale may be compared with each other. */
  scale: string;
  points: readonly FigurePoint[];
}>;

type Known = Pick<Knowledge, 'facts' | 'measures' | 'names' | 'sources'>;

/**
 * The figures of some measures, a series for each that has any, in the order asked for. Nothing is reckoned or
 * filled in: a point is what one fact says.
 * @param measureIds ids of measures; unknown ones are left out.
 */
export function figuresOf(knowledge: Known, measureIds: readonly string[]): readonly FigureSeries[] {
  return [...new Set(measureIds)].flatMap((id) => {
    const measure = knowledge.measures.find((known) => known.id === id);
    const points = knowledge.facts.flatMap((fact) => pointOf(knowledge, fact, id));
    if (measure === undefined || points.length === 0) return [];
    return [
      {
        measure: id,
        label: measure.label,
        unit: measure.unit,
        note: measure.note,
        scale: measure.scale ?? `unit ${measure.unit}`,
        points: points.toSorted((a, b) => timeOf(a) - timeOf(b)),
      },
    ];
  });
}

/** The ids of the measures that share a scale, for each scale that has several: what can be shown side by side. */
export function comparableMeasures({
  measures,
}: Pick<Knowledge, 'measures'>): ReadonlyMap<string, readonly string[]> {
  const scaled = measures.flatMap(({ id, scale }) => (scale === undefined ? [] : [{ id, scale }]));
  const groups = Map.groupBy(scaled, ({ scale }) => scale);
  return new Map(
    [...groups]
      .filter(([, group]) => group.length > 1)
      .map(([scale, group]) => [scale, group.map(({ id }) => id)]),
  );
}

function pointOf(knowledge: Known, fact: Fact, measure: string): readonly FigurePoint[] {
  const { figure, when, asOf } = fact;
  if (figure?.measure !== measure) return [];
  return [
    {
      fact: fact.id,
      value: figure.value,
      exactness: figure.exactness,
      when,
      asOf,
      isAhead: when !== undefined && daySpan(when).first > daySpan(asOf).last,
      voice: fact.voice,
      by: (fact.by ?? []).map((id) => nameOf(knowledge, id)),
      cites: fact.cites,
    },
  ];
}

function nameOf({ names, sources }: Known, id: string): string {
  return (
    names.find((name) => name.id === id)?.name ?? sources.find((source) => source.id === id)?.title ?? id
  );
}

function timeOf({ when, asOf }: FigurePoint): number {
  const { first, last } = daySpan(when ?? asOf);
  return (first + last) / 2;
}
