import { describe, expect, it } from 'vitest';
import { buildSpeller, correctSpelling, prepareSpelling } from '../../src/language/spelling.ts';
import { tokenise } from '../../src/language/tokens.ts';

const spellerOf = (counts: Readonly<Record<string, number>>) =>
  buildSpeller(prepareSpelling(new Map(Object.entries(counts))));

const speller = spellerOf({ mandate: 3, peacekeepers: 2, withdrawal: 2, mali: 9, coup: 1, un: 5 });

describe('the speller', () => {
  it.each([
    ['mandte', 'mandate'],
    ['madnate', 'mandate'],
    ['peacekepers', 'peacekeepers'],
    ['peecekepers', 'peacekeepers'],
    ['withdrawl', 'withdrawal'],
    ['copu', 'coup'],
  ])('takes "%s" for "%s"', (typed, meant) => {
    expect(speller.correct(typed)).toBe(meant);
  });

  it('leaves alone what it knows, in any form', () => {
    for (const word of ['mandate', 'mandates', 'withdrawals', 'mali']) {
      expect(speller.knows(word)).toBe(true);
      expect(speller.correct(word)).toBeUndefined();
    }
  });

  it('leaves alone what is near nothing', () => {
    expect(speller.knows('elephant')).toBe(false);
    expect(speller.correct('elephant')).toBeUndefined();
  });

  it('allows two misprints in a long word only', () => {
    expect(speller.correct('withdrwl')).toBe('withdrawal');
    expect(speller.correct('mndte')).toBeUndefined();
  });

  it('never makes another thing of a short word or a number', () => {
    const short = spellerOf({ afp: 1, '2013': 1, resolution2100: 1 });
    expect(short.correct('afo')).toBeUndefined();
    expect(short.correct('2014')).toBeUndefined();
    expect(short.correct('resolution2101')).toBeUndefined();
  });

  it('never takes a word for a shorter one of fewer than four letters', () => {
    expect(spellerOf({ war: 9 }).correct('warr')).toBeUndefined();
  });

  it('prefers the nearest word, then the more frequent, then the first of the alphabet', () => {
    expect(spellerOf({ missile: 9, mission: 1 }).correct('missio')).toBe('mission');
    expect(spellerOf({ patrol: 1, petrol: 5 }).correct('ptrol')).toBe('petrol');
    expect(spellerOf({ petrol: 2, patrol: 2 }).correct('ptrol')).toBe('patrol');
  });

  it('prefers a word that begins with the same letter', () => {
    expect(spellerOf({ reaction: 1, traction: 50 }).correct('rraction')).toBe('reaction');
    expect(spellerOf({ nation: 50 }).correct('pation')).toBeUndefined();
  });
});

describe('correcting a text', () => {
  it('replaces the words and tells which, as they were written', () => {
    const { tokens, corrections } = correctSpelling(tokenise('The Mandte of Mali'), speller);
    expect(corrections).toEqual([{ from: 'Mandte', to: 'mandate' }]);
    expect(tokens.map((token) => token.word)).toEqual(['the', 'mandate', 'of', 'mali']);
    expect(tokens[1]).toMatchObject({ surface: 'Mandte', stem: 'mandat' });
  });
});
