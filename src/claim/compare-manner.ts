import type { Alignment, Match } from './align.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import { BE, MODALS, type Modal, QUANTIFIERS } from './small-words.ts';
import type { Finding } from './types.ts';

const finding = (
  slot: Finding['slot'],
  kind: Finding['kind'],
  claimed: string,
  known: string,
  at: readonly number[],
): Finding => ({
  slot,
  kind,
  claimed,
  known,
  isWeak: true,
  at,
});

/** @returns the words for how much or how many of the claim that the evidence does not bear out. */
export function compareQuantifiers(claim: Claim, { evidence, matches }: Alignment): Finding[] {
  const text = evidence.statement.said.flatMap(({ words }) => words).join(' ');
  return claim.statement.said.flatMap((said, at): Finding[] => {
    const asked = quantifierAt(claim.statement.said, at);
    if (asked === undefined || asked === 'some' || asked === 'none') return [];
    if (said.negated && asked === 'all') return [];
    if (isIdiom(claim.statement.said, at)) return [];
    if (asked === 'superlative')
      return /\b(most|first|\p{L}+est|peak|maximum|least|last|only)\b/u.test(text)
        ? []
        : [finding('quantifier', 'open', said.surface, '', [at])];
    const governed = matches.find((match) => match.at > at);
    const isThere = evidence.statement.said.some(
      (_, i) =>
        quantifierAt(evidence.statement.said, i) === asked && governs(i, evidence.statement.said, governed),
    );
    if (isThere) return [];
    const contrary = evidence.statement.said.find((_, i) =>
      isContrary(asked, quantifierAt(evidence.statement.said, i)),
    );
    if (contrary) return [finding('quantifier', 'clash', said.surface, contrary.surface, [at])];
    if (asked === 'few' || asked === 'half') return [];
    return [finding('quantifier', 'open', said.surface, '', [at])];
  });
}

/** "First of all", "after all", "at all". */
function isIdiom(said: readonly Said[], at: number): boolean {
  const [two = '', one = ''] = said.slice(Math.max(0, at - 2), at).map(({ words }) => words.join(' '));
  const before = one === '' ? two : one;
  return (
    said[at]?.words[0] === 'all' &&
    (/^(at|after|above)$/.test(before) || (before === 'of' && two === 'first'))
  );
}

const NOT_SUPERLATIVE: ReadonlySet<string> = new Set(
  'interest request west protest latest forest harvest unrest arrest rest test contest quest guest west northwest southwest budapest'.split(
    ' ',
  ),
);

/** How far a word for an amount may stand from what it counts. */
const GOVERNS = 6;

/** True if a word for an amount stands near the word that it is said of in the claim. */
function governs(i: number, known: readonly Said[], governed: Match | undefined): boolean {
  if (governed?.place === undefined || Math.abs(i - governed.place) <= GOVERNS) return true;
  return known.slice(i, i + GOVERNS).some(({ key }) => key === governed.said.key);
}

type Amount = (typeof QUANTIFIERS)[string] | 'superlative';

function quantifierAt(said: readonly Said[], i: number): Amount | undefined {
  const one = said[i];
  if (one?.words.length !== 1) return undefined;
  const [word = ''] = one.words;
  const before = said[i - 1]?.words[0] ?? '';
  if (word === 'most' && before === 'at') return undefined;
  if (/^\p{L}{3,}est$/u.test(word) && /^(the|s|is|its|their|his)$/.test(before) && !NOT_SUPERLATIVE.has(word))
    return 'superlative';
  if (word === 'most' && /^(the|s|is|are|its|their|his)$/.test(before)) return 'superlative';
  if (
    word === 'more' &&
    /\bthan (any|all|every)\b/.test(
      said
        .slice(i)
        .flatMap(({ words }) => words)
        .join(' '),
    )
  )
    return 'superlative';
  // "not only" says that there are more
  if (word === 'only' && before === 'not') return undefined;
  if (word === 'any' || word === 'just' || word === 'part' || word === 'certain' || word === 'little')
    return undefined;
  return Object.hasOwn(QUANTIFIERS, word) ? QUANTIFIERS[word] : undefined;
}

