import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Where a file is to go, and under which conditions. */
export type FilePlace = Readonly<{
  file: string;
  /** The folder that may not be left through links. */
  within: string;
  /** Whether it may take the place of one that is there. */
  force: boolean;
}>;

/**
 * Writes a file whole or not at all, with the folders that it needs.
 * @returns what is in the way, in words, or undefined where the file was written.
 */
export function writeWhole(place: FilePlace, text: string): string | undefined {
  const obstacle = obstacleAt(place);
  if (obstacle !== undefined) return obstacle;
  const { file } = place;
  let aside: string | undefined;
  try {
    makeFolders(path.dirname(file));
    // in the same folder, since only within one file system a file is moved at once
    aside = mkdtempSync(path.join(path.dirname(file), '.import-'));
    const part = path.join(aside, path.basename(file));
    writeThrough(part, text);
    renameSync(part, file);
    return undefined;
  } catch (error) {
    return `${file} cannot be written: ${reasonOf(error)}`;
  } finally {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
  }
}

/** Makes a folder and those above it. Node's own way of doing so goes on forever below /proc. */
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (path.dirname(folder) !== folder) makeFolders(path.dirname(folder));
  mkdirSync(folder);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you lack the permission',
  EPERM: 'you lack the permission',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOENT: 'the folder cannot be made',
  EEXIST: 'a link to nowhere, or a file, stands in the place of a folder',
  ENOTDIR: 'a file stands in the place of a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'a link leads back to itself',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}

/** Writes a file to the disk itself, so that a power failure after the renaming leaves no empty file. */
function writeThrough(file: string, text: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** @returns what is in the way of a file, in words: one that is there, or a link that leads out of the folder. */
export function obstacleAt(place: FilePlace): string | undefined {
  try {
    return obstacleIn(place);
  } catch (error) {
    return `${place.file} cannot be written: ${reasonOf(error)}`;
  }
}

function obstacleIn({ file, within, force }: FilePlace): string | undefined {
  const folder = path.dirname(file);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    return `${file} cannot be written: ${folder} is not a folder`;
  const outside = [folder, file].find((place) => leadsOutside(place, within));
  if (outside !== undefined)
    return `${outside} is a link that leads out of ${within}: nothing is written there`;
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) return `${file} is a folder`;
  return there === undefined || force ? undefined : `${file} is there already; use --force to replace it`;
}

/** Whether what is at `place` is, followed through links, not in `within`. A link to nowhere may come to lead anywhere. */
function leadsOutside(place: string, within: string): boolean {
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return false;
  try {
    const inside = path.relative(realpathSync(within), realpathSync(place));
    return inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
  } catch {
    return true;
  }
}
