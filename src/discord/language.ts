import type { Interaction, Message } from 'discord.js';
import { type Language, type Words, wordsFor } from '../locale/words.ts';

/** What else is known of the language that is wanted. */
export type LanguageHints = Readonly<{
  /** What the person has chosen; null for no choice. */
  person?: Language | null;
  /** What the server has chosen; null for no choice. */
  server?: Language | null;
  /** The language of the question. */
  asked?: Language;
}>;

/**
 * The words in which somebody is answered. The person's own choice comes first. An
 * interaction then tells the language of their Discord. A message tells none: a French
 * question is answered in French, any other in the language of the server, and in
 * English where there is no server.
 */
export function wordsOf(heard: Interaction | Message, hints: LanguageHints = {}): Words {
  const { person, server, asked } = hints;
  if (person) return wordsFor(person);
  if ('locale' in heard) return wordsFor(heard.locale);
  if (asked === 'fr') return wordsFor('fr');
  return wordsFor(server ?? heard.guild?.preferredLocale ?? 'en');
}
