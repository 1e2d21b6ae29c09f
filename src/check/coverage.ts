import type { Knowledge } from '../knowledge/load.ts';
import type { Fact } from '../knowledge/schema.ts';
import { buildLexicon } from '../language/lexicon.ts';
import { tokenise } from '../language/tokens.ts';
import { type QuizCoverage, quizCoverageOf } from './quiz-coverage.ts';

/** How much can be asked of a paragraph or a document; a further kind of record is a further count. */
export type Counts = Readonly<{ facts: number; asks: number; items: number }>;

export type ParagraphCoverage = Counts & Readonly<{ n: number; kind: 'text' | 'caption' | 'author-note' }>;

/** A document: its counts take each fact and quiz item once, however many of its paragraphs they rest on. */
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
  quiz: QuizCoverage;
}>;

/** Counts what rests on each paragraph, and finds what nothing rests on. */
export function coverageOf(knowledge: Knowledge): Coverage {
  const sources = knowledge.sources.map((source): SourceCoverage => {
    const cites = ({ cites }: Citing, n?: number): boolean =>
      cites.some((cite) => cite.source === source.id && (n === undefined || cite.paragraphs.includes(n)));
    const facts = knowledge.facts.filter((fact) => cites(fact));
    const items = knowledge.quizItems.filter((item) => cites(item));
    const paragraphs = source.sections
      .flatMap((section) => section.passages)
      .map(({ n, kind }) => ({
        n,
        kind,
        ...countsOf(
          facts.filter((fact) => cites(fact, n)),
          items.filter((item) => cites(item, n)),
        ),
      }));
    const without = paragraphs.flatMap(({ n, facts: count }) => (count === 0 ? [n] : []));
    return { id: source.id, title: source.title, ...countsOf(facts, items), paragraphs, without };
  });
  return {
    sources,
    total: {
      sources: sources.length,
      paragraphs: sources.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
      without: sources.reduce((sum, { without }) => sum + without.length, 0),
      ...countsOf(knowledge.facts, knowledge.quizItems),
    },
    namesWithoutFact: namesWithoutFact(knowledge),
    quiz: quizCoverageOf(knowledge),
  };
}

type Citing = Pick<Fact, 'cites'>;

function countsOf(facts: readonly Fact[], items: readonly Citing[]): Counts {
  return {
    facts: facts.length,
    asks: facts.reduce((sum, fact) => sum + fact.asks.length, 0),
    items: items.length,
  };
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
