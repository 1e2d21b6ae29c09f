import type { ServerSettings } from '../store/servers.ts';

/** What tells when a server wants to be left alone. */
export type QuietHours = Readonly<Pick<ServerSettings, 'quietFrom' | 'quietTo' | 'timeZone'>>;

/**
 * Whether it is quiet now: from the first minute on, up to the second, by the clocks of
 * the server's time zone. Hours whose end is before their beginning go past midnight;
 * without both ends there are none.
 * @param nowMs in milliseconds since 1970.
 */
export function isQuiet({ quietFrom, quietTo, timeZone }: QuietHours, nowMs: number): boolean {
  if (quietFrom === null || quietTo === null) return false;
  const minute = minuteAt(nowMs, timeZone);
  if (quietFrom <= quietTo) return minute >= quietFrom && minute < quietTo;
  return minute >= quietFrom || minute < quietTo;
}

/** The minute of the day, 0 to 1439, on the clocks of a time zone. */
function minuteAt(nowMs: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return minuteOf(clock.format(nowMs)) ?? 0;
}

const CLOCK = /^([01]?\d|2[0-3])\s*[:h]\s*([0-5]\d)$/i;

/** The minute of the day of a time such as "9:05", "21:30" or "21h30"; undefined for anything else. */
export function minuteOf(typed: string): number | undefined {
  const [, hour, minute] = CLOCK.exec(typed.trim()) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

/** A minute of the day as "09:05". */
export function clockOf(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