function isContrary(asked: Amount, known: Amount | undefined): boolean {
  if (known === undefined || known === 'superlative') return false;
  if (asked === 'all')
    return known === 'some' || known === 'few' || known === 'none' || known === 'half' || known === 'most';
  if (asked === 'most') return known === 'few' || known === 'none';
  if (asked === 'few') return known === 'most' || known === 'all';
  return false;
}

/** @returns what the evidence says as possible, planned, wished or rumoured only, and the claim as a fact. */
export function compareModality(claim: Claim, { matches, evidence }: Alignment): Finding[] {
  const mine = new Set(claim.statement.said.flatMap(modalsOf));
  const known = evidence.statement.said;
  const matched = new Set(
    matches.flatMap(({ place, said, strength }) =>
      place !== undefined && said.kind !== 'name' && strength >= 0.6 ? [place] : [],
    ),
  );
  const named = new Set(
    matches.flatMap(({ place, said }) => (place !== undefined && said.kind === 'name' ? [place] : [])),
  );
  const keys = new Set(claim.statement.said.flatMap(({ key, stems }) => [key, ...stems]));
  for (const [i, said] of known.entries()) {
    const [modal] = modalsOf(said, i, known);
    if (modal === undefined) continue;
    const isSaid =
      !BE.has(said.words[0] ?? '') && (keys.has(said.key) || said.stems.some((stem) => keys.has(stem)));
    if (isSaid || isWeakened(modal, mine)) continue;
    const isDone = claim.statement.said.some(({ words }) => DONE.has(words[0] ?? ''));
    // "one of three options" stands behind what is an option, too
    const isOption = isDone && LISTING.has(said.words[0] ?? '');
    const follows =
      isOption ||
      known.some(
        (other, k) =>
          k > i &&
          // what is listed after "these options:" is an option to the end
          (LISTING.has(said.words[0] ?? '') ||
            (k <= i + MODAL_REACHES &&
              other.clause <= said.clause + (modal === 'possible' || modal === 'likely' ? 0 : 1))) &&
          (matched.has(k) || (named.has(k) && k <= i + NAME_FOLLOWS)),
      );
    if (!follows) continue;
    const claimed = matches.find(({ place }) => place !== undefined && place > i);
    // what is claimed to be done, and is only planned or possible, is not done
    const kind = isDone && modal !== 'hearsay' ? 'clash' : 'open';
    return [
      finding('modality', kind, claimed?.said.surface ?? '', said.surface, claimed ? [claimed.at] : []),
    ];
  }
  return [];
}

/** What is said with these has happened, or is settled. */
const DONE: ReadonlySet<string> = new Set(
  'already decided decides decide agreed resolved finally completed concluded succeeded managed accomplished eventually settled deja decide'.split(
    ' ',
  ),
);

const LISTING: ReadonlySet<string> = new Set('option options proposal proposals plans whether'.split(' '));
const MODAL_REACHES = 10;
/** "Most likely the Ansar Dine" */
const NAME_FOLLOWS = 2;

function modalsOf({ words, surface }: Said, i: number, said: readonly Said[]): Modal[] {
  const [word = ''] = words;
  // the month
  if (word === 'may' && surface !== 'may') return [];
  // "was to begin"
  if (BE.has(word) && said[i + 1]?.words[0] === 'to' && said[i + 1]?.words.length === 1) return ['planned'];
  return (Object.keys(MODALS) as Modal[]).filter((modal) => words.some((one) => MODALS[modal].has(one)));
}

function isWeakened(modal: Modal, mine: ReadonlySet<Modal>): boolean {
  if (mine.has(modal)) return true;
  if (modal === 'planned') return mine.size > 0;
  if (modal === 'wanted') return mine.has('planned') || mine.has('possible');
  if (modal === 'likely') return mine.has('possible');
  return false;
}
