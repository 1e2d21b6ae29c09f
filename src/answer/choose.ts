import type { Fact } from '../knowledge/schema.ts';
import { shareParagraph } from '../search/entries.ts';
import type { ReadEntry } from '../search/entry-index.ts';
import type { Engine } from './engine.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** Longest lead, in characters. */
export const LONGEST_LEAD = 500;
const MOST_FACTS = 4;

/** A fact that speaks of what the first leaves out may fit this much worse, as a share of the first's score. */
const OTHER_PART = 0.7;
/** What such a fact must add: a share of the question's weight. */
const ADDS = 0.25;
/** A further fact is told as well if it fits nearly as well, or rests on the same paragraph and fits well. */
const ALSO = 0.85;
const ALSO_THERE = 0.7;

type RankedFact = Ranked & { read: ReadEntry & { entry: { kind: 'fact'; fact: Fact } } };

/**
 * Chooses the facts that an answer tells: the best; then what the question asks for
 * besides (another year, another document, another part); then what stands beside it.
 * Together their statements are not longer than a lead.
 * @param ranked best first.
 */
export function chooseFacts(question: Question, ranked: readonly Ranked[], engine: Engine): Fact[] {
  const facts = ranked.filter(isFact);
  const [best] = facts;
  if (!best) return [];
  const chosen = [best];
  for (const part of partsOf(question, engine)) {
    if (chosen.some((fact) => part(fact.read))) continue;
    const other = facts.find((fact) => fact.score >= best.score * OTHER_PART && part(fact.read));
    if (other && fits(chosen, other)) chosen.push(other);
  }
  const wanted = engine.wantedOfEntries(question.keys);
  const told = new Set(chosen.flatMap(({ read }) => read.own));
  for (const fact of facts) {
    if (fact.score < best.score * OTHER_PART) break;
    if (chosen.includes(fact) || !fits(chosen, fact)) continue;
    let adds = 0;
    for (const term of fact.read.own) if (!told.has(term)) adds += wanted.weights[term] ?? 0;
    if (adds < ADDS * wanted.total) continue;
    chosen.push(fact);
    for (const term of fact.read.own) told.add(term);
  }
  for (const fact of facts) {
    const near = shareParagraph(best.read.entry, fact.read.entry) ? ALSO_THERE : ALSO;
    if (!chosen.includes(fact) && fact.score >= best.score * near && fits(chosen, fact)) chosen.push(fact);
  }
  return chosen.map(({ read }) => read.entry.fact);
}

function isFact(ranked: Ranked): ranked is RankedFact {
  return ranked.read.entry.kind === 'fact';
}

/** Where a question names several years or several documents, an answer for each is wanted. */
function partsOf(question: Question, engine: Engine): ((read: ReadEntry) => boolean)[] {
  const years = question.years.flatMap((year) => engine.numberOf(year) ?? []);
  const sources = [...new Set([...question.keys.keys()].flatMap((key) => engine.sourceOf(key) ?? []))];
  return [
    ...(years.length > 1 ? years.map((year) => (read: ReadEntry) => read.own.includes(year)) : []),
    ...(sources.length > 1
      ? sources.map((id) => (read: ReadEntry) => read.entry.cites.some(({ source }) => source === id))
      : []),
  ];
}

function fits(chosen: readonly RankedFact[], other: RankedFact): boolean {
  const length = [...chosen, other].reduce((sum, { read }) => sum + read.entry.statement.length + 1, -1);
  return chosen.length < MOST_FACTS && length <= LONGEST_LEAD;
}
