import { describe, expect, it } from 'vitest';
import { chosenSource, matchingSources } from '../../src/discord/documents.ts';
import { ownEngine } from '../support/own-engine.ts';

const { sources } = (await ownEngine()).knowledge;

describe('a document that is typed', () => {
  it.each([
    ['Leimbch', 'leimbach-2013'],
    ['liembach', 'leimbach-2013'],
    ['nomicos', 'nomikos-2020'],
    ['multidimentional peacekeping', 'gauthier-vela-2023'],
    ['pasblue 2013', 'leimbach-2013'],
  ])('with a slip, as %j, is found and meant', (typed, id) => {
    expect(matchingSources(sources, typed)[0]?.id).toBe(id);
    expect(chosenSource(sources, typed)?.id).toBe(id);
  });

  it.each(['mlai', '2014', 'leimbach 2031', 'lembock', 'x'.repeat(6000)])(
    'is not guessed from %j',
    (typed) => {
      expect(matchingSources(sources, typed)).toEqual([]);
    },
  );

  it('comes before one that fits with a slip only', () => {
    const both = matchingSources(
      [
        { ...sources[0], id: 'a', title: 'Marching orders', authors: [], aliases: [] },
        { ...sources[0], id: 'b', title: 'Parching heat', authors: [], aliases: [] },
      ] as unknown as typeof sources,
      'parching',
    );
    expect(both.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
