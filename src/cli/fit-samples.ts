import { type Engine, UNKNOWN_SHARE } from '../answer/engine.ts';
import { type Question, understand } from '../answer/question.ts';
import { type Features, type Ranked, rankEntries } from '../answer/rank.ts';
import type { Entry } from '../search/entries.ts';
import { centralityOf, type ReadEntry } from '../search/entry-index.ts';

/** What a question looked like to the engine, and what it was: the case of a regression. */
export type Sample = Readonly<{
  kind: 'fact' | 'disagreement' | 'gap' | 'gap-unseen' | 'off-topic';
  question: Question;
  ranked: readonly Ranked[];
  /** The entry whose ask it was. */
  own: ReadEntry | undefined;
}>;

/**
 * Asks the engine the knowledge's own asks, each left out in turn: a share of those
 * of facts, all of gaps (once with the gap, once without it) and of disagreements;
 * and questions that have nothing to do with the documents.
 * @param every takes one of so many asks of facts.
 */
export function collectSamples(engine: Engine, offTopic: readonly string[], every: number): Sample[] {
  const samples: Sample[] = [];
  engine.entries.entries.forEach((read, at) => {
    const { entry } = read;
    if (entry.kind === 'document') return;
    entry.asks.forEach((text, k) => {
      if (entry.kind === 'fact' && (at * 7 + k) % every !== 0) return;
      const without = withoutAsk(read, k);
      const question = withUnknown(understand(text, engine), read, without, engine);
      const ranked = rankEntries(question, engine, { instead: { at, read: without } });
      samples.push({ kind: entry.kind, question, ranked, own: read });
      if (entry.kind === 'gap') {
        const unseen = ranked.filter((other) => other.read.id !== read.id);
        samples.push({ kind: 'gap-unseen', question, ranked: unseen, own: undefined });
      }
    });
  });
  for (const text of offTopic) {
    const question = understand(text, engine);
    samples.push({ kind: 'off-topic', question, ranked: rankEntries(question, engine), own: undefined });
  }
  return samples;
}

/** The features of the best entry of some kinds; those of nothing where there is none. */
export function bestOf(ranked: readonly Ranked[], kinds: readonly Entry['kind'][]): Partial<Features> {
  return ranked.find(({ read }) => kinds.includes(read.entry.kind))?.features ?? {};
}

function withoutAsk(read: ReadEntry, leftOut: number): ReadEntry {
  const asks = read.asks.filter((_, i) => i !== leftOut);
  const types = read.types.filter((_, i) => i !== leftOut);
  const own = centralityOf(read.statement, asks, read.context);
  return { ...read, asks, types, own: [...own.keys()], centrality: [...own.values()] };
}

/** A word that only the ask left out has is unknown to the rest, and weighs as such. */
function withUnknown(question: Question, read: ReadEntry, without: ReadEntry, engine: Engine): Question {
  const left = new Set(without.own);
  const keys = new Map(question.keys);
  for (const key of keys.keys()) {
    const term = engine.numberOf(key);
    const isOnlyHere = term !== undefined && read.own.includes(term) && !left.has(term);
    if (isOnlyHere && engine.entries.entries.filter((other) => other.own.includes(term)).length === 1)
      keys.set(key, UNKNOWN_SHARE);
  }
  return { ...question, keys };
}
