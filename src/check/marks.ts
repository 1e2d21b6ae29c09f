import type { Knowledge } from '../knowledge/load.ts';
import { buildLexicon } from '../language/lexicon.ts';
import { sentencesOf } from '../language/sentences.ts';
import { ENGLISH_STOP_WORDS } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokens.ts';

/** What of a text can be held against another text. */
export type MarkReader = Readonly<{
  /** The numbers and the words written as proper names: what a text states. */
  stated: (text: string) => Set<string>;
  /** All words and numbers, and all words of the aliases of its names: what a text bears out. */
  borneOut: (text: string) => Set<string>;
}>;

/** @param knowledge its names; all aliases of a name are taken for the same. */
export function buildMarkReader(knowledge: Pick<Knowledge, 'names'>): MarkReader {
  const lexicon = buildLexicon({ names: knowledge.names, synonyms: [] });
  const aliasWords = new Map(
    knowledge.names.map((name) => [
      `@${name.id}`,
      [name.name, ...name.aliases, ...name.french].flatMap((alias) =>
        tokenise(alias).map((token) => token.word),
      ),
    ]),
  );
  const knownWords = new Set([...aliasWords.values()].flat());

  const stated = (text: string): Set<string> =>
    new Set(
      sentencesOf(text).flatMap((sentence) =>
        tokenise(sentence).flatMap((token, i) => (isStated(token, i === 0, knownWords) ? [token.word] : [])),
      ),
    );

  const borneOut = (text: string): Set<string> => {
    const tokens = tokenise(text);
    const words = new Set(tokens.map((token) => token.word));
    // shorter names stand inside longer ones: "the UN" in "the UN Security Council"
    for (let from = 0; from < tokens.length; from++) {
      for (const length of [1, 2, 3]) {
        for (const term of lexicon.termsOf(tokens.slice(from, from + length)))
          for (const word of aliasWords.get(term.key) ?? []) words.add(word);
      }
    }
    for (const term of lexicon.termsOf(tokens))
      for (const word of aliasWords.get(term.key) ?? []) words.add(word);
    return words;
  };
  return { stated, borneOut };
}

/**
 * Figures, and words written as names. A capital at the start of a sentence says
 * nothing unless the word is known from a name. Small numbers in words are let
 * through: "two reasons" counts what the paragraph lists.
 */
function isStated(token: Token, isFirst: boolean, knownWords: ReadonlySet<string>): boolean {
  if (/^\d/.test(token.surface)) return true;
  if (!/^\p{Lu}/u.test(token.surface) || token.word.length < 2 || /^\d/.test(token.word)) return false;
  return !isFirst || (knownWords.has(token.word) && !ENGLISH_STOP_WORDS.has(token.word));
}

/** True if `word` is borne out: it stands there, or a longer form of it does ("Africa" in "African"). */
export function isBorneOut(word: string, evidence: ReadonlySet<string>): boolean {
  if (evidence.has(word)) return true;
  return word.length >= 5 && !/\d/.test(word) && [...evidence].some((other) => other.startsWith(word));
}

/** @returns the numbers of a text as plain digits. */
export function numbersOf(text: string): Set<string> {
  return new Set(tokenise(text).flatMap((token) => (/^\d/.test(token.word) ? [token.word] : [])));
}
