import { describe, expect, it } from 'vitest';
import { checkCitations, checkCoverage } from '../../src/check/citations.ts';
import { checkReferences } from '../../src/check/references.ts';
import type { LoadedKnowledge } from '../../src/knowledge/load.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Flaw, faultsOf, flawIn } from '../support/flaw.ts';
import { changed, folderOf, knowledgeFolder, lineWith } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';

const FACTS = 'facts/resolution-2690.yaml';
const SOURCE = 'sources/resolution-2690.yaml';
const OTHER_FACTS = 'facts/resolution-2100.yaml';

const checkAll = (loaded: LoadedKnowledge) => [
  ...checkReferences(loaded),
  ...checkCitations(loaded),
  ...checkCoverage(loaded),
];

describe('the check of references', () => {
  it('finds nothing in knowledge that is sound', () => {
    expect(checkAll(loadKnowledge(knowledgeFolder()))).toEqual([]);
  });

  it('finds nothing in sources alone', () => {
    const file = 'sources/resolution-2100.yaml';
    expect(checkAll(loadKnowledge(folderOf({ [file]: MINIATURE[file] })))).toEqual([]);
  });

  it.each<Flaw>([
    {
      what: 'a name in entities',
      file: FACTS,
      from: 'entities: [mali]',
      to: 'entities: [chad]',
      message: 'entities: there is no "chad"',
    },
    {
      what: 'a name in by',
      file: OTHER_FACTS,
      from: 'by: [security-council]',
      to: 'by: [senate]',
      message: 'by: there is no "senate"',
    },
    {
      what: 'a topic',
      file: FACTS,
      from: 'topic: mandate\n  cites: [{source: resolution-2690, paragraphs: [1]}]',
      to: 'topic: weather\n  cites: [{source: resolution-2690, paragraphs: [1]}]',
      at: 'weather',
      message: 'there is no topic "weather"',
    },
    {
      what: 'a measure',
      file: OTHER_FACTS,
      from: 'measure: soldiers',
      to: 'measure: tanks',
      message: 'there is no measure "tanks"',
    },
    {
      what: 'a paragraph',
      file: FACTS,
      from: 'paragraphs: [2]',
      to: 'paragraphs: [2, 3]',
      message: 'resolution-2690 has no paragraph 3',
    },
    {
      what: 'a source',
      file: 'glossary.yaml',
      from: '[{source: resolution-2100, paragraphs: [2]}]\n- id',
      to: '[{source: resolution-1, paragraphs: [2]}]\n- id',
      at: 'resolution-1,',
      message: 'resolution-1 has no paragraph 2',
    },
    {
      what: 'a name that a name is related to',
      file: 'names.yaml',
      from: 'related: [minusma]',
      to: 'related: [minusca]',
      message: 'related: there is no "minusca"',
    },
    {
      what: 'a paragraph about a name',
      file: 'names.yaml',
      from: 'paragraphs: [4]',
      to: 'paragraphs: [9]',
      message: 'resolution-2100 has no paragraph 9',
    },
    {
      what: 'the name of a term',
      file: 'glossary.yaml',
      from: 'name: minusma',
      to: 'name: minusca',
      message: 'there is no name "minusca"',
    },
    {
      what: 'the fact of an event',
      file: 'timeline.yaml',
      from: '[mandate-ends]',
      to: '[mandate-begins]',
      message: 'facts: there is no "mandate-begins"',
    },
    {
      what: 'the paragraph near a gap',
      file: 'gaps.yaml',
      from: 'paragraphs: [3]',
      to: 'paragraphs: [7]',
      message: 'resolution-2100 has no paragraph 7',
    },
    {
      what: 'the name in a gap',
      file: 'gaps.yaml',
      from: 'entities: [minusma]',
      to: 'entities: [minusca]',
      message: 'entities: there is no "minusca"',
    },
    {
      what: 'the topic of a disagreement',
      file: 'disagreements.yaml',
      from: 'topic: mandate',
      to: 'topic: weather',
      message: 'there is no topic "weather"',
    },
    {
      what: 'the fact of a side',
      file: 'disagreements.yaml',
      from: 'facts: [mandate-ends]',
      to: 'facts: [mandate-begins]',
      message: 'there is no fact "mandate-begins"',
    },
    {
      what: 'the holder of a side',
      file: 'disagreements.yaml',
      from: 'by: [security-council]',
      to: 'by: [senate]',
      message: 'by: there is no "senate"',
    },
  ])('finds $what that does not exist', (flaw) => {
    const { found, expected } = flawIn(flaw, checkAll);
    expect(found).toEqual([expected]);
  });

  it.each<Flaw>([
    {
      what: 'facts',
      file: FACTS,
      from: 'id: mandate-ends',
      to: 'id: french-support',
      message: 'the id "french-support" stands twice among the facts',
    },
    {
      what: 'names',
      file: 'names.yaml',
      from: 'id: france',
      to: 'id: mali',
      at: 'id: mali\n  name: France',
      message: 'the id "mali" stands twice among the names',
    },
    {
      what: 'synonyms',
      file: 'thesaurus.yaml',
      from: 'id: leave',
      to: 'id: soldier',
      at: 'id: soldier\n  words: [leave',
      message: 'the id "soldier" stands twice among the synonyms',
    },
  ])('finds an id that stands twice among the $what', (flaw) => {
    const { found, expected } = flawIn(flaw, checkAll);
    expect(found).toContainEqual(expected);
  });

  it('allows one id among different kinds', () => {
    const files = changed('glossary.yaml', '- id: mandate', '- id: mali');
    expect(faultsOf(files, checkAll)).toEqual([]);
  });

  it('finds a paragraph that no fact cites', () => {
    const text = MINIATURE[FACTS];
    const files = { [FACTS]: text.slice(0, text.indexOf('- id: departure-deadline')) };
    expect(faultsOf(files, checkAll)).toEqual([
      { file: SOURCE, line: lineWith(MINIATURE[SOURCE], 'n: 2'), message: 'no fact cites paragraph 2' },
    ]);
  });

  it('finds a gap in the numbers of paragraphs', () => {
    const flaw = { what: '', file: 'sources/resolution-2100.yaml', from: 'n: 3', to: 'n: 5' } as const;
    const { found, expected } = flawIn({ ...flaw, message: 'paragraph 5 follows paragraph 2' }, checkAll);
    expect(found).toContainEqual(expected);
    expect(found).toContainEqual({
      ...expected,
      line: expected.line + 2,
      message: 'paragraph 4 follows paragraph 5',
    });
  });

  it('finds a source that does not begin with paragraph 1', () => {
    const flaw = { what: '', file: SOURCE, from: 'n: 1', to: 'n: 2' } as const;
    const { found, expected } = flawIn({ ...flaw, message: 'paragraph 2 follows paragraph 0' }, checkAll);
    expect(found).toContainEqual(expected);
  });
});
