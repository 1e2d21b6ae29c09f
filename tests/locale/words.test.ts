import { describe, expect, it } from 'vitest';
import { type Key, wordsFor } from '../../src/locale/words.ts';

const english = wordsFor('en-GB');
const french = wordsFor('fr');

describe('the words for a locale', () => {
  it.each(['fr', 'FR', 'fr-FR', 'fr-CA'])('are French for %j', (locale) => {
    expect(wordsFor(locale)).toBe(french);
  });

  it.each(['en-US', 'en-GB', 'de', 'pt-BR', 'frr', 'fry-NL', 'french', '', '__proto__'])(
    'are English for %j',
    (locale) => {
      expect(wordsFor(locale)).toBe(english);
    },
  );
});

describe('a sentence', () => {
  it('agrees with its numbers', () => {
    const counted = [0, 1, 2, 1234].map((count) => [
      english.say('source.paragraphs', { count }),
      french.say('source.paragraphs', { count }),
    ]);
    expect(counted).toEqual([
      ['0 paragraphs', '0 paragraphe'],
      ['1 paragraph', '1 paragraphe'],
      ['2 paragraphs', '2 paragraphes'],
      ['1,234 paragraphs', '1\u202f234 paragraphes'],
    ]);
  });

  it('leaves a value as it is, whatever marks it has', () => {
    const title = `It's {n} <@1> **#** '{x}'`;
    expect(english.say('citation.title', { title })).toBe(`“${title}”`);
    expect(french.say('citation.title', { title })).toBe(`«\u00a0${title}\u00a0»`);
  });

  it('is not said with a hole in it', () => {
    expect(() => english.say('citation.title')).toThrow(/title/);
    expect(() => french.say('error.no-paragraph', { paragraph: 1 })).toThrow(/last/);
  });

  it('is not made up where there is none', () => {
    expect(() => english.say('no.such-key' as Key)).toThrow(/no\.such-key/);
  });
});

describe('a date of the knowledge', () => {
  it.each([
    ['2013', '2013', '2013'],
    ['2013-04', 'April 2013', 'avril 2013'],
    ['2013-04-25', '25 April 2013', '25 avril 2013'],
    ['2013-07-01', '1 July 2013', '1er juillet 2013'],
    ['2013-07-11', '11 July 2013', '11 juillet 2013'],
    ['2012/2013-01', '2012 to January 2013', '2012 – janvier 2013'],
    ['2020-08-01/2020-08-18', '1 August 2020 to 18 August 2020', '1er août 2020 – 18 août 2020'],
    ['spring', 'spring', 'spring'],
  ])('%s is written as people do', (date, inEnglish, inFrench) => {
    expect([english.date(date), french.date(date)]).toEqual([inEnglish, inFrench]);
  });
});

describe('lists and numbers', () => {
  it('are written as the language does', () => {
    expect([english.list(['a', 'b', 'c']), french.list(['a', 'b', 'c'])]).toEqual([
      'a, b and c',
      'a, b et c',
    ]);
    expect([english.list(['a']), english.list([])]).toEqual(['a', '']);
    expect([english.number(12300.5), french.number(12300.5)]).toEqual(['12,300.5', '12\u202f300,5']);
  });
});
