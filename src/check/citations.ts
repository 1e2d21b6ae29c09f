import type { Fault } from '../knowledge/fault.ts';
import type { Knowledge, LoadedKnowledge } from '../knowledge/load.ts';
import type { Citation } from '../knowledge/schema.ts';
import { citationsOf } from './quiz-cites.ts';

type Cited = Readonly<{ record: object; cite: Citation; at: readonly (string | number)[] }>;

/** Everything that cites paragraphs, with the path to where it does. */
function citing(knowledge: Knowledge): Cited[] {
  const inList = (record: object, cites: readonly Citation[], field: string): Cited[] =>
    cites.map((cite, i) => ({ record, cite, at: [field, i] }));
  return [
    ...[...knowledge.facts, ...knowledge.names, ...knowledge.terms].flatMap((record) =>
      inList(record, record.cites, 'cites'),
    ),
    ...knowledge.sources.flatMap((record) =>
      inList(
        record,
        (record.publishedFrom ?? []).map((n) => ({ source: record.id, paragraphs: [n] })),
        'publishedFrom',
      ),
    ),
    ...knowledge.gaps.flatMap((record) => inList(record, record.near, 'near')),
    ...knowledge.quizItems.flatMap((record) => citationsOf(record).map((cited) => ({ record, ...cited }))),
  ];
}

/** Proves that every paragraph cited is there: without it an answer could not be shown. */
export function checkCitations({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const paragraphs = new Set(
    knowledge.sources.flatMap((source) =>
      source.sections.flatMap((section) => section.passages.map(({ n }) => `${source.id}:${n}`)),
    ),
  );
  return citing(knowledge).flatMap(({ record, cite: { source, paragraphs: numbers }, at }) =>
    numbers
      .filter((n) => !paragraphs.has(`${source}:${n}`))
      .map((n) => faultAt(record, `${source} has no paragraph ${n}`, at)),
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
