import { z } from 'zod';

/** How a setting stands in its column. Null in the column means that it is not set. */
export type Field<T> = Readonly<{
  /** From the column to the value and back. */
  form: z.ZodType<NonNullable<T>, string | number>;
  /** The value when nothing is set. */
  unset: T;
}>;

/** A field for each setting of `T`, under its name. */
export type Fields<T> = { readonly [Name in keyof T]: Field<T[Name]> };

/** A setting that was to be changed to something it cannot be. */
export type FieldFault = Readonly<{ field: string; message: string }>;

/** @returns whether a change was refused. */
export function isFieldFault(result: object): result is FieldFault {
  return 'field' in result && 'message' in result;
}

/**
 * Reads settings from a row, or gives those that hold when there is none.
 * @param onDamaged called for each column that cannot be read; its setting counts as not set.
 */
export function readFields<T extends object>(
  fields: Fields<T>,
  row: Readonly<Record<string, unknown>> | undefined,
  onDamaged: (fault: FieldFault) => void,
): T {
  const read = Object.entries<Field<unknown>>(fields).map(([field, { form, unset }]) => {
    const stored = row?.[field] ?? null;
    if (stored === null) return [field, unset];
    // what stands in the column is unknown; the form is what finds out
    const result = form.safeDecode(stored as string | number);
    if (result.success) return [field, result.data];
    onDamaged({ field, message: said(result.error) });
    return [field, unset];
  });
  return Object.fromEntries(read);
}

/**
 * The columns for those settings that `part` names; null takes a setting back.
 * @returns the columns, or the first setting that cannot be stored.
 */
export function writeFields<T extends object>(
  fields: Fields<T>,
  part: Partial<T>,
): Readonly<{ columns: Record<string, string | number | null> }> | FieldFault {
  const columns: Record<string, string | number | null> = {};
  for (const [field, { form }] of Object.entries<Field<unknown>>(fields)) {
    const value = (part as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) continue;
    if (value === null) {
      columns[field] = null;
      continue;
    }
    const result = form.safeEncode(value as NonNullable<unknown>);
    if (!result.success) return { field, message: said(result.error) };
    columns[field] = result.data;
  }
  return { columns };
}

function said(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
}

/** The languages that the bot speaks. */
export const LANGUAGES = ['en', 'fr'] as const;

/** A language of the bot's; null leaves it to Discord's locale. */
export type Language = (typeof LANGUAGES)[number];

/** A boolean as 1 or 0. */
export const flagForm = z.codec(z.literal([0, 1]), z.boolean(), {
  decode: (stored) => stored === 1,
  encode: (value) => (value ? 1 : 0),
});

export const languageForm = z.enum(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`);

/** An IANA time zone, such as Africa/Bamako. */
export const timeZoneForm = z
  .string()
  .max(64)
  .refine(isTimeZone, 'is not a time zone such as Africa/Bamako or Europe/Paris');

/** A minute of the day, 0 (midnight) to 1439. */
export const minuteForm = z
  .number()
  .refine(
    (minute) => Number.isInteger(minute) && minute >= 0 && minute < 1440,
    'must be a minute of the day, 0 to 1439',
  );

/** @returns whether it is the name of a time zone that dates can be shown in. */
export function isTimeZone(name: string): boolean {
  try {
    // an offset such as +02:00 is understood as well, but knows no summer time
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** A value as JSON in a text column. */
export function jsonForm<S extends z.ZodType>(shape: S) {
  return z.codec(z.string(), shape, {
    decode: (text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.issues.push({ code: 'invalid_format', format: 'json', input: text, message: 'is not JSON' });
        return z.NEVER;
      }
    },
    encode: (value) => JSON.stringify(value),
  });
}
