import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOriginals } from '../../src/check/originals.ts';
import { buildScales } from '../../src/import/likeness.ts';
import { type Matching, matchParagraphs } from '../../src/import/match-paragraphs.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { FERRY, FERRY_OURS, LIGHTHOUSE } from '../support/ferry.ts';
import { ROOT } from '../support/run-command.ts';
import { shuffled } from '../support/shuffled.ts';

const passages = FERRY_OURS.map((text, i) => ({ n: i + 1, text }));
const scales = buildScales(FERRY_OURS, { names: [], synonyms: [] });

const match = (paragraphs: readonly string[]): Matching => matchParagraphs(passages, paragraphs, scales);

const textsOf = ({ pairs }: Matching): Record<number, string> =>
  Object.fromEntries(pairs.map(({ n, text }) => [n, text]));

const ALL = Object.fromEntries(FERRY.map((text, i) => [i + 1, text]));

function without(...numbers: number[]): Record<number, string> {
  return Object.fromEntries(Object.entries(ALL).filter(([n]) => !numbers.includes(Number(n))));
}

describe('matching original paragraphs with passages', () => {
  it('pairs each with its own, and scores the pair', () => {
    const matching = match(FERRY);
    expect(textsOf(matching)).toEqual(ALL);
    expect(matching.pairs.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { score } of matching.pairs) {
      expect(score).toBeGreaterThan(0.5);
      expect(score).toBeLessThan(1);
    }
    expect([matching.passagesLeft, matching.paragraphsLeft]).toEqual([[], []]);
  });

  it.each([1, 2, 3, 4, 5])('goes by what they say and not by where they stand (order %i)', (seed) => {
    const matching = match(shuffled([...FERRY, ...LIGHTHOUSE], seed));
    expect(textsOf(matching)).toEqual(ALL);
    expect([...matching.paragraphsLeft].sort()).toEqual([...LIGHTHOUSE].sort());
  });

  it.each([1, 2, 3, 4, 5, 6])('puts paragraph %i together again where it was split', (n) => {
    const sentences = sentencesOf(FERRY[n - 1] ?? '');
    const split = FERRY.flatMap((text, i) =>
      i === n - 1 ? [sentences.slice(0, -1).join(' '), sentences.at(-1) ?? ''] : [text],
    );
    const matching = match(split);
    expect(textsOf(matching)).toEqual(ALL);
    expect(matching.paragraphsLeft).toEqual([]);
  });

  it('puts together what a foreign paragraph stands between', () => {
    const [first = '', ...rest] = sentencesOf(FERRY[4]);
    const matching = match([first, LIGHTHOUSE[1], rest.join(' ')]);
    expect(textsOf(matching)).toEqual({ 5: FERRY[4] });
    expect(matching.paragraphsLeft).toEqual([LIGHTHOUSE[1]]);
  });

  it.each([
    ['two', [[0], [1, 2], [3], [4], [5]]],
    ['three', [[0], [1, 2, 3], [4], [5]]],
    ['all', [[0, 1, 2, 3, 4, 5]]],
  ])('divides a paragraph in which %s were joined', (_what, groups) => {
    const matching = match(groups.map((members) => members.map((i) => FERRY[i]).join(' ')));
    expect(textsOf(matching)).toEqual(ALL);
    expect(matching.paragraphsLeft).toEqual([]);
  });

  it('names the passages whose paragraph is missing', () => {
    const matching = match(FERRY.filter((_, i) => i !== 1 && i !== 4));
    expect(textsOf(matching)).toEqual(without(2, 5));
    expect(matching.passagesLeft).toEqual([2, 5]);
  });

  it('leaves out the furniture of a page, and names it', () => {
    const furniture = [
      'By A. Writer',
      'Share this article',
      'The ferry',
      'Lake Korrel',
      '3 comments',
      'Osmark Courier',
    ];
    const matching = match([...furniture.slice(0, 3), ...FERRY, ...furniture.slice(3)]);
    expect(textsOf(matching)).toEqual(ALL);
    expect(matching.paragraphsLeft).toEqual(furniture);
  });

  it('takes nothing twice, though it stands there twice', () => {
    const matching = match([FERRY[3], ...FERRY]);
    expect(textsOf(matching)).toEqual(ALL);
    expect(matching.paragraphsLeft).toEqual([FERRY[3]]);
  });

  it('finds nothing in a foreign document', () => {
    const matching = match(LIGHTHOUSE);
    expect(matching).toEqual({
      pairs: [],
      passagesLeft: [1, 2, 3, 4, 5, 6],
      paragraphsLeft: LIGHTHOUSE,
    });
  });

  it.each([
    ['no paragraphs', []],
    ['empty paragraphs', ['', ' ', '\u200B', '—']],
    ['words that carry no subject', ['It is what it is.', 'And so on.']],
  ])('finds nothing in %s', (_what, paragraphs) => {
    expect(match(paragraphs).pairs).toEqual([]);
  });

  it('lets the order decide between paragraphs that say the same', () => {
    const twins = [...passages.slice(0, 2), { n: 3, text: FERRY_OURS[0] }];
    const original = [FERRY[0], FERRY[1], `${FERRY[0].replace('stood', 'waited')}`];
    const { pairs } = matchParagraphs(twins, original, scales);
    expect(pairs.map(({ n, text }) => [n, text])).toEqual([
      [1, original[0]],
      [2, original[1]],
      [3, original[2]],
    ]);
  });

  it('is quick with thousands of paragraphs', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `${LIGHTHOUSE[i % 3]} ${i}`);
    const started = performance.now();
    expect(textsOf(match([...many, ...FERRY]))).toEqual(ALL);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

const DOCUMENTS = '../shared/documents';
const originalOf = readOriginals(path.join(ROOT, DOCUMENTS));

describe.skipIf(!originalOf || !existsSync(path.join(ROOT, DOCUMENTS, 'raw')))(
  `matching the files of ${DOCUMENTS}/raw with the knowledge that ships`,
  () => {
    const { knowledge } = loadKnowledge(path.join(ROOT, 'knowledge'));
    const ours = knowledge.sources.map((source) => source.sections.flatMap((section) => section.passages));
    const shippedScales = buildScales(
      ours.flat().map(({ text }) => text),
      knowledge,
    );
    const sources = knowledge.sources.map((source, i) => ({
      id: source.id,
      passages: ours[i] ?? [],
      lines: readFileSync(path.join(ROOT, DOCUMENTS, 'raw', `${source.id}.txt`), 'utf8')
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    }));
    const folded = (text: string | undefined): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

    it.each([0, 1, 2, 3])('pairs all 72, in whatever order the lines stand (order %i)', (seed) => {
      const wrong: string[] = [];
      let count = 0;
      for (const { id, passages: own, lines } of sources) {
        const order = seed === 0 ? lines : shuffled(lines, seed);
        for (const { n, text, score } of matchParagraphs(own, order, shippedScales).pairs) {
          if (score > 0.5) count++;
          // the raw files have line ends where the clean ones have none
          const expected = folded(originalOf?.(id, n));
          if (!expected.includes(folded(text)) && !folded(text).includes(expected)) wrong.push(`${id} ¶${n}`);
        }
      }
      expect({ count, wrong }).toEqual({ count: 72, wrong: [] });
    });

    it('finds nothing of a document in the others, though they are on the same subject', () => {
      const pairs = sources.flatMap(({ id, passages: own }) =>
        sources
          .filter((other) => other.id !== id)
          .flatMap(({ lines }) => matchParagraphs(own, lines, shippedScales).pairs),
      );
      expect(pairs).toEqual([]);
    });
  },
);
