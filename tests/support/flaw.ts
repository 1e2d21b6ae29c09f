import path from 'node:path';
import type { Fault } from '../../src/knowledge/fault.ts';
import { type LoadedKnowledge, loadKnowledge } from '../../src/knowledge/load.ts';
import { changed, knowledgeFolder } from './knowledge-folder.ts';
import type { MiniatureFile } from './miniature.ts';

type Check = (loaded: LoadedKnowledge) => Fault[];

/** One thing wrong in the miniature, and what is to be said about it. */
export type Flaw = Readonly<{
  what: string;
  file: MiniatureFile;
  from: string;
  to: string;
  /** Text that begins on the line to be named; `to` if it is not given. */
  at?: string;
  message: string;
}>;

/** What a check finds in the miniature with these files, each file's name relative to the folder. */
export function faultsOf(files: Readonly<Record<string, string>>, check: Check): Fault[] {
  const folder = knowledgeFolder(files);
  const loaded = loadKnowledge(folder);
  if (loaded.faults.length > 0) throw new Error(`the form is wrong: ${JSON.stringify(loaded.faults)}`);
  return check(loaded).map((fault) => ({ ...fault, file: path.relative(folder, fault.file) }));
}

/** What a check finds in the miniature with one flaw, and what it ought to find. */
export function flawIn(flaw: Flaw, check: Check): { found: Fault[]; expected: Fault } {
  const files = changed(flaw.file, flaw.from, flaw.to);
  const text = files[flaw.file] ?? '';
  const before = text.slice(0, text.indexOf(flaw.at ?? flaw.to));
  return {
    found: faultsOf(files, check),
    expected: { file: flaw.file, line: before.split('\n').length, message: flaw.message },
  };
}
