import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ImportFault } from './types.ts';

/** A document of 500 pages is 1 MB of text; a PDF with photographs seldom has more than this. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads a regular file. Its size is looked at first, so that nothing of a larger one is read,
 * and a named pipe or a device is refused without waiting for it.
 * @param maxBytes the largest size taken.
 */
export async function readFile(file: string, maxBytes = MAX_FILE_BYTES): Promise<Uint8Array | ImportFault> {
  let handle: FileHandle | undefined;
  try {
    // a pipe that nobody writes to would otherwise block the opening
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const about = await handle.stat();
    if (about.isDirectory()) return { file, message: 'is a folder: name the files in it' };
    if (!about.isFile()) return { file, message: 'is not a regular file (but a pipe, a socket or a device)' };
    if (about.size > maxBytes) {
      return {
        file,
        message: `is ${inMegabytes(about.size)}; the limit is ${inMegabytes(maxBytes)}: split the document`,
      };
    }
    return await readAll(handle, about.size);
  } catch (error) {
    return { file, message: reasonOf(error) };
  } finally {
    await handle?.close();
  }
}

/** Reads no more than `size` bytes, even if the file is growing. */
async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EACCES: 'may not be read: you lack the permission',
  EPERM: 'may not be read: you lack the permission',
  ENXIO: 'is not a regular file (but a socket or a device)',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has a name that is too long',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `cannot be read: ${String(error)}`;
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read: ${error.message}`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
