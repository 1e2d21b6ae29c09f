import { describe, expect, it } from 'vitest';
import { fold, visibleText } from '../../src/language/fold.ts';

describe('the visible text', () => {
  it('has single spaces and none at its ends', () => {
    expect(visibleText('  the \t mission\r\n\n in   Mali ')).toBe('the mission in Mali');
    expect(visibleText(' Keïta\n\tresigned ')).toBe('Keïta resigned');
  });

  it.each([
    ['a soft hyphen', 'man\u00ADdate'],
    ['a zero-width space', 'man\u200Bdate'],
    ['a zero-width joiner', 'man\u200Ddate'],
    ['a mark that turns the direction', '\u202Emandate\u202C'],
    ['a byte order mark', '\uFEFFmandate'],
    ['a variation selector', 'mandate\uFE0F'],
    ['a tag character', 'mandate\u{E0041}'],
    ['a null', 'man\u0000date'],
    ['full-width letters', 'ｍａｎｄａｔｅ'],
  ])('shows a plain word without %s', (_what, typed) => {
    expect(visibleText(typed)).toBe('mandate');
  });

  it('has straight quotation marks only', () => {
    expect(visibleText('Mali’s “robust” «mandat» ‘x’')).toBe('Mali\'s "robust" "mandat" \'x\'');
  });

  it('keeps accents, letters of other scripts and what else a person sees', () => {
    expect(visibleText('Keïta – 50 % – مالي – 😀')).toBe('Keïta – 50 % – مالي – 😀');
  });

  it('takes ligatures apart', () => {
    expect(visibleText('o\uFB03cer')).toBe('officer');
  });

  it('is the same when taken twice', () => {
    for (const text of ['a\u00A0 b', '\u200B\u2028x', 'ｅ\u0301 “y”', '\u0007'])
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
  });
});

describe('folding', () => {
  it('makes one word of a word with and without accents and capitals', () => {
    for (const spelling of ['Keïta', 'KEÏTA', 'keita', 'Kei\u0308ta']) expect(fold(spelling)).toBe('keita');
  });

  it('writes joined letters as two', () => {
    expect(fold('Œuvre, Æon, Straße, Sørlie')).toBe('oeuvre, aeon, strasse, sorlie');
  });

  it('leaves other scripts readable', () => {
    expect(fold('Мали')).toBe('мали');
  });
});
