import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';

/** Proves that every id is used once, and that every id that is referred to is there. */
export function checkReferences({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const faults: Fault[] = [];
  const report = (record: object, message: string, at: readonly (string | number)[]): void => {
    faults.push(faultAt(record, message, at));
  };

  const { originals: _paragraphs, pack: _whole, ...withIds } = knowledge;
  for (const [kind, records] of Object.entries(withIds)) {
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
    if (topics.size > 0 && !topics.has(fact.topic))
      report(fact, `there is no topic "${fact.topic}"`, ['topic']);
    if (fact.figure && !measures.has(fact.figure.measure))
      report(fact, `there is no measure "${fact.figure.measure}"`, ['figure', 'measure']);
  }
  for (const name of knowledge.names) checkIds(name, name.related, names, 'related');
  for (const term of knowledge.terms) {
    if (term.name !== undefined && !names.has(term.name))
      report(term, `there is no name "${term.name}"`, ['name']);
  }
  for (const event of knowledge.events) checkIds(event, event.facts, facts, 'facts');
  for (const gap of knowledge.gaps) checkIds(gap, gap.entities, names, 'entities');
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
  return faults;
}
