import type { Alignment, Match } from './align.ts';
import type { Evidence } from './evidence.ts';
import type { Alternative, Leaning } from './opposed.ts';
import type { Claim } from './read-claim.ts';
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

/** So well a word is found where it is the very same. */
const SAME_WORD = 0.9;

/** @returns what the claim affirms and the evidence denies, or the other way round. */
export function comparePolarity(
  claim: Claim,
  { matches, evidence }: Alignment,
  isNamed: (said: Said) => boolean,
): Finding[] {
  const leaning = new Set(claim.leanings.flatMap(({ at }) => at));
  const isTurnedElsewhere = claim.statement.said.some(({ denies }) => denies);
  const findings = matches.flatMap(({ said, at, place, strength }): Finding[] => {
    if (place === undefined || strength < 0.75 || isNamed(said) || leaning.has(at)) return [];
    const known = evidence.statement.said;
    const there = known.filter(
      ({ key, stems }) => key === said.key || stems.some((stem) => said.stems.includes(stem)),
    );
    const others = there.length > 0 ? there : known.slice(place, place + 1);
    if (
      others.some(({ negated, inDenial }) => (said.negated ? negated || inDenial : !negated || said.inDenial))
    )
      return [];
    const phrase = others[0]?.surface ?? '';
    return [
      {
        slot: 'polarity',
        kind: 'clash',
        claimed: said.negated ? `not … ${said.surface}` : said.surface,
        known: said.negated ? phrase : `not … ${phrase}`,
        // who denies access keeps away: where the words are others, the denial may be in them
        isWeak: strength < SAME_WORD || isTurnedElsewhere,
        at: [at],
      },
    ];
  });
  return findings.length > 0
    ? findings
    : [...undenied(claim, evidence), ...overlooked(claim, matches, evidence)];
}

/** A denial is borne out by a denial only, or by a word that says the opposite of what is denied. */
function undenied({ statement, leanings }: Claim, { statement: { said: known } }: Evidence): Finding[] {
  const isNegator = ({ denies }: Said): boolean => denies;
  const at = statement.said.findIndex(isNegator);
  if (at === -1 || known.some(isNegator)) return [];
  if (leanings.some((leaning) => leaning.at.some((place) => statement.said[place]?.negated))) return [];
  return [
    {
      slot: 'polarity',
      kind: 'open',
      claimed: statement.said[at]?.surface ?? '',
      known: '',
      isWeak: true,
      at: [at],
    },
  ];
}

const PLAIN_NEGATORS: ReadonlySet<string> = new Set('not never no neither cannot'.split(' '));

/** What the evidence denies in the very clause that says the rest of the claim, the claim must deny too, or say its opposite. */
function overlooked(
  { statement }: Claim,
  matches: readonly Match[],
  { statement: { said: known } }: Evidence,
): Finding[] {
  if (statement.said.some(({ denies }) => denies)) return [];
  const clauses = new Set(
    matches.flatMap(({ said, place, weight }) =>
      place === undefined || said.kind === 'name' || weight < 1 ? [] : [known[place]?.clause],
    ),
  );
  const denial = known.find(
    ({ words, clause }, i) =>
      words.length === 1 &&
      PLAIN_NEGATORS.has(words[0] ?? '') &&
      clauses.has(clause) &&
      known[i + 1]?.words[0] !== 'only',
  );
  if (!denial) return [];
  const denied = matches.find(({ place }) => place !== undefined && known[place]?.clause === denial.clause);
  return [
    {
      slot: 'polarity',
      kind: 'open',
      claimed: denied?.said.surface ?? '',
      known: denial.surface,
      isWeak: true,
      at: denied ? [denied.at] : [],
    },
  ];
}

/** @returns the words of the claim whose opposite the evidence says. */
export function compareLeanings(
  claimed: readonly Leaning[],
  known: readonly Leaning[],
  { matches, evidence }: Alignment,
): Finding[] {
  const keys = new Set(matches.map(({ said }) => said.key));
  return claimed.flatMap((one): Finding[] => {
    const ofPair = known.filter(({ pair }) => pair === one.pair);
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
    const others = ofPair.filter(({ at }) => !isSaidToo(at, one, matches, evidence.statement.said));
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
