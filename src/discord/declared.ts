import { ApplicationCommandOptionType } from 'discord.js';
import { type Key, type Words, wordsFor } from '../locale/words.ts';
import { LIMITS } from './limits.ts';

/** "command.ask", where the catalogues have "command.ask.name" and "command.ask.description". */
export type Declared = StemOf<Key>;
type StemOf<K> = K extends `${infer Stem}.description` ? (`${Stem}.name` extends Key ? Stem : never) : never;

const ENGLISH = wordsFor('en');
const FRENCH = wordsFor('fr');

/** What a command, a subcommand or an option is called and said to be, in both languages, as Discord wants it. */
export function named(stem: Declared) {
  return {
    ...called(`${stem}.name`),
    description: ENGLISH.say(`${stem}.description`),
    description_localizations: { fr: FRENCH.say(`${stem}.description`) },
  };
}

/** A name in both languages: that of a choice, or of a command in the menu of a message. */
export function called(key: Key) {
  return { name: ENGLISH.say(key), name_localizations: { fr: FRENCH.say(key) } };
}

type Translations = Readonly<{ fr?: string | null | undefined }> | null | undefined;

type Localised = Readonly<{
  name: string;
  name_localizations?: Translations;
  description: string;
  description_localizations?: Translations;
}>;

/** The name and description of something declared, as whoever reads these words sees them in Discord. */
export function seenAs(declared: Localised, { language }: Words): { name: string; description: string } {
  const { name, description, name_localizations, description_localizations } = declared;
  if (language === 'en') return { name, description };
  return {
    name: name_localizations?.[language] ?? name,
    description: description_localizations?.[language] ?? description,
  };
}

/** The option of look-ups to be shown to the person alone. */
export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean as const,
  ...named('option.private'),
};

/** The option that takes whatever has a name. */
export const NAME_OPTION = {
  type: ApplicationCommandOptionType.String as const,
  ...named('option.name'),
  required: true,
  max_length: LIMITS.choiceValue,
  autocomplete: true as const,
};
