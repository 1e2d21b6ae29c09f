import type { Key, Words } from '../../locale/words.ts';
import type { PersonalCounts, Preferences } from '../../store/people.ts';
import { PERSONAL_TABLES, type PersonalTable } from '../../store/personal.ts';
import { customId } from '../custom-id.ts';
import { escaped } from '../text.ts';
import {
  ACCENTS,
  attached,
  type Block,
  rows,
  section,
  separator,
  small,
  text,
  type View,
  type ViewFile,
} from './blocks.ts';
import { type Form, formOf } from './form.ts';
import { choiceMenu } from './menus.ts';

const TABLE_NAMES: Readonly<Record<PersonalTable, Key>> = {
  preferences: 'privacy.table.preferences',
  bookmarks: 'privacy.table.bookmarks',
  feedback: 'privacy.table.feedback',
  quizPlayers: 'privacy.table.quiz-players',
  quizAnswers: 'privacy.table.quiz-answers',
  quizDisputes: 'privacy.table.quiz-disputes',
  quizReports: 'privacy.table.quiz-reports',
  quizSeenAlone: 'privacy.table.quiz-seen-alone',
  boardOptouts: 'privacy.table.board-optouts',
  playerNames: 'privacy.table.player-names',
  reviewCards: 'privacy.table.review-cards',
  reviewSettings: 'privacy.table.review-settings',
};

/** As the store has it. */
const LONGEST_ZONE = 64;

export type Kept = Readonly<{ counts: PersonalCounts; preferences: Preferences }>;

/** What is stored about a person, what they prefer, and how to export or delete it. */
export function privacyView({ counts, preferences }: Kept, words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('privacy.title')}`, ...countLines(counts, words), small(say('privacy.not-stored'))),
      ...rows([
        { label: say('button.export'), id: customId('privacy', 'export') },
        { label: say('button.delete-everything'), id: customId('privacy', 'delete') },
      ]),
      separator(),
      text(`### ${say('privacy.preferences')}`, small(say('privacy.preferences-how'))),
      ...preferenceBlocks(preferences, words),
    ],
  };
}

function countLines(counts: PersonalCounts, { say }: Words): string[] {
  return PERSONAL_TABLES.map((table) =>
    say('privacy.table', { name: say(TABLE_NAMES[table]), count: counts[table] }),
  ).map((line) => `- ${line}`);
}

function preferenceBlocks({ isPrivate, language, timeZone }: Preferences, { say }: Words): Block[] {
  return [
    text(`**${say('privacy.answers')}**`),
    ...choiceMenu(customId('privacy', 'answers'), {
      hint: say('privacy.answers'),
      choices: [
        { label: say('privacy.answers-of-server'), value: 'server', isChosen: isPrivate === null },
        { label: say('privacy.answers-to-me'), value: 'private', isChosen: isPrivate === true },
        { label: say('privacy.answers-to-all'), value: 'public', isChosen: isPrivate === false },
      ],
    }),
    text(`**${say('privacy.language')}**`),
    ...choiceMenu(customId('privacy', 'language'), {
      hint: say('privacy.language'),
      choices: [
        { label: say('language.of-person'), value: 'discord', isChosen: language === null },
        { label: say('language.english'), value: 'en', isChosen: language === 'en' },
        { label: say('language.french'), value: 'fr', isChosen: language === 'fr' },
      ],
    }),
    section(
      `**${say('privacy.time-zone')}**\n${timeZone === null ? say('privacy.no-time-zone') : escaped(timeZone)}`,
      {
        label: say('button.change-time-zone'),
        id: customId('privacy', 'zone'),
      },
    ),
  ];
}

/** Asks for a person's time zone. Field: zone. */
export function zoneForm({ timeZone }: Preferences, { say }: Words): Form {
  return formOf('privacy:zone', {
    title: say('privacy.time-zone'),
    fields: [
      {
        id: 'zone',
        label: say('form.time-zone'),
        description: say('form.own-time-zone-how'),
        value: timeZone ?? '',
        longest: LONGEST_ZONE,
        isOptional: true,
      },
    ],
  });
}

/** Hands over what is stored about a person. */
export function exportView(file: ViewFile, { say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [text(`### ${say('privacy.export-title')}`, say('privacy.export-text')), attached(file)],
    files: [file],
  };
}

/** Asks whether everything is to be deleted. */
export function deleteView(counts: PersonalCounts, words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('privacy.delete-title')}`, ...countLines(counts, words), say('privacy.delete-text')),
      ...rows([
        { label: say('button.delete-for-good'), id: customId('privacy', 'erase'), isDanger: true },
        { label: say('button.cancel'), id: customId('privacy', 'panel') },
      ]),
    ],
  };
}

/** Says what was deleted. */
export function deletedView(counts: PersonalCounts, words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('privacy.deleted-title')}`, ...countLines(counts, words), say('privacy.deleted-text')),
      ...rows([{ label: say('button.what-is-stored'), id: customId('privacy', 'panel') }]),
    ],
  };
}
