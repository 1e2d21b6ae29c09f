import { describe, expect, it } from 'vitest';
import { openEngine } from '../../src/answer/engine.ts';
import { prepareKnowledge } from '../../src/answer/prepare.ts';
import { checkQuizClaims } from '../../src/check/quiz-claims.ts';
import type { Fault } from '../../src/knowledge/fault.ts';
import type { LoadedKnowledge } from '../../src/knowledge/load.ts';
import { faultsOf } from '../support/flaw.ts';
import { QUIZ, QUIZ_FILE, type QuizFlaw, quizFlawIn, quizWith } from '../support/quiz-miniature.ts';

const claimsOf = (loaded: LoadedKnowledge): Fault[] =>
  checkQuizClaims(loaded, openEngine(prepareKnowledge(loaded.knowledge)));

describe('the check of quiz items as claims', () => {
  it('finds nothing in items that are sound', () => {
    expect(faultsOf(QUIZ, claimsOf)).toEqual([]);
  });

  it.each<QuizFlaw>([
    {
      what: 'a wrong option that is right',
      from: 'text: 2,100',
      to: "text: '11.200'",
      message:
        '"MINUSMA may have up to 11.200 soldiers." is borne out by: MINUSMA may have up to 11,200 soldiers.',
    },
    {
      what: 'a right option that is wrong',
      from: 'right: 11,200',
      to: 'right: 1,440',
      message:
        '"MINUSMA may have up to 1,440 soldiers." is contradicted by: MINUSMA may have up to 11,200 soldiers.',
    },
    {
      what: 'a false statement that is true',
      from: 'from AFISMA on 1 July 2014.',
      to: 'from AFISMA on 1 July 2013.',
      message:
        '"MINUSMA takes over from AFISMA on 1 July 2013." is borne out by: MINUSMA takes over from AFISMA on 1 July 2013.',
    },
    {
      what: 'a true statement that is false',
      from: 'Soldiers of France may step',
      to: 'Soldiers of France may not step',
      message:
        '"Soldiers of France may not step in when MINUSMA is under an imminent threat." is contradicted by: Soldiers of France may step in when MINUSMA is under an imminent threat.',
    },
  ])('finds $what', (flaw) => {
    const { found, expected } = quizFlawIn(flaw, claimsOf);
    expect(found).toEqual([expected]);
  });

  it('leaves aside by which document a statement is to be true or false', () => {
    const said = quizWith(
      'prompt: MINUSMA takes over',
      'prompt: By the resolution of 2013, MINUSMA takes over',
    );
    expect(faultsOf(said, claimsOf)).toEqual([]);
    const items = said[QUIZ_FILE]?.replace('on 1 July 2014.', 'on 1 July 2013.') ?? '';
    expect(faultsOf({ ...said, [QUIZ_FILE]: items }, claimsOf)).toHaveLength(1);
  });

  it('lets a wrong option be that lacks in what would bear it out', () => {
    // a word too many does not make a claim unsupported
    const files = quizWith('text: 2,100', 'text: 11,200 well-armed');
    expect(faultsOf(files, claimsOf)).toEqual([]);
  });

  it('takes an option that stands in the fact for borne out, where there is no statement', () => {
    const unsaid = (text: string): string[] => {
      const files = quizWith('text: 2,100', `text: ${text}`);
      const items = files[QUIZ_FILE]?.replace('  says: MINUSMA may have up to ___ soldiers.\n', '') ?? '';
      return faultsOf({ ...files, [QUIZ_FILE]: items }, claimsOf).map(({ message }) => message);
    };
    expect(unsaid('2,100')).toEqual([]);
    expect(unsaid('MINUSMA soldiers')).toEqual([
      '"MINUSMA soldiers" stands in the fact of the right answer: "says" is needed to tell them apart',
    ]);
  });

  it('finds a document that says it, too', () => {
    const files = quizWith(
      'source: resolution-2100\n      why: It creates',
      'source: resolution-2690\n      why: It creates',
    );
    const swapped = files[QUIZ_FILE]?.replace('right: resolution-2690', 'right: resolution-2100') ?? '';
    const [found] = faultsOf({ ...files, [QUIZ_FILE]: swapped }, claimsOf);
    expect(found).toMatchObject({ message: 'resolution-2690 says it, too' });
  });
});
