import { isStated, type Match } from './align.ts';
import { type Comparison, FOUND } from './compare.ts';
import type { Said } from './read-statement.ts';
import { RELATIONS, STRONG } from './small-words.ts';
import type { Finding } from './types.ts';
import { clashChance, isWeighable } from './weigh.ts';

export type Judged = Readonly<{
  verdict: 'supported' | 'contradicted' | 'not-covered';
  /** The comparison that decides, or comes nearest. */
  by: Comparison | undefined;
  /** Others that say the same. */
  also: readonly Comparison[];
}>;

// What a statement must say of a claim to bear it out: words that are missing may weigh this much …
const MOST_MISSING = 0.2;
/** … or, where the claim has hardly more words, so much. */
const MOST_MISSING_OF_FEW = 0.1;
const FEW_AT_ALL = 4;
/** … and so much must be in the statement itself, the rest near it. */
const LEAST_STATED = 0.74;
const LEAST_COVERED = 0.8;

// … unless the fact is clearly the one meant, and a single plain word is missing.
const SAME_TALK = 0.8;
const MOST_MISSING_MEANT = 0.18;
const STATED_MEANT = 0.8;
const WHOLE = 0.97;

// Where a statement says something else, this much of the rest must be the same.
const SURE_STATED = 0.42;
const SURE_COVERED = 0.62;
const SURE_MISSING = 0.3;
const WEAK_STATED = 0.66;
const WEAK_COVERED = 0.8;
const WEAK_MISSING = 0.1;
/** … and what is at odds must not be most of the claim. */
const MOST_CLASHING = 0.8;
const MOST_CLASHING_WEAK = 0.42;
const MOST_CLASHING_PLAIN = 0.65;
const PLAIN_STATED = 0.95;
const RANK_COUNTS = 0.012;
const NAME_ONLY = 0.2;
/** A statement that has so much more of the claim decides, though another bears out as much by what stands near it. */
const NEARER = 0.12;
/** So few words must all stand in the statement, and close to each other. */
const FEW_WORDS = 3;
const FEWEST_WORDS = 2;
const CLOSE = 9;
/** A name that weighs less may be left out: the country. */
const NAMED = 0.8;
/** From this chance on a clash is told: at even odds, the weights take nearly twice as many true statements for false. */
export const LIKELY = 0.6;
/** Facts further down are about something else, unless they have every word. */
const WELL_PLACED = 10;
/** What is left of a claim without what is at odds is always said more fully than the whole. */
const CLASH_LEADS = 0.08;

/** Decides by the comparisons, best first. */
export function judge(comparisons: readonly Comparison[]): Judged {
  const [nearest] = comparisons
    .filter(({ missingRest }) => missingRest <= MOST_MISSING)
    .sort((a, b) => b.placed - a.placed);
  const [borneOut, ...moreBorneOut] = comparisons
    .filter(
      (one) =>
        isBorneOut(one) &&
        (!nearest || nearest.findings.every(isOfWordsOnly) || one.placed >= nearest.placed - NEARER),
    )
    .sort((a, b) => worth(b) - worth(a));
  const [atOdds] = comparisons.filter(isAtOdds).sort((a, b) => worth(b) - worth(a));
  // what a name stands for is told in short, facts in full
  const yields = borneOut?.evidence.kind === 'name' && atOdds?.evidence.kind === 'fact' && isExact(atOdds);
  // several things told in one breath seem to bear out what the very fact of it denies
  const isDenied =
    borneOut !== undefined &&
    comparisons.some(
      (one) =>
        one.rank < borneOut.rank &&
        isAtOdds(one) &&
        isExact(one) &&
        one.restStated >= borneOut.restStated - CLASH_LEADS,
    );
  if (borneOut && !yields && !isDenied && (!atOdds || atOdds.restStated - CLASH_LEADS <= borneOut.restStated))
    return { verdict: 'supported', by: borneOut, also: moreBorneOut };
  const weighed = comparisons
    .filter((one) => isWeighable(one) && (isAtOdds(one) || clashChance(one) >= LIKELY))
    .sort((a, b) => clashChance(b) - clashChance(a));
  const [likeliest, ...lessLikely] = weighed;
  if (likeliest) return { verdict: 'contradicted', by: likeliest, also: lessLikely };
  return { verdict: 'not-covered', by: comparisons[0], also: comparisons.slice(1) };
}

/** True where only how the words are joined differs. */
function isOfWordsOnly({ kind, slot }: Finding): boolean {
  return kind === 'open' && (slot === 'order' || slot === 'word');
}

/** How well a statement fits a claim, what is at odds apart. */
export function worth({ restStated, restCovered, missingRest, rank, findings }: Comparison): number {
  const clashes = findings.filter(({ kind }) => kind === 'clash');
  // another name is the least of reasons
  const isNameOnly = clashes.length > 0 && clashes.every(({ slot }) => slot === 'name');
  return restStated + restCovered - missingRest - RANK_COUNTS * rank - (isNameOnly ? NAME_ONLY : 0);
}

