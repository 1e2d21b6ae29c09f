import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { describeStoreFault } from '../../src/store/fault.ts';
import { ROOT } from '../support/run-command.ts';

const NODE = path.join(ROOT, 'node_modules/.bin/node');
const SCRIPT = path.join(import.meta.dirname, 'store-process.ts');

/**
 * Opens a store that cannot be opened, in a process of its own.
 * @param uid the user that the process is run as.
 * @returns its fault.
 */
export function openInProcess(place: string, uid?: number): string {
  const options = uid === undefined ? {} : { uid, gid: uid };
  const { stdout } = spawnSync(NODE, [SCRIPT, place, '1', '1'], { ...options, encoding: 'utf8' });
  return describeStoreFault(JSON.parse(stdout));
}

/** Starts a process that keeps bookmarks; `ended` has what it said, a line for each that was kept. */
export function keeping(folder: string, name: string, count: number) {
  const child = spawn(NODE, [SCRIPT, folder, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<readonly string[]>((resolve) => {
    child.on('close', () => resolve(said.trim().split('\n')));
  });
  const hasSaid = (lines: number) =>
    new Promise<void>((resolve) => {
      child.stdout.on('data', () => {
        if (said.split('\n').length > lines) resolve();
      });
    });
  return { child, ended, hasSaid };
}
