import type { Fault } from '../knowledge/fault.ts';
import type { Knowledge, LoadedKnowledge } from '../knowledge/load.ts';
import type { Citation } from '../knowledge/schema.ts';

/** Everything that cites paragraphs, with the field in which it does. */
function citing(knowledge: Knowledge): { record: object; cites: readonly Citation[]; field: string }[] {
  return [
    ...[...knowledge.facts, ...knowledge.names, ...knowledge.terms].map((record) => ({
      record,
      cites: record.cites,
      field: 'cites',
    })),
    ...knowledge.sources.map((record) => ({
      record,
      cites: (record.publishedFrom ?? []).map((n) => ({ source: record.id, paragraphs: [n] })),
      field: 'publishedFrom',
    })),
    ...knowledge.gaps.map((record) => ({ record, cites: record.near, field: 'near' })),
  ];
}

/** Proves that every paragraph cited is there: without it an answer could not be shown. */
export function checkCitations({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const paragraphs = new Set(
    knowledge.sources.flatMap((source) =>
      source.sections.flatMap((section) => section.passages.map(({ n }) => `${source.id}:${n}`)),
    ),
  );
  return citing(knowledge).flatMap(({ record, cites, field }) =>
    cites.flatMap(({ source, paragraphs: numbers }, i) =>
      numbers
        .filter((n) => !paragraphs.has(`${source}:${n}`))
        .map((n) => faultAt(record, `${source} has no paragraph ${n}`, [field, i])),
    ),
  );
}

/**
 * Proves that paragraphs are numbered without a gap, and that, where there are facts of
 * a source, each of its paragraphs is cited by one.
 */
export function checkCoverage({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const cited = new Set(
    knowledge.facts.flatMap((fact) =>
      fact.cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => `${source}:${n}`)),
    ),
  );
  const curated = new Set(knowledge.facts.flatMap((fact) => fact.cites.map(({ source }) => source)));
  return knowledge.sources.flatMap((source) => {
    let last = 0;
    return source.sections.flatMap((section, s) =>
      section.passages.flatMap(({ n }, p) => {
        const at = ['sections', s, 'passages', p];
        const before = last;
        last = n;
        return [
          ...(n === before + 1
            ? []
            : [faultAt(source, `paragraph ${n} follows paragraph ${before}`, [...at, 'n'])]),
          ...(!curated.has(source.id) || cited.has(`${source.id}:${n}`)
            ? []
            : [faultAt(source, `no fact cites paragraph ${n}`, at)]),
        ];
      }),
    );
  });
}