/** True where nothing but a number, a date or a word of a list is otherwise. */
function isExact({ findings, restStated }: Comparison): boolean {
  const exact = new Set(['number', 'date', 'alternative']);
  return restStated >= PLAIN_STATED && findings.every(({ slot }) => exact.has(slot));
}

function isBorneOut({
  findings,
  missing,
  restStated,
  restCovered,
  alignment,
  missingWords,
  isTelling,
  fit,
  rank,
  placed,
}: Comparison): boolean {
  // the very fact that one would find who asks for it, in other words
  const isMeant =
    rank === 0 &&
    (fit?.latent ?? 0) >= SAME_TALK &&
    missing <= MOST_MISSING_MEANT &&
    missingWords.length === 1 &&
    missingWords.every(({ said }) => said.kind === 'word' && isPlain(said)) &&
    restStated >= STATED_MEANT;
  // every word of it stands in the very fact that it asks for, however they are joined there
  const isWhole =
    rank === 0 &&
    Math.max(fit?.latent ?? 0, fit?.ask ?? 0) >= SAME_TALK &&
    restStated >= WHOLE &&
    findings.every(({ slot, kind, at }) => slot === 'word' && kind === 'open' && at.length > 1);
  return (
    (findings.length === 0 || isWhole) &&
    // who or where it was is never a small thing to leave out
    missingWords.every(({ said, strength }) => said.kind !== 'name' || strength >= FOUND) &&
    // a mere name states nothing; two names of one thing say what it is
    new Set(alignment.matches.map(({ said }) => said.surface)).size >= FEWEST_WORDS &&
    (missing <= (alignment.matches.length > FEW_AT_ALL ? MOST_MISSING : MOST_MISSING_OF_FEW) || isMeant) &&
    restStated >= LEAST_STATED &&
    restCovered >= LEAST_COVERED &&
    isClose(alignment.matches) &&
    isTelling &&
    // a fact that nobody would find who asks for it is about something else
    (fit === undefined || rank < WELL_PLACED || placed >= PLAIN_STATED)
  );
}

/** A word in small letters that changes nothing of how much, when or whether. */
function isPlain({ surface, words }: Said): boolean {
  return !/^\p{Lu}/u.test(surface) && !words.some((word) => STRONG.has(word) || RELATIONS.has(word));
}

/** True for those of whom the knowledge keeps a list, "the peacekeepers" too. */
function isNamed({ kind, key }: Said): boolean {
  return kind === 'name' || key.startsWith('@');
}

function isClose(matches: readonly Match[]): boolean {
  // where one word says all that is said of some names, it must be said of them
  const words = matches.filter(({ said, weight }) => !isNamed(said) && weight >= 1);
  const names = matches.filter(({ said, weight }) => isNamed(said) && weight >= NAMED);
  if (words.length <= 1 && names.length > 1 && names.some(({ place }) => place === undefined)) return false;
  if (matches.length > FEW_WORDS) return true;
  const places = matches.flatMap(({ place }) => place ?? []);
  return matches.every(isStated) && Math.max(...places) - Math.min(...places) <= CLOSE;
}

/** True if the statement says otherwise than the claim, and speaks of the same. */
export function isAtOdds({
  evidence,
  findings,
  restStated,
  restCovered,
  alignment,
  clashShare,
  missingRest,
  missingWords,
}: Comparison): boolean {
  const clashes = findings.filter(({ kind }) => kind === 'clash');
  if (clashes.length === 0 || alignment.matches.length < 2) return false;
  const isSure = clashes.some(({ isWeak }) => !isWeak);
  if (clashShare > MOST_CLASHING || evidence.kind === 'document') return false;
  const clashing = new Set(clashes.flatMap(({ at }) => at));
  // said of somebody else, it is no contradiction
  const isOfOther = missingWords.some(
    ({ said, at, strength }) => said.kind === 'name' && strength < FOUND && !clashing.has(at),
  );
  if (isOfOther) return false;
  const isOpen = findings.some(
    ({ kind, slot }) => kind === 'open' && (slot === 'date' || slot === 'number' || slot === 'name'),
  );
  // all but an opposite is the same
  const isPlain =
    clashes.every(({ slot }) => slot === 'opposite') &&
    restStated >= PLAIN_STATED &&
    clashShare <= MOST_CLASHING_PLAIN;
  if (isPlain && !isOpen && missingRest === 0) return true;
  if (isSure) return restStated >= SURE_STATED && restCovered >= SURE_COVERED && missingRest <= SURE_MISSING;
  return (
    !isOpen &&
    clashShare <= MOST_CLASHING_WEAK &&
    restStated >= WEAK_STATED &&
    restCovered >= WEAK_COVERED &&
    missingRest <= WEAK_MISSING
  );
}
