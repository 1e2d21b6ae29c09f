import type { Place } from '../wire.ts';
import english from './words/en.json' with { type: 'json' };
import french from './words/fr.json' with { type: 'json' };

type Key = keyof typeof english;

let spoken = 'en-US';

/** From now on the page speaks this language, where it can; else English. Dates are written in it in any case. */
export function speak(locale: string): void {
  spoken = locale;
  document.documentElement.lang = locale;
}

/** The language of the person, for dates and numbers. */
export function language(): string {
  return spoken;
}

/** A sentence of the page, with the values in the places of their names. */
export function words(key: Key, values: Readonly<Record<string, string>> = {}): string {
  const sentence: string = (spoken.startsWith('fr') ? french : english)[key];
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** What a place is for. */
export function topicOf({ topic }: Place): string {
  return topic === '' ? '' : words(`topic.${topic}`);
}
