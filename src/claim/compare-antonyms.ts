import { baseOf } from '../language/tokens.ts';
import type { Wordnet } from '../language/wordnet.ts';
import type { Alignment } from './align.ts';
import type { Said } from './read-statement.ts';
import type { Finding } from './types.ts';

/** A word that is found so well is said, and not its opposite. */
const SAID = 0.75;
const SHORTEST = 5;
const PREFIX = /^(un|in|im|ir|il|dis|non|mis)(?=\p{L}{4})/u;

/**
 * The opposites that the lists do not have: those of WordNet, and those that a prefix makes ("stable", "unstable").
 * @returns the words of the claim in whose place the evidence has the opposite.
 */
export function compareAntonyms({ matches, evidence }: Alignment, wordnet: Wordnet): Finding[] {
  const known = evidence.statement.said;
  return matches.flatMap(({ said, at, place, strength }): Finding[] => {
    if (place !== undefined && strength >= SAID) return [];
    if (said.kind !== 'word' || said.words.length !== 1) return [];
    const other = known.find((one) => isOpposite(said, one, wordnet));
    if (!other || other.negated !== said.negated) return [];
    return [
      {
        slot: 'opposite',
        kind: 'clash',
        claimed: said.surface,
        known: other.surface,
        isWeak: true,
        at: [at],
      },
    ];
  });
}

function isOpposite(one: Said, other: Said, wordnet: Wordnet): boolean {
  if (other.kind !== 'word' || other.words.length !== 1 || other.stop) return false;
  const [mine = '', theirs = ''] = [one.words[0], other.words[0]];
  if (isTurned(mine, theirs) || isTurned(theirs, mine)) return true;
  const { opposite } = wordnet(mine);
  return opposite.has(theirs) || opposite.has(baseOf(theirs));
}

/** "Unstable" is the opposite of "stable"; "dissatisfaction" of "satisfied". */
function isTurned(plain: string, turned: string): boolean {
  const rest = turned.replace(PREFIX, '');
  if (rest === turned || rest.length < SHORTEST || plain.length < SHORTEST) return false;
  return (
    rest === plain ||
    baseOf(rest) === baseOf(plain) ||
    rest.slice(0, SHORTEST + 1) === plain.slice(0, SHORTEST + 1)
  );
}
