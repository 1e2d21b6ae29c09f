import type { App } from '../app.ts';
import { isFieldFault, LANGUAGES } from '../store/fields.ts';
import type { PersonalCounts, PersonalData, Preferences } from '../store/people.ts';
import { PERSONAL_TABLES } from '../store/personal.ts';
import type { Press } from './custom-id.ts';
import { timeZoneIn } from './settings-input.ts';
import type { ViewFile } from './views/blocks.ts';
import type { Kept } from './views/privacy-view.ts';

const FILE_NAME = 'mali-mission-bot-data.json';

/** What is stored about a person: how much of each kind, and what they prefer. */
export async function keptAbout(person: string, { store }: App): Promise<Kept> {
  const [stored, preferences] = await Promise.all([store.people.exportAll(person), store.people.get(person)]);
  const counts = PERSONAL_TABLES.map((table) => [table, stored[table].length]);
  return { counts: Object.fromEntries(counts) as PersonalCounts, preferences };
}

/** All of it, as a JSON file. */
export async function exportOf(person: string, { store }: App): Promise<ViewFile> {
  const stored: PersonalData = await store.people.exportAll(person);
  return { name: FILE_NAME, bytes: Buffer.from(`${JSON.stringify(stored, undefined, 2)}\n`) };
}

/** Deletes all of it, and forgets the questions that are in memory only. @returns what there was. */
export async function forgetPerson(
  person: string,
  { store, conversations, answers, quiz }: App,
): Promise<PersonalCounts> {
  conversations.forget(person);
  answers.forget(person);
  const counts = await store.people.eraseAll(person);
  await quiz.forget(person);
  return counts;
}

const SHOWN_TO: Readonly<Record<string, boolean>> = { private: true, public: false };

/** What is chosen in a menu of the panel; null leaves it to the server or to Discord. */
export function preferredIn({ action }: Press, value: string | undefined): Partial<Preferences> | undefined {
  if (action === 'answers') return { isPrivate: SHOWN_TO[value ?? ''] ?? null };
  if (action !== 'language') return undefined;
  return { language: LANGUAGES.find((language) => language === value) ?? null };
}

/**
 * The time zone that is written in a form; empty for none.
 * @throws a `UserError` where there is none of that name.
 */
export function preferredZone(typed: string): Partial<Preferences> {
  return { timeZone: typed.trim() === '' ? null : timeZoneIn(typed) };
}

/** Stores preferences that were checked already. */
export async function prefer(person: string, part: Partial<Preferences>, app: App): Promise<void> {
  const preferences = await app.store.people.change(person, part, app.now());
  if (isFieldFault(preferences)) throw new Error(`${preferences.field} ${preferences.message}`);
}
