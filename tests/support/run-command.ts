import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '../..');
const NODE = path.join(ROOT, 'node_modules/.bin/node');

type Ran = Readonly<{ code: number | null; out: string; err: string }>;

/**
 * Runs one of the project's programs in its top folder.
 * @param script its file, from the top folder.
 * @param options what it is given on standard input, and its variables besides PATH.
 */
export function runCommand(
  script: string,
  args: readonly string[],
  options: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(NODE, [script, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    timeout: 15_000,
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}
