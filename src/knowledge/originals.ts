import type { Fault } from './fault.ts';
import type { Knowledge, LoadedKnowledge } from './load.ts';
import type { Passage, Source, Wording } from './schema.ts';

/**
 * Puts the original paragraphs, where they are at hand, in the place of our rendering of them.
 * @returns the knowledge with each such passage in the document's own words, and marked so.
 */
export function withOriginals(knowledge: Knowledge): Knowledge {
  if (knowledge.originals.length === 0) return knowledge;
  const texts = new Map(
    knowledge.originals.flatMap(({ source, paragraphs }) =>
      paragraphs.map(({ n, text }) => [`${source}:${n}`, text] as const),
    ),
  );
  const sources = knowledge.sources.map((source) => ({
    ...source,
    sections: source.sections.map((section) => ({
      ...section,
      passages: section.passages.map((passage): Passage => {
        const text = texts.get(`${source.id}:${passage.n}`);
        return text === undefined ? passage : { ...passage, text, wording: 'original' };
      }),
    })),
  }));
  return { ...knowledge, sources };
}

/** True if the text of the passage is the document's own, false if it is our rendering. */
export function isOriginal(source: Pick<Source, 'wording'>, passage: Pick<Passage, 'wording'>): boolean {
  return (passage.wording ?? source.wording) === 'original';
}

/** Whose words paragraph `n` of the source is in; undefined if there is no such paragraph. */
export function wordingOf(source: Source, n: number): Wording | undefined {
  for (const { passages } of source.sections) {
    const passage = passages.find((one) => one.n === n);
    if (passage) return isOriginal(source, passage) ? 'original' : 'ours';
  }
  return undefined;
}

/** Proves that each original belongs to a passage that is there, and is there once. */
export function checkOriginals({ knowledge, faultAt }: Omit<LoadedKnowledge, 'faults'>): Fault[] {
  const sources = new Map(knowledge.sources.map((source) => [source.id, source]));
  const seen = new Set<string>();
  return knowledge.originals.flatMap((originals) => {
    const { source: id, paragraphs } = originals;
    const source = sources.get(id);
    if (!source) return [faultAt(originals, `there is no source "${id}"`, ['source'])];
    return paragraphs.flatMap(({ n }, i) => {
      const at = ['paragraphs', i, 'n'];
      if (wordingOf(source, n) === undefined) return [faultAt(originals, `${id} has no paragraph ${n}`, at)];
      if (seen.has(`${id}:${n}`))
        return [faultAt(originals, `the original of ${id} ¶${n} stands here and before`, at)];
      seen.add(`${id}:${n}`);
      return [];
    });
  });
}
