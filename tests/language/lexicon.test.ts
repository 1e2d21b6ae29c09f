import { describe, expect, it } from 'vitest';
import type { Name } from '../../src/knowledge/schema.ts';
import { buildLexicon, type Language, languageOf, prepareLexicon } from '../../src/language/lexicon.ts';
import { tokenise } from '../../src/language/tokens.ts';

function name(id: string, known: Partial<Name> & { name: string }): Name {
  const nothing = { aliases: [], french: [], misspellings: [], related: [], cites: [] };
  return { id, kind: 'organisation', what: 'An entry.', ...nothing, ...known };
}

const lexicon = buildLexicon({
  names: [
    name('un', { name: 'United Nations', aliases: ['UN'], french: ['ONU'] }),
    name('security-council', { name: 'UN Security Council', aliases: ['Security Council'] }),
    name('us', { name: 'United States', aliases: ['US'] }),
    name('mali', { name: 'Mali' }),
    name('minusma', { name: 'MINUSMA', misspellings: ['minsuma'] }),
  ],
  synonyms: [
    { id: 'soldier', words: ['soldier', 'troop', 'armed men'] },
    { id: 'coup', words: ['coup', 'putsch', 'coup d’état'] },
  ],
});

const keys = (text: string, language?: Language): string[] =>
  lexicon.termsOf(tokenise(text), language).flatMap((term) => (term.stop ? [] : [term.key]));

describe('the terms of a text', () => {
  it('have one key for all aliases of a name, in any case', () => {
    for (const alias of ['United Nations', 'united nations', 'UN', 'U.N.', 'ONU'])
      expect(keys(alias)).toEqual(['@un']);
    expect(keys('minsuma')).toEqual(['@minusma']);
  });

  it('have one key for all words of a set of synonyms, in any form', () => {
    for (const word of ['soldier', 'soldiers', 'troops', 'armed men'])
      expect(keys(word)).toEqual(['=soldier']);
  });

  it('take the longest phrase that is known', () => {
    expect(keys('UN Security Council')).toEqual(['@security-council']);
    expect(keys('a coup d’état')).toEqual(['=coup']);
  });

  it('read the start of a longer name by itself when the rest is missing', () => {
    expect(keys('United Nations')).toEqual(['@un']);
    expect(keys('united front')).toEqual(['unit', 'front']);
  });

  it('keep a possessive name a name', () => {
    expect(keys('Mali’s troops')).toEqual(['@mali', '=soldier']);
  });

  it('tell "US" from "us", and "UN" from the French "un"', () => {
    expect(keys('the US helps')).toContain('@us');
    expect(keys('it helps us')).not.toContain('@us');
    expect(keys('un mandat', 'fr')).toEqual(['mandat']);
    expect(keys('l’UN', 'fr')).not.toContain('un');
  });

  it('mark words with no subject as such, but keep those that turn the meaning', () => {
    expect(keys('what is the mandate of it')).toEqual([tokenise('mandate')[0]?.stem]);
    expect(keys('not before')).toHaveLength(2);
  });

  it('keep every word in order, each with its tokens', () => {
    const terms = lexicon.termsOf(tokenise('The UN Security Council sent 13,000 troops'));
    expect(terms.map((term) => term.kind)).toEqual(['word', 'name', 'word', 'number', 'synonym']);
    expect(terms.flatMap((term) => term.tokens.map((token) => token.word)).join(' ')).toBe(
      'the un security council sent 13000 troops',
    );
  });

  it('are numbers where they begin with a digit', () => {
    expect(lexicon.termsOf(tokenise('two'))).toMatchObject([{ key: '2', kind: 'number', stop: false }]);
  });
});

describe('the lexicon', () => {
  it('gives a phrase that two names claim to the first of them', () => {
    const twice = buildLexicon({
      names: [name('a', { name: 'Force' }), name('b', { name: 'Force' })],
      synonyms: [],
    });
    expect(twice.termsOf(tokenise('Force'))[0]?.key).toBe('@a');
  });

  it('gives a phrase that is a name and a synonym to the name', () => {
    const both = buildLexicon({
      names: [name('a', { name: 'Force' })],
      synonyms: [{ id: 'b', words: ['force', 'power'] }],
    });
    expect(both.termsOf(tokenise('force'))[0]?.key).toBe('@a');
  });

  it('knows the words of its phrases', () => {
    const { words } = prepareLexicon({
      names: [name('un', { name: 'United Nations', french: ['ONU'], misspellings: ['unitd nations'] })],
      synonyms: [{ id: 'coup', words: ['coup', 'putsch'] }],
    });
    expect([...words].sort()).toEqual(['coup', 'nations', 'onu', 'putsch', 'unitd', 'united']);
  });
});

describe('the language of a question', () => {
  it.each([
    ['When does the mission end?', 'en'],
    ['Quand la mission se termine-t-elle ?', 'fr'],
    ['Quels sont les objectifs de la mission ?', 'fr'],
    ['minusma', 'en'],
    ['', 'en'],
  ])('"%s" is %s', (question, language) => {
    expect(languageOf(tokenise(question))).toBe(language);
  });
});
