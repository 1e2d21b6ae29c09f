import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/check/check.ts';
import { checkPassages, readOriginals } from '../../src/check/originals.ts';
import { checkOwnWords } from '../../src/check/own-words.ts';
import { type LoadedKnowledge, loadKnowledge } from '../../src/knowledge/load.ts';
import { type Flaw, faultsOf, flawIn } from '../support/flaw.ts';
import { changed, folderOf, knowledgeFolder } from '../support/knowledge-folder.ts';
import { ORIGINALS } from '../support/miniature.ts';

const SOURCE = 'sources/resolution-2690.yaml';

function originals() {
  const originalOf = readOriginals(folderOf(ORIGINALS));
  if (!originalOf) throw new Error('not there');
  return originalOf;
}

const passagesAgainstOriginals = (loaded: LoadedKnowledge) => checkPassages(loaded, originals());
const wordsAgainstOriginals = (loaded: LoadedKnowledge) => checkOwnWords(loaded, originals());

describe('the original documents', () => {
  it('are read paragraph by paragraph', () => {
    const originalOf = originals();
    expect(originalOf('resolution-2690', 1)).toBe('On 30 June 2023 MINUSMA stops being mandated.');
    expect(originalOf('resolution-2690', 3)).toBeUndefined();
    expect(originalOf('resolution-1', 1)).toBeUndefined();
  });

  it('need not be there', () => {
    expect(readOriginals(path.join(folderOf({}), 'nowhere'))).toBeUndefined();
    expect(readOriginals(path.join(folderOf({ file: '' }), 'file'))).toBeUndefined();
  });
});

describe('holding passages against the originals', () => {
  it('finds nothing where all numbers and names agree', () => {
    expect(passagesAgainstOriginals(loadKnowledge(knowledgeFolder()))).toEqual([]);
  });

  it.each<Flaw>([
    {
      what: 'a number is left out',
      file: SOURCE,
      from: 'ends on 30 June 2023.',
      to: 'ends in June 2023.',
      message: 'paragraph 1 lacks "30" of the original',
    },
    {
      what: 'a name is left out',
      file: SOURCE,
      from: 'text: The mandate of MINUSMA ends',
      to: 'text: The mandate ends',
      message: 'paragraph 1 lacks "minusma" of the original',
    },
    {
      what: 'a number is added',
      file: SOURCE,
      from: 'ends on 30 June 2023.',
      to: 'ends on 30 June 2023 at 18 hours.',
      message: 'paragraph 1 has "18", which the original lacks',
    },
    {
      what: 'a name is added',
      file: SOURCE,
      from: 'text: The mandate of MINUSMA ends',
      to: 'text: The mandate of MINUSMA in Kidal ends',
      message: 'paragraph 1 has "kidal", which the original lacks',
    },
  ])('finds that $what', (flaw) => {
    const { found, expected } = flawIn({ ...flaw, at: 'text: The mandate' }, passagesAgainstOriginals);
    expect(found).toEqual([expected]);
  });

  it('finds both halves of a number that was changed', () => {
    const files = changed(SOURCE, 'ends on 30 June 2023.', 'ends on 20 June 2023.');
    expect(faultsOf(files, passagesAgainstOriginals).map((fault) => fault.message)).toEqual([
      'paragraph 1 lacks "30" of the original',
      'paragraph 1 has "20", which the original lacks',
    ]);
  });

  it('takes all aliases of a name for the same', () => {
    const files = changed(SOURCE, 'The mandate of MINUSMA', 'The mandate of the UN Mission');
    expect(faultsOf(files, passagesAgainstOriginals)).toEqual([]);
  });
});

describe('holding the wording against the originals', () => {
  const eight = 'work stops, and 31 December 2023 is the';
  const nine = `${eight} last`;

  it('finds nothing where the words are its own', () => {
    expect(wordsAgainstOriginals(loadKnowledge(knowledgeFolder()))).toEqual([]);
  });

  it.each<Flaw>([
    {
      what: 'a passage',
      file: SOURCE,
      from: 'text: The mandate',
      to: `text: On that day ${nine}. The mandate`,
      message: '',
    },
    {
      what: 'a statement',
      file: 'facts/resolution-2690.yaml',
      from: 'statement: Everyone',
      to: `statement: ${nine.toUpperCase()}. Everyone`,
      message: '',
    },
    {
      what: 'an ask',
      file: 'facts/resolution-2690.yaml',
      from: '- Has the mandate ended?',
      to: `- Is it so that ${nine.replaceAll(' ', ' – ')}?`,
      message: '',
    },
  ])('finds nine words in a row of a document in $what', (flaw) => {
    const message = '"work stops and 31 december 2023 is the last" are words of resolution-2690 ¶2';
    const { found, expected } = flawIn({ ...flaw, message }, wordsAgainstOriginals);
    expect(found).toEqual([expected]);
  });

  it('lets eight words in a row pass', () => {
    const files = changed(SOURCE, 'text: The mandate', `text: On that day ${eight}. The mandate`);
    expect(faultsOf(files, wordsAgainstOriginals)).toEqual([]);
  });
});

describe('the whole check', () => {
  it('finds nothing in sound knowledge, with the originals and without', () => {
    const loaded = loadKnowledge(knowledgeFolder());
    expect(checkKnowledge(loaded)).toEqual([]);
    expect(checkKnowledge(loaded, originals())).toEqual([]);
  });

  it('gives the faults of every check in order of file and line', () => {
    const loaded = loadKnowledge(
      knowledgeFolder({
        ...changed('topics.yaml', 'id: mandate', 'id: Mandate'),
        ...changed(SOURCE, 'ends on 30 June 2023.', 'ends on 20 June 2023.'),
        ...changed('names.yaml', '[French, Paris]', '[French, mali]'),
        ...changed('facts/resolution-2100.yaml', 'value: 11200', 'value: 11201'),
        ...changed('facts/resolution-2690.yaml', 'by 31 December 2023.', 'by 31 December 2024.'),
        ...changed('timeline.yaml', '[mandate-ends]', '[mandate-begins]'),
      }),
    );
    const faults = checkKnowledge(loaded, originals());
    const messages = faults.map((fault) => fault.message).join('\n');
    for (const part of [
      'lower-case words',
      'lacks "30"',
      'belongs to "mali"',
      'figure 11201',
      'no "mandate-begins"',
      '"2024" does not stand in the cited passage',
      '"2024" does not stand in the original paragraph',
    ])
      expect(messages).toContain(part);
    const places = faults.map(({ file, line }) => `${file}:${String(line).padStart(4, '0')}`);
    expect(places).toEqual(places.toSorted((a, b) => a.localeCompare(b)));
  });
});
