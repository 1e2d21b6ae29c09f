import { describe, expect, it } from 'vitest';
import { alsoSaid } from '../../src/lookup/also-said.ts';
import { lookupsOf } from '../../src/lookup/lookups.ts';
import { ownEngine } from '../support/own-engine.ts';

const THESAURUS = [
  { id: 'death', words: ['death', 'kill', 'casualties', 'lives lost'] },
  { id: 'displaced', words: ['displaced', 'déplacés', 'IDPs'] },
];

describe('what else the words of a text are called', () => {
  it('is found whatever their endings, accents and capitals', () => {
    for (const text of ['Civilians killed', 'deaths', 'A KILLING'])
      expect(alsoSaid(text, THESAURUS)).toEqual(['death', 'kill', 'casualties']);
    expect(alsoSaid('deplaces', THESAURUS)).toContain('displaced');
  });

  it('is nothing for words of which the thesaurus knows no others', () => {
    for (const text of ['', 'Distance', 'lives', '…']) expect(alsoSaid(text, THESAURUS)).toEqual([]);
    expect(alsoSaid('deaths', [])).toEqual([]);
  });

  it.each([
    ['casualties', 'Civilians killed'],
    ['casulties', 'Civilians killed'],
    ['idps', 'Internally displaced people'],
    ['déplacés', 'Internally displaced people'],
    ['femmes', "Women in one country's contingent"],
  ])('finds figures: %s', async (typed, label) => {
    const { measures } = lookupsOf((await ownEngine()).knowledge);
    expect(measures.matching(typed, 1)[0]?.label).toBe(label);
  });

  it.each([
    ['soldats', 'Troops and forces'],
    ['politique', 'Politics in Mali'],
    ['sécurité', 'Security and violence'],
    ['civils', 'Civilians and human rights'],
  ])('finds topics: %s', async (typed, label) => {
    const { topics } = lookupsOf((await ownEngine()).knowledge);
    expect(topics.matching(typed, 1)[0]?.label).toBe(label);
  });
});
