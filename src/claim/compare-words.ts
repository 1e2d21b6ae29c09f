import type { Engine } from '../answer/engine.ts';
import type { Alignment, Match } from './align.ts';
import type { Evidence } from './evidence.ts';
import type { Alternative, Leaning } from './opposed.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import { ACTORS, NEGATORS } from './small-words.ts';
import type { Finding } from './types.ts';

/** Names that so much speaks of say nothing by being there: the country, the UN. */
const RARE = 2.2;
/** How many words away from a name what is said of it may stand. */
const BESIDE = 5;

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
]);

/** @returns what the claim affirms and the evidence denies, or the other way round. */
export function comparePolarity(
  claim: Claim,
  { matches, evidence }: Alignment,
  isNamed: (said: Said) => boolean,
): Finding[] {
  const leaning = new Set(claim.leanings.flatMap(({ at }) => at));
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
        isWeak: false,
        at: [at],
      },
    ];
  });
  return findings.length > 0 ? findings : undenied(claim, evidence);
}

/** A denial is borne out by a denial only, or by a word that says the opposite of what is denied. */
function undenied({ statement, leanings }: Claim, { statement: { said: known } }: Evidence): Finding[] {
  const isNegator = ({ words }: Said): boolean => words.some((word) => NEGATORS.has(word));
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
        kind: isTwofold ? 'open' : 'clash',
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

/** @returns the names of the claim that the evidence does not have, with the name that it has instead. */
export function compareNames(claim: Claim, { matches, evidence }: Alignment, engine: Engine): Finding[] {
  const kinds = new Map(engine.knowledge.names.map(({ id, kind }) => [`@${id}`, kind]));
  const inClaim = new Set(claim.statement.said.map(({ key }) => key));
  const writers = new Set([
    ...evidence.by,
    ...writersOf(
      evidence.cites.map(({ source }) => source),
      engine,
    ),
  ]);
  const rivals = evidence.statement.said.filter(
    ({ kind, key }) =>
      kind === 'name' &&
      !inClaim.has(key) &&
      !writers.has(key) &&
      engine.sourceOf(key) === undefined &&
      (engine.entryWeights[engine.numberOf(key) ?? -1] ?? 0) >= RARE,
  );
  const isCommon = (key: string): boolean => (engine.entryWeights[engine.numberOf(key) ?? -1] ?? RARE) < RARE;
  return matches.flatMap(({ said, at, strength, place }): Finding[] => {
    const isUnknownName = said.kind === 'word' && isCapital(said) && at > 0 && strength < 0.6;
    if (said.kind !== 'name' && !isUnknownName) return [];
    if (said.kind === 'name' && (place !== undefined || strength >= 0.9)) return [];
    const kind = kinds.get(said.key);
    const before = claim.statement.said[at - 1]?.words[0] ?? '';
    const beside = matches.filter(
      (match) => match.said.kind !== 'name' && match.place !== undefined && Math.abs(match.at - at) <= BESIDE,
    );
    const rival = rivals.find((other) => {
      const place = evidence.statement.said.indexOf(other);
      // the other name must have the same words about it
      if (!beside.some((match) => Math.abs((match.place ?? 0) - place) <= BESIDE)) return false;
      const beforeOther = evidence.statement.said[place - 1]?.words[0] ?? '';
      return isUnknownName
        ? before === beforeOther && before !== ''
        : kind !== 'operation' && kinds.get(other.key) === kind;
    });
    // the country and the UN go without saying; any other name that is only in the passage may belong to something else there
    if (isCommon(said.key)) return [];
    return [
      {
        slot: 'name',
        kind: rival ? 'clash' : 'open',
        claimed: said.surface,
        known: rival?.surface ?? '',
        isWeak: true,
        at: [at],
      },
    ];
  });
}

function isCapital({ surface }: Said): boolean {
  return /^\p{Lu}/u.test(surface);
}

/** The terms that stand for the documents cited and for those who wrote them. */
function writersOf(ids: readonly string[], { knowledge, reader }: Engine): string[] {
  return ids.flatMap((id) => {
    const source = knowledge.sources.find((one) => one.id === id);
    return source
      ? [
          `@${id}`,
          ...[...source.authors, source.publisher ?? ''].flatMap((text) => reader.readText(text).keys),
        ]
      : [];
  });
}

/**
 * Who acts must be in the statement itself: the passage speaks of others too.
 * @returns an open finding for each kind of actor in the claim that only the passage has.
 */
export function compareActors({ matches }: Alignment): Finding[] {
  return matches.flatMap(({ said, at, place, strength }): Finding[] => {
    if (place !== undefined || strength === 0 || !ACTOR_WORDS.has(said.words.join(' '))) return [];
    return [{ slot: 'name', kind: 'open', claimed: said.surface, known: '', isWeak: true, at: [at] }];
  });
}

const ACTOR_WORDS: ReadonlySet<string> = new Set(ACTORS);
