import type { Alignment } from './align.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import type { Finding } from './types.ts';

/** So far before "first" stands who it is: "West African soldiers were the first". */
const REACH = 4;
const SAME_NAME = 0.75;

/**
 * Compares who was first: both texts may speak of the same two, in the other order.
 * @param isActor tells the names of those who act.
 * @returns a clash where the evidence says it of another of those whom the claim names.
 */
export function compareFirst(
  claim: Claim,
  { matches, evidence }: Alignment,
  isActor: (said: Said) => boolean,
): Finding[] {
  const mine = claim.statement.said;
  const known = evidence.statement.said;
  const at = mine.findIndex(isFirst);
  const place = known.findIndex(isFirst);
  const [one, other] = [whoIs(mine, at, isActor), whoIs(known, place, isActor)];
  if (one === undefined || other === undefined) return [];
  const match = matches.find((found) => found.at === one);
  const isSame = match?.place === other || mine[one]?.key === known[other]?.key;
  // only where the claim names the other one, too, is it plain that they were taken for each other
  const isNamed = matches.some(
    (found) => found.place === other && found.at !== one && found.strength >= SAME_NAME,
  );
  if (isSame || !isNamed) return [];
  const [claimed = '', told = ''] = [mine[one]?.surface, known[other]?.surface];
  return [{ slot: 'order', kind: 'clash', claimed, known: told, isWeak: false, at: [one] }];
}

function isFirst({ words }: Said): boolean {
  return words.length === 1 && words[0] === 'first';
}

/** @returns the place of who is said to be first; undefined where nobody is. */
function whoIs(said: readonly Said[], at: number, isActor: (said: Said) => boolean): number | undefined {
  if (at === -1) return undefined;
  const isActorAt = (place: number): boolean => said.slice(place, place + 1).some(isActor);
  if (isActorAt(at + 1)) return at + 1;
  for (let place = at - 1; place >= Math.max(0, at - REACH); place--) if (isActorAt(place)) return place;
  return undefined;
}
