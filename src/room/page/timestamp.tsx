import { useEffect, useState } from 'preact/hooks';
import { language, words } from './words.ts';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** A time as the reader's own clock has it; a relative one goes on counting. */
export function Timestamp({ seconds, format }: { seconds: number; format: string }) {
  const now = useNow(format === 'R');
  const at = new Date(seconds * 1000);
  // anybody can write a time that no calendar holds
  if (Number.isNaN(at.getTime())) return <span class="timestamp">{words('time.invalid')}</span>;
  const shown = format === 'R' ? relative(seconds - now / 1000) : inFormat(at, FORMATS[format] ?? FORMATS.f);
  return (
    <time class="timestamp" dateTime={at.toISOString()} title={inFormat(at, FORMATS.F)}>
      {shown}
    </time>
  );
}

function inFormat(at: Date, format: Intl.DateTimeFormatOptions | undefined): string {
  return new Intl.DateTimeFormat(language(), format).format(at);
}

function relative(seconds: number): string {
  const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(
    Math.round(seconds / size),
    unit,
  );
}

/** The time, told again every second where it is wanted. */
export function useNow(isWanted: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isWanted]);
  return now;
}

/** When a message was sent, as it stands behind its author. */
export function sentAt(iso: string): string {
  const at = new Date(iso);
  const time = inFormat(at, { timeStyle: 'short' });
  return at.toDateString() === new Date().toDateString()
    ? time
    : `${inFormat(at, { dateStyle: 'short' })} ${time}`;
}
