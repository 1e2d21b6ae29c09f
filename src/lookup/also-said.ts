import type { Synonyms } from '../knowledge/schema.ts';
import { fold } from '../language/fold.ts';
import { baseOf, tokenise } from '../language/tokens.ts';

/** Other single words for the words of a text, as the thesaurus has them: "deaths" is also said "casualties". */
export function alsoSaid(text: string, thesaurus: readonly Synonyms[]): string[] {
  const bases = new Set(tokenise(text).map(({ base }) => base));
  return thesaurus
    .map(({ words }) => words.filter((word) => !word.includes(' ')))
    .filter((words) => words.some((word) => bases.has(baseOf(fold(word)))))
    .flat();
}
