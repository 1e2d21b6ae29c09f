import type { Knowledge } from '../knowledge/load.ts';
import type { Source } from '../knowledge/schema.ts';
import { openReader, type Reader, type ReaderData } from '../language/reader.ts';
import type { EntryTable } from '../search/entry-index.ts';
import type { LatentTable } from '../search/latent.ts';
import { openPassageIndex, type PassageIndex, type PassageTable } from '../search/passage-index.ts';
import { unknownWeight, type Wanted } from '../search/weights.ts';

/** The knowledge, read and indexed; plain data, so that it can be stored. */
export type PreparedKnowledge = Readonly<{
  knowledge: Knowledge;
  reader: ReaderData;
  numbers: ReadonlyMap<string, number>;
  entries: EntryTable;
  latent: LatentTable;
  passages: PassageTable;
  /** How much each term tells among the entries, and among the passages. */
  entryWeights: readonly number[];
  passageWeights: readonly number[];
}>;

/** Everything that answering needs, built once from the knowledge. */
export type Engine = Readonly<{
  knowledge: Knowledge;
  reader: Reader;
  entries: EntryTable;
  /** Where the entries and terms lie by what they are used for. */
  latent: LatentTable;
  passages: PassageIndex;
  /** What is wanted of the entries, or of the passages, by terms with the share of their weight that counts. */
  wantedOfEntries: (shares: ReadonlyMap<string, number>) => Wanted;
  wantedOfPassages: (shares: ReadonlyMap<string, number>) => Wanted;
  /** How much a term tells among the passages; one that none has, as much as one that a single passage has. */
  passageWeightOf: (term: string) => number;
  /** The weight of each term among the entries, by its number. */
  entryWeights: readonly number[];
  /** The weight of all subject-bearing terms of each ask, by its number in the table of asks. */
  askWeights: Float64Array;
  /** The weight of a term that no entry has. */
  unknownWeight: number;
  /** The number of a term; undefined where the knowledge does not have it. */
  numberOf: (term: string) => number | undefined;
  /** The sources of which there are facts. */
  curated: ReadonlySet<string>;
  /** The source that a term stands for: its title, author, publisher or what readers call it. */
  sourceOf: (term: string) => string | undefined;
  /** The display name of a name's id; `UNNAMED_AUTHOR` for a document that names none; else the id. */
  nameOf: (id: string) => string;
}>;

/** What is said for the name of somebody who signed nothing. */
export const UNNAMED_AUTHOR = 'the unnamed author';

/**
 * A word that no text has can be found nowhere, so it says little of which text is meant;
 * that a question has many such words is weighed when it is decided whether to answer.
 */
export const UNKNOWN_SHARE = 0.35;

/** @returns the engine over knowledge that is prepared. */
export function openEngine(prepared: PreparedKnowledge): Engine {
  const { knowledge, numbers, entryWeights, passageWeights } = prepared;
  const names = new Map(knowledge.names.map((name) => [name.id, name.name]));
  // the view of a document that is not signed is somebody's all the same
  for (const { id, authors } of knowledge.sources) if (authors.length === 0) names.set(id, UNNAMED_AUTHOR);
  const wantedBy =
    (weights: readonly number[], unknown: number) =>
    (shares: ReadonlyMap<string, number>): Wanted => {
      const wanted = new Float64Array(weights.length);
      let total = 0;
      for (const [term, share] of shares) {
        const number = numbers.get(term);
        const weight =
          share * (number === undefined ? unknown * UNKNOWN_SHARE : (weights[number] ?? unknown));
        if (number !== undefined) wanted[number] = weight;
        total += weight;
      }
      return { weights: wanted, total };
    };
  const unknown = unknownWeight(prepared.entries.entries.length);
  const unknownInPassages = unknownWeight(prepared.passages.passages.length);
  const reader = openReader(prepared.reader);
  const sourceTerms = termsOfSources(knowledge.sources, reader);
  return {
    knowledge,
    reader,
    entries: prepared.entries,
    latent: prepared.latent,
    passages: openPassageIndex(prepared.passages),
    wantedOfEntries: wantedBy(entryWeights, unknown),
    wantedOfPassages: wantedBy(passageWeights, unknownInPassages),
    passageWeightOf: (term) => passageWeights[numbers.get(term) ?? -1] ?? unknownInPassages,
    entryWeights,
    askWeights: weightsOfAsks(prepared.entries, entryWeights),
    unknownWeight: unknown,
    numberOf: (term) => numbers.get(term),
    curated: new Set(knowledge.facts.flatMap((fact) => fact.cites.map(({ source }) => source))),
    sourceOf: (term) => sourceTerms.get(term),
    nameOf: (id) => names.get(id) ?? id,
  };
}

function weightsOfAsks(
  { asks: { owners, starts, terms } }: EntryTable,
  weights: readonly number[],
): Float64Array {
  return Float64Array.from(owners, (_, ask) => {
    let whole = 0;
    for (let i = starts[ask] ?? 0; i < (starts[ask + 1] ?? 0); i++) whole += weights[terms[i] ?? -1] ?? 0;
    return whole;
  });
}

/** The terms that stand for one source alone. */
function termsOfSources(sources: readonly Source[], reader: Reader): Map<string, string> {
  const owners = new Map<string, string | undefined>();
  for (const source of sources) {
    const called = [source.title, ...source.authors, source.publisher ?? '', ...source.aliases];
    const terms = new Set([`@${source.id}`]);
    for (const text of called) {
      const [term, ...more] = reader.readText(text).keys;
      // "Peace Operations" is a title, and what every document is about: a set of synonyms names none
      if (term !== undefined && more.length === 0 && !term.startsWith('=')) terms.add(term);
    }
    for (const term of terms) owners.set(term, owners.has(term) ? undefined : source.id);
  }
  return new Map([...owners].flatMap(([term, id]) => (id === undefined ? [] : [[term, id] as const])));
}
