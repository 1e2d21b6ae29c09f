import type { Client, ModalSubmitFields } from 'discord.js';
import type { App } from '../app.ts';
import { isFieldFault, LANGUAGES } from '../store/fields.ts';
import type { ServerSettings } from '../store/servers.ts';
import { readsMessages } from './client.ts';
import type { Press } from './custom-id.ts';
import { isQuiet } from './quiet-hours.ts';
import { quietHoursIn, quizDefaultsIn } from './settings-input.ts';
import type { SettingsShown } from './views/settings-view.ts';

type Part = Partial<ServerSettings>;

/** What a button turns on or off; it says which, so that pressing twice does the same as pressing once. */
export function turnedBy({ action, args: [state] }: Press): Part | undefined {
  if (state !== 'on' && state !== 'off') return undefined;
  if (action === 'private') return { isPrivateByDefault: state === 'on' };
  return action === 'keep' ? { keepsUncovered: state === 'on' } : undefined;
}

/** What is chosen in a menu of the panel. */
export function chosenIn({ action }: Press, values: readonly string[]): Part | undefined {
  if (action === 'channels') return { answerChannels: values };
  if (action !== 'language') return undefined;
  return { language: LANGUAGES.find((language) => language === values[0]) ?? null };
}

/**
 * What is written in a form of the panel.
 * @throws a `UserError` for what cannot be taken.
 */
export function writtenIn({ action }: Press, fields: ModalSubmitFields): Part | undefined {
  if (action === 'quiet') return quietHoursIn(fields);
  return action === 'quiz' ? { quizDefaults: quizDefaultsIn(fields) } : undefined;
}

/** Stores a change that was checked already. @returns all settings after it. */
export async function changeSettings(server: string, part: Part, app: App): Promise<ServerSettings> {
  const settings = await app.store.servers.change(server, part, app.now());
  if (isFieldFault(settings)) throw new Error(`${settings.field} ${settings.message}`);
  if (part.keepsUncovered === false) await app.store.uncovered.dropTexts(server);
  return settings;
}

/** Takes all settings of a server back, and drops what they allowed to be kept. */
export async function forgetSettings(server: string, { store }: App): Promise<void> {
  await store.servers.forget(server);
  await store.uncovered.dropTexts(server);
}

/** The settings with what is needed to show them. */
export function shownSettings(settings: ServerSettings, client: Client, app: App): SettingsShown {
  return {
    settings,
    presentChannels: settings.answerChannels.filter((channel) => client.channels.cache.has(channel)),
    readsMessages: readsMessages(client),
    isQuietNow: isQuiet(settings, app.now()),
  };
}
