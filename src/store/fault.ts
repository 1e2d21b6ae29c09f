/** Why the store cannot be opened: the file or address that it is about, and what to do. */
export type StoreFault = Readonly<{ where: string; message: string }>;

/** @returns the fault as a line for a terminal. */
export function describeStoreFault({ where, message }: StoreFault): string {
  return `${where}: ${message}`;
}

/** The code of a system or database error (`ENOENT`, `28P01`), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What an error says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
