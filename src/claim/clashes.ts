import type { Engine } from '../answer/engine.ts';
import type { Fact } from '../knowledge/schema.ts';
import { comparisonsFor } from './check-claim.ts';
import { isAtOdds } from './judge.ts';
import type { Finding } from './types.ts';

/** What a fact says otherwise than a text does. */
export type Clash = Readonly<{ fact: Fact; findings: readonly Finding[] }>;

/**
 * Tells where a text, such as a question that takes something for granted, is at odds with facts: in which
 * number, date, name, denial or opposite.
 * @param text a statement, or a question without its question word.
 * @param facts the ids of those that fit the text best.
 * @returns the facts that clash and speak of the same for the rest, the nearest first.
 */
export function clashesWith(text: string, facts: ReadonlySet<string>, engine: Engine): Clash[] {
  return comparisonsFor(text, engine).flatMap((comparison) => {
    const { fact } = comparison.evidence;
    if (!fact || !facts.has(fact.id) || !isAtOdds(comparison)) return [];
    return [{ fact, findings: comparison.findings.filter(({ kind }) => kind === 'clash') }];
  });
}
