import { sentencesOf } from '../language/sentences.ts';
import { termsOf } from '../search/vocabulary.ts';
import type { Engine } from './engine.ts';
import { type Question, understand } from './question.ts';
import { type RankedSentence, rankPassages } from './rank-passages.ts';
import type { CitedPassage } from './types.ts';

/** What comes after this is not looked at, to keep the work small. */
const LONGEST_TEXT = 2000;
const MOST_SENTENCES = 40;
const MOST_OF_PARAGRAPH = 2;

// Two texts speak of the same thing if they share this much weight, in at least two terms …
const ENOUGH_WEIGHT = 4;
const ENOUGH_TERMS = 2;
/** … and that is at least this share of what the message says. */
const ENOUGH_SHARE = 0.3;
/** A name that tells as much needs nothing beside it: a town, an armed group, but not "the UN". */
const TELLING_NAME = 2;
/** Any other name is enough where it is as much of what the message says. */
const MOSTLY_NAME = 0.5;

/** A name says more of what a message is about than other words that are as rare. */
const NAME = 2.5;
/** What another sentence already speaks to counts this much, so that all that a message names comes up. */
const AGAIN = 0.4;

/**
 * Finds the sentences of the documents that speak to a text that somebody wrote: a message rather
 * than a question, of any length and content.
 * @returns the best first, at most `limit`; none where the text and the documents have too little in common.
 */
export function findPassages(text: string, engine: Engine, limit: number): readonly CitedPassage[] {
  const sources = new Map(engine.knowledge.sources.map((source) => [source.id, source]));
  const candidates = [...new Set(sentencesOf(text.slice(0, LONGEST_TEXT)))]
    .map((sentence) => understand(sentence, engine))
    .filter(({ keys }) => keys.size > 0)
    .slice(0, MOST_SENTENCES)
    .flatMap((question) => candidatesFor(question, engine));
  return chosenFrom(candidates, limit).flatMap(({ ranked: { passage, sentence } }) => {
    const source = sources.get(passage.source);
    const { paragraph, text: whole } = passage;
    return source === undefined ? [] : [{ source, paragraph, text: whole, quote: sentence.text }];
  });
}

/** A sentence of the documents, with the terms that it shares with a sentence of the message, and their weights. */
type Candidate = Readonly<{ ranked: RankedSentence; shared: ReadonlyMap<string, number> }>;

function candidatesFor(question: Question, engine: Engine): Candidate[] {
  const weights = new Map(
    Array.from(question.keys, ([term, share]) => [term, share * engine.passageWeightOf(term)]),
  );
  const total = sumOf(weights.values());
  return rankPassages(question, engine, () => true)
    .sentences.map((ranked) => {
      const said = termsOf([ranked.sentence.terms]);
      const shared = [...weights].filter(([term]) => said.has(engine.numberOf(term) ?? -1));
      return { ranked, shared: new Map(shared) };
    })
    .filter(({ shared }) => isEnough(shared, total));
}

function isEnough(shared: ReadonlyMap<string, number>, total: number): boolean {
  const weight = sumOf(shared.values());
  const share = weight / total;
  const hasTellingName = [...shared].some(
    ([term, telling]) => isName(term) && (telling >= TELLING_NAME || share >= MOSTLY_NAME),
  );
  return hasTellingName || (shared.size >= ENOUGH_TERMS && weight >= ENOUGH_WEIGHT && share >= ENOUGH_SHARE);
}

/** One after the other, the sentence that speaks to most of what those before it do not. */
function chosenFrom(candidates: readonly Candidate[], limit: number): Candidate[] {
  const chosen: Candidate[] = [];
  const covered = new Set<string>();
  let left = candidates;
  while (chosen.length < limit) {
    const best = bestOf(left, covered);
    if (best === undefined) break;
    chosen.push(best);
    for (const term of best.shared.keys()) covered.add(term);
    const ofParagraph = chosen.filter(({ ranked }) => ranked.passage === best.ranked.passage);
    const isFull = ofParagraph.length >= MOST_OF_PARAGRAPH;
    left = left.filter(({ ranked: { passage, sentence } }) =>
      isFull ? passage !== best.ranked.passage : sentence !== best.ranked.sentence,
    );
  }
  return chosen;
}

function bestOf(candidates: readonly Candidate[], covered: ReadonlySet<string>): Candidate | undefined {
  const worth = ({ shared }: Candidate): number =>
    sumOf(
      Array.from(
        shared,
        ([term, weight]) => weight * (isName(term) ? NAME : 1) * (covered.has(term) ? AGAIN : 1),
      ),
    );
  return candidates
    .map((candidate) => ({ candidate, worth: worth(candidate) }))
    .reduce<{ candidate?: Candidate; worth: number }>((best, one) => (one.worth > best.worth ? one : best), {
      worth: 0,
    }).candidate;
}

function isName(term: string): boolean {
  return term.startsWith('@');
}

function sumOf(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
