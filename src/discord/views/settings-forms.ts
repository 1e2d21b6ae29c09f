import type { Key, Words } from '../../locale/words.ts';
import {
  QUIZ_DIFFICULTIES,
  QUIZ_MODES,
  type QuizDefaults,
  type ServerSettings,
} from '../../store/servers.ts';
import { clockOf } from '../quiet-hours.ts';
import { type Form, formOf } from './form.ts';
import type { MenuChoice } from './menus.ts';
import { DIFFICULTY_NAMES, MODE_NAMES } from './settings-view.ts';

/** "21:30", and a space at either end. */
const LONGEST_TIME = 7;
/** As the store has it. */
const LONGEST_ZONE = 64;
const LONGEST_COUNT = 3;

/** Asks when the server wants to be left alone. Fields: from, to, zone. */
export function quietForm({ quietFrom, quietTo, timeZone }: ServerSettings, { say }: Words): Form {
  const time = (minute: number | null) => ({
    value: minute === null ? '' : clockOf(minute),
    longest: LONGEST_TIME,
    isOptional: true,
  });
  return formOf('settings:quiet', {
    title: say('settings.quiet-hours'),
    fields: [
      { id: 'from', label: say('form.from'), description: say('form.from-how'), ...time(quietFrom) },
      { id: 'to', label: say('form.to'), description: say('form.to-how'), ...time(quietTo) },
      {
        id: 'zone',
        label: say('form.time-zone'),
        description: say('form.time-zone-how'),
        value: timeZone,
        longest: LONGEST_ZONE,
      },
    ],
  });
}

/** Asks how a quiz begins. Fields: questions, seconds, mode, difficulty. */
export function quizForm({ questions, seconds, mode, difficulty }: QuizDefaults, { say }: Words): Form {
  const choices = <T extends string>(
    all: readonly T[],
    names: Readonly<Record<T, Key>>,
    now: T,
  ): MenuChoice[] => all.map((value) => ({ value, label: say(names[value]), isChosen: value === now }));
  return formOf('settings:quiz', {
    title: say('settings.quiz'),
    fields: [
      {
        id: 'questions',
        label: say('form.quiz-questions'),
        value: String(questions),
        longest: LONGEST_COUNT,
      },
      { id: 'seconds', label: say('form.quiz-seconds'), value: String(seconds), longest: LONGEST_COUNT },
      { id: 'mode', label: say('form.quiz-mode'), choices: choices(QUIZ_MODES, MODE_NAMES, mode) },
      {
        id: 'difficulty',
        label: say('form.quiz-difficulty'),
        choices: choices(QUIZ_DIFFICULTIES, DIFFICULTY_NAMES, difficulty),
      },
    ],
  });
}
