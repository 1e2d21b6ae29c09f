import type { ModalSubmitFields } from 'discord.js';
import { UserError } from '../errors.ts';
import { type QuizDefaults, quizDefaultsSchema, type ServerSettings } from '../store/servers.ts';
import { minuteOf } from './quiet-hours.ts';
import { quoted } from './text.ts';
import { timeZoneOf } from './time-zone.ts';

type QuietHours = Pick<ServerSettings, 'quietFrom' | 'quietTo' | 'timeZone'>;

/**
 * The quiet hours of a form that was filled in; none where both times are empty.
 * @throws a `UserError` that says which field cannot be read.
 */
export function quietHoursIn(fields: ModalSubmitFields): QuietHours {
  const quietFrom = timeIn(fields.getTextInputValue('from'));
  const quietTo = timeIn(fields.getTextInputValue('to'));
  const timeZone = timeZoneIn(fields.getTextInputValue('zone'));
  if ((quietFrom === null) !== (quietTo === null)) throw new UserError('error.half-quiet-hours');
  if (quietFrom !== null && quietFrom === quietTo) throw new UserError('error.same-quiet-hours');
  return { quietFrom, quietTo, timeZone };
}

function timeIn(typed: string): number | null {
  return typed.trim() === '' ? null : minuteIn(typed);
}

/**
 * The minute of the day that was typed, such as 1170 for "19:30".
 * @throws a `UserError` for what is no time of day.
 */
export function minuteIn(typed: string): number {
  const minute = minuteOf(typed);
  if (minute === undefined) throw new UserError('error.not-a-time', { typed: quoted(typed) });
  return minute;
}

/**
 * The time zone that was typed.
 * @throws a `UserError` where there is none of that name.
 */
export function timeZoneIn(typed: string): string {
  const zone = timeZoneOf(typed);
  if (zone === undefined) throw new UserError('error.not-a-time-zone', { typed: quoted(typed) });
  return zone;
}

/**
 * The defaults for quizzes of a form that was filled in.
 * @throws a `UserError` that says which number cannot be taken.
 */
export function quizDefaultsIn(fields: ModalSubmitFields): QuizDefaults {
  const parsed = quizDefaultsSchema.safeParse({
    questions: numberIn(fields.getTextInputValue('questions')),
    seconds: numberIn(fields.getTextInputValue('seconds')),
    mode: fields.getStringSelectValues('mode')[0],
    difficulty: fields.getStringSelectValues('difficulty')[0],
  });
  if (parsed.success) return parsed.data;
  const isSeconds = parsed.error.issues[0]?.path[0] === 'seconds';
  throw new UserError(isSeconds ? 'error.quiz-seconds' : 'error.quiz-questions');
}

/** What is typed as a number; not a number for anything but digits. */
function numberIn(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}
