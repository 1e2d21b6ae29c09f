import words from './french-words.json' with { type: 'json' };
import type { Term } from './lexicon.ts';
import { buildSpeller, prepareSpelling, type Speller } from './spelling.ts';
import { type Token, tokenise, tokenOf } from './tokens.ts';

/** General French words and phrases in English; names and the field's own words are the knowledge's. */
export type Glossary = Speller &
  Readonly<{
    /** The English words for French ones, folded and joined by spaces; undefined where there are none. */
    englishFor: (french: string) => readonly Token[] | undefined;
  }>;

const LONGEST_PHRASE = 6;

/** @returns a function that reads the glossary when it is first called. */
function onceRead(): () => Glossary {
  let read: Glossary | undefined;
  return () => {
    read ??= readGlossary();
    return read;
  };
}

/** The glossary, read with the first question in French: most bots never need it. */
export const glossary = onceRead();

function readGlossary(): Glossary {
  const english = new Map<string, readonly Token[]>();
  const counts = new Map<string, number>();
  for (const [meaning, forms] of Object.entries(words)) {
    const tokens = tokenise(meaning);
    for (const form of forms) {
      const folded = tokenise(form).map(({ word }) => word);
      english.set(folded.join(' '), tokens);
      for (const word of folded) counts.set(word, 1);
    }
  }
  const speller = buildSpeller(prepareSpelling(counts));
  return { ...speller, knows: (word) => counts.has(word), englishFor: (french) => english.get(french) };
}

/**
 * Puts English terms in the place of French ones that the glossary has, the longest phrase first.
 * Names and numbers are understood already and stay, and so do synonyms that the glossary does not have.
 * @param read reads English tokens.
 */
export function translated(
  terms: readonly Term[],
  { englishFor }: Glossary,
  read: (tokens: readonly Token[]) => readonly Term[],
): Term[] {
  const out: Term[] = [];
  for (let i = 0; i < terms.length; ) {
    const found = phraseAt(terms, i, englishFor);
    const term = terms[i];
    if (found) {
      out.push(...read(found.english));
      i += found.length;
    } else {
      if (term) out.push(term);
      i++;
    }
  }
  return out;
}

function phraseAt(
  terms: readonly Term[],
  from: number,
  englishFor: Glossary['englishFor'],
): { english: readonly Token[]; length: number } | undefined {
  // "pays" is no plural of "pay": what is French is read as French, unless it is a name
  const isUnread = ({ kind }: Term): boolean => kind === 'word' || kind === 'synonym';
  for (let length = Math.min(LONGEST_PHRASE, terms.length - from); length > 0; length--) {
    const span = terms.slice(from, from + length);
    if (length === 1 && span[0]?.stop) continue;
    if (!span.every(isUnread)) continue;
    const typed = span.flatMap(({ tokens }) => tokens);
    const english = englishFor(typed.map(({ word }) => word).join(' '));
    if (!english) continue;
    const surface = typed.map((token) => token.surface).join(' ');
    return { english: english.map(({ word }) => tokenOf(surface, word)), length };
  }
  return undefined;
}
