import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { type Config, describeFaults, parseConfig } from './config.ts';
import { createLog } from './log.ts';
import { type Arguments, readArguments, USAGE } from './room/arguments.ts';
import { openBrowser } from './room/open-browser.ts';
import type { Room } from './room/start.ts';

/** The exit code for "could not run" and for "was cut off". */
const FAILED = 1;
const WRONG_USAGE = 2;
/** Leaving may not take longer, whatever still runs. */
const LEAVE_MS = 4500;
const PARENT_CHECK_MS = 300;

// what is imported from here on starts faster the next time
enableCompileCache();

const given = readArguments(process.argv.slice(2));
if ('message' in given) {
  process.stderr.write(`${given.message}\n\n${USAGE}`);
  process.exit(WRONG_USAGE);
}
if (given.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}

const hasToken = (process.env.DISCORD_TOKEN ?? '').trim() !== '';
// a server whose token got lost must not run a room that nobody sees
const isRoom = !hasToken && process.env.NODE_ENV !== 'production';
if (!isRoom && (given.open || given.keep || given.port !== undefined)) {
  process.stderr.write(
    `--open, --keep and --port are for the practice room, which there is without a token only\n`,
  );
  process.exit(WRONG_USAGE);
}

const config = parseConfig(isRoom ? { ...process.env, DISCORD_TOKEN: 'practice' } : process.env);
if (Array.isArray(config)) {
  process.stderr.write(describeFaults(config));
  process.exit(FAILED);
}

const log = createLog({
  level: config.logLevel,
  isPretty: !config.isProduction && process.stdout.isTTY,
  secrets: isRoom ? [] : [config.token, ...(config.databaseUrl === undefined ? [] : [config.databaseUrl])],
  to: process.stdout,
});

process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'uncaught');
  process.exit(FAILED);
});

let running: { readonly stop: () => Promise<void> } | undefined;

let isLeaving = false;

async function leave(code: number): Promise<void> {
  // Ctrl+C may arrive twice, from the terminal and from npm
  if (isLeaving) return;
  isLeaving = true;
  setTimeout(() => process.exit(code), LEAVE_MS).unref();
  await running?.stop();
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

const [{ commands }, { start }] = await Promise.all([import('../commands/index.ts'), import('./start.ts')]);

if (isRoom) {
  const room = await practise(config, given).catch(failed);
  running = room;
  const whyNot = room.fault === undefined ? '' : `The bot could not be started in it: ${room.fault}\n`;
  process.stdout.write(`Practice room: ${room.url}\n${whyNot}`);
  if (given.open && !(await openBrowser(room.url))) {
    process.stderr.write('No browser could be opened; open the address by hand.\n');
  }
} else {
  const started = await start({ config, commands, log, now: Date.now, onLost: () => void leave(FAILED) });
  if ('message' in started) failed(started);
  else running = started;
}

/** The same bot, on a stand-in for Discord on this computer. Its data is kept apart from the real one's. */
async function practise(settings: Config, { keep, port }: Arguments): Promise<Room> {
  const { startRoom } = await import('./room/start.ts');
  return startRoom({
    botName: 'Mali mission bot',
    port,
    keepFolder: keep ? path.join(settings.dataFolder, 'practice') : undefined,
    startBot: ({ apiUrl, token, dataFolder, onLost }) =>
      start({
        config: { ...settings, apiUrl, token, dataFolder, databaseUrl: undefined },
        commands,
        log,
        now: Date.now,
        onLost,
      }),
  });
}

function failed(error: unknown): never {
  const isFault = typeof error === 'object' && error !== null && 'message' in error;
  process.stderr.write(`${isFault ? String(error.message) : String(error)}\n`);
  process.exit(FAILED);
}
