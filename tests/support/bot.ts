import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Engine } from '../../src/answer/engine.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { parseConfig } from '../../src/config.ts';
import type { AnyCommand } from '../../src/discord/command.ts';
import { isEngine, loadEngine } from '../../src/engine-cache.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createLog } from '../../src/log.ts';
import { createPictureCache, type PictureCache } from '../../src/pictures/cache.ts';
import { PRIVILEGED_INTENTS, type PracticeOptions, startPractice } from '../../src/practice/start.ts';
import { connect } from '../../src/start.ts';
import { openStore } from '../../src/store/open.ts';
import { isStore } from '../../src/store/store.ts';
import { hasOpenApi, openApiValidator } from './openapi.ts';

export const TOKEN = 'practice-token';
const MOST_PICTURE_BYTES = 4 * 1024 * 1024;

/** A knowledge of one document, full of what must not reach Discord as it stands. */
export const trickyEngine = (): Engine =>
  buildEngine(loadKnowledge(new URL('knowledge', import.meta.url).pathname).knowledge);

/** Discord's description of its API, where it is at hand: every request of every test is held against it. */
const validator = hasOpenApi() ? openApiValidator() : undefined;

/** The project's own knowledge, opened once for all tests of a file. */
let ownEngine: Promise<Engine> | undefined;

export type BotRoomOptions = Readonly<{
  engine?: Engine;
  commands?: readonly AnyCommand[];
  practice?: Partial<PracticeOptions>;
  pictures?: PictureCache;
  /** Whether the bot asks for the text of all messages; the stand-in then allows it. */
  readsMessages?: boolean;
  /** What the bot takes for the time. */
  now?: () => number;
}>;

/** Everything that the bot logged, an object a line. */
export type Logged = readonly Readonly<Record<string, unknown>>[];

/**
 * Starts a stand-in for Discord with a server, a channel and two people, and the
 * bot as `main` puts it together, logged in to it. Both are gone after the test.
 */
export async function openBot(options: BotRoomOptions = {}) {
  const intentsAllowed = options.readsMessages ? PRIVILEGED_INTENTS : 0;
  const discord = await startPractice({ token: TOKEN, intentsAllowed, ...options.practice });
  const guild = discord.addGuild({ name: 'Study group' });
  const channel = discord.addChannel(guild, 'questions');
  const ann = discord.as(discord.addUser({ name: 'ann' }));
  const ben = discord.as(discord.addUser({ name: 'ben' }));
  const logged: Record<string, unknown>[] = [];
  const lost: number[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'bot-data-'));
  const startBot = () => started(discord.url, options, { folder, logged, lost });
  const bot = await startBot();
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
    rmSync(folder, { recursive: true });
    validator?.assertValid(discord.requests);
  });
  return { discord, guild, channel, ann, ben, bot, logged: logged as Logged, lost, folder, startBot };
}

type Kept = Readonly<{ folder: string; logged: unknown[]; lost: number[] }>;

async function started(url: string, options: BotRoomOptions, kept: Kept) {
  const config = parseConfig({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: url,
    MESSAGE_CONTENT: String(options.readsMessages ?? false),
    LOG_LEVEL: 'debug',
  });
  if (Array.isArray(config)) throw new Error('the test’s own settings are wrong');
  const log = createLog({ level: 'debug', isPretty: false, secrets: [TOKEN], to: linesInto(kept.logged) });
  const engine = options.engine ?? (await ownOnce());
  const store = await openStore({ folder: kept.folder });
  if (!isStore(store)) throw new Error(store.message);
  const pictures = options.pictures ?? createPictureCache({ maxBytes: MOST_PICTURE_BYTES });
  const bot = await connect(
    { engine, store, pictures },
    {
      config,
      log,
      commands: options.commands ?? commands,
      now: options.now ?? Date.now,
      onLost: (code) => kept.lost.push(code),
    },
  );
  if ('message' in bot) throw new Error(bot.message);
  return bot;
}

function ownOnce(): Promise<Engine> {
  ownEngine ??= openOwn();
  return ownEngine;
}

async function openOwn(): Promise<Engine> {
  const engine = await loadEngine(new URL('../../knowledge', import.meta.url).pathname);
  if (!isEngine(engine)) throw new Error('the knowledge has faults');
  return engine;
}

function linesInto(logged: unknown[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(JSON.parse(String(chunk)));
      done();
    },
  });
}
