import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Practice } from '../practice/start.ts';

const FILE = 'messages.bin';
/** Many things change at once; one file is written for all of them. */
const SAVE_AFTER_MS = 500;

/** Where the room keeps what happens in it. */
export type Keeping = Readonly<{
  /** The folder for the bot's own data. */
  folder: string;
  /** What was kept the last time, if anything. */
  kept: Uint8Array | undefined;
  /** Writes the stand-in's contents whenever they have changed. */
  watch: (discord: Practice) => void;
  /** Writes what is not written yet; a temporary folder is removed. */
  finish: () => void;
}>;

/** Returns a temporary folder which is removed at the end. */
export function keepNothing(): Keeping {
  const folder = mkdtempSync(path.join(tmpdir(), 'practice-room-'));
  return {
    folder,
    kept: undefined,
    watch: () => {},
    finish: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Takes a folder, made where needed, and keeps everything in it. */
export function keepIn(folder: string): Keeping {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, FILE);
  let timer: NodeJS.Timeout | undefined;
  let save = (): void => {};
  return {
    folder,
    kept: contentsOf(file),
    watch: (discord) => {
      save = () => {
        clearTimeout(timer);
        timer = undefined;
        // written beside it first: half a file would be worth nothing
        writeFileSync(`${file}.new`, discord.snapshot());
        renameSync(`${file}.new`, file);
      };
      discord.on(({ kind }) => {
        if (kind !== 'request' && kind !== 'typing') timer ??= setTimeout(() => save(), SAVE_AFTER_MS);
      });
    },
    finish: () => save(),
  };
}

function contentsOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
