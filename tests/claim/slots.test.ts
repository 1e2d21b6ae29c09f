import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { clashesWith } from '../../src/claim/clashes.ts';
import { differ, isBorneOut, momentsIn, momentsOf } from '../../src/claim/moments.ts';
import { openOpposed } from '../../src/claim/opposed.ts';
import { compareQuantities, quantitiesIn } from '../../src/claim/quantities.ts';
import { readStatement } from '../../src/claim/read-statement.ts';
import { ownEngine } from '../support/own-engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await ownEngine();
});
const read = (text: string) => readStatement(text, engine.reader).said;

describe('the numbers of a statement', () => {
  const numbers = (text: string) =>
    quantitiesIn(read(text)).map(({ value, exactness }) => ({ value, exactness }));

  it.each([
    ['It has 13,000 troops', [{ value: 13_000, exactness: 'exact' }]],
    ['It has nearly 13 000 troops', [{ value: 13_000, exactness: 'nearly' }]],
    ['more than five hundred soldiers', [{ value: 500, exactness: 'more-than' }]],
    ['hundreds of civilians', [{ value: 200, exactness: 'vague' }]],
    ['no fewer than 500 civilians', [{ value: 500, exactness: 'at-least' }]],
    ['no more than 500 civilians', [{ value: 500, exactness: 'at-most' }]],
    ['He had a week to leave', [{ value: 1, exactness: 'exact' }]],
    ['a mandate of one year', [{ value: 1, exactness: 'exact' }]],
    ['On 25 April 2013 the coup of 2012 was a year old', []],
    ['It cost 2 million dollars', [{ value: 2_000_000, exactness: 'exact' }]],
  ])('are read in %j', (text, expected) => expect(numbers(text)).toEqual(expected));

  it('know what they count', () => {
    const [women, soldiers] = quantitiesIn(read('16 of the 850 soldiers are women'));
    expect(women?.unit).toEqual(expect.arrayContaining(['=soldier']));
    expect(women?.unit.length).toBeGreaterThan(soldiers?.unit.length ?? 0);
  });

  it.each([
    ['850 soldiers', '850 soldiers', 'agrees'],
    ['580 soldiers', '850 soldiers', 'differs'],
    ['more than 800 soldiers', '850 soldiers', 'agrees'],
    ['fewer than 800 soldiers', '850 soldiers', 'differs'],
    ['fewer than 500 soldiers', 'at least 500 soldiers', 'differs'],
    ['exactly 13,000 soldiers', 'nearly 13,000 soldiers', 'open'],
    ['more than 13,000 soldiers', 'nearly 13,000 soldiers', 'differs'],
    ['about 12,000 soldiers', '12,300 soldiers', 'agrees'],
    ['hundreds of soldiers', '850 soldiers', 'agrees'],
    ['dozens of soldiers', 'hundreds of soldiers', 'differs'],
  ])('%j against %j: %s', (claim, known, expected) => {
    const [claimed] = quantitiesIn(read(claim));
    const [told] = quantitiesIn(read(known));
    expect(claimed && told && compareQuantities(claimed, told)).toBe(expected);
  });
});

describe('the dates of a statement', () => {
  it.each([
    ['On April 25, 2013 it passed', [{ year: 2013, month: 4, day: 25 }]],
    ['On 25 April it passed', [{ month: 4, day: 25 }]],
    ['In March 2012 there was a coup', [{ year: 2012, month: 3 }]],
    ['They may march in 2013', [{ year: 2013 }]],
  ])('are read in %j', (text, expected) =>
    expect(momentsIn(read(text))).toEqual(expected.map((parts) => expect.objectContaining(parts))),
  );

  it('agree where one tells more than the other, and differ where a part does', () => {
    const [april] = momentsOf('2013-04-25');
    const [year] = momentsIn(read('in 2013'));
    const [july] = momentsIn(read('in July 2013'));
    if (!april || !year || !july) throw new Error('a date was not read');
    expect(isBorneOut(year, april)).toBe(true);
    expect(differ(july, april)).toBe(true);
    expect(differ(year, april)).toBe(false);
  });
});

describe('a negation', () => {
  const negated = (text: string) =>
    read(text).flatMap((said) => (said.negated && !said.stop ? [said.surface] : []));

  it.each([
    ['The army has no reserves', ['reserves']],
    ['Without the mission, security suffers', ['mission']],
    ["It isn't meant to fight", ['fight']],
    ['It is not only about security', []],
    ['It did not come, but France helped', []],
    ['La MINUSMA ne quitte pas', ['quitte']],
  ])('in %j turns round %j', (text, expected) => {
    const found = negated(text);
    for (const word of expected) expect(found.join(' ')).toMatch(new RegExp(word));
    if (expected.length === 0) expect(found).not.toContain('helped');
  });
});

describe('words with an opposite', () => {
  it('stand on one side, with their synonyms, and on the other where they are denied', () => {
    const { leaningsIn } = openOpposed(engine.reader);
    const sideOf = (text: string) => leaningsIn(read(text)).find(({ pair }) => pair === 'amount')?.side;
    expect(sideOf('Attacks increased')).toBe(1);
    expect(sideOf('Attacks went up')).toBe(1);
    expect(sideOf('Attacks were scaled down')).toBe(-1);
    expect(sideOf('Attacks did not increase')).toBe(-1);
    expect(sideOf('There were attacks')).toBeUndefined();
  });
});

describe('clashesWith', () => {
  it('tells in what a text is at odds with a fact', () => {
    const facts = new Set(['guinean-contingent-size']);
    const [clash] = clashesWith('The Guinean contingent has 580 soldiers.', facts, engine);
    expect(clash?.fact.id).toBe('guinean-contingent-size');
    expect(clash?.findings).toEqual([
      expect.objectContaining({ slot: 'number', claimed: '580', known: '850' }),
    ]);
    expect(clashesWith('The Guinean contingent has 850 soldiers.', facts, engine)).toEqual([]);
    expect(clashesWith('The Guinean contingent has 580 soldiers.', new Set(), engine)).toEqual([]);
  });
});

describe('a stress that sounds like a denial', () => {
  const denies = (text: string) => read(text).some((said) => said.denies);

  it.each([
    'no fewer than 500 civilians died',
    'never before had it been asked for',
    'no other mission is as deadly',
  ])('is none: %s', (text) => expect(denies(text)).toBe(false));

  it.each(['no civilians died', 'it had never been asked for', 'the mission is not deadly'])(
    'but this is one: %s',
    (text) => expect(denies(text)).toBe(true),
  );
});
