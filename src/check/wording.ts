import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import { tokenise } from '../language/tokens.ts';

const foldedWords = (text: string): string =>
  tokenise(text)
    .map((token) => token.word)
    .join(' ');

/**
 * Proves that no alias belongs to two names and no word to two sets of synonyms,
 * and that no two facts are asked for in the same words.
 */
export function checkWording({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const faults: Fault[] = [];
  const claim = (
    owners: Map<string, string>,
    record: { id: string },
    text: string,
    field: string,
    i: number,
  ): void => {
    const key = foldedWords(text);
    const owner = owners.get(key);
    if (key === '') faults.push(faultAt(record, `"${text}" has no letters or digits`, [field, i]));
    else if (owner !== undefined && owner !== record.id)
      faults.push(faultAt(record, `"${text}" belongs to "${owner}" already`, [field, i]));
    else owners.set(key, record.id);
  };

  const aliases = new Map<string, string>();
  for (const name of knowledge.names) {
    claim(aliases, name, name.name, 'name', 0);
    for (const field of ['aliases', 'french', 'misspellings'] as const) {
      for (const [i, alias] of name[field].entries()) claim(aliases, name, alias, field, i);
    }
  }
  const synonyms = new Map<string, string>();
  for (const set of knowledge.synonyms) {
    for (const [i, word] of set.words.entries()) claim(synonyms, set, word, 'words', i);
  }
  const asks = new Map<string, string>();
  for (const fact of knowledge.facts) {
    const own = new Set<string>();
    for (const [i, ask] of fact.asks.entries()) {
      const key = foldedWords(ask);
      if (own.has(key)) faults.push(faultAt(fact, `the ask "${ask}" stands twice`, ['asks', i]));
      own.add(key);
      claim(asks, fact, ask, 'asks', i);
    }
  }
  return faults;
}
