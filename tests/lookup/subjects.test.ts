import { describe, expect, it } from 'vitest';
import type { Fact, Name, Topic } from '../../src/knowledge/schema.ts';
import { catalogueOf } from '../../src/lookup/match.ts';
import { listedSubjects } from '../../src/lookup/subjects.ts';

const fact = (id: string, topic: string, entities: string[]): Fact => ({
  ...{ id, topic, entities, statement: id, asOf: '2013', voice: 'reported', asks: [] },
  cites: [{ source: 'a', paragraphs: [1] }],
});
const topic = (id: string, label: string) => ({
  item: { id, label, about: 'anything' } as Topic,
  called: [label],
});
const name = (id: string, ...called: string[]) => ({
  item: { id, name: called[0] ?? '' } as Name,
  called,
  described: ['what it is'],
});

const knowledge = {
  facts: [fact('told', 'war', ['kidal']), fact('untold', 'trade', ['gao'])],
  events: [{ id: 'e', date: '2012', dateIs: 'exact' as const, what: 'It happens.', facts: ['told'] }],
};

describe('what events may be about', () => {
  const subjects = listedSubjects(
    knowledge,
    [topic('war', 'War'), topic('trade', 'Trade'), topic('civilians', 'Harm to civilians')],
    [name('kidal', 'Kidal'), name('gao', 'Gao', 'Gawgaw'), name('civilians', 'Civilians')],
  );

  it('is told to have events where one of their facts is about it', () => {
    const withEvents = subjects.filter(({ item }) => item.hasEvents).map(({ item }) => item.id);
    expect(withEvents).toEqual(['war', 'kidal']);
  });

  it('is one where a topic and a name share an id, under all that both are called', () => {
    const both = subjects.filter(({ item }) => item.id === 'civilians');
    expect(both).toMatchObject([
      { item: { label: 'Civilians', isTopic: false }, called: ['Civilians', 'Harm to civilians'] },
    ]);
  });

  it('is found by its names, not by what describes a name', () => {
    const catalogue = catalogueOf(subjects);
    expect(catalogue.meant('gawgaw')?.id).toBe('gao');
    expect(catalogue.meant('what it is')).toBeUndefined();
  });
});
