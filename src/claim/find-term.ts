import type { Engine } from '../answer/engine.ts';
import { stemOf } from '../language/tokens.ts';
import type { Wordnet } from '../language/wordnet.ts';
import type { Evidence } from './evidence.ts';
import { PERSONNEL } from './personnel.ts';
import type { Said, Statement } from './read-statement.ts';
import { STRONG } from './small-words.ts';
import { placeOfNarrower, synonymsOf } from './synonyms.ts';

/** What terms are compared with. */
export type Aligner = Readonly<{ engine: Engine; wordnet: Wordnet }>;

const EXACT = 1;
const IN_PHRASE = 0.95;
export const KIN = 0.9;
const SYNONYM = 0.85;
const WIDER = 0.75;
const NEAR = 0.7;
/** A name that weighs less is that of what all the documents are about. */
const COMMON = 2.2;
const UNSAID = 0.55;
/** A word that has an opposite must be in the statement itself. */
export const ELSEWHERE = 0.4;
const ASKED = 0.6;

export type Places = ReadonlyMap<string, number>;

/** The places of the terms and stems of statements; each statement is read once. */
const PLACES = new WeakMap<Statement, Places>();

/** The places of all terms and stems of a statement, the first of each. */
export function placesOf(statement: Statement, engine: Engine): Places {
  const known = PLACES.get(statement) ?? readPlaces(statement, engine);
  PLACES.set(statement, known);
  return known;
}

function readPlaces({ said }: Statement, { reader }: Engine): Places {
  const places = new Map<string, number>();
  const add = (term: string, place: number): void => {
    if (!places.has(term)) places.set(term, place);
  };
  said.forEach(({ key, stems, words, kind }, i) => {
    add(key, i);
    if (kind !== 'name' || words.length === 1) for (const stem of stems) add(stem, i);
  });
  // "Mali's army" is a name; that it is an army, and Mali's, is said all the same
  said.forEach(({ surface, words, kind }, i) => {
    if (kind === 'name' && words.length > 1)
      for (const word of surface.split(' ')) for (const term of reader.readText(word).all) add(term, i);
  });
  return places;
}

/** How well a term is found, from 0 to 1, and where in the statement. */
export type Hit = Readonly<{ strength: number; place: number | undefined }>;

/**
 * Finds a term of a claim in a statement, or near it.
 * @param isReported whether the claim is laid to somebody.
 * @param isPlace whether the claim tells of where something is: "in Bamako".
 */
export function findTerm(
  said: Said,
  evidence: Evidence,
  places: Places,
  { engine, wordnet }: Aligner,
  isReported: boolean,
  isPlace = false,
): Hit {
  const place = places.get(said.key);
  if (place !== undefined) return { strength: EXACT, place };
  if (said.kind === 'name') return findName(said, evidence, places, engine, isReported, isPlace);
  const inPhrase = said.stems.map((stem) => places.get(stem));
  if (inPhrase.every((found) => found !== undefined)) return { strength: IN_PHRASE, place: inPhrase[0] };
  const plain =
    said.words.length === 1 && said.kind === 'word'
      ? places.get(stemOf((said.words[0] ?? '').replace(/ly$/, '')))
      : undefined;
  if (plain !== undefined) return { strength: KIN, place: plain };
  const byMeaning = findMeaning(said, evidence.statement, places, { engine, wordnet });
  if (byMeaning) return byMeaning;
  const number = engine.numberOf(said.key);
  if (number !== undefined && evidence.near.has(number)) return { strength: NEAR, place: undefined };
  if (number !== undefined && evidence.asked.has(number) && !isCapital(said))
    return { strength: ASKED, place: undefined };
  for (const term of synonymsOf(said.words.join(' '), wordnet, engine)) {
    const near = engine.numberOf(term);
    if (near !== undefined && evidence.near.has(near)) return { strength: NEAR * SYNONYM, place: undefined };
  }
  return { strength: 0, place: undefined };
}

/** Questions may name what the answer denies. */
function isCapital({ surface }: Said): boolean {
  return /^\p{Lu}/u.test(surface);
}

/** A capital is said for those who govern from it, but not where it is a place: "in Bamako". */
const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['@bamako', '@mali'],
  ['@moscow', '@russia'],
]);
const SEAT = 0.75;

function findName(
  { key, surface, words }: Said,
  { about, by, near, beside, cites }: Evidence,
  places: Places,
  engine: Engine,
  isReported: boolean,
  isPlace: boolean,
): Hit {
  if (about.has(key) || (isReported && by.has(key))) return { strength: KIN, place: undefined };
  const document = engine.sourceOf(key);
  // an author counts as the voice of the document, not as somebody of whom it speaks
  if (isReported && document !== undefined && cites.some(({ source }) => source === document))
    return { strength: KIN, place: undefined };
  const country = isPlace ? undefined : CAPITALS.get(key);
  if (country !== undefined && places.has(country)) return { strength: SEAT, place: places.get(country) };
  const name = engine.knowledge.names.find(({ id }) => `@${id}` === key);
  for (const id of name?.related ?? []) {
    const place = places.get(`@${id}`);
    if (place !== undefined && isPartOf(key, `@${id}`)) return { strength: NEAR, place };
  }
  // "French troops" are said where the French are, and troops
  const apart =
    words.length > 1 ? surface.split(' ').flatMap((word) => engine.reader.readText(word).keys) : [];
  const parts = apart.map((term) => places.get(term));
  if (parts.length > 1 && parts.every((place) => place !== undefined))
    return { strength: IN_PHRASE, place: parts[0] };
  const number = engine.numberOf(key);
  // what is done must be in the statement itself, whoever else is spoken of there
  if (name?.kind === 'operation')
    return { strength: number !== undefined && near.has(number) ? ELSEWHERE : 0, place: undefined };
  if (number !== undefined && beside.has(number)) return { strength: KIN, place: undefined };
  if (number !== undefined && near.has(number)) return { strength: NEAR, place: undefined };
  // the country, the UN: what so many texts are about goes without saying
  const telling =
    number === undefined ? engine.unknownWeight : (engine.entryWeights[number] ?? engine.unknownWeight);
  return { strength: telling < COMMON ? UNSAID : 0, place: undefined };
}

/** "The UN" is said where the mission is meant. */
function isPartOf(said: string, meant: string): boolean {
  return said === '@united-nations' || said === '@mali' || meant === said;
}

function findMeaning(
  { words, key, kind }: Said,
  statement: Statement,
  places: Places,
  { engine, wordnet }: Aligner,
): Hit | undefined {
  if (kind === 'name' || (words.length === 1 && STRONG.has(words[0] ?? ''))) return undefined;
  if (PERSONNEL.has(key)) {
    for (const other of PERSONNEL) {
      const place = places.get(other);
      if (place !== undefined) return { strength: SYNONYM, place };
    }
  }
  for (const term of synonymsOf(words.join(' '), wordnet, engine)) {
    const place = places.get(term);
    if (place !== undefined) return { strength: SYNONYM, place };
  }
  const place = words.length === 1 ? placeOfNarrower(words[0] ?? '', statement, wordnet) : undefined;
  return place === undefined ? undefined : { strength: WIDER, place };
}
