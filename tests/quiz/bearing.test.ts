import { describe, expect, it } from 'vitest';
import { quizItemSchema } from '../../src/knowledge/schema.ts';
import { bearingSentence } from '../../src/quiz/bearing.ts';

const COMMON = {
  id: 'x',
  fact: 'x',
  difficulty: 'easy',
  cites: [{ source: 'a', paragraphs: [1] }],
} as const;

const _WRONG = ['the director', 'the soldiers'].map((text) => ({ text, why: 'No.' }));
const WRONG_SOURCES = ['b', 'c'].map((source) => ({ source, why: 'No.' }));

const SENTENCES = [
  'The mission has many tasks in the country.',
  'On 5 February 2023 the director had to leave.',
  'Some 12,300 soldiers serve in it, 16 of them women.',
  'A rights organisation reported mixed results.',
];

const found = (item: object): number =>
  bearingSentence(quizItemSchema.parse({ ...COMMON, ...item }), SENTENCES);

describe('the sentence that bears an answer out', () => {
  it('is the one with the words, figures and dates of the answer', () => {
    expect(
      found({ kind: 'number', prompt: 'How many serve?', value: 12300, unit: 'soldiers', tolerance: 0 }),
    ).toBe(2);
    expect(found({ kind: 'date', prompt: 'When?', date: '2023-02-05' })).toBe(1);
    expect(
      found({
        kind: 'who-said',
        prompt: 'Who reported mixed results?',
        right: 'a rights organisation',
        wrong: [],
      }),
    ).toBe(3);
    expect(
      found({
        kind: 'find-source',
        prompt: 'Which says how many women serve?',
        right: 'a',
        wrong: WRONG_SOURCES,
      }),
    ).toBe(2);
  });

  it('is the first one where none has anything of it', () => {
    expect(found({ kind: 'short', prompt: 'Who?', right: 'Nobody', accept: [] })).toBe(0);
    expect(bearingSentence({ ...COMMON, kind: 'short', prompt: 'Who?', right: 'Ann', accept: [] }, [])).toBe(
      0,
    );
  });
});
