import { z } from 'zod';

/** A longer line is refused before it is read. */
export const LONGEST_LINE = 1_000_000;

/** The id of a line of a batch. */
export const lineId = z.union([z.string(), z.number()]);

/** What is wrong with a line; `id` is null where it could not be read. */
export type LineFault = Readonly<{ id: string | number | null; error: string }>;

/**
 * Reads a line of a batch.
 * @param shape what it must hold.
 * @returns what it holds, or what is wrong with it.
 */
export function readJsonLine<S extends z.ZodType<object>>(line: string, shape: S): z.output<S> | LineFault {
  if (line.length > LONGEST_LINE) return { id: null, error: `longer than ${LONGEST_LINE} characters` };
  let value: unknown;
  try {
    // trimming takes a byte order mark away as well
    value = JSON.parse(line.trim());
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const { id } = z
    .object({ id: lineId.nullable().catch(null) })
    .catch({ id: null })
    .parse(value);
  return { id, error: parsed.error.issues.map(describeIssue).join('; ') };
}

/** @returns whether the line could not be used. */
export function isLineFault(read: object): read is LineFault {
  return 'error' in read;
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
