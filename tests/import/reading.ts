import type { Block, ImportFault, ReadDocument } from '../../src/import/types.ts';

/** The document that was read; fails the test with the fault if there is one. */
export function read(result: ReadDocument | ImportFault): ReadDocument {
  if ('message' in result) throw new Error(`${result.file} ${result.message}`);
  return result;
}

/** Why a file was not read; fails the test if it was. */
export function refusal(result: object): string {
  return 'message' in result && typeof result.message === 'string' ? result.message : 'was read';
}

/** Blocks as short texts: kind, level, text; "+" before one that directly follows another. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map(
    ({ kind, level, text, isApart }) => `${isApart ? '' : '+ '}${kind}${level ?? ''}: ${text}`,
  );
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
