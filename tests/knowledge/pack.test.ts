import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { subjectOf } from '../../src/knowledge/pack.ts';
import { knowledgeFolder } from '../support/knowledge-folder.ts';

const subjectWith = (pack: string | undefined, language: 'en' | 'fr') => {
  const files = pack === undefined ? {} : { 'pack.yaml': pack };
  const { knowledge, faults } = loadKnowledge(knowledgeFolder(files));
  expect(faults).toEqual([]);
  return subjectOf(knowledge, language);
};

const WHOLE = `subject: the lighthouse
subjectInFrench: le phare
example: When was the lamp put out?
exampleInFrench: Quand la lampe s’est-elle éteinte ?
`;

describe('what the documents are about', () => {
  it('is said by the pack, in each language', () => {
    expect(subjectWith(WHOLE, 'en')).toEqual({
      subject: 'the lighthouse',
      example: 'When was the lamp put out?',
    });
    expect(subjectWith(WHOLE, 'fr').subject).toBe('le phare');
  });

  it('is said in English to a French reader where the pack has no French', () => {
    expect(subjectWith('subject: the lighthouse', 'fr').subject).toBe('the lighthouse');
  });

  it('is not said where there is no pack file; the example asks for an author, which any document answers', () => {
    expect(subjectWith(undefined, 'en')).toEqual({
      subject: 'these documents',
      example: 'Who wrote “Security Council resolution 2100”?',
    });
    expect(subjectWith(undefined, 'fr').subject).toBe('ces documents');
  });

  it('must be said as the format has it', () => {
    const { faults } = loadKnowledge(knowledgeFolder({ 'pack.yaml': 'subject: ""\nsubjekt: x' }));
    expect(faults.map(({ line, message }) => `${line}: ${message}`).sort()).toEqual([
      '1: subject: must not be empty',
      expect.stringContaining('2: Unrecognized key: "subjekt"'),
    ]);
  });
});
