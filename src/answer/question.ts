import type { Language, Term } from '../language/lexicon.ts';
import { type QuestionType, questionTypeOf } from '../language/question-type.ts';
import type { Engine } from './engine.ts';
import { askedWithin } from './parts.ts';
import { asksForNow, yearsOf } from './time.ts';
import { asksYesNo, isNegated } from './yes-no.ts';

/** A question as the engine understands it. */
export type Question = Readonly<{
  /** The subject-bearing terms, each once, with the share of its weight that counts. */
  keys: ReadonlyMap<string, number>;
  /** The subject-bearing terms in order, for pairs of neighbours. */
  sequence: readonly string[];
  /** Everything that was read, stop words included. */
  terms: readonly Term[];
  type: QuestionType;
  /** The share of its weight that terms have which the knowledge does not know. */
  unknownShare: number;
  years: readonly string[];
  /** True when it asks for the present state, and names no year. */
  asksForNow: boolean;
  /** The terms that are written as names or numbers are. */
  named: readonly string[];
  language: Language;
  corrections: readonly { from: string; to: string }[];
  /** True when it is answered by yes or no, and when it denies something. */
  asksYesNo: boolean;
  isNegated: boolean;
  /** True when it asks for the name of somebody whom it describes: "who was the officer that …". */
  asksForPerson: boolean;
  /** True when it asks in so many words whether the documents agree. */
  asksIfDiffer: boolean;
  /** True when it speaks of a document as such: its author, date, title, kind. */
  asksAboutDocument: boolean;
  /** Whether its words point back to an earlier question: surely ("and when?"), maybe ("how many?"), or not. */
  pointsBack: 'surely' | 'maybe' | 'no';
}>;

// A word that had to be corrected may have been meant otherwise.
const CORRECTED_SHARE = 0.85;
/** What somebody tells around their question counts this much, if the question itself has so many terms, or a name. */
const CHATTER_SHARE = 0.25;
const FOCUSED = 2;

const ANAPHORA =
  /\b(it|its|they|them|their|theirs|he|him|his|she|her|this|that|those|these|there|then|ils|elle|elles|leur)\b/;
const DOCUMENTS = '(documents?|sources?|texts?|articles?|readings?|authors?|writers?|pieces)';
const DIFFER =
  '(agree|agrees|disagree|differ|differs|contradict|contradicts|conflict|conflicting|consistent|same)';
const ASKS_IF_DIFFER = new RegExp(`\\b${DOCUMENTS}\\b.*\\b${DIFFER}\\b|\\b${DIFFER}\\b.*\\b${DOCUMENTS}\\b`);
const ASKS_ABOUT_DOCUMENT = new RegExp(
  `\\b(${DOCUMENTS}|published|publisher|publication|wrote|written|writes|title|titled|headline|biased|reliable|auteur|ecrit)\\b`,
);
const ASKS_WHO = /\b(who|whos|whom|name|names|named|called|identity|qui|nom)\b/;
const ROLE =
  /\b(director|officer|colonel|captain|general|commander|president|minister|woman|lady|man|guy|leader|chief|boss|ambassador|photographer|spokes\w+|directeur|directrice|officier|ministre|femme|chef|ambassadeur)\b/;
const OPENER = /^(and|so|but|also|what about|how about|et|mais)\b/;

/** @returns the share of the weight of the terms that the knowledge does not know; 1 if there are none. */
export function unknownShareOf(
  keys: ReadonlyMap<string, number>,
  { numberOf, unknownWeight, entryWeights }: Engine,
): number {
  let unknown = 0;
  let total = 0;
  for (const [key, share] of keys) {
    const number = numberOf(key);
    const weight = share * (number === undefined ? unknownWeight : (entryWeights[number] ?? unknownWeight));
    total += weight;
    if (number === undefined) unknown += weight;
  }
  return total === 0 ? 1 : unknown / total;
}

/** True if one of the terms is a name. */
export function namesSomething(keys: ReadonlyMap<string, number>): boolean {
  return [...keys.keys()].some((key) => key.startsWith('@'));
}

/** Reads a question. @param text what the person wrote. */
export function understand(text: string, engine: Engine): Question {
  const whole = engine.reader.readQuestion(text);
  const within = askedWithin(text);
  const focus = within === undefined ? undefined : engine.reader.readQuestion(within);
  // "… is that right?" asks by itself for nothing
  const reading = focus && isEnough(subjects(focus.terms, engine)) ? focus : whole;
  const terms = subjects(reading.terms, engine);
  const keys = sharesOf(terms, reading.corrections, 1);
  if (reading !== whole) {
    for (const [key, share] of sharesOf(subjects(whole.terms, engine), whole.corrections, CHATTER_SHARE))
      if (!keys.has(key)) keys.set(key, share);
  }
  const words = reading.terms.flatMap((term) => term.tokens.map((token) => token.word)).join(' ');
  const type = questionTypeOf(words);
  const years = yearsOf(keys.keys());
  return {
    keys,
    sequence: terms.map((term) => term.key),
    terms: reading.terms,
    type,
    asksYesNo: asksYesNo(type, words),
    isNegated: isNegated(words),
    unknownShare: unknownShareOf(keys, engine),
    years,
    asksForNow: years.length === 0 && asksForNow(words),
    named: writtenAsNames(terms, text),
    language: whole.language,
    corrections: whole.corrections,
    asksForPerson: ASKS_WHO.test(words) && ROLE.test(words),
    asksIfDiffer: ASKS_IF_DIFFER.test(words),
    asksAboutDocument: ASKS_ABOUT_DOCUMENT.test(words),
    pointsBack:
      OPENER.test(words) || (ANAPHORA.test(words) && keys.size <= 3)
        ? 'surely'
        : keys.size <= 2
          ? 'maybe'
          : 'no',
  };
}

function isEnough(terms: readonly Term[]): boolean {
  return terms.length >= FOCUSED || terms.some(({ kind }) => kind === 'name');
}

/** How much each term counts; less where it was misspelt and may have been meant otherwise. */
function sharesOf(
  terms: readonly Term[],
  corrections: Question['corrections'],
  share: number,
): Map<string, number> {
  const corrected = new Set(corrections.map(({ to }) => to));
  const keys = new Map<string, number>();
  for (const term of terms) {
    const isCorrected = term.tokens.some((token) => corrected.has(token.word));
    keys.set(term.key, Math.max(isCorrected ? share * CORRECTED_SHARE : share, keys.get(term.key) ?? 0));
  }
  return keys;
}

/** Terms with a capital letter or digit, unless all is in capitals; the first word has one anyway. */
function writtenAsNames(terms: readonly Term[], text: string): string[] {
  const isShouted = text === text.toUpperCase();
  const first = text.trimStart();
  return terms
    .filter(({ kind, tokens }) => {
      if (kind === 'number') return true;
      const surface = tokens[0]?.surface ?? '';
      return !isShouted && /^\p{Lu}/u.test(surface) && !first.startsWith(surface);
    })
    .map(({ key }) => key);
}

// "whn", "wid", "4": what is so short and unknown is spelling, not a subject
const SHORTEST_UNKNOWN = 4;

function subjects(terms: readonly Term[], engine: Engine): Term[] {
  return terms.filter(
    (term) =>
      !term.stop &&
      (term.kind !== 'word' ||
        term.key.length >= SHORTEST_UNKNOWN ||
        engine.numberOf(term.key) !== undefined),
  );
}
