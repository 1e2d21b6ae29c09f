import type { Alignment, Match } from './align.ts';
import type { Evidence } from './evidence.ts';
import type { Claim } from './read-claim.ts';
import type { Said } from './read-statement.ts';
import type { Finding } from './types.ts';

/** So well a word is found where it is the very same. */
const SAME_WORD = 0.9;

/** @returns what the claim affirms and the evidence denies, or the other way round. */
export function comparePolarity(
  claim: Claim,
  { matches, evidence }: Alignment,
  isNamed: (said: Said) => boolean,
): Finding[] {
  const leaning = new Set(claim.leanings.flatMap(({ at }) => at));
  const isTurnedElsewhere = claim.statement.said.some(({ denies }) => denies);
  const findings = matches.flatMap(({ said, at, place, strength }): Finding[] => {
    if (place === undefined || strength < 0.75 || isNamed(said) || leaning.has(at)) return [];
    const known = evidence.statement.said;
    const there = known.filter(
      ({ key, stems }) => key === said.key || stems.some((stem) => said.stems.includes(stem)),
    );
    const others = there.length > 0 ? there : known.slice(place, place + 1);
    if (
      others.some(({ negated, inDenial }) => (said.negated ? negated || inDenial : !negated || said.inDenial))
    )
      return [];
    const phrase = others[0]?.surface ?? '';
    return [
      {
        slot: 'polarity',
        kind: 'clash',
        claimed: said.negated ? `not … ${said.surface}` : said.surface,
        known: said.negated ? phrase : `not … ${phrase}`,
        // who denies access keeps away: where the words are others, the denial may be in them
        isWeak: strength < SAME_WORD || isTurnedElsewhere,
        at: [at],
      },
    ];
  });
  return findings.length > 0
    ? findings
    : [
        ...repeatedAndDenied(claim, matches, evidence),
        ...undenied(claim, evidence),
        ...overlooked(claim, matches, evidence),
      ];
}

/** So many words in common, all of them the very same, are a repetition. */
const REPEATED = 5;

/** "They have not been denied access" repeats "they have been denied access" and denies it, whatever words of denial both have. */
function repeatedAndDenied(
  { statement }: Claim,
  matches: readonly Match[],
  { statement: { said: known } }: Evidence,
): Finding[] {
  const at = statement.said.findIndex(isPlainNegator);
  if (at === -1 || known.some(isPlainNegator)) return [];
  const words = matches.filter((match) => match.at !== at);
  if (words.length < REPEATED || words.some(({ place, strength }) => place === undefined || strength < 1))
    return [];
  const [claimed = '', after = ''] = [statement.said[at]?.surface, statement.said[at + 1]?.surface];
  return [
    {
      slot: 'polarity',
      kind: 'clash',
      claimed: `${claimed} ${after}`,
      known: after,
      isWeak: false,
      at: [at],
    },
  ];
}

function isPlainNegator({ words }: Said): boolean {
  return words.length === 1 && PLAIN_NEGATORS.has(words[0] ?? '');
}

/** A denial is borne out by a denial only, or by a word that says the opposite of what is denied. */
function undenied({ statement, leanings }: Claim, { statement: { said: known } }: Evidence): Finding[] {
  const at = statement.said.findIndex(({ denies }) => denies);
  // what both deny alike, as in "not … without improvement", bears out no "not"
  const denial = new Set(known.flatMap(({ denies, key }) => (denies ? [key] : [])));
  const own = statement.said.filter(({ denies, key }) => denies && !denial.has(key));
  const others = new Set(statement.said.map(({ key }) => key));
  if (own.length === 0 || [...denial].some((key) => !others.has(key))) return [];
  if (leanings.some((leaning) => leaning.at.some((place) => statement.said[place]?.negated))) return [];
  return [
    {
      slot: 'polarity',
      kind: 'open',
      claimed: statement.said[at]?.surface ?? '',
      known: '',
      isWeak: true,
      at: [at],
    },
  ];
}

const PLAIN_NEGATORS: ReadonlySet<string> = new Set('not never no neither cannot'.split(' '));

/** What the evidence denies in the very clause that says the rest of the claim, the claim must deny too, or say its opposite. */
function overlooked(
  { statement }: Claim,
  matches: readonly Match[],
  { statement: { said: known } }: Evidence,
): Finding[] {
  if (statement.said.some(({ denies }) => denies)) return [];
  const clauses = new Set(
    matches.flatMap(({ said, place, weight }) =>
      place === undefined || said.kind === 'name' || weight < 1 ? [] : [known[place]?.clause],
    ),
  );
  const denial = known.find(
    ({ words, clause }, i) =>
      words.length === 1 &&
      PLAIN_NEGATORS.has(words[0] ?? '') &&
      clauses.has(clause) &&
      known[i + 1]?.words[0] !== 'only',
  );
  if (!denial) return [];
  const denied = matches.find(({ place }) => place !== undefined && known[place]?.clause === denial.clause);
  return [
    {
      slot: 'polarity',
      kind: 'open',
      claimed: denied?.said.surface ?? '',
      known: denial.surface,
      isWeak: true,
      at: denied ? [denied.at] : [],
    },
  ];
}
