import type { ImportFault } from './types.ts';

/** @returns whether reading gave a fault in place of what was wanted. */
export function isImportFault(result: object): result is ImportFault {
  return 'file' in result && 'message' in result;
}
