import type { Alignment, Match } from './align.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import { ACTORS, BE, HAVE, IRREGULAR } from './small-words.ts';
import type { Finding } from './types.ts';

const ACTOR_WORDS: ReadonlySet<string> = new Set(ACTORS);
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at with from to of among for on about into against under within than and'.split(' '),
);
const OPENS_CLAUSE: ReadonlySet<string> = new Set(['that', 'to', 'que']);
/** So far from the verb who does it, and to whom, is looked for. */
const REACH = 9;
const OF_REACHES = 4;
const SURE = 0.9;
const SAME = 0.75;

/**
 * Compares who does what to whom, for each verb of the claim that has somebody on both sides.
 * @param isName tells the names of those who act.
 * @returns a clash where the evidence has it the other way round, an open finding where it does not tell.
 */
export function compareOrder(
  claim: Claim,
  { matches, evidence }: Alignment,
  isName: (said: Said) => boolean,
): Finding[] {
  const isActor = (said: Said): boolean => isName(said) || ACTOR_WORDS.has(said.words.join(' '));
  const mine = claim.statement.said;
  const known = evidence.statement.said;
  const actors = matches.filter(
    ({ said, place, strength }) => place !== undefined && strength >= SURE && isActor(said),
  );
  const verbs = matches.filter(
    ({ said, at, place, strength }) =>
      place !== undefined &&
      strength >= SAME &&
      !isActor(said) &&
      said.kind !== 'name' &&
      isVerb(mine, at, isActor),
  );
  for (const verb of verbs) {
    const one = actors.filter(({ at }) => at < verb.at && verb.at - at <= REACH).at(-1);
    const others = actors.filter(({ at }) => at > verb.at && at - verb.at <= REACH);
    // "toppled in Konna by the French"
    const other = others.find(({ at }) => isAgent(mine, at)) ?? others[0];
    if (!one || !other || one.said.key === other.said.key) continue;
    // "the army of Mali …": Mali is not who acts
    if (hasPreposition(mine, one.at)) continue;
    const isPassiveHere = isPassive(mine, verb.at, other.at);
    if (!isPassiveHere && isIndirect(mine, verb.at, other.at)) continue;
    // "decided to leave", "said that …": what follows is done by another verb
    if (OPENS_CLAUSE.has(mine[verb.at + 1]?.words[0] ?? '')) continue;
    if (isWithin(mine, one.at)) continue;
    const told = orderIn(known, verb, one, other);
    if (told === (isPassiveHere ? 'other-acts' : 'one-acts')) continue;
    return [
      {
        slot: 'order',
        kind: told === 'unclear' ? 'open' : 'clash',
        claimed: `${one.said.surface} ${verb.said.surface} ${other.said.surface}`,
        known: told === 'unclear' ? '' : `${other.said.surface} … ${one.said.surface}`,
        isWeak: true,
        at: told === 'unclear' ? [] : [one.at, other.at],
      },
    ];
  }
  return [];
}

/** True for a word that is used as a verb: by its form, by what stands before it, or right after who acts. */
function isVerb(said: readonly Said[], at: number, isActor: (said: Said) => boolean): boolean {
  const [word = ''] = said[at]?.words ?? [];
  const before = said[at - 1];
  const previous = before?.words[0] ?? '';
  // "the UN" is a name of two words
  if (before === undefined || (before.words.length === 1 && DETERMINERS.has(previous))) return false;
  if (IRREGULAR.has(word) || /[^e]ed$/.test(word)) return true;
  if (/(tion|ment|ence|ance|ity|ness|ing|ship)s?$/.test(word)) return false;
  return BE.has(previous) || HAVE.has(previous) || AUXILIARIES.has(previous) || isActor(before);
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the this that these those its their his her our of some any no'.split(' '),
);
const AUXILIARIES: ReadonlySet<string> = new Set(
  'to not will would can could may might should must did does do never also still first'.split(' '),
);

function hasPreposition(said: readonly Said[], at: number): boolean {
  const before = said.slice(Math.max(0, at - 2), at).filter(({ words }) => words[0] !== 'the');
  return PREPOSITIONS.has(before.at(-1)?.words[0] ?? '') && before.at(-1)?.words[0] !== 'and';
}

/** True for a name that only tells of which, in "the portrayal of Western and US forces". */
function isWithin(known: readonly Said[], at: number): boolean {
  const before = known.slice(Math.max(0, at - OF_REACHES), at);
  const of = before.findLastIndex(({ words }) => words[0] === 'of');
  return (
    of !== -1 && before.slice(of + 1).every(({ kind, stop, paused }) => (kind === 'name' || stop) && !paused)
  );
}

/** Who acts by the evidence, where the verb or a word for the same stands between both. */
function orderIn(
  known: readonly Said[],
  verb: Match,
  one: Match,
  other: Match,
): 'one-acts' | 'other-acts' | 'unclear' {
  for (const place of placesOf(known, verb)) {
    const first = nearest(placesOf(known, one), place);
    const second = nearest(placesOf(known, other), place);
    if (first === undefined || second === undefined) continue;
    if (Math.sign(first - place) === Math.sign(second - place)) continue;
    // "its portrayal of US forces has …": not the forces
    if (isWithin(known, Math.min(first, second))) continue;
    const last = Math.max(first, second);
    const isOneFirst = first < second;
    if (isPassive(known, place, last)) return isOneFirst ? 'other-acts' : 'one-acts';
    if (!isIndirect(known, place, last)) return isOneFirst ? 'one-acts' : 'other-acts';
  }
  return 'unclear';
}

function placesOf(known: readonly Said[], { said, place }: Match): number[] {
  const same = known.flatMap(({ key }, i) => (key === said.key ? [i] : []));
  return same.length > 0 || place === undefined ? same : [place];
}

function nearest(places: readonly number[], to: number): number | undefined {
  return places
    .filter((place) => Math.abs(place - to) <= REACH && place !== to)
    .sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}

/** True for one before whom "by" stands. */
function isAgent(said: readonly Said[], at: number): boolean {
  const before = said.slice(Math.max(0, at - 2), at).filter(({ words }) => words[0] !== 'the');
  return before.at(-1)?.words[0] === 'by' || before.at(-1)?.words[0] === 'par';
}

/** "Was replaced by …", "replaced by …": "by" before the one who does it. */
function isPassive(said: readonly Said[], verb: number, agent: number): boolean {
  const isBy = (one: Said | undefined): boolean => one?.words[0] === 'by' || one?.words[0] === 'par';
  if (isBy(said[verb + 1])) return true;
  const before = said.slice(Math.max(0, verb - 3), verb).some(({ words }) => BE.has(words[0] ?? ''));
  return before && said.slice(verb + 1, agent).some(isBy);
}

/** True if what stands after the verb is not what it is done to; "took the place of" and "deal with" take their object so. */
function isIndirect(said: readonly Said[], verb: number, object: number): boolean {
  return said
    .slice(verb + 1, object)
    .some(({ words, paused }, i) => paused || (i > 0 && PREPOSITIONS.has(words[0] ?? '')));
}
