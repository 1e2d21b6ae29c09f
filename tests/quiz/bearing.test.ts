import { describe, expect, it } from 'vitest';
import { quizItemSchema } from '../../src/knowledge/schema.ts';
import { bearingSentence } from '../../src/quiz/bearing.ts';

const SENTENCES = [
  'The mission has many tasks in the country.',
  'On 5 February 2023 the director had to leave.',
  'Some 12,300 soldiers serve in it, 16 of them women.',
  'A rights organisation reported mixed results.',
];

const found = (item: object, sentences: readonly string[] = SENTENCES): number => {
  const cites = [{ source: 'a', paragraphs: [1] }];
  return bearingSentence(
    quizItemSchema.parse({ id: 'x', fact: 'x', difficulty: 'easy', cites, ...item }),
    sentences,
  );
};

describe('the sentence that bears an answer out', () => {
  it('is the one with the words, figures and dates of the answer', () => {
    const wrong = ['the director', 'the soldiers'].map((text) => ({ text, why: 'No.' }));
    const others = ['b', 'c'].map((source) => ({ source, why: 'No.' }));
    expect(found({ kind: 'number', prompt: 'How many serve?', value: 12300, unit: 'soldiers' })).toBe(2);
    expect(found({ kind: 'date', prompt: 'When?', date: '2023-02-05' })).toBe(1);
    const who = { kind: 'who-said', prompt: 'Who reported mixed results?', right: 'a rights organisation' };
    expect(found({ ...who, wrong })).toBe(3);
    const which = { kind: 'find-source', prompt: 'Which says how many women serve?', right: 'a' };
    expect(found({ ...which, wrong: others })).toBe(2);
  });

  it('is the first one where none has anything of it', () => {
    expect(found({ kind: 'short', prompt: 'Who?', right: 'Nobody' })).toBe(0);
    expect(found({ kind: 'short', prompt: 'Who?', right: 'Ann' }, [])).toBe(0);
  });
});
