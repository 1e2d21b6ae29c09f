import type { Engine } from './answer/engine.ts';
import type { Config } from './config.ts';
import { type Bot, createBot } from './discord/bot.ts';
import type { Command } from './discord/command.ts';
import { createConversations } from './discord/conversations.ts';
import { isEngine, loadEngine } from './engine-cache.ts';
import { formatFault } from './knowledge/fault.ts';
import type { Log } from './log.ts';

export type StartOptions = Readonly<{
  config: Config;
  commands: readonly Command[];
  log: Log;
  now: () => number;
  /** Called when Discord has closed the connection for good. */
  onLost: (closeCode: number) => void;
}>;

const FORGET_EVERY_MS = 60_000;

/** A reason why the bot cannot run, written for whoever runs it. */
export type StartFault = Readonly<{ message: string }>;

/** Loads the knowledge, puts the bot together and logs it in. */
export async function start(options: StartOptions): Promise<Bot | StartFault> {
  const engine = await loadEngine(options.config.knowledgeFolder);
  if (!isEngine(engine))
    return { message: `The knowledge has faults:\n${engine.map(formatFault).join('\n')}` };
  const { sources, facts } = engine.knowledge;
  options.log.info({ sources: sources.length, facts: facts.length }, 'knowledge loaded');
  return connect(engine, options);
}

/** Puts the bot together over knowledge that is loaded, and logs it in. */
export async function connect(
  engine: Engine,
  { config, commands, log, now, onLost }: StartOptions,
): Promise<Bot | StartFault> {
  const app = { engine, conversations: createConversations(), log, now };
  setInterval(() => app.conversations.forgetOld(now()), FORGET_EVERY_MS).unref();
  const bot = createBot({ config, commands, app, onLost });
  try {
    await bot.login();
    return bot;
  } catch (error) {
    log.debug({ err: error }, 'login failed');
    return { message: loginFault(error, config.apiUrl) };
  }
}

function loginFault(error: unknown, apiUrl: string): string {
  const { code, message } =
    error instanceof Error ? (error as Error & { code?: unknown }) : { code: '', message: '' };
  if (code === 'TokenInvalid') {
    return (
      'Discord refuses DISCORD_TOKEN. It may have been reset, or copied in part: on the page "Bot" of your application ' +
      '(https://discord.com/developers/applications) press "Reset Token", and put the new token into .env.'
    );
  }
  return `The bot could not log in at ${apiUrl}: ${message}`;
}
