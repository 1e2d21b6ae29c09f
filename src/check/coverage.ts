import type { Knowledge } from '../knowledge/load.ts';
import type { Fact } from '../knowledge/schema.ts';
import { buildLexicon } from '../language/lexicon.ts';
import { tokenise } from '../language/tokens.ts';

/** How much can be asked of a paragraph or a document; a further kind of record is a further count. */
export type Counts = Readonly<{ facts: number; asks: number }>;

export type ParagraphCoverage = Counts & Readonly<{ n: number; kind: 'text' | 'caption' | 'author-note' }>;

/** A document: its counts take each fact once, however many of its paragraphs the fact rests on. */
export type SourceCoverage = Counts &
  Readonly<{
    id: string;
    title: string;
    paragraphs: readonly ParagraphCoverage[];
    without: readonly number[];
  }>;

export type Coverage = Readonly<{
  sources: readonly SourceCoverage[];
  total: Counts & Readonly<{ sources: number; paragraphs: number; without: number }>;
  /** Names that no fact is about and that stand in no statement. */
  namesWithoutFact: readonly Readonly<{ id: string; name: string }>[];
}>;

/** Counts what rests on each paragraph, and finds what nothing rests on. */
export function coverageOf(knowledge: Knowledge): Coverage {
  const sources = knowledge.sources.map((source): SourceCoverage => {
    const own = knowledge.facts.filter((fact) => fact.cites.some((cite) => cite.source === source.id));
    const paragraphs = source.sections
      .flatMap((section) => section.passages)
      .map(({ n, kind }) => ({ n, kind, ...countsOf(own.filter((fact) => cites(fact, source.id, n))) }));
    const without = paragraphs.flatMap(({ n, facts }) => (facts === 0 ? [n] : []));
    return { id: source.id, title: source.title, ...countsOf(own), paragraphs, without };
  });
  return {
    sources,
    total: {
      sources: sources.length,
      paragraphs: sources.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
      without: sources.reduce((sum, { without }) => sum + without.length, 0),
      ...countsOf(knowledge.facts),
    },
    namesWithoutFact: namesWithoutFact(knowledge),
  };
}

function cites(fact: Fact, source: string, n: number): boolean {
  return fact.cites.some((cite) => cite.source === source && cite.paragraphs.includes(n));
}

function countsOf(facts: readonly Fact[]): Counts {
  return { facts: facts.length, asks: facts.reduce((sum, fact) => sum + fact.asks.length, 0) };
}

function namesWithoutFact({ facts, names }: Knowledge): { id: string; name: string }[] {
  const lexicon = buildLexicon({ names, synonyms: [] });
  const occurring = new Set(
    facts.flatMap(({ entities, by = [], statement }) => [
      ...[...entities, ...by].map((id) => `@${id}`),
      ...lexicon.termsOf(tokenise(statement)).map(({ key }) => key),
    ]),
  );
  return names.filter(({ id }) => !occurring.has(`@${id}`)).map(({ id, name }) => ({ id, name }));
}
