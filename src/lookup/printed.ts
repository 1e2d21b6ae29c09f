import type { Source } from '../knowledge/schema.ts';
import { visibleText } from '../language/fold.ts';

/**
 * Of some names, those that stand in one of the texts, each spelling once. Accents and punctuation do not count, and
 * capitals only where the name has any: "US" does not stand in "let us go".
 */
export function printedIn(texts: readonly string[], names: readonly string[]): readonly string[] {
  const inCapitals = ` ${texts.map(wordsOnly).join(' | ')} `;
  const inSmall = inCapitals.toLowerCase();
  const seen = new Set<string>();
  return names.filter((name) => {
    const words = wordsOnly(name);
    const small = words.toLowerCase();
    if (words === '' || seen.has(small)) return false;
    seen.add(small);
    return (words === small ? inSmall : inCapitals).includes(` ${words} `);
  });
}

/** All passages of some documents. */
export function textsOf(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ sections }) =>
    sections.flatMap(({ passages }) => passages.map(({ text }) => text)),
  );
}

/** Words without accents, a space between each. */
function wordsOnly(text: string): string {
  return visibleText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
