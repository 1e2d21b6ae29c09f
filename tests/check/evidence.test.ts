import { describe, expect, it } from 'vitest';
import { checkEvidence } from '../../src/check/evidence.ts';
import { type LoadedKnowledge, loadKnowledge } from '../../src/knowledge/load.ts';
import { type Flaw, faultsOf, flawIn } from '../support/flaw.ts';
import { changed, knowledgeFolder } from '../support/knowledge-folder.ts';

const FIRST = 'facts/resolution-2100.yaml';
const SECOND = 'facts/resolution-2690.yaml';

const inPassages = (loaded: LoadedKnowledge) => {
  const passages = new Map<string, string>();
  for (const source of loaded.knowledge.sources)
    for (const { n, text } of source.sections.flatMap((section) => section.passages))
      passages.set(`${source.id}:${n}`, text);
  return checkEvidence(loaded, (source, n) => passages.get(`${source}:${n}`), 'the cited passage');
};

const missing = (mark: string): string => `"${mark}" does not stand in the cited passage`;

describe('the check of evidence', () => {
  it('finds nothing in knowledge that is sound', () => {
    expect(inPassages(loadKnowledge(knowledgeFolder()))).toEqual([]);
  });

  it.each<Flaw>([
    {
      what: 'a number',
      file: FIRST,
      from: 'may have up to 11,200 soldiers.',
      to: 'may have up to 11,200 soldiers and 35 aircraft.',
      message: missing('35'),
    },
    {
      what: 'a year',
      file: SECOND,
      from: 'left Mali by 31 December 2023.',
      to: 'left Mali by 31 December 2024.',
      message: missing('2024'),
    },
    {
      what: 'a month',
      file: SECOND,
      from: 'left Mali by 31 December 2023.',
      to: 'left Mali by 31 October 2023.',
      message: missing('october'),
    },
    {
      what: 'a name',
      file: FIRST,
      from: 'takes over from AFISMA on',
      to: 'takes over from ECOWAS on',
      message: missing('ecowas'),
    },
    {
      what: 'a known name at the start',
      file: FIRST,
      from: 'statement: MINUSMA takes over from',
      to: 'statement: France takes over from',
      message: missing('france'),
    },
    {
      what: 'a number that only another paragraph has',
      file: FIRST,
      from: 'Soldiers of France may',
      to: 'Soldiers of France, 1,440 of them, may',
      message: missing('1440'),
    },
  ])('finds $what that the cited passage lacks', (flaw) => {
    const { found, expected } = flawIn(flaw, inPassages);
    expect(found).toEqual([expected]);
  });

  it('finds a figure that the statement lacks', () => {
    const flaw = { what: '', file: FIRST, from: 'value: 11200', to: 'value: 12600' } as const;
    const { found, expected } = flawIn(
      { ...flaw, message: 'the figure 12600 does not stand in the statement' },
      inPassages,
    );
    expect(found).toEqual([expected]);
  });

  it('lets a statement say what any of the paragraphs that it cites says', () => {
    const files = {
      [FIRST]: (
        changed(FIRST, 'may have up to 11,200 soldiers.', 'has 11,200 soldiers from 1 July 2013.')[FIRST] ??
        ''
      ).replace('paragraphs: [3]', 'paragraphs: [2, 3]'),
    };
    expect(faultsOf(files, inPassages)).toEqual([]);
  });

  it.each([
    ['another alias of a name', 'The mandate of MINUSMA ends', 'The mandate of the UN Mission ends'],
    [
      'thousands in another form',
      'The mandate of MINUSMA ends on 30 June 2023',
      'On 30 June 2 023 MINUSMA’s mandate ends',
    ],
    ['a small number in words', 'The mandate of MINUSMA ends', 'For two reasons the mandate of MINUSMA ends'],
    [
      'the document and its author',
      'The mandate of MINUSMA ends',
      'In resolution 2690 of the United Nations Security Council, the mandate of MINUSMA ends',
    ],
    [
      'the date as of which it holds',
      'The mandate of MINUSMA ends on',
      'As of 30 June 2023 the mandate of MINUSMA ends on',
    ],
  ])('lets a statement use %s', (_what, from, to) => {
    expect(faultsOf(changed(SECOND, from, to), inPassages)).toEqual([]);
  });

  it('leaves a fact alone whose paragraph is nowhere to be had', () => {
    const loaded = loadKnowledge(knowledgeFolder());
    expect(checkEvidence(loaded, () => undefined, 'the original paragraph')).toEqual([]);
  });

  it('says where it looked', () => {
    const loaded = loadKnowledge(knowledgeFolder());
    const [fault] = checkEvidence(loaded, () => 'Nothing.', 'the original paragraph');
    expect(fault?.message).toMatch(/^"\w+" does not stand in the original paragraph$/);
  });
});
