import { describe, expect, it } from 'vitest';
import { openEngine } from '../../src/answer/engine.ts';
import { prepareKnowledge } from '../../src/answer/prepare.ts';
import { checkKnowledge } from '../../src/check/check.ts';
import { checkQuizClaims } from '../../src/check/quiz-claims.ts';
import type { Fault } from '../../src/knowledge/fault.ts';
import type { LoadedKnowledge } from '../../src/knowledge/load.ts';
import { faultsOf } from '../support/flaw.ts';
import { changed } from '../support/knowledge-folder.ts';
import { ORIGINALS } from '../support/miniature.ts';
import { QUIZ, QUIZ_FILE, quizWith } from '../support/quiz-miniature.ts';

const claimsOf = (loaded: LoadedKnowledge): Fault[] =>
  checkQuizClaims(loaded, openEngine(prepareKnowledge(loaded.knowledge)));

const originalOf = (source: string, n: number): string | undefined =>
  Object.entries({ ...ORIGINALS, 'press-2013.md': '[¶1] The vote was unanimous.' })
    .find(([file]) => file === `${source}.md`)?.[1]
    .split('\n')
    .find((line) => line.startsWith(`[¶${n}] `))
    ?.replace(/^\S+ /, '');

/** One thing wrong among the items; `at` is text on the line to be named, `to` if it is not given. */
type Flaw = Readonly<{ what: string; from: string; to: string; at?: string; message: string }>;

function flawIn({ from, to, at, message }: Flaw, check: (loaded: LoadedKnowledge) => Fault[]) {
  const files = quizWith(from, to);
  const before = (files[QUIZ_FILE] ?? '').split(at ?? to)[0] ?? '';
  return {
    found: faultsOf(files, check),
    expected: { file: QUIZ_FILE, line: before.split('\n').length, message },
  };
}

describe('the check of quiz items', () => {
  it('finds nothing in items that are sound, be it in the passages or in the originals', () => {
    expect(faultsOf(QUIZ, checkKnowledge)).toEqual([]);
    expect(faultsOf(QUIZ, (loaded) => checkKnowledge(loaded, originalOf))).toEqual([]);
    expect(faultsOf(QUIZ, claimsOf)).toEqual([]);
  });

  it.each<Flaw>([
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
    const { found, expected } = flawIn(flaw, checkKnowledge);
    expect(found).toContainEqual(expected);
    // the source that is right and wrong is two of the same, too
    expect(found.length).toBeLessThanOrEqual(2);
  });

  const missing = (mark: string): string => `"${mark}" does not stand in the cited passage`;
  it.each<Flaw>([
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
    const { found, expected } = flawIn(flaw, checkKnowledge);
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
    const { found } = flawIn(
      { what: '', from: 'right: 11,200', to: 'right: 12,600', message: '' },
      (loaded) => checkKnowledge(loaded, originalOf),
    );
    expect(found.map(({ message }) => message)).toContain('"12600" does not stand in the original paragraph');
  });

  it.each<Flaw>([
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
    const { found, expected } = flawIn(flaw, checkKnowledge);
    expect(found).toEqual([expected]);
  });
});

describe('the check of quiz items as claims', () => {
  it.each<Flaw>([
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
    const { found, expected } = flawIn(flaw, claimsOf);
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
