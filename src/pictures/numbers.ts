/** Beyond these a number would not fit into a line when written out. */
const LARGEST_WRITTEN = 1e15;
const SMALLEST_WRITTEN = 1e-6;

/** Writes a number as the locale does; very large and very small ones in powers of ten. */
export function formatNumber(value: number, locale: string): string {
  const size = Math.abs(value);
  const isWritten = size === 0 || (size >= SMALLEST_WRITTEN && size < LARGEST_WRITTEN);
  return new Intl.NumberFormat(
    locale,
    isWritten ? { maximumFractionDigits: 9 } : { notation: 'scientific', maximumFractionDigits: 3 },
  ).format(value);
}

/** From here on, the numbers of an axis are shortened, so that they stay apart: "5M" for 5,000,000. */
const SHORTENED = 1e6;

/** Writes a number of an axis as the locale does. */
export function formatTick(value: number, locale: string): string {
  const isShortened = Math.abs(value) >= SHORTENED && Math.abs(value) < LARGEST_WRITTEN;
  if (!isShortened) return formatNumber(value, locale);
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}
