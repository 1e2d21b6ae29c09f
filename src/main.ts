import { commands } from '../commands/index.ts';
import { describeFaults, parseConfig } from './config.ts';
import type { Bot } from './discord/bot.ts';
import { createLog } from './log.ts';
import { start } from './start.ts';

/** The exit code for "could not run" and for "was cut off". */
const FAILED = 1;
/** Leaving may not take longer, whatever still runs. */
const LEAVE_MS = 4500;
const PARENT_CHECK_MS = 300;

const config = parseConfig(process.env);
if (Array.isArray(config)) {
  process.stderr.write(describeFaults(config));
  process.exit(FAILED);
}

const log = createLog({
  level: config.logLevel,
  isPretty: !config.isProduction && process.stdout.isTTY,
  secrets: [config.token, ...(config.databaseUrl === undefined ? [] : [config.databaseUrl])],
  to: process.stdout,
});

process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'uncaught');
  process.exit(FAILED);
});

let bot: Bot | undefined;

let isLeaving = false;

async function leave(code: number): Promise<void> {
  // Ctrl+C may arrive twice, from the terminal and from npm
  if (isLeaving) return;
  isLeaving = true;
  setTimeout(() => process.exit(code), LEAVE_MS).unref();
  await bot?.stop();
  process.exit(code);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    log.info({ signal }, 'leaving');
    void leave(0);
  });
}

// npm hands a signal to the shell that stands between it and the bot; the shell ends without passing it on
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) void leave(0);
  }, PARENT_CHECK_MS).unref();
}

const started = await start({ config, commands, log, now: Date.now, onLost: () => void leave(FAILED) });
if ('message' in started) {
  process.stderr.write(`${started.message}\n`);
  process.exit(FAILED);
}
bot = started;
