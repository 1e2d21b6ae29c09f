import type { Engine } from '../answer/engine.ts';
import type { Alignment } from './align.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import { ACTORS } from './small-words.ts';
import type { Finding } from './types.ts';

/** Names that so much speaks of say nothing by being there: the country, the UN. */
const RARE = 2.2;
/** Where the one who acts stands. */
const FIRST = 0;
/** How many words away from a name what is said of it may stand. */
const BESIDE = 5;

/** What kind of name each is, by the engine. */
const KINDS = new WeakMap<Engine, ReadonlyMap<string, NameKind>>();
type NameKind = Engine['knowledge']['names'][number]['kind'];

function kindsIn(engine: Engine): ReadonlyMap<string, NameKind> {
  const kinds = KINDS.get(engine) ?? new Map(engine.knowledge.names.map(({ id, kind }) => [`@${id}`, kind]));
  KINDS.set(engine, kinds);
  return kinds;
}

/** @returns the names of the claim that the evidence does not have, with the name that it has instead. */
export function compareNames(claim: Claim, { matches, evidence }: Alignment, engine: Engine): Finding[] {
  const kinds = kindsIn(engine);
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
    // the country and the UN go without saying, unless they are those who act; any other name that is only in the passage may belong to something else there
    if (isCommon(said.key) && at > FIRST) return [];
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
