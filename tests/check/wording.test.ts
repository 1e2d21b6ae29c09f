import { describe, expect, it } from 'vitest';
import { checkWording } from '../../src/check/wording.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Flaw, faultsOf, flawIn } from '../support/flaw.ts';
import { changed, knowledgeFolder } from '../support/knowledge-folder.ts';

describe('the check of wording', () => {
  it('finds nothing in knowledge that is sound', () => {
    expect(checkWording(loadKnowledge(knowledgeFolder()))).toEqual([]);
  });

  it.each<Flaw>([
    {
      what: 'an alias that belongs to two names',
      file: 'names.yaml',
      from: '[French, Paris]',
      to: '[French, the un MISSION]',
      message: '"the un MISSION" belongs to "minusma" already',
    },
    {
      what: 'an alias that is another’s name',
      file: 'names.yaml',
      from: 'aliases: [French, Paris]',
      to: 'aliases: [French, MALI]',
      message: '"MALI" belongs to "mali" already',
    },
    {
      what: 'a name that is another’s alias',
      file: 'names.yaml',
      from: 'name: France',
      to: 'name: The Council',
      message: '"The Council" belongs to "security-council" already',
    },
    {
      what: 'a misspelling that is another’s French name',
      file: 'names.yaml',
      from: 'aliases: [French, Paris]',
      to: 'misspellings: [conseil de securite]',
      message: '"conseil de securite" belongs to "security-council" already',
    },
    {
      what: 'an alias without letters',
      file: 'names.yaml',
      from: '[French, Paris]',
      to: '[French, "!?"]',
      message: '"!?" has no letters or digits',
    },
    {
      what: 'a word in two sets of synonyms',
      file: 'thesaurus.yaml',
      from: '[leave, depart]',
      to: '[leave, Soldier]',
      message: '"Soldier" belongs to "soldier" already',
    },
    {
      what: 'an ask of two facts',
      file: 'facts/resolution-2690.yaml',
      from: 'Has the mandate ended?',
      to: 'who follows afisma',
      message: '"who follows afisma" belongs to "take-over-2013" already',
    },
    {
      what: 'an ask that a fact has twice',
      file: 'facts/resolution-2690.yaml',
      from: '- Has the mandate ended?',
      to: '- When DOES the mandate end',
      message: 'the ask "When DOES the mandate end" stands twice',
    },
  ])('finds $what', (flaw) => {
    const { found, expected } = flawIn(flaw, checkWording);
    expect(found).toEqual([expected]);
  });

  it('allows a name to repeat its own alias, and a synonym to be an alias', () => {
    const files = {
      ...changed('names.yaml', '[French, Paris]', '[French, france, Paris]'),
      ...changed('thesaurus.yaml', '[leave, depart]', '[leave, Paris]'),
    };
    expect(faultsOf(files, checkWording)).toEqual([]);
  });
});
