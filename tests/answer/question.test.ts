import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/prepare.ts';
import { understand } from '../../src/answer/question.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { questionTypeOf } from '../../src/language/question-type.ts';
import { knowledgeFolder } from '../support/knowledge-folder.ts';

const engine = () => buildEngine(loadKnowledge(knowledgeFolder()).knowledge);

describe('the type of a question', () => {
  it.each([
    ['how many soldiers are there', 'how-many'],
    ['number of police', 'how-many'],
    ['when did it begin', 'when'],
    ['in which year was that', 'when'],
    ['where is kidal', 'where'],
    ['who said that', 'who'],
    ['why did they leave', 'why'],
    ['how come they left', 'why'],
    ['how did they leave', 'how'],
    ['is mali a threat', 'yes-no'],
    ['and did they leave', 'yes-no'],
    ['combien de soldats', 'how-many'],
    ['minusma mandate', 'what'],
  ])('%s: %s', (words, type) => {
    expect(questionTypeOf(words)).toBe(type);
  });

  it('is that of the first question word', () => {
    expect(questionTypeOf('tell me who came and when')).toBe('who');
  });
});

describe('understanding a question', () => {
  it('keeps the words that carry its subject', () => {
    const { keys } = understand('Could you please tell me how many soldiers MINUSMA may have?', engine());
    expect([...keys.keys()]).toContain('@minusma');
    expect([...keys.keys()]).not.toContain('could');
  });

  it('finds the years', () => {
    expect(understand('What changed between 2013 and 2023?', engine()).years).toEqual(['2013', '2023']);
  });

  it('counts a corrected word for less than one that was spelt right', () => {
    const { keys, corrections } = understand('How many soldeirs may MINUSMA have?', engine());
    const [correction] = corrections;
    expect(correction).toEqual({ from: 'soldeirs', to: 'soldiers' });
    expect(Math.min(...keys.values())).toBeLessThan(1);
  });

  it.each([
    ['and when did it end?', 'surely'],
    ['what about France?', 'surely'],
    ['how many?', 'maybe'],
    ['How many soldiers and police officers may the mission MINUSMA have?', 'no'],
  ])('%s points back: %s', (text, pointsBack) => {
    expect(understand(text, engine()).pointsBack).toBe(pointsBack);
  });

  it.each([
    ['Do the documents agree on the mandate?', true],
    ['Where do the two texts contradict each other?', true],
    ['Did France agree to leave?', false],
  ])('%s asks whether the documents differ: %s', (text, asks) => {
    expect(understand(text, engine()).asksIfDiffer).toBe(asks);
  });

  it('tells how much of it the knowledge does not know', () => {
    expect(understand('MINUSMA soldiers', engine()).unknownShare).toBe(0);
    expect(understand('zebra crossing quantum', engine()).unknownShare).toBe(1);
  });
});
