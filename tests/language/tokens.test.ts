import { describe, expect, it } from 'vitest';
import { baseOf, stemOf, type TokenMemo, tokenise, tokenOf } from '../../src/language/tokens.ts';

const words = (text: string): string[] => tokenise(text).map((token) => token.word);

describe('a text’s words', () => {
  it.each([
    ['a comma', '13,000'],
    ['a space', '13 000'],
    ['a point', '13.000'],
    ['a no-break space', '13\u00A0000'],
    ['a narrow no-break space', '13\u202F000'],
  ])('read thousands written with %s as one number', (_mark, written) => {
    expect(words(`${written} soldiers`)).toEqual(['13000', 'soldiers']);
  });

  it('read millions as one number', () => {
    expect(words('1,234,567 people')).toEqual(['1234567', 'people']);
  });

  it('keep apart numbers that only stand beside each other', () => {
    expect(words('2012-2013')).toEqual(['2012', '2013']);
    expect(words('in 2013 100 came')).toEqual(['in', '2013', '100', 'came']);
    expect(words('1,440 and 11,200')).toEqual(['1440', 'and', '11200']);
  });

  it('write small numbers in digits, but not "one", which is seldom a number', () => {
    expect(words('two Seven twelve one')).toEqual(['2', '7', '12', 'one']);
  });

  it('drop the points of abbreviations', () => {
    expect(words('the U.N. and the A.U.')).toEqual(['the', 'un', 'and', 'the', 'au']);
  });

  it('drop the possessive ending, whichever apostrophe it has', () => {
    expect(words("Mali's Mali’s peacekeepers' don't")).toEqual(['mali', 'mali', 'peacekeepers', 'dont']);
  });

  it('drop what French elides', () => {
    expect(words('l’armée d’Azawad qu’est jusqu’au')).toEqual(['armee', 'azawad', 'est', 'au']);
  });

  it('write months out, and leave "may" and "mar" alone', () => {
    expect(words('2020-21 1998/99 2020-08 2020-12-15')).toEqual([
      '2020',
      '2021',
      '1998',
      '1999',
      '2020',
      '08',
      '2020',
      '12',
      '15',
    ]);
    expect(words('Aug. Sept Jan May Mar')).toEqual(['august', 'september', 'january', 'may', 'mar']);
  });

  it('are told without regard to case and accents, while the surface stays as written', () => {
    expect(tokenise('KEÏTA')).toMatchObject([{ surface: 'KEÏTA', word: 'keita' }]);
  });

  it('are none where there are only marks', () => {
    expect(words('?! … 😀 –')).toEqual([]);
    expect(words('')).toEqual([]);
  });

  it('are the same with a memo that has seen them', () => {
    const memo: TokenMemo = new Map();
    const text = 'The mission left. The mission had 13,000 soldiers.';
    tokenise(text, memo);
    expect(tokenise(text, memo)).toEqual(tokenise(text));
  });
});

describe('a stem', () => {
  it('is shared by the forms of a word', () => {
    expect(new Set(['stabilise', 'stabilised', 'stabilising'].map(stemOf)).size).toBe(1);
  });

  it('leaves numbers and words of three letters alone', () => {
    expect(stemOf('2100')).toBe('2100');
    expect(stemOf('gas')).toBe('gas');
  });
});

describe('a base', () => {
  it.each([
    ['authorities', 'authority'],
    ['missions', 'mission'],
    ['passes', 'pass'],
    ['stopped', 'stop'],
    ['deploying', 'deploy'],
    ['ended', 'ends'],
  ])('is shared by "%s" and "%s"', (one, other) => {
    expect(baseOf(one)).toBe(baseOf(other));
  });

  it.each([
    ['author', 'authority'],
    ['effect', 'effective'],
    ['crisis', 'cris'],
    ['mission', 'missive'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(baseOf(one)).not.toBe(baseOf(other));
  });
});

describe('a token that was meant otherwise than written', () => {
  it('has the surface of the one and the stem of the other', () => {
    expect(tokenOf('misions', 'missions')).toEqual({
      surface: 'misions',
      word: 'missions',
      stem: 'mission',
      base: 'mission',
    });
  });
});
