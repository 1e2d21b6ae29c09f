import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import type { Citation } from '../knowledge/schema.ts';

type Report = (record: object, message: string, at?: readonly (string | number)[]) => void;

/** Proves that every id is used once, that every reference resolves, and that every passage has a fact. */
export function checkReferences({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (record, message, at) => faults.push(faultAt(record, message, at));

  for (const [kind, records] of Object.entries(knowledge)) {
    const seen = new Set<string>();
    for (const record of records as readonly { id: string }[]) {
      if (seen.has(record.id)) report(record, `the id "${record.id}" stands twice among the ${kind}`, ['id']);
      seen.add(record.id);
    }
  }
  const idsOf = (records: readonly { id: string }[]): ReadonlySet<string> =>
    new Set(records.map(({ id }) => id));
  const topics = idsOf(knowledge.topics);
  const names = idsOf(knowledge.names);
  const facts = idsOf(knowledge.facts);
  const measures = idsOf(knowledge.measures);
  const paragraphs = new Set<string>();
  for (const source of knowledge.sources) {
    let last = 0;
    for (const [s, section] of source.sections.entries()) {
      for (const [p, passage] of section.passages.entries()) {
        if (passage.n !== last + 1)
          report(source, `paragraph ${passage.n} follows paragraph ${last}`, [
            'sections',
            s,
            'passages',
            p,
            'n',
          ]);
        last = passage.n;
        paragraphs.add(`${source.id}:${passage.n}`);
      }
    }
  }

  const cited = new Set<string>();
  const checkCites = (record: object, cites: readonly Citation[], field: string): void => {
    for (const [i, { source, paragraphs: numbers }] of cites.entries()) {
      for (const n of numbers) {
        if (!paragraphs.has(`${source}:${n}`)) report(record, `${source} has no paragraph ${n}`, [field, i]);
      }
    }
  };
  const checkIds = (
    record: object,
    ids: readonly string[],
    known: ReadonlySet<string>,
    field: string,
  ): void => {
    for (const [i, id] of ids.entries()) {
      if (!known.has(id)) report(record, `${field}: there is no "${id}"`, [field, i]);
    }
  };

  for (const fact of knowledge.facts) {
    checkIds(fact, fact.entities, names, 'entities');
    checkIds(fact, fact.by ?? [], names, 'by');
    checkCites(fact, fact.cites, 'cites');
    if (topics.size > 0 && !topics.has(fact.topic))
      report(fact, `there is no topic "${fact.topic}"`, ['topic']);
    if (fact.figure && !measures.has(fact.figure.measure))
      report(fact, `there is no measure "${fact.figure.measure}"`, ['figure', 'measure']);
    for (const { source, paragraphs: numbers } of fact.cites)
      for (const n of numbers) cited.add(`${source}:${n}`);
  }
  for (const name of knowledge.names) {
    checkCites(name, name.cites, 'cites');
    checkIds(name, name.related, names, 'related');
  }
  for (const term of knowledge.terms) {
    checkCites(term, term.cites, 'cites');
    if (term.name !== undefined && !names.has(term.name))
      report(term, `there is no name "${term.name}"`, ['name']);
  }
  for (const event of knowledge.events) checkIds(event, event.facts, facts, 'facts');
  for (const gap of knowledge.gaps) {
    checkCites(gap, gap.near, 'near');
    checkIds(gap, gap.entities, names, 'entities');
  }
  for (const disagreement of knowledge.disagreements) {
    if (!topics.has(disagreement.topic))
      report(disagreement, `there is no topic "${disagreement.topic}"`, ['topic']);
    for (const [i, side] of disagreement.sides.entries()) {
      for (const id of side.facts)
        if (!facts.has(id)) report(disagreement, `there is no fact "${id}"`, ['sides', i, 'facts']);
      for (const id of side.by ?? [])
        if (!names.has(id)) report(disagreement, `by: there is no "${id}"`, ['sides', i, 'by']);
    }
  }
  if (knowledge.facts.length > 0) {
    for (const source of knowledge.sources) {
      for (const [s, section] of source.sections.entries()) {
        for (const [p, passage] of section.passages.entries()) {
          if (!cited.has(`${source.id}:${passage.n}`))
            report(source, `no fact cites paragraph ${passage.n}`, ['sections', s, 'passages', p]);
        }
      }
    }
  }
  return faults;
}
