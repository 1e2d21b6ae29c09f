import { visibleText } from '../language/fold.ts';
import type { Term } from '../language/lexicon.ts';
import type { Reader } from '../language/reader.ts';
import { ENGLISH_STOP_WORDS } from '../language/stop-words.ts';
import { baseOf, stemOf } from '../language/tokens.ts';
import { BE, HAVE, IRREGULAR, NEGATORS } from './small-words.ts';

/** A term of a statement, and how it stands there. */
export type Said = Readonly<{
  key: string;
  kind: Term['kind'];
  /** True for words that carry no subject of their own. */
  stop: boolean;
  /** The folded words that it consists of. */
  words: readonly string[];
  stems: readonly string[];
  /** The words without the endings of number, tense and person; of irregular forms the infinitive. */
  bases: readonly string[];
  /** As written. */
  surface: string;
  /** True where a "not", "without" or the like turns it round. */
  negated: boolean;
  /** True for a negation itself. */
  denies: boolean;
  /** True where a negation stands in its clause. */
  inDenial: boolean;
  /** The number of the clause in which it stands. */
  clause: number;
  /** True where a comma, colon or bracket stands before it. */
  paused: boolean;
}>;

export type Statement = Readonly<{
  text: string;
  said: readonly Said[];
  language: 'en' | 'fr';
  corrections: readonly { from: string; to: string }[];
}>;

/** How many words a negation reaches: "not" turns a sentence round, "without" only what it stands before. */
const REACH = 7;
const SHORT_REACH = 2;
const SHORTEST_REACH = 1;
const REACHES_LITTLE: ReadonlySet<string> = new Set(
  'without no sans absent lack lacks lacked lacking avoid avoids'.split(' '),
);

const CLAUSE_BREAKS: ReadonlySet<string> = new Set(
  'and but because which who whom while although though whereas that so mais parce qui que'.split(' '),
);
const ABBREVIATED = /\b(?:\p{L}\.){2,}/gu;

/** Reads a statement word by word; French words that are known are read as the English ones. */
export function readStatement(text: string, reader: Reader): Statement {
  const { terms, language, corrections } = reader.readQuestion(text);
  const pauses = pausesIn(text, terms);
  const said = terms.map((term, i) => saidOf({ term, paused: pauses[i] === true }));
  return { text, language, corrections, said: markNegations(said) };
}

/** "No fewer than 500", "never before", "no other": how much, not that it is not so. */
function isMereStress(bare: readonly Bare[], i: number): boolean {
  const phrase = bare
    .slice(i, i + 2)
    .flatMap(({ words }) => words)
    .join(' ');
  return /^(no (fewer|less|more|other|sooner)|not (even|just|only|merely|least)|never before|nothing (but|less))\b/.test(
    phrase,
  );
}

type Bare = Omit<Said, 'negated' | 'denies' | 'inDenial' | 'clause'>;

function saidOf({ term, paused }: { term: Term; paused: boolean }): Bare {
  const words = term.tokens.map(({ word }) => word);
  const infinitive = words.length === 1 && term.kind !== 'name' ? IRREGULAR.get(words[0] ?? '') : undefined;
  const lemma = term.kind === 'word' ? infinitive : undefined;
  const stems = term.tokens.map(({ stem }) => stem);
  return {
    key: lemma === undefined ? term.key : stemOf(lemma),
    kind: term.kind,
    stop: term.stop || (term.kind === 'word' && words.every((word) => ENGLISH_STOP_WORDS.has(word))),
    words,
    bases: infinitive === undefined ? term.tokens.map(({ base }) => base) : [baseOf(infinitive)],
    stems: lemma === undefined ? stems : [...stems, stemOf(lemma)],
    surface: term.tokens.map(({ surface }) => surface).join(' '),
    paused,
  };
}

function markNegations(bare: readonly Bare[]): Said[] {
  let left = 0;
  let clause = 0;
  let reachesLittle = false;
  const marked = bare.map((one, i) => {
    const [word = ''] = one.words;
    const starts = one.words.length === 1 && CLAUSE_BREAKS.has(word);
    if (one.paused || starts) clause++;
    const isVerbAfterNoun =
      left > 0 && left < SHORT_REACH && reachesLittle && (BE.has(word) || HAVE.has(word));
    if (one.paused || (starts && word !== 'that') || isVerbAfterNoun) left = 0;
    const negated = left > 0;
    if (!one.stop || BE.has(word)) left--;
    const isNegator =
      (!isMereStress(bare, i) && one.words.some((part) => NEGATORS.has(part))) ||
      /^unable\b/.test(one.surface);
    // "not only" says yes
    if (isNegator && bare[i + 1]?.words[0] !== 'only' && word !== 'nor') {
      reachesLittle = REACHES_LITTLE.has(word);
      left = word === 'without' || word === 'sans' ? SHORTEST_REACH : reachesLittle ? SHORT_REACH : REACH;
    }
    return { ...one, negated, clause, isNegator };
  });
  const denying = new Set(marked.flatMap((one) => (one.isNegator ? [one.clause] : [])));
  return marked.map(({ isNegator, ...one }) => ({
    ...one,
    denies: isNegator,
    inDenial: isNegator || denying.has(one.clause),
  }));
}

/** Tells before which terms the text pauses. */
function pausesIn(text: string, terms: readonly Term[]): boolean[] {
  const visible = visibleText(text).replace(ABBREVIATED, (match) => match.replaceAll('.', ''));
  let at = 0;
  return terms.map(({ tokens }) => {
    const first = tokens[0]?.surface ?? '';
    const found = visible.indexOf(first, at);
    const between = found === -1 ? '' : visible.slice(at, found);
    for (const { surface } of tokens) {
      const place = visible.indexOf(surface, at);
      if (place !== -1) at = place + surface.length;
    }
    return /[,;:.()!?–—]/.test(between);
  });
}
