import { commands } from '../commands/index.ts';
import { describeFaults, parseConfig } from './config.ts';
import type { Bot } from './discord/bot.ts';
import { createLog } from './log.ts';
import { start } from './start.ts';

/** The exit code for "could not run" and for "was cut off". */
const FAILED = 1;
/** Leaving may not take longer, whatever still runs. */
const LEAVE_MS = 4500;

const config = parseConfig(process.env);
if (Array.isArray(config)) {
  process.stderr.write(describeFaults(config));
  process.exit(FAILED);
}

const log = createLog({
  level: config.logLevel,
  isPretty: !config.isProduction && process.stdout.isTTY,
  secrets: [config.token],
  to: process.stdout,
});

process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'uncaught');
  process.exit(FAILED);
});

let bot: Bot | undefined;

async function leave(code: number): Promise<void> {
  setTimeout(() => process.exit(code), LEAVE_MS).unref();
  await bot?.stop();
  process.exit(code);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'leaving');
    void leave(0);
  });
}

const started = await start({ config, commands, log, now: Date.now, onLost: () => void leave(FAILED) });
if ('message' in started) {
  process.stderr.write(`${started.message}\n`);
  process.exit(FAILED);
}
bot = started;
