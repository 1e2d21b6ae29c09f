import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import { tokenise } from '../language/tokens.ts';

const folded = (text: string, form: 'word' | 'base' = 'word'): string =>
  tokenise(text)
    .map((token) => token[form])
    .join(' ');

/**
 * Proves that no alias belongs to two names and no word to two sets of synonyms,
 * and that no two facts are asked for in the same words.
 */
export function checkWording({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const faults: Fault[] = [];
  const claim = (owners: Map<string, string>, record: { id: string }, text: Text): void => {
    const owner = owners.get(text.key);
    const at = [text.field, text.i];
    if (text.key === '') faults.push(faultAt(record, `"${text.text}" has no letters or digits`, at));
    else if (owner !== undefined && owner !== record.id)
      faults.push(faultAt(record, `"${text.text}" belongs to "${owner}" already`, at));
    else owners.set(text.key, record.id);
  };

  const aliases = new Map<string, string>();
  for (const name of knowledge.names) {
    claim(aliases, name, { text: name.name, key: folded(name.name), field: 'name', i: 0 });
    for (const field of ['aliases', 'french', 'misspellings'] as const) {
      for (const [i, text] of name[field].entries())
        claim(aliases, name, { text, key: folded(text), field, i });
    }
  }
  // the lexicon looks synonyms up without the endings of number and tense
  const synonyms = new Map<string, string>();
  for (const set of knowledge.synonyms) {
    for (const [i, text] of set.words.entries())
      claim(synonyms, set, { text, key: folded(text, 'base'), field: 'words', i });
  }
  const asks = new Map<string, string>();
  for (const record of [...knowledge.facts, ...knowledge.disagreements, ...knowledge.gaps]) {
    const own = new Set<string>();
    for (const [i, text] of record.asks.entries()) {
      const key = folded(text);
      if (own.has(key)) faults.push(faultAt(record, `the ask "${text}" stands twice`, ['asks', i]));
      own.add(key);
      claim(asks, record, { text, key, field: 'asks', i });
    }
  }
  return faults;
}

type Text = Readonly<{ text: string; key: string; field: string; i: number }>;
