import type { Reader } from '../language/reader.ts';
import { baseOf, tokenise } from '../language/tokens.ts';
import { ALTERNATIVES } from './alternatives.ts';
import { MORE_OPPOSITES } from './more-opposites.ts';
import { OPPOSITES } from './opposites.ts';
import type { Said } from './read-statement.ts';
import { IRREGULAR } from './small-words.ts';

/** A word or phrase of a statement that has an opposite. */
export type Leaning = Readonly<{
  pair: string;
  /** On which side it stands, "not" being counted. */
  side: 1 | -1;
  /** The places of its terms. */
  at: readonly number[];
  text: string;
}>;

/** A word or phrase of a list of which only one can be true. */
export type Alternative = Readonly<{ list: string; entry: number; at: readonly number[]; text: string }>;

/** Finds the words of a statement that have opposites; each statement is read once. */
export type Opposed = Readonly<{
  leaningsIn: (said: readonly Said[]) => readonly Leaning[];
  alternativesIn: (said: readonly Said[]) => readonly Alternative[];
}>;

const SCANT: ReadonlySet<string> = new Set(
  'little low hardly barely scarcely few poor scant insufficient'.split(' '),
);

type Phrase = Readonly<{ bases: readonly string[]; key: string | undefined; list: string; value: number }>;

/** Reads the words that are opposed to each other, their synonyms in the knowledge with them. */
export function openOpposed(reader: Reader): Opposed {
  const phraseOf =
    (list: string, value: number) =>
    (text: string): Phrase => {
      const tokens = tokenise(text);
      const { keys } = reader.readText(text);
      const key = tokens.length > 0 && keys.length === 1 && !text.endsWith('.') ? keys[0] : undefined;
      return {
        bases: tokens.map(({ word }) => baseOf(IRREGULAR.get(word) ?? word)),
        key: key?.startsWith('=') ? key : undefined,
        list,
        value,
      };
    };
  const pairs = [...OPPOSITES, ...MORE_OPPOSITES].flatMap(({ id, one, other }) => [
    ...one.map(phraseOf(id, 1)),
    ...other.map(phraseOf(id, -1)),
  ]);
  const lists = ALTERNATIVES.flatMap(({ id, words }) =>
    words.flatMap((entry, i) => entry.map(phraseOf(id, i))),
  );
  // a set of synonyms that stands on both sides of a pair tells nothing there
  const torn = new Set<string>();
  const sides = new Map<string, number>();
  for (const { key, list, value } of [...pairs, ...lists]) {
    if (key === undefined) continue;
    const place = `${list} ${key}`;
    if ((sides.get(place) ?? value) !== value) torn.add(place);
    sides.set(place, value);
  }
  const whole = (phrase: Phrase): Phrase =>
    phrase.key !== undefined && torn.has(`${phrase.list} ${phrase.key}`)
      ? { ...phrase, key: undefined }
      : phrase;
  const byPair = grouped(pairs.map(whole));
  const byList = grouped(lists.map(whole));
  return {
    leaningsIn: once((said) =>
      matches(said, byPair)
        .filter(({ at }) => !isBecoming(said, at))
        .map(({ phrase, at }) => {
          // a "not" inside a phrase belongs to it
          const first = at[0] ?? -1;
          const before = said[first - 1];
          // "little trusted", "very low confidence"
          const isScant =
            before !== undefined && !before.negated && before.words.some((word) => SCANT.has(word));
          const isNegated = (said[first]?.negated === true) !== isScant;
          const side = (phrase.value * (isNegated ? -1 : 1)) as 1 | -1;
          return { pair: phrase.list, side, at, text: textAt(said, at) };
        }),
    ),
    alternativesIn: once((said) =>
      matches(said, byList).map(({ phrase, at }) => ({
        list: phrase.list,
        entry: phrase.value,
        at,
        text: textAt(said, at),
      })),
    ),
  };
}

/** "It ended up as a coup" tells of no end. */
function isBecoming(said: readonly Said[], at: readonly number[]): boolean {
  const last = at.at(-1) ?? 0;
  return at.length === 1 && said[last]?.bases[0] === 'end' && said[last + 1]?.words[0] === 'up';
}

function once<T>(read: (said: readonly Said[]) => T): (said: readonly Said[]) => T {
  const known = new WeakMap<readonly Said[], T>();
  return (said) => {
    const result = known.get(said) ?? read(said);
    known.set(said, result);
    return result;
  };
}

function textAt(said: readonly Said[], at: readonly number[]): string {
  return at.map((i) => said[i]?.surface ?? '').join(' ');
}

/** Phrases by their lists, the longest first. */
function grouped(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const lists = new Map<string, Phrase[]>();
  for (const phrase of phrases) lists.set(phrase.list, [...(lists.get(phrase.list) ?? []), phrase]);
  for (const list of lists.values()) list.sort((a, b) => b.bases.length - a.bases.length);
  return lists;
}

function matches(
  said: readonly Said[],
  lists: ReadonlyMap<string, readonly Phrase[]>,
): { phrase: Phrase; at: number[] }[] {
  const found: { phrase: Phrase; at: number[] }[] = [];
  for (const phrases of lists.values()) {
    for (let i = 0; i < said.length; i++) {
      const match = phrases.flatMap((phrase) => {
        const at = placesOf(phrase, said, i);
        return at ? [{ phrase, at }] : [];
      })[0];
      if (!match) continue;
      found.push(match);
      i += match.at.length - 1;
    }
  }
  return found;
}

/** Lists of which a word inside a name tells as much as one by itself. */
const IN_NAMES: ReadonlySet<string> = new Set(['compass']);

/** The places from `i` on that the phrase takes; undefined where it does not stand there. */
function placesOf({ bases, key, list }: Phrase, said: readonly Said[], i: number): number[] | undefined {
  const inNames = IN_NAMES.has(list);
  if (key !== undefined && said[i]?.key === key) return [i];
  // "south of Mali" is a name, and is in the south all the same
  const name = said[i];
  // "West African" is no direction
  if (inNames && /^african?$/.test(said[i + 1]?.words[0] ?? '')) return undefined;
  if (inNames && name?.kind === 'name' && name.bases.length > 1 && bases.length === 1)
    return name.bases.includes(bases[0] ?? '') ? [i] : undefined;
  const at: number[] = [];
  let rest = bases;
  for (let k = i; rest.length > 0; k++) {
    const one = said[k];
    if (one === undefined) return undefined;
    if (one.bases.length > rest.length || one.bases.some((base, n) => base !== rest[n])) return undefined;
    rest = rest.slice(one.bases.length);
    at.push(k);
  }
  return at;
}
