import { fold } from '../language/fold.ts';
import { isTimeZone } from '../store/fields.ts';

/**
 * The time zone that somebody means: by its IANA name in any case, or by its city alone
 * where only one zone has it ("bamako", "New York"). Undefined for anything else.
 */
export function timeZoneOf(typed: string): string | undefined {
  const name = typed.trim().replace(/\s+/g, '_');
  if (isTimeZone(name)) return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  const city = fold(name);
  const named = Intl.supportedValuesOf('timeZone').filter(
    (zone) => fold(zone.split('/').at(-1) ?? '') === city,
  );
  return named.length === 1 ? named[0] : undefined;
}
