import type { Key, Words } from '../../locale/words.ts';
import type { QuizDefaults, ServerSettings } from '../../store/servers.ts';
import { customId } from '../custom-id.ts';
import { clockOf } from '../quiet-hours.ts';
import { escaped } from '../text.ts';
import { ACCENTS, type Block, rows, section, separator, small, text, type View } from './blocks.ts';
import { channelMenu, choiceMenu } from './menus.ts';

export type SettingsShown = Readonly<{
  settings: ServerSettings;
  /** Those answer channels that Discord still has, so that they can stand in its menu. */
  presentChannels: readonly string[];
  /** Whether whoever runs the bot lets it read messages that are not meant for it. */
  readsMessages: boolean;
  isQuietNow: boolean;
}>;

/** All settings of a server in words, each with what changes it. */
export function settingsView(shown: SettingsShown, words: Words): View {
  const { settings } = shown;
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('settings.title')}`, small(say('settings.note'))),
      ...channelsBlocks(shown, words),
      separator(),
      privacyBlock(settings, words),
      ...languageBlocks(settings, words),
      separator(),
      quietBlock(shown, words),
      quizBlock(settings.quizDefaults, words),
      keepingBlock(settings, words),
      separator(),
      ...rows([{ label: say('button.reset-all'), id: customId('settings', 'reset') }]),
    ],
  };
}

function channelsBlocks(
  { settings, presentChannels, readsMessages }: SettingsShown,
  { say }: Words,
): Block[] {
  const channels = settings.answerChannels.map((channel) => `<#${channel}>`).join(' ');
  return [
    text(
      `**${say('settings.channels')}**`,
      channels === '' ? say('settings.no-channels') : channels,
      small(say('settings.channels-how')),
      readsMessages ? '' : say('settings.channels-unread'),
    ),
    ...channelMenu(customId('settings', 'channels'), {
      hint: say('settings.choose-channels'),
      chosen: presentChannels,
    }),
  ];
}

function privacyBlock({ isPrivateByDefault }: ServerSettings, { say }: Words): Block {
  return section(
    [
      `**${say('settings.privacy')}**`,
      say(isPrivateByDefault ? 'settings.is-private' : 'settings.is-public'),
      small(say('settings.privacy-how')),
    ].join('\n'),
    isPrivateByDefault
      ? { label: say('button.show-to-all'), id: customId('settings', 'private', 'off') }
      : { label: say('button.show-to-one'), id: customId('settings', 'private', 'on') },
  );
}

function languageBlocks({ language }: ServerSettings, { say }: Words): Block[] {
  return [
    text(`**${say('settings.language')}**`, small(say('settings.language-how'))),
    ...choiceMenu(customId('settings', 'language'), {
      hint: say('settings.language'),
      choices: [
        { label: say('language.of-server'), value: 'discord', isChosen: language === null },
        { label: say('language.english'), value: 'en', isChosen: language === 'en' },
        { label: say('language.french'), value: 'fr', isChosen: language === 'fr' },
      ],
    }),
  ];
}

function quietBlock({ settings, isQuietNow }: SettingsShown, { say }: Words): Block {
  const { quietFrom, quietTo, timeZone } = settings;
  const hours =
    quietFrom === null || quietTo === null
      ? say('settings.no-quiet-hours')
      : say('settings.quiet-hours-are', {
          from: clockOf(quietFrom),
          to: clockOf(quietTo),
          zone: escaped(timeZone),
        });
  return section(
    [
      `**${say('settings.quiet-hours')}**`,
      isQuietNow ? `${hours} ${say('settings.is-quiet-now')}` : hours,
      small(say('settings.quiet-hours-how')),
    ].join('\n'),
    { label: say('button.change-quiet-hours'), id: customId('settings', 'quiet') },
  );
}

export const MODE_NAMES: Readonly<Record<QuizDefaults['mode'], Key>> = {
  solo: 'quiz.mode.solo',
  group: 'quiz.mode.group',
  race: 'quiz.mode.race',
  exam: 'quiz.mode.exam',
};

export const DIFFICULTY_NAMES: Readonly<Record<QuizDefaults['difficulty'], Key>> = {
  any: 'quiz.difficulty.any',
  easy: 'quiz.difficulty.easy',
  medium: 'quiz.difficulty.medium',
  hard: 'quiz.difficulty.hard',
};

function quizBlock({ questions, seconds, mode, difficulty }: QuizDefaults, { say }: Words): Block {
  const values = [
    say('settings.quiz-questions', { questions }),
    say('settings.quiz-seconds', { seconds }),
    say('settings.quiz-mode', { mode: say(MODE_NAMES[mode]) }),
    say('settings.quiz-difficulty', { difficulty: say(DIFFICULTY_NAMES[difficulty]) }),
  ];
  return section(`**${say('settings.quiz')}**\n${values.join(' · ')}`, {
    label: say('button.change-quiz'),
    id: customId('settings', 'quiz'),
  });
}

function keepingBlock({ keepsUncovered }: ServerSettings, { say }: Words): Block {
  return section(
    `**${say('settings.uncovered')}**\n${say(keepsUncovered ? 'settings.keeps-uncovered' : 'settings.drops-uncovered')}`,
    keepsUncovered
      ? { label: say('button.do-not-keep'), id: customId('settings', 'keep', 'off') }
      : { label: say('button.allow-keeping'), id: customId('settings', 'keep', 'on') },
  );
}

/** Asks whether all settings are to be taken back. */
export function resetView({ say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('settings.reset-title')}`, say('settings.reset-text')),
      ...rows([
        { label: say('button.reset-for-good'), id: customId('settings', 'reset-all'), isDanger: true },
        { label: say('button.cancel'), id: customId('settings', 'panel') },
      ]),
    ],
  };
}
