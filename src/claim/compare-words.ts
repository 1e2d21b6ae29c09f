import type { Alignment, Match } from './align.ts';
import type { Alternative, Leaning } from './opposed.ts';
import type { Said } from './read-statement.ts';
import type { Finding } from './types.ts';

/** Who judges both ways does not judge one way only. */
const JUDGING: ReadonlySet<string> = new Set(['judgement', 'result', 'attitude', 'quality']);

/** Pairs of which both sides are often said in one breath: they tell something only if all the rest agrees. */
const LOOSE: ReadonlySet<string> = new Set([
  'degree',
  'order',
  'age',
  'size',
  'coming',
  'breadth',
  'need',
  'peace',
  'unity',
  'rank',
  'speed',
  'secrecy',
  'keeping',
  'giving',
  'start',
  'frequency',
  'belonging',
  'supply',
  'judgement',
  'distance',
  'sharing',
  'direction',
  'number-of-sides',
  'order-of-things',
  'truth',
  'mood',
  'interest',
  'pace-of-events',
  'company',
]);

const SAME_NAME = 0.75;

/** @returns the words of the claim whose opposite the evidence says. */
export function compareLeanings(
  claimed: readonly Leaning[],
  known: readonly Leaning[],
  { matches, evidence }: Alignment,
): Finding[] {
  const keys = new Set(matches.map(({ said }) => said.key));
  return claimed.flatMap((one): Finding[] => {
    const ofPair = known
      .filter(({ pair }) => pair === one.pair)
      .map(
        (leaning): Turned =>
          isSwapped(one, leaning, matches, evidence.statement.said) ? turned(leaning) : leaning,
      );
    const mine = matches.filter(({ at }) => one.at.includes(at));
    const isDeniedToo = mine.some(
      ({ said, place }) =>
        said.negated &&
        place !== undefined &&
        evidence.statement.said[place]?.inDenial &&
        evidence.statement.said[place]?.key === said.key,
    );
    const isSame = isDeniedToo || ofPair.some(({ side }) => side === one.side);
    const isTwofold =
      isSame &&
      JUDGING.has(one.pair) &&
      claimed.every(({ pair, side }) => pair !== one.pair || side === one.side);
    if (isSame && !isTwofold) return [];
    const others = ofPair.filter(
      ({ at, isTurned }) => isTurned || !isSaidToo(at, one, matches, evidence.statement.said),
    );
    const [other] = others;
    if (
      !other ||
      (isTwofold && other.at.every((place) => keys.has(evidence.statement.said[place]?.key ?? '')))
    )
      return [];
    return [
      {
        slot: 'opposite',
        // "A before B" is "B followed"
        kind: isTwofold || /^follow/i.test(other.text) || /^follow/i.test(one.text) ? 'open' : 'clash',
        claimed: one.text,
        known: other.text,
        isWeak: LOOSE.has(one.pair),
        at: one.at,
      },
    ];
  });
}

type Turned = Leaning & Readonly<{ isTurned?: boolean }>;

function turned(leaning: Leaning): Turned {
  return { ...leaning, side: leaning.side === 1 ? -1 : 1, isTurned: true };
}

/** "A before B" and "B before A": true where what follows the word in one text stands apart from it in the other. */
function isSwapped(one: Leaning, other: Leaning, matches: readonly Match[], known: readonly Said[]): boolean {
  if (one.pair !== 'order') return false;
  const named = matches.filter(({ said, strength }) => said.kind === 'name' && strength >= SAME_NAME);
  const [mine] = named.filter(({ at }) => at > (one.at.at(-1) ?? 0)).sort((a, b) => a.at - b.at);
  const [theirs] = named
    .flatMap((match) => placesIn(known, match).map((place) => ({ match, place })))
    .filter(({ place }) => place > (other.at.at(-1) ?? 0))
    .sort((a, b) => a.place - b.place);
  if (!mine || !theirs || mine.said.key === theirs.match.said.key) return false;
  return (
    theirs.match.at < (one.at[0] ?? 0) &&
    // who is spoken of without a place may be meant by another name that comes after a pause
    (mine.place === undefined || mine.place < (other.at[0] ?? 0) || mine.place > theirs.place)
  );
}

function placesIn(known: readonly Said[], { said, place }: Match): number[] {
  const same = known.flatMap(({ key }, i) => (key === said.key ? [i] : []));
  return same.length > 0 || place === undefined ? same : [place];
}

/** True if other words of the claim say the same as those of the evidence: then both say both. */
function isSaidToo(
  places: readonly number[],
  { at }: Leaning,
  matches: readonly Match[],
  known: readonly Said[],
): boolean {
  const sides = matches.filter(
    ({ place, strength }) => place !== undefined && strength >= 0.75 && places.includes(place),
  );
  if (sides.some((match) => !at.includes(match.at))) return true;
  // the very same word, affirmed in both
  return sides.some(
    (match) =>
      match.place !== undefined &&
      known[match.place]?.negated === match.said.negated &&
      known[match.place]?.key === match.said.key,
  );
}

/** @returns the words of the claim in whose place the evidence has another of the same list. */
export function compareAlternatives(
  claimed: readonly Alternative[],
  known: readonly Alternative[],
): Finding[] {
  return claimed.flatMap((one): Finding[] => {
    const ofList = known.filter(({ list }) => list === one.list);
    if (ofList.some(({ entry }) => entry === one.entry)) return [];
    const other = ofList.find(
      ({ entry }) => !claimed.some((mine) => mine.list === one.list && mine.entry === entry),
    );
    if (!other) return [];
    return [
      { slot: 'alternative', kind: 'clash', claimed: one.text, known: other.text, isWeak: false, at: one.at },
    ];
  });
}
