/** Something wrong in a knowledge file: what, and where. */
export type Fault = Readonly<{ file: string; line: number; message: string }>;

/** Where a record stands: its file, and the path of keys that leads to it. */
export type Place = Readonly<{ file: string; path: readonly (string | number)[] }>;

/** @returns the fault as editors and terminals understand it: `file:line: message`. */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.message}`;
}
