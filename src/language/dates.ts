const FORMATS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/**
 * Writes a date of the knowledge as people do: "2013-04" is "April 2013",
 * "2012/2013-01" is "2012 to January 2013".
 * @param locale a BCP 47 tag, such as "en-GB" or "fr".
 */
export function formatDate(date: string, locale = 'en-GB'): string {
  return date
    .split('/')
    .map((part) => {
      const format = FORMATS[part.length];
      if (!format) return part;
      return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(new Date(part));
    })
    .join(locale.startsWith('fr') ? ' à ' : ' to ');
}
