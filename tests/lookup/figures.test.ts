import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Fact } from '../../src/knowledge/schema.ts';
import { comparableMeasures, figuresOf } from '../../src/lookup/figures.ts';
import { ROOT } from '../support/run-command.ts';

const { knowledge } = loadKnowledge(path.join(ROOT, 'knowledge'));

function given(id: string, measure: string, value: number, rest: Partial<Fact> = {}): Fact {
  return {
    ...{ id, topic: 'forces', entities: [], statement: id, asOf: '2013', voice: 'reported', asks: [] },
    cites: [{ source: 'a', paragraphs: [1] }],
    figure: { measure, value, exactness: 'exact' },
    ...rest,
  };
}

const known = {
  names: [],
  sources: [],
  measures: [
    { id: 'troops', label: 'Troops', unit: 'troops', scale: 'forces' },
    { id: 'police', label: 'Police', unit: 'officers', scale: 'forces' },
    { id: 'miles', label: 'Distance', unit: 'miles' },
    { id: 'unused', label: 'Nothing', unit: 'things' },
  ],
};

describe('figures of measures', () => {
  it('come in order of time, what they are of counting before when they were stated', () => {
    const facts = [
      given('late', 'troops', 3, { asOf: '2023-03' }),
      given('planned', 'troops', 2, { asOf: '2013-04', when: '2013-12' }),
      given('now', 'troops', 1, { asOf: '2013-04' }),
      given('past', 'troops', 0, { asOf: '2023-03', when: '2012' }),
    ];
    const [series] = figuresOf({ ...known, facts }, ['troops']);
    expect(series?.points.map(({ fact }) => fact)).toEqual(['past', 'now', 'planned', 'late']);
    expect(series?.points.map(({ isAhead }) => isAhead)).toEqual([false, false, true, false]);
  });

  it('keep the order in which the measures were asked for, each once', () => {
    const facts = [given('a', 'troops', 1), given('b', 'police', 2)];
    const series = figuresOf({ ...known, facts }, ['police', 'troops', 'police']);
    expect(series.map(({ measure }) => measure)).toEqual(['police', 'troops']);
  });

  it('leave out measures that are unknown or have no figures', () => {
    expect(figuresOf({ ...known, facts: [given('a', 'troops', 1)] }, ['unused', 'no-such'])).toEqual([]);
    expect(figuresOf({ ...known, facts: [] }, ['troops'])).toEqual([]);
  });

  it('share a scale only where the knowledge says so, or the unit is the same', () => {
    const facts = [given('a', 'troops', 1), given('b', 'police', 2), given('c', 'miles', 3)];
    const [troops, police, miles] = figuresOf({ ...known, facts }, ['troops', 'police', 'miles']);
    expect(troops?.scale).toBe(police?.scale);
    expect(miles?.scale).not.toBe(troops?.scale);
  });

  it('are not mistaken for plans where only a part of a year is known', () => {
    const facts = [given('a', 'troops', 1, { when: '2013-12', asOf: '2013' })];
    expect(figuresOf({ ...known, facts }, ['troops'])[0]?.points[0]?.isAhead).toBe(false);
  });
});

describe('figures of the knowledge that ships', () => {
  const series = figuresOf(
    knowledge,
    knowledge.measures.map(({ id }) => id),
  );

  it('are all there, each with the source that gives it', () => {
    const facts = knowledge.facts.filter(({ figure }) => figure !== undefined);
    const points = series.flatMap((one) => one.points);
    expect(points.map(({ fact }) => fact).toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
    for (const { cites } of points) expect(cites.length).toBeGreaterThan(0);
  });

  it('say who announced how many French troops would stay, and that it was still to come', () => {
    const french = figuresOf(knowledge, ['french-troops'])[0]?.points ?? [];
    expect(french.map(({ value, exactness, isAhead }) => [value, exactness, isAhead])).toEqual([
      [4000, 'exact', false],
      [1000, 'about', true],
    ]);
    expect(french[1]).toMatchObject({ voice: 'claim', by: ['France'], when: '2013-12', asOf: '2013-04' });
  });

  it('can be compared among the forces', () => {
    expect(comparableMeasures(knowledge).get('forces')).toEqual(
      expect.arrayContaining(['troops-authorised', 'troops-actual', 'french-troops', 'malian-army']),
    );
  });
});
