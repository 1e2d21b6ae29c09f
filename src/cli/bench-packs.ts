import type { Knowledge } from '../knowledge/load.ts';
import type { Source } from '../knowledge/schema.ts';
import { sentencesOf } from '../language/sentences.ts';

/** A pack of passages made up by repeating and varying those of the knowledge, and questions on them. */
export type Pack = Readonly<{ knowledge: Knowledge; questions: readonly string[] }>;

const SENTENCES = 5;
const PASSAGES_PER_SOURCE = 50;
/** One word in so many is changed into one that few passages have, so that the vocabulary grows with the pack. */
const CHANGED = 6;
const QUESTIONS = 200;
const WORDS_OF_A_QUESTION = 7;

/**
 * Makes a pack of so many passages. The same knowledge and size give the same pack.
 * @param knowledge whose sentences are taken.
 */
export function packOf(knowledge: Knowledge, size: number): Pack {
  const sentences = knowledge.sources.flatMap((source) =>
    source.sections.flatMap(({ passages }) => passages.flatMap(({ text }) => sentencesOf(text))),
  );
  const next = numbersFrom(size);
  const passage = (): string =>
    Array.from({ length: SENTENCES }, () => varied(sentences[next(sentences.length)] ?? '', size, next)).join(
      ' ',
    );
  const texts = Array.from({ length: size }, passage);
  const sources = Array.from({ length: Math.ceil(size / PASSAGES_PER_SOURCE) }, (_, i) =>
    sourceOf(i, texts.slice(i * PASSAGES_PER_SOURCE, (i + 1) * PASSAGES_PER_SOURCE)),
  );
  const questions = Array.from({ length: QUESTIONS }, () => {
    const words = (texts[next(texts.length)] ?? '').split(' ');
    const from = next(Math.max(1, words.length - WORDS_OF_A_QUESTION));
    return `What about ${words.slice(from, from + WORDS_OF_A_QUESTION).join(' ')}?`;
  });
  return {
    knowledge: { ...knowledge, sources, facts: [], disagreements: [], gaps: [], events: [], terms: [] },
    questions,
  };
}

/** A source with nothing known of it but its passages. */
function sourceOf(i: number, texts: readonly string[]): Source {
  return {
    id: `pack-${i}`,
    title: `Document ${i}`,
    authors: [],
    publisher: null,
    published: null,
    publishedIs: 'unknown',
    kind: 'text',
    language: 'en',
    wording: 'ours',
    aliases: [],
    cautions: [],
    sections: [{ title: null, passages: texts.map((text, at) => ({ n: at + 1, kind: 'text', text })) }],
  };
}

function varied(sentence: string, size: number, next: (below: number) => number): string {
  return sentence
    .split(' ')
    .map((word) => (word.length > 4 && next(CHANGED) === 0 ? `${word}${next(size)}x` : word))
    .join(' ');
}

/** Whole numbers without a pattern, the same every time (a linear congruence, Numerical Recipes). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
