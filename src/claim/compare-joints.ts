import type { Alignment } from './align.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import { RELATIONS } from './small-words.ts';
import type { Finding } from './types.ts';

const FOUND = 0.6;
/** Words that stand side by side in a claim may stand so far apart in what bears it out. */
const APART = 6;
/** "Mali's large capital", "capital of the state of Mali". */
const OWNER_BEFORE = 3;
const OWNER_BEHIND = 5;

/** @returns what joins the words of the claim and does not join them in the evidence: "before", or an adjective and its noun. */
export function compareJoints(claim: Claim, { matches, evidence }: Alignment): Finding[] {
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
  const known = evidence.statement.said;
  const owned = matches.flatMap((one, i): Finding[] => {
    const next = matches[i + 1];
    if (next?.said.kind !== 'name' || next.at !== one.at + 2 || one.said.kind === 'name') return [];
    if (claim.statement.said[one.at + 1]?.words[0] !== 'of') return [];
    if (one.place === undefined || next.place === undefined) return [];
    const things = known.flatMap(({ key }, k) => (key === one.said.key ? [k] : []));
    const isOwned = (things.length > 0 ? things : [one.place]).some((place) =>
      isBeside(known, place, next.said.key, next.place),
    );
    return isOwned ? [] : [open(`${one.said.surface} of ${next.said.surface}`, [one.at, next.at])];
  });
  return [...relations, ...torn, ...owned];
}

/** True where a name stands right before a thing, or behind it with no pause between. */
function isBeside(known: readonly Said[], thing: number, name: string, found: number | undefined): boolean {
  const places = known.flatMap(({ key }, i) => (key === name ? [i] : []));
  return [...places, ...(found === undefined ? [] : [found])].some((place) => {
    if (place < thing) return thing - place <= OWNER_BEFORE;
    const between = known.slice(thing + 1, place + 1);
    return between.length <= OWNER_BEHIND && between.every(({ paused }) => !paused);
  });
}
