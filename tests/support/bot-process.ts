import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const NODE = new URL('../../node_modules/.bin/node', import.meta.url).pathname;
const ROOT = new URL('../..', import.meta.url).pathname;

export type BotProcess = Readonly<{
  child: ChildProcess;
  /** What it has printed so far. */
  printed: () => { out: string; err: string };
  /** Resolves with the exit code; null when a signal ended it. */
  exit: Promise<number | null>;
  /** Resolves when it has printed `text` on standard output. */
  saying: (text: string) => Promise<void>;
}>;

/** Starts the bot as `npm start` does, with these variables and no others of its own, and with these arguments. */
export function startProcess(
  variables: Readonly<Record<string, string>>,
  given: readonly string[] = [],
): BotProcess {
  const child = spawn(NODE, ['src/main.ts', ...given], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  return {
    child,
    printed: () => ({ out, err }),
    exit: once(child, 'close').then(([code]) => code as number | null),
    saying: async (text) => {
      while (!out.includes(text)) {
        if (child.exitCode !== null) throw new Error(`the bot ended before saying "${text}":\n${out}${err}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
