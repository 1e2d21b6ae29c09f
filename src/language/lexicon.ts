import type { Knowledge } from '../knowledge/load.ts';
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from './stop-words.ts';
import { type Token, type TokenMemo, tokenise } from './tokens.ts';

/**
 * A unit of meaning in a text. All aliases of a name share one key ("@minusma"),
 * all words of a set of synonyms share one ("=coup"); any other word is its stem.
 */
export type Term = Readonly<{
  key: string;
  kind: 'name' | 'synonym' | 'word' | 'number';
  tokens: readonly Token[];
  /** True for words that carry no subject of their own. */
  stop: boolean;
}>;

export type Language = 'en' | 'fr';

/** All names and synonyms, ready to be looked up; plain data, so that it can be stored. */
export type LexiconData = Readonly<{
  /** Keys of names by their aliases, words joined by spaces. */
  names: ReadonlyMap<string, string>;
  /** Aliases that count only where they are written in capitals: "US", "UN". */
  capitals: ReadonlySet<string>;
  /** Keys of sets of synonyms by their phrases, base forms joined by spaces. */
  synonyms: ReadonlyMap<string, string>;
  /** The length of the longest phrase that begins with a word; most words begin none. */
  longest: ReadonlyMap<string, number>;
  /** Every word that the names and synonyms know. */
  words: ReadonlySet<string>;
}>;

export type Lexicon = Readonly<{
  /** The terms of a text in order; the longest known phrase wins at each place. */
  termsOf: (tokens: readonly Token[], language?: Language) => Term[];
}>;

/** Reads the aliases of all names and the words of all synonyms. */
export function prepareLexicon(knowledge: Pick<Knowledge, 'names' | 'synonyms'>): LexiconData {
  const names = new Map<string, string>();
  const capitals = new Set<string>();
  const synonyms = new Map<string, string>();
  const longest = new Map<string, number>();
  const words = new Set<string>();
  const memo: TokenMemo = new Map();

  const read = (phrase: string, form: 'word' | 'base'): string => {
    const tokens = tokenise(phrase, memo);
    const first = tokens[0]?.base ?? '';
    longest.set(first, Math.max(tokens.length, longest.get(first) ?? 0));
    for (const token of tokens) words.add(token.word);
    return tokens.map((token) => token[form]).join(' ');
  };
  for (const name of knowledge.names) {
    for (const alias of [name.name, ...name.aliases, ...name.french, ...name.misspellings]) {
      const key = read(alias, 'word');
      if (key !== '' && !names.has(key)) names.set(key, `@${name.id}`);
      if (alias === alias.toUpperCase()) capitals.add(key);
    }
  }
  for (const set of knowledge.synonyms) {
    const term = nameOfSet(set.words.map((phrase) => names.get(read(phrase, 'word')))) ?? `=${set.id}`;
    for (const phrase of set.words) {
      const key = read(phrase, 'base');
      if (key !== '' && !synonyms.has(key)) synonyms.set(key, term);
    }
  }
  return { names, capitals, synonyms, longest, words };
}

/** From this share on, words of a set that are aliases of one name make all of them mean that name. */
const ALIASES_DECIDE = 0.25;

/** The name for which a set of synonyms stands, since many of its words are aliases of it. */
function nameOfSet(owners: readonly (string | undefined)[]): string | undefined {
  const [owner, ...others] = new Set(owners.filter((name) => name !== undefined));
  const share = owners.filter((name) => name === owner).length / owners.length;
  return others.length === 0 && share >= ALIASES_DECIDE ? owner : undefined;
}

/** Builds the lexicon of all names and synonyms. */
export function buildLexicon(knowledge: Pick<Knowledge, 'names' | 'synonyms'>): Lexicon {
  return openLexicon(prepareLexicon(knowledge));
}

/** @returns the lexicon over data that are prepared. */
export function openLexicon({ names, capitals, synonyms, longest }: LexiconData): Lexicon {
  const termsOf = (tokens: readonly Token[], language: Language = 'en'): Term[] => {
    const stopWords = language === 'fr' ? FRENCH_STOP_WORDS : ENGLISH_STOP_WORDS;
    const terms: Term[] = [];
    for (let i = 0; i < tokens.length; ) {
      const here = longestPhrase(tokens, i, stopWords);
      const found = beginsLater(here, tokens, i, stopWords) ? single(tokens[i] as Token, stopWords) : here;
      terms.push(found);
      i += found.tokens.length;
    }
    return terms;
  };

  const longestPhrase = (tokens: readonly Token[], from: number, stopWords: ReadonlySet<string>): Term => {
    const most = longest.get(tokens[from]?.base ?? '') ?? 0;
    for (let length = Math.min(most, tokens.length - from); length > 0; length--) {
      const span = tokens.slice(from, from + length);
      const key = span.map((token) => token.word).join(' ');
      // several of them are called as one is: "Norwegians", even where it is misspelt
      const name =
        names.get(key) ?? (length === 1 && PLURAL.test(key) ? names.get(key.slice(0, -1)) : undefined);
      // "US" is a country and "us" is not; "UN" is an organisation and "un" a French article
      const misread =
        length === 1 && stopWords.has(key) && capitals.has(key) && !isCapitals(span[0]?.surface);
      if (name !== undefined && !misread) return { key: name, kind: 'name', tokens: span, stop: false };
      if (length === 1 && stopWords.has(key)) continue;
      const synonym = synonyms.get(span.map((token) => token.base).join(' '));
      if (synonym !== undefined) return { key: synonym, kind: 'synonym', tokens: span, stop: false };
    }
    return single(tokens[from] as Token, stopWords);
  };

  /** "the West African bloc" is not "the West" and something, though that comes first. */
  const beginsLater = (
    found: Term,
    tokens: readonly Token[],
    from: number,
    stopWords: ReadonlySet<string>,
  ): boolean => {
    if (found.tokens.length < 2 || !stopWords.has(found.tokens[0]?.word ?? '')) return false;
    const next = longestPhrase(tokens, from + 1, stopWords);
    // "the capital of Mali" and "capital of Mali" are the same thing: nothing new begins there
    return next.kind !== 'word' && next.key !== found.key && next.tokens.length >= found.tokens.length;
  };
  return { termsOf };
}

const PLURAL = /^.{4,}[^s]s$/;

/** A word by itself, or a number. */
function single(token: Token, stopWords: ReadonlySet<string>): Term {
  const isNumber = /^\d/.test(token.word);
  return {
    key: token.stem,
    kind: isNumber ? 'number' : 'word',
    tokens: [token],
    stop: !isNumber && stopWords.has(token.word),
  };
}

function isCapitals(surface: string | undefined): boolean {
  return surface !== undefined && surface.length > 1 && surface === surface.toUpperCase();
}

/** French if more of the words are French function words than English ones. */
export function languageOf(tokens: readonly Token[]): Language {
  let french = 0;
  let english = 0;
  for (const { word } of tokens) {
    const isFrench = FRENCH_STOP_WORDS.has(word);
    const isEnglish = ENGLISH_STOP_WORDS.has(word);
    if (isFrench && !isEnglish) french++;
    if (isEnglish && !isFrench) english++;
  }
  return french > english ? 'fr' : 'en';
}
