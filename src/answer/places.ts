import type { Fact } from '../knowledge/schema.ts';
import { bestSentence, coverage } from '../search/passage-index.ts';
import type { Engine } from './engine.ts';

/** A paragraph, with the sentence of it that says most of a statement; empty if there is no such paragraph. */
export type SaidPlace = Readonly<{ source: string; n: number; quote: string }>;

/** The paragraphs that a statement cites, the one that says most of it first. */
export function placesOf(
  { statement, cites }: Pick<Fact, 'statement' | 'cites'>,
  engine: Engine,
): SaidPlace[] {
  const terms = engine.reader.readText(statement).keys;
  const wanted = engine.wantedOfPassages(new Map(terms.map((term) => [term, 1])));
  return cites
    .flatMap(({ source, paragraphs }) => paragraphs.map((n) => ({ source, n })))
    .map(({ source, n }) => {
      const passage = engine.passages.find(source, n);
      const sentence = passage && bestSentence(passage, wanted);
      const says = sentence ? coverage(sentence.terms, wanted) : 0;
      return { source, n, quote: sentence?.text ?? '', says };
    })
    .sort((a, b) => b.says - a.says)
    .map(({ source, n, quote }) => ({ source, n, quote }));
}

/** The paragraphs that several statements cite, each once; those of the first statement come first. */
export function placesOfAll(facts: readonly Fact[], engine: Engine): SaidPlace[] {
  const all = facts.flatMap((fact) => placesOf(fact, engine));
  return all.filter(
    ({ source, n }, i) => all.findIndex((other) => other.source === source && other.n === n) === i,
  );
}
