import { fold } from '../language/fold.ts';

/** Words that hold sentences together; none stands in two of the lists. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to in is that was for with are by from it this be have has not which at were their an',
  ),
  fr: words(
    'le les et du des une dans pour qui sur est par au aux ce sont avec cette ses leur ont mais ne pas',
  ),
  es: words(
    'el los y del las una para con por su al como mas este lo sus fue pero esta han tambien entre sobre',
  ),
};

const LONGEST_SAMPLE = 50_000;
const LEAST_FOUND = 3;
/** Running text has more than a third; names and numbers have none. */
const LEAST_SHARE = 0.08;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** @returns 'en', 'fr' or 'es' by the text's function words, or undefined if it has too few of them. */
export function languageOf(text: string): string | undefined {
  const found = fold(text.slice(0, LONGEST_SAMPLE)).match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(FUNCTION_WORDS)
    .map(([language, list]) => ({ language, count: found.filter((word) => list.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [best, second] = counts;
  if (best === undefined || best.count < LEAST_FOUND || best.count === second?.count) return undefined;
  return best.count >= LEAST_SHARE * found.length ? best.language : undefined;
}
