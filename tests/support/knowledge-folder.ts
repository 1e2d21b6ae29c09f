import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { MINIATURE, type MiniatureFile } from './miniature.ts';

type Files = Readonly<Record<string, string>>;

/** Writes the files into a new folder that is gone after the test. @returns the folder. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** The miniature knowledge as a folder, with some of its files replaced or added. */
export function knowledgeFolder(changes: Files = {}): string {
  return folderOf({ ...MINIATURE, ...changes });
}

/** One file of the miniature in which `from` (which must stand there once) has become `to`. */
export function changed(file: MiniatureFile, from: string, to: string): Record<string, string> {
  const parts = MINIATURE[file].split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${file}`);
  return { [file]: parts.join(to) };
}

/** The line, from 1, of the first line of `text` that holds `fragment`. */
export function lineWith(text: string | undefined, fragment: string): number {
  const at = (text ?? '').split('\n').findIndex((line) => line.includes(fragment));
  if (at === -1) throw new Error(`"${fragment}" is not there`);
  return at + 1;
}
