import type { Alignment } from './align.ts';
import type { Said } from './read-statement.ts';
import { RELATIONS } from './small-words.ts';
import type { Finding } from './types.ts';

const FOUND = 0.6;
/** Words that stand side by side in a claim may stand so far apart in what bears it out. */
const APART = 6;

/** @returns what joins the words of the claim and does not join them in the evidence: "before", or an adjective and its noun. */
export function compareJoints({ matches, evidence }: Alignment): Finding[] {
  const open = (claimed: string, at: readonly number[]): Finding => ({
    slot: 'word',
    kind: 'open',
    claimed,
    known: '',
    isWeak: true,
    at,
  });
  const relations = matches
    .filter(
      ({ said, strength }) =>
        strength < FOUND && said.words.length === 1 && RELATIONS.has(said.words[0] ?? ''),
    )
    .map(({ said, at }) => open(said.surface, [at]));
  const torn = matches.flatMap((one, i): Finding[] => {
    const next = matches[i + 1];
    if (!next || next.at !== one.at + 1 || next.said.paused) return [];
    if (one.said.kind === 'name' || next.said.kind === 'name') return [];
    if (one.place === undefined || next.place === undefined) return [];
    const places = (said: Said): number[] =>
      evidence.statement.said.flatMap(({ key, stems }, k) =>
        key === said.key || stems.some((stem) => said.stems.includes(stem)) ? [k] : [],
      );
    const ones = [one.place, ...places(one.said)];
    const nexts = [next.place, ...places(next.said)];
    if (ones.some((place) => nexts.some((other) => Math.abs(place - other) <= APART))) return [];
    return [open(`${one.said.surface} ${next.said.surface}`, [one.at, next.at])];
  });
  return [...relations, ...torn];
}
