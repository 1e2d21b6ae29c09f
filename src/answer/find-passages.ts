import { sentencesOf } from '../language/sentences.ts';
import { termsOf } from '../search/vocabulary.ts';
import type { Engine } from './engine.ts';
import { type Question, understand } from './question.ts';
import { type RankedSentence, rankPassages } from './rank-passages.ts';
import type { CitedPassage } from './types.ts';

/** A message is longer only where it carries others; what comes after this is not looked at. */
const LONGEST_TEXT = 4000;
/** Sentences of a message beyond these are not looked at, to keep the work small. */
const MOST_SENTENCES = 24;
/** So many passages are looked at for each sentence of the message. */
const NEAREST = 6;
const MOST_OF_PARAGRAPH = 2;

// Two texts speak of the same thing if they share this much weight, in at least two terms …
const ENOUGH_WEIGHT = 4;
const ENOUGH_TERMS = 2;
/** … and that is at least this share of what the message says. */
const ENOUGH_SHARE = 0.3;
/** A name that tells as much needs nothing beside it: a town, an armed group, but not "the UN". */
const TELLING_NAME = 2;

/**
 * Finds the sentences of the documents that speak to a text that somebody wrote: a message rather
 * than a question, of any length and content.
 * @returns the best first, at most `limit`; none where the text and the documents have too little in common.
 */
export function findPassages(text: string, engine: Engine, limit: number): readonly CitedPassage[] {
  const sources = new Map(engine.knowledge.sources.map((source) => [source.id, source]));
  const found = sentencesOf(text.slice(0, LONGEST_TEXT))
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence) => fitting(understand(sentence, engine), engine))
    .toSorted((a, b) => b.score - a.score);
  return onceEach(found)
    .slice(0, limit)
    .flatMap(({ passage, sentence }) => {
      const source = sources.get(passage.source);
      const { paragraph, text: whole } = passage;
      return source === undefined ? [] : [{ source, paragraph, text: whole, quote: sentence.text }];
    });
}

/** The likeliest sentences for one sentence of the message, scored by the weight that they share with it. */
function fitting(question: Question, engine: Engine): RankedSentence[] {
  if (question.keys.size === 0) return [];
  return rankPassages(question, engine, () => true)
    .sentences.slice(0, NEAREST)
    .map((ranked) => ({ ranked, shared: sharedBy(ranked, question, engine) }))
    .filter(({ shared }) => isEnough(shared))
    .map(({ ranked, shared }) => ({ ...ranked, score: shared.weight * (1 + shared.share) }));
}

type Shared = Readonly<{ weight: number; share: number; terms: number; hasTellingName: boolean }>;

function sharedBy({ sentence }: RankedSentence, { keys }: Question, engine: Engine): Shared {
  const said = termsOf([sentence.terms]);
  const weighed = Array.from(keys, ([term, share]) => ({
    term,
    weight: share * engine.passageWeightOf(term),
    isSaid: said.has(engine.numberOf(term) ?? -1),
  }));
  const shared = weighed.filter(({ isSaid }) => isSaid);
  const weight = sumOf(shared);
  return {
    weight,
    share: weight / sumOf(weighed),
    terms: shared.length,
    hasTellingName: shared.some((one) => one.term.startsWith('@') && one.weight >= TELLING_NAME),
  };
}

function sumOf(weighed: readonly { weight: number }[]): number {
  return weighed.reduce((sum, { weight }) => sum + weight, 0);
}

function isEnough({ weight, share, terms, hasTellingName }: Shared): boolean {
  return hasTellingName || (terms >= ENOUGH_TERMS && weight >= ENOUGH_WEIGHT && share >= ENOUGH_SHARE);
}

/** Each sentence once, and of a paragraph no more than two. */
function onceEach(found: readonly RankedSentence[]): RankedSentence[] {
  const seen = new Set<string>();
  const ofParagraph = new Map<string, number>();
  return found.filter(({ passage, sentence }) => {
    const place = `${passage.source}:${passage.paragraph}`;
    const count = ofParagraph.get(place) ?? 0;
    if (count >= MOST_OF_PARAGRAPH || seen.has(`${place}:${sentence.text}`)) return false;
    seen.add(`${place}:${sentence.text}`);
    ofParagraph.set(place, count + 1);
    return true;
  });
}
