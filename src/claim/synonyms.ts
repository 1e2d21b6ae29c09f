import type { Engine } from '../answer/engine.ts';
import { baseOf, stemOf } from '../language/tokens.ts';
import type { Wordnet } from '../language/wordnet.ts';
import type { Statement } from './read-statement.ts';

/** Terms and stems by which WordNet's synonyms of a word would be found; read once each. */
const SYNONYMS = new WeakMap<Engine, Map<string, readonly string[]>>();

/** @returns the terms and stems by which WordNet’s synonyms of a word would be found. */
export function synonymsOf(word: string, wordnet: Wordnet, engine: Engine): readonly string[] {
  const read = SYNONYMS.get(engine) ?? new Map<string, readonly string[]>();
  SYNONYMS.set(engine, read);
  const known = read.get(word);
  if (known) return known;
  const terms = new Set<string>();
  for (const other of wordnet(word).same) {
    terms.add(stemOf(other));
    const { keys } = engine.reader.readText(other);
    if (keys.length === 1 && keys[0] !== undefined) terms.add(keys[0]);
  }
  if (read.size >= MOST_READ) read.clear();
  read.set(word, [...terms]);
  return [...terms];
}

const MOST_READ = 5000;

/** What the words of a statement are kinds of, with their places; read once for each. */
const WIDER_TERMS = new WeakMap<Statement, ReadonlyMap<string, number>>();

/** The place of a word that is a kind of the given one: a captain is an officer; an officer need not be a captain. */
export function placeOfNarrower(word: string, statement: Statement, wordnet: Wordnet): number | undefined {
  const known = WIDER_TERMS.get(statement) ?? widerTerms(statement, wordnet);
  WIDER_TERMS.set(statement, known);
  return known.get(baseOf(word));
}

function widerTerms({ said }: Statement, wordnet: Wordnet): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const [place, one] of said.entries()) {
    if (one.stop || one.kind === 'name' || one.words.length > 1) continue;
    for (const wide of wordnet(one.words[0] ?? '').wider) {
      // "police officer" is an officer
      const head = baseOf(wide.split(' ').at(-1) ?? '');
      if (!terms.has(head)) terms.set(head, place);
    }
  }
  return terms;
}
