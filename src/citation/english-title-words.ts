import type { Name } from '../knowledge/schema.ts';
import { englishStems } from '../language/english-words.ts';
import { type TitleWords, titleWords } from './title-words.ts';

/**
 * What tells names from common words in the titles of English documents.
 * @returns a function that makes it when it is first called, since that takes a fifth of a second.
 */
export function englishTitleWords(names: readonly Name[]): () => TitleWords {
  let made: TitleWords | undefined;
  return () => {
    made ??= titleWords(names, englishStems());
    return made;
  };
}
