import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/check/check.ts';
import { type QuizFlaw, quizFlawIn } from '../support/quiz-miniature.ts';

describe('the check of what gives an answer away', () => {
  it.each<QuizFlaw>([
    {
      what: 'options that are the same but for articles, capitals and accents',
      from: 'text: the Secretary-General',
      to: 'text: Sécurity council',
      message: '"Sécurity council" is the same as "the Security Council"',
    },
    {
      what: 'numbers that are the same but for their writing',
      from: 'text: 2,100',
      to: 'text: 11 200',
      message: '"11 200" is the same as "11,200"',
    },
    {
      what: 'a right option that is much longer',
      from: 'right: the end of the mandate',
      to: 'right: the end of the mandate and all that it brings with it',
      message:
        'gives the answer away: it is much longer than the others (53 letters; the longest other has 25)',
    },
    {
      what: 'a right option that is much shorter',
      from: 'right: the end of the mandate',
      to: 'right: the end',
      message:
        'gives the answer away: it is much shorter than the others (7 letters; the shortest other has 22)',
    },
    {
      what: 'a right option that alone has no article',
      from: 'right: the Security Council',
      to: 'right: Security Council',
      message: 'gives the answer away: its form differs from that of all others (article)',
    },
    {
      what: 'a right option in another form of the verb',
      from: 'right: the end of the mandate',
      to: 'right: ending the mandate soon',
      message: 'gives the answer away: its form differs from that of all others (article)',
    },
    {
      what: 'a right option that alone begins with a capital',
      from: 'right: the Security Council',
      to: 'right: The Security Council',
      message: 'gives the answer away: its form differs from that of all others (capital)',
    },
    {
      what: 'a right option that alone has a number',
      from: 'right: the end of the mandate',
      to: 'right: the end of 12 mandates',
      message: 'gives the answer away: its form differs from that of all others (number or word)',
    },
    {
      what: 'a word of the question in the right option alone',
      from: 'Who regards what',
      to: 'Who in the Council regards what',
      at: 'right: the Security Council',
      message: 'gives the answer away: "Council" stands in the question and in no other option',
    },
    {
      what: 'an answer that stands in its question',
      from: 'From which mission does MINUSMA',
      to: 'From which mission, AFISMA or another, does MINUSMA',
      message: 'the answer stands in the question',
    },
    {
      what: 'a step that tells its year',
      from: 'text: The mandate ends.',
      to: 'text: The mandate of 2023 ends.',
      message: 'tells its own year',
    },
    {
      what: 'two items that ask the same',
      from: 'prompt: What is the ceiling for soldiers in resolution 2100?',
      to: 'prompt: UP to how many soldiers may Minusma have?!',
      message: 'asks the same as "how-many-soldiers"',
    },
  ])('finds $what', (flaw) => {
    const { found, expected } = quizFlawIn(flaw, checkKnowledge);
    expect(found).toEqual([expected]);
  });
});
