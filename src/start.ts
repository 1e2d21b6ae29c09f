import type { Engine } from './answer/engine.ts';
import type { App } from './app.ts';
import { englishTitleWords } from './citation/english-title-words.ts';
import type { Config } from './config.ts';
import { type Bot, createBot } from './discord/bot.ts';
import { createClient } from './discord/client.ts';
import type { AnyCommand } from './discord/command.ts';
import { createConversations } from './discord/conversations.ts';
import { quizOfBot } from './discord/quiz/quiz-of-bot.ts';
import { createRecentAnswers } from './discord/recent-answers.ts';
import { isEngine, loadEngine } from './engine-cache.ts';
import { formatFault } from './knowledge/fault.ts';
import type { Log } from './log.ts';
import { lookupsOf } from './lookup/lookups.ts';
import { createPictureCache, type PictureCache } from './pictures/cache.ts';
import { describeStoreFault } from './store/fault.ts';
import { openStore } from './store/open.ts';
import { isStore, type Store } from './store/store.ts';

export type StartOptions = Readonly<{
  config: Config;
  commands: readonly AnyCommand[];
  log: Log;
  now: () => number;
  /** Called when Discord has closed the connection for good. */
  onLost: (closeCode: number) => void;
}>;

const FORGET_EVERY_MS = 60_000;
/** A picture takes about 100 kB: some hundred of them. */
const MOST_PICTURE_BYTES = 32 * 1024 * 1024;

/** A reason why the bot cannot run, written for whoever runs it. */
export type StartFault = Readonly<{ message: string }>;

/** Loads the knowledge, opens the store, puts the bot together and logs it in. */
export async function start(options: StartOptions): Promise<Bot | StartFault> {
  const { config, log } = options;
  const engine = await loadEngine(config.knowledgeFolder);
  if (!isEngine(engine))
    return { message: `The knowledge has faults:\n${engine.map(formatFault).join('\n')}` };
  const { sources, facts } = engine.knowledge;
  log.info({ sources: sources.length, facts: facts.length }, 'knowledge loaded');
  const store = await openStore(
    { databaseUrl: config.databaseUrl, folder: config.dataFolder },
    {
      onDamaged: (damage) => log.error(damage, 'damaged data in the store; its default is used'),
      onLost: (error) => log.warn({ err: error }, 'connection to the database lost'),
    },
  );
  if (!isStore(store)) return { message: describeStoreFault(store) };
  const pictures = createPictureCache({ maxBytes: MOST_PICTURE_BYTES });
  const bot = await connect({ engine, store, pictures }, options);
  if ('message' in bot) await store.close();
  return bot;
}

/** What the bot needs before it can log in. Stopping the bot closes the store. */
export type Ready = Readonly<{ engine: Engine; store: Store; pictures: PictureCache }>;

/** Puts the bot together over what is loaded and opened, and logs it in. */
export async function connect(
  { engine, store, pictures }: Ready,
  { config, commands, log, now, onLost }: StartOptions,
): Promise<Bot | StartFault> {
  const client = createClient(config);
  const app: App = {
    engine,
    lookups: lookupsOf(engine.knowledge),
    titleWords: englishTitleWords(engine.knowledge.names),
    pictures,
    store,
    quiz: quizOfBot({ engine, store, client, log, now }),
    conversations: createConversations(),
    answers: createRecentAnswers(),
    log,
    now,
  };
  setInterval(() => {
    app.conversations.forgetOld(now());
    app.answers.forgetOld(now());
  }, FORGET_EVERY_MS).unref();
  const bot = createBot({ client, config, commands, app, onLost });
  try {
    await bot.login();
    pictures.warmUp().catch((error: unknown) => log.error({ err: error }, 'pictures cannot be drawn'));
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
  // the code of the gateway does not come with this error
  if (message === 'Used disallowed intents') {
    return (
      'Discord refuses the text of messages, which MESSAGE_CONTENT=true asks for. On the page "Bot" of your application ' +
      '(https://discord.com/developers/applications) switch on "Message Content Intent", or set MESSAGE_CONTENT=false.'
    );
  }
  return `The bot could not log in at ${apiUrl}: ${message}`;
}
