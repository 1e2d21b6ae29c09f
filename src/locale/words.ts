import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export type Language = 'en' | 'fr';

/** The name of a sentence of the interface. */
export type Key = keyof typeof en;

/** What is put into a sentence, by the names that it has there. */
export type Values = Readonly<Record<string, string | number>>;

/** The interface in one language. */
export type Words = Readonly<{
  language: Language;
  /** A sentence of the catalogue, as plain text or Discord’s markdown; the values stand in it as they are. Throws where a value is missing. */
  say: (key: Key, values?: Values) => string;
  /** "a, b and c" */
  list: (items: readonly string[]) => string;
  /** A date of the knowledge: YYYY, YYYY-MM, YYYY-MM-DD, or two of them as a period, joined by "/". */
  date: (date: string) => string;
  /** With the separators of the language: "12,300". */
  number: (value: number) => string;
}>;

const DATE_FORMATS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: inLanguage('en', 'en-GB', en),
  fr: inLanguage('fr', 'fr', fr),
};

/**
 * The interface in the language of a locale.
 * @param locale as Discord names it, such as "fr" or "en-US"; whatever is not French gets English.
 */
export function wordsFor(locale: string): Words {
  return /^fr(-|$)/i.test(locale) ? WORDS.fr : WORDS.en;
}

/** The same words, which know more: these values stand in every sentence that has a place for them. */
export function knowing(words: Words, known: Values): Words {
  return { ...words, say: (key, values) => words.say(key, { ...known, ...values }) };
}

function inLanguage(language: Language, locale: string, catalogue: Readonly<Record<Key, string>>): Words {
  const messages = new Map(
    Object.entries(catalogue).map(([key, text]) => [
      key,
      // "<" is an ordinary character: no sentence has tags
      new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }),
    ]),
  );
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale);
  const say = (key: Key, values?: Values): string => {
    const message = messages.get(key);
    if (!message) throw new Error(`the catalogue has no "${key}"`);
    return String(message.format(values));
  };
  const date = (text: string): string => {
    const [from = '', to] = text.split('/').map((part) => dateIn(locale, part));
    return to === undefined ? from : say('date.period', { from, to });
  };
  return { language, say, date, list: (items) => lists.format(items), number: numbers.format };
}

function dateIn(locale: string, date: string): string {
  const format = DATE_FORMATS[date.length];
  if (!format) return date;
  const written = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(new Date(date));
  // in French the first of a month is an ordinal, which Intl does not know
  return locale === 'fr' ? written.replace(/^1 /, '1er ') : written;
}
