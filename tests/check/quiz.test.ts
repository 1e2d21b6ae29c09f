import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/check/check.ts';
import { faultsOf } from '../support/flaw.ts';
import { changed } from '../support/knowledge-folder.ts';
import { ORIGINALS } from '../support/miniature.ts';
import { QUIZ, QUIZ_FILE, type QuizFlaw, quizFlawIn, quizWith } from '../support/quiz-miniature.ts';

const originalOf = (source: string, n: number): string | undefined =>
  Object.entries({ ...ORIGINALS, 'press-2013.md': '[¶1] The vote was unanimous.' })
    .find(([file]) => file === `${source}.md`)?.[1]
    .split('\n')
    .find((line) => line.startsWith(`[¶${n}] `))
    ?.replace(/^\S+ /, '');

describe('the check of quiz items', () => {
  it('finds nothing in items that are sound, be it in the passages or in the originals', () => {
    expect(faultsOf(QUIZ, checkKnowledge)).toEqual([]);
    expect(faultsOf(QUIZ, (loaded) => checkKnowledge(loaded, originalOf))).toEqual([]);
  });

  it.each<QuizFlaw>([
    {
      what: 'a fact that is not there',
      from: 'fact: french-support',
      to: 'fact: british-support',
      message: 'there is no fact "british-support"',
    },
    {
      what: 'a paragraph that its fact does not rest on',
      from: 'cites: [{source: resolution-2100, paragraphs: [4]}]\n  difficulty',
      to: 'cites: [{source: resolution-2100, paragraphs: [4, 1]}]\n  difficulty',
      at: 'paragraphs: [4, 1]',
      message: 'the fact "french-support" does not cite resolution-2100 ¶1',
    },
    {
      what: 'a paragraph that a document does not have, for a wrong option',
      from: 'why: 1,440 is the number of police officers.\n      cites: [{source: resolution-2100, paragraphs: [3]}]',
      to: 'why: 1,440 is the number of police officers.\n      cites: [{source: resolution-2100, paragraphs: [9]}]',
      at: 'paragraphs: [9]',
      message: 'resolution-2100 has no paragraph 9',
    },
    {
      what: 'a name that is not there',
      from: 'name: afisma',
      to: 'name: amisom',
      message: 'there is no name "amisom"',
    },
    {
      what: 'a source that is not there',
      from: 'source: press-2013',
      to: 'source: press-2014',
      message: 'there is no source "press-2014"',
    },
    {
      what: 'a source that is right and wrong',
      from: 'right: resolution-2690',
      to: 'right: resolution-2100',
      message: 'the item cites no paragraph of "resolution-2100"',
    },
    {
      what: 'steps that are not in order',
      from: 'date: 2023-12-31',
      to: "date: '2023'",
      message: '2023 is not surely after 2023-06-30',
    },
    {
      what: 'an id that stands twice',
      from: 'id: soldiers-typed',
      to: 'id: how-many-soldiers',
      at: '- id: how-many-soldiers\n  kind: number',
      message: 'the id "how-many-soldiers" stands twice among the quizItems',
    },
    {
      what: 'a time at which the fact does not hold',
      from: 'difficulty: hard\n  asOf: 2023-06-30',
      to: 'difficulty: hard\n  asOf: 2024-06',
      at: 'asOf: 2024-06',
      message: 'the fact "mandate-ends" does not hold as of 2024-06',
    },
    {
      what: 'an answer that changed over time and is not dated',
      from: '  asOf: 2023-06-30\n',
      to: '',
      at: 'prompt: Which of these does resolution 2100',
      message: 'needs "asOf" or a year in the prompt: the documents give other answers for other times',
    },
  ])('finds $what', (flaw) => {
    const { found, expected } = quizFlawIn(flaw, checkKnowledge);
    expect(found).toContainEqual(expected);
    // the source that is right and wrong is two of the same, too
    expect(found.length).toBeLessThanOrEqual(2);
  });

  const missing = (mark: string): string => `"${mark}" does not stand in the cited passage`;
  it.each<QuizFlaw>([
    { what: 'a right option', from: 'right: 11,200', to: 'right: 12,600', message: missing('12600') },
    {
      what: 'a true statement',
      from: 'Soldiers of France may',
      to: 'Soldiers of AFISMA may',
      message: missing('afisma'),
    },
    {
      what: 'the reason why a statement is false',
      from: 'why: It was on 1 July 2013.',
      to: 'why: It was on 1 June 2013.',
      message: missing('june'),
    },
    {
      what: 'the reason why one does not belong',
      from: 'because: Resolution 2690 ends the mandate, ten years later.',
      to: 'because: Resolution 2690 ends the mandate of 35 countries.',
      message: missing('35'),
    },
    {
      what: 'the reason why an option is wrong',
      from: 'why: Up to 11,200 are allowed.',
      to: 'why: Up to 11,300 are allowed.',
      message: missing('11300'),
    },
    {
      what: 'what is asked of a document',
      from: 'left Mali by 31 December 2023?',
      to: 'left Mali by 31 October 2023?',
      message: missing('october'),
    },
    {
      what: 'a number that is typed',
      from: 'value: 11200',
      to: 'value: 11300',
      message: '11300 does not stand in the cited passage',
    },
    {
      what: 'a date that is typed',
      from: '  date: 2023-06-30\n-',
      to: '  date: 2023-05-30\n-',
      at: 'date: 2023-05-30',
      message: missing('may'),
    },
    {
      what: 'the date of a step',
      from: 'date: 2013-07-01',
      to: 'date: 2013-08-01',
      message: missing('august'),
    },
  ])('finds that $what lacks evidence', (flaw) => {
    const { found, expected } = quizFlawIn(flaw, checkKnowledge);
    expect(found).toEqual([expected]);
  });

  it('lets a number be missed only where the document makes it approximate', () => {
    const withTolerance = quizWith('unit: soldiers', 'unit: soldiers\n  tolerance: 100');
    // "up to 11,200"
    expect(faultsOf(withTolerance, checkKnowledge)).toEqual([]);
    const exact = changed('facts/resolution-2100.yaml', 'exactness: at-most', 'exactness: exact');
    expect(faultsOf({ ...withTolerance, ...exact }, checkKnowledge).map(({ message }) => message)).toEqual([
      'no tolerance is needed: the number is exact',
    ]);
  });

  it('lets small numbers be counted by the fact', () => {
    const fact = changed(
      'facts/resolution-2690.yaml',
      'statement: Everyone is to have',
      'statement: All three kinds of staff are to have',
    );
    const item = (value: number): Record<string, string> => {
      const { [QUIZ_FILE]: items = '', ...others } = QUIZ;
      const counted = `- id: kinds-of-staff
  kind: number
  prompt: How many kinds of staff are to have left Mali?
  fact: departure-deadline
  cites: [{source: resolution-2690, paragraphs: [2]}]
  difficulty: hard
  value: ${value}
  unit: kinds
`;
      return { ...others, ...fact, [QUIZ_FILE]: items + counted };
    };
    expect(faultsOf(item(3), checkKnowledge)).toEqual([]);
    expect(faultsOf(item(4), checkKnowledge).map(({ message }) => message)).toEqual([
      '4 does not stand in the cited passage',
    ]);
  });

  it('holds items against the originals as well', () => {
    const { found } = quizFlawIn(
      { what: '', from: 'right: 11,200', to: 'right: 12,600', message: '' },
      (loaded) => checkKnowledge(loaded, originalOf),
    );
    expect(found.map(({ message }) => message)).toContain('"12600" does not stand in the original paragraph');
  });
});
