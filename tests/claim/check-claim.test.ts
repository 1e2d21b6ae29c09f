import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { checkClaim } from '../../src/claim/check-claim.ts';
import { whyOf } from '../../src/claim/why.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { ownEngine } from '../support/own-engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await ownEngine();
});
const ENGLISH = wordsFor('en');
const verdict = (text: string) => checkClaim(text, engine).verdict;
const why = (text: string) => whyOf(checkClaim(text, engine), ENGLISH);

describe('a claim that the documents bear out', () => {
  it.each([
    'MINUSMA has 12,300 troops.',
    'the guinean contigent has 16 wemen',
    'La MINUSMA compte 12 300 soldats.',
    'Bamako is the capital of Mali.',
    'In 2020 the Malian military did not have any reserves.',
    'No fewer than 500 civilians died in intercommunal clashes and violence in Mali in 2019.',
  ])('is supported: %s', (claim) => expect(verdict(claim)).toBe('supported'));

  it('is cited, and what the knowledge says of it is told', () => {
    const checked = checkClaim('MINUSMA has 12,300 troops.', engine);
    expect(checked.citations[0]).toMatchObject({ source: { id: 'gauthier-vela-2023' }, paragraph: 9 });
    expect(whyOf(checked, ENGLISH)).toMatch(/^The documents say so: MINUSMA has 12,300 troops/);
  });

  it('is marked where it is an opinion', () => {
    expect(why('Without MINUSMA the security situation would deteriorate.')).toMatch(
      /This is an opinion of Vanessa Gauthier Vela\./,
    );
  });
});

describe('a claim that the documents contradict', () => {
  it.each([
    ['in a number', 'MINUSMA has 21,300 troops.', /The documents say 12,300, not 21,300/],
    ['in a date', 'The peace agreement was signed in 2018.', /2015, not 2018/],
    ['in a denial', 'The Malian military has reserves.', /not … reserves/],
    ['in an opposite', 'Jihadist attacks in Mali are decreasing.', /not “decreasing”/],
    ['in an article for one', 'The human rights director was given a month to leave Mali.', /48 hours/],
    ['in an opposite in other words', 'Tuaregs came back from Libya unarmed.', /“weapons”, not “unarmed”/],
    ['in who was there', 'PassBlue was founded by Barbara Crossette alone.', /“together”, not “alone”/],
    [
      'in what came of it',
      'Mali decided in 2022 to join the G5 Sahel Joint Force.',
      /“(leave|pull out)”, not “join”/,
    ],
    ['in how much', 'Most Malians trust the police.', /not “Most”/],
    ['in a French denial', 'La MINUSMA ne compte pas 12 300 soldats en 2023.', /./],
  ])('%s', (_slot, claim, reason) => {
    expect(verdict(claim)).not.toBe('supported');
    expect(why(claim)).toMatch(reason);
  });

  it.each([
    'The Tuaregs supplanted the jihadists in northern Mali.',
    'The Malian authorities asked France to keep Operation Barkhane going.',
    'The security forces in Mali are strong and trusted by society.',
    'Since 2020 the Malian army has had plenty of weapons and ammunition.',
  ])('is told to be so: %s', (claim) => expect(verdict(claim)).toBe('contradicted'));

  it('in who is who', () => {
    expect(verdict('Gérard Araud is Mali’s interim leader.')).not.toBe('supported');
    expect(verdict('Konna lies 435 miles south of Bamako.')).toBe('contradicted');
  });
});

describe('a claim that the documents say nothing of', () => {
  it.each([
    'The mission has forty helicopters.',
    'All jihadists in Mali come from Algeria.',
    'The UN has already decided to leave Mali.',
    'MINUSMA has already become a political mission.',
    'Jihadists were toppled in Konna by the French.',
    'Russia backs MINUSMA and wants more peacekeepers there.',
    'The Eiffel Tower is in Paris.',
    'MINUSMA will certainly leave Mali.',
    'xyzzy plugh',
  ])('is not supported: %s', (claim) => expect(verdict(claim)).not.toBe('supported'));
});

describe('what the documents disagree on', () => {
  it('is said, and both sides are cited', () => {
    const checked = checkClaim(
      'The rebellion in Mali that terrorist organisations hijacked was in 2013.',
      engine,
    );
    expect(checked.notes).toContainEqual(expect.objectContaining({ kind: 'differ' }));
    expect(new Set(checked.citations.map(({ source }) => source.id)).size).toBeGreaterThan(1);
  });
});

describe('several sentences', () => {
  it('are as true as the least true of them', () => {
    expect(verdict('MINUSMA has 12,300 troops. Bamako is the capital of Mali.')).toBe('supported');
    expect(verdict('MINUSMA has 12,300 troops. Bamako is the capital of France.')).not.toBe('supported');
  });
});

describe('the facts of the knowledge', () => {
  const each = (n: number) => engine.knowledge.facts.filter((_, i) => i % n === 0);

  it('are supported by themselves', () => {
    const unsupported = each(4).filter(({ statement }) => verdict(statement) !== 'supported');
    expect(unsupported.map(({ id }) => id)).toEqual([]);
  });

  it('are not, with another number in them', () => {
    const counting = engine.knowledge.facts.filter(({ statement }) => /\b\d{1,3},\d{3}\b/.test(statement));
    expect(counting.length).toBeGreaterThan(10);
    const changed = counting.map(({ statement }) =>
      statement.replace(/\b\d{1,3},\d{3}\b/g, (number) => String(Number(number.replace(',', '')) * 3 + 1)),
    );
    expect(changed.filter((statement) => verdict(statement) === 'supported')).toEqual([]);
  });

  it('are not, where the other was said to be so', () => {
    const denied = each(3).flatMap(({ statement }) =>
      /^[^,:(]* (is|are|was|were|has|have|had) (?!not)/.test(statement) &&
      !/\b(not|no|only|if|asks?)\b/i.test(statement)
        ? [statement.replace(/ (is|are|was|were|has|have|had) /, ' $1 not ')]
        : [],
    );
    expect(denied.length).toBeGreaterThan(30);
    const supported = denied.filter((statement) => verdict(statement) === 'supported');
    expect(supported.length / denied.length).toBeLessThan(0.03);
  });
});

describe('a statement that is none', () => {
  it.each([
    'Mali',
    '🙂🙂 Mali',
    'constructor prototype __proto__ toString hasOwnProperty valueOf',
    'no not never '.repeat(70),
    '1,000,000 '.repeat(90),
    'a'.repeat(1000),
    '\u202EMali\u200B',
    'of of by was was',
  ])('is not supported, and does no harm: %s', (text) => {
    expect(verdict(text)).not.toBe('supported');
  });

  it('is checked in little time, however many words it has', () => {
    const started = performance.now();
    checkClaim('MINUSMA Mali troops killed not all France '.repeat(23), engine);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
