import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { buildReader } from '../../src/language/reader.ts';
import { knowledgeFolder } from '../support/knowledge-folder.ts';

const VOCABULARY = ['The withdrawal of the mission was agreed.', 'The withdrawal ends the mandate.'];

function openReader() {
  return buildReader(loadKnowledge(knowledgeFolder()).knowledge, VOCABULARY);
}

describe('reading a text that is to be found', () => {
  it('gives its subject-bearing terms in order, names and synonyms by their keys', () => {
    expect(openReader().readText('The Security Council has sent soldiers to Mali').keys).toEqual([
      '@security-council',
      'sent',
      '=soldier',
      '@mali',
    ]);
  });

  it('gives the single words of names and phrases besides', () => {
    const { all } = openReader().readText('The Security Council decides');
    expect([...all]).toEqual(expect.arrayContaining(['@security-council', 'secur', 'council', 'decid']));
  });

  it('corrects nothing', () => {
    expect(openReader().readText('withdrawl').keys).toEqual(['withdrawl']);
  });
});

describe('reading a question', () => {
  it('corrects words that the texts and the names know, and says so', () => {
    const reading = openReader().readQuestion('When is the withdrawl?');
    expect(reading.corrections).toEqual([{ from: 'withdrawl', to: 'withdrawal' }]);
    expect(reading.terms.map((term) => term.key)).toContain('withdraw');
    expect(openReader().readQuestion('Frence').corrections).toEqual([{ from: 'Frence', to: 'france' }]);
  });

  it('knows a misspelling that is listed with a name without correcting it', () => {
    const { terms, corrections } = openReader().readQuestion('minsuma');
    expect(terms).toMatchObject([{ key: '@minusma', kind: 'name' }]);
    expect(corrections).toEqual([]);
  });

  it('keeps stop words, marked as such', () => {
    const { terms } = openReader().readQuestion('What is the mandate?');
    expect(terms.map((term) => term.stop)).toEqual([true, true, true, false]);
  });

  it('tells French from English', () => {
    expect(openReader().readQuestion('Quelle est la durée du mandat ?').language).toBe('fr');
    expect(openReader().readQuestion('How long is the mandate?').language).toBe('en');
  });

  it('reads a question and a text that say the same as the same terms', () => {
    const reader = openReader();
    const asked = reader.readQuestion('withdrawal of troops from MALI').terms.filter((term) => !term.stop);
    expect(asked.map((term) => term.key)).toEqual(reader.readText('Withdrawal of soldiers from Mali').keys);
  });
});

describe('the reader', () => {
  it('knows the words of the texts and the names, in any form, and no others', () => {
    const reader = openReader();
    for (const word of ['withdrawal', 'withdrawals', 'afisma', 'troops'])
      expect(reader.knows(word)).toBe(true);
    expect(reader.knows('elephant')).toBe(false);
  });
});
