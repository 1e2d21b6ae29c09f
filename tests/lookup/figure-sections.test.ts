import { describe, expect, it } from 'vitest';
import { figureSections, figuresWith } from '../../src/lookup/figure-sections.ts';
import { ownEngine } from '../support/own-engine.ts';

const { knowledge } = await ownEngine();

/** The knowledge with the figures of these measures alone. */
const withOnly = (...measures: string[]) => ({
  ...knowledge,
  facts: knowledge.facts.filter(({ figure }) => figure && measures.includes(figure.measure)),
});

describe('sections of figures', () => {
  it('put what may be compared together, before the rest', () => {
    const sections = figureSections(knowledge);
    expect(sections.map(({ isComparable }) => isComparable)).toEqual([true, false]);
    expect(new Set(sections[0]?.series.map(({ scale }) => scale)).size).toBe(1);
    const all = sections.flatMap(({ series }) => series.map(({ measure }) => measure));
    expect(new Set(all).size).toBe(all.length);
    const points = sections.flatMap(({ series }) => series.flatMap((one) => one.points));
    expect(points).toHaveLength(knowledge.facts.filter(({ figure }) => figure).length);
  });

  it('compare nothing where only one measure of a scale has figures', () => {
    expect(figureSections(withOnly('french-troops', 'distance-miles'))).toMatchObject([
      { isComparable: false, series: [{ measure: 'french-troops' }, { measure: 'distance-miles' }] },
    ]);
    expect(figureSections(withOnly())).toEqual([]);
  });

  it('of one measure begin with it', () => {
    const section = figuresWith(knowledge, 'malian-army');
    expect(section).toMatchObject({
      isComparable: true,
      series: [{ measure: 'malian-army' }, {}, {}, {}, {}, {}],
    });
    expect(figuresWith(knowledge, 'distance-miles')).toMatchObject({ isComparable: false, series: [{}] });
  });

  it('are none for a measure without figures, or none at all', () => {
    expect(figuresWith(withOnly('french-troops'), 'malian-army')).toBeUndefined();
    expect(figuresWith(knowledge, 'no-such-measure')).toBeUndefined();
  });
});
