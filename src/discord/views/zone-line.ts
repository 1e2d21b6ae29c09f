import type { Words } from '../../locale/words.ts';
import { escaped } from '../text.ts';

/** By which time zone somebody's days are counted, and whether they have chosen it. */
export function zoneLine(
  { timeZone, hasTimeZone }: Readonly<{ timeZone: string; hasTimeZone: boolean }>,
  { say }: Words,
): string {
  return say(hasTimeZone ? 'progress.time-zone' : 'progress.no-time-zone', { zone: escaped(timeZone) });
}
