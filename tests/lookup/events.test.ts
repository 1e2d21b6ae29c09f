import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Fact, TimelineEvent } from '../../src/knowledge/schema.ts';
import { eventsBetween } from '../../src/lookup/events.ts';
import { ROOT } from '../support/run-command.ts';

function event(date: string, facts: string[] = ['any']): TimelineEvent {
  return { id: `on-${date}`, date, dateIs: 'exact', what: 'Something happens.', facts };
}

function fact(id: string, topic: string, entities: string[]): Fact {
  return { id, topic, entities, statement: id, asOf: '2013', voice: 'reported', cites: [], asks: [] };
}

const dates = (events: readonly TimelineEvent[]): string[] => events.map(({ date }) => date);
const all = (...events: TimelineEvent[]) => ({ events, facts: [] });

describe('events between dates', () => {
  it('take in what may have happened then', () => {
    const known = all(event('2011'), event('2012'), event('2012-02'), event('2012-03-21'), event('2013'));
    expect(dates(eventsBetween(known, { from: '2012-03', to: '2012-05' }))).toEqual(['2012-03-21', '2012']);
  });

  it('take in a period that began before and one that ends after', () => {
    const known = all(event('2010/2012-03'), event('2012-06/2020'), event('2010/2011'));
    expect(dates(eventsBetween(known, { from: '2012', to: '2012' }))).toEqual([
      '2010/2012-03',
      '2012-06/2020',
    ]);
  });

  it('include the first and the last day', () => {
    const known = all(event('2013-04-24'), event('2013-04-25'), event('2013-04-30'), event('2013-05-01'));
    const found = eventsBetween(known, { from: '2013-04-25', to: '2013-04' });
    expect(dates(found)).toEqual(['2013-04-25', '2013-04-30']);
  });

  it('have no limit where none is given', () => {
    const known = all(event('1960'), event('2023-06-30'));
    expect(eventsBetween(known, {})).toHaveLength(2);
    expect(dates(eventsBetween(known, { from: '1961' }))).toEqual(['2023-06-30']);
    expect(dates(eventsBetween(known, { to: '1960' }))).toEqual(['1960']);
  });

  it('are none where the end comes before the beginning', () => {
    expect(eventsBetween(all(event('2012')), { from: '2013', to: '2011' })).toEqual([]);
  });

  it('come in order of time, a year in its middle, equal dates as the file has them', () => {
    const known = all(
      event('2012'),
      { ...event('2012-01'), id: 'b' },
      { ...event('2012-01'), id: 'a' },
      event('2012-12-31'),
      event('2012-03'),
      event('2012/2013'),
    );
    const found = eventsBetween(known, {});
    expect(dates(found)).toEqual(['2012-01', '2012-01', '2012-03', '2012', '2012/2013', '2012-12-31']);
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('events about something', () => {
  const events = [event('2012', ['coup']), event('2013', ['vote', 'coup']), event('2014', ['vote'])];
  const facts = [fact('coup', 'security', ['sanogo', 'mali']), fact('vote', 'mission', ['security-council'])];

  it('are those of a name', () => {
    expect(dates(eventsBetween({ events, facts }, { about: 'sanogo' }))).toEqual(['2012', '2013']);
  });

  it('are those of a topic', () => {
    expect(dates(eventsBetween({ events, facts }, { about: 'mission', from: '2014' }))).toEqual(['2014']);
  });

  it('are none for what nothing is known of', () => {
    expect(eventsBetween({ events, facts }, { about: 'atlantis' })).toEqual([]);
  });
});

describe('events of the knowledge that ships', () => {
  const { knowledge } = loadKnowledge(path.join(ROOT, 'knowledge'));

  it('are all there, and none before one that was certainly earlier', () => {
    const found = eventsBetween(knowledge, {});
    expect(found).toHaveLength(knowledge.events.length);
    const days = dates(found).filter((date) => date.length === 10);
    expect(days).toEqual(days.toSorted());
  });
});
