import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, type RateLimitData } from 'discord.js';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { type Beat, createBeat } from './beat.ts';
import type { AnyCommand } from './command.ts';
import { createPace } from './pace.ts';
import { registerCommands } from './register.ts';
import { routeInteraction, routeMessage } from './router.ts';
import { createWork } from './work.ts';

export type BotOptions = Readonly<{
  /** Not logged in yet. */
  client: Client;
  config: Config;
  commands: readonly AnyCommand[];
  app: App;
  /** Called when Discord has closed the connection for good. */
  onLost: (closeCode: number) => void;
}>;

export type Bot = Readonly<{
  /** Resolves when the bot answers; rejects when Discord cannot be reached or refuses the token. */
  login: () => Promise<void>;
  /** The clock for what the bot does of its own accord; it goes from login on. */
  beat: Beat;
  /** Takes nothing new, finishes what runs, and leaves. */
  stop: () => Promise<void>;
}>;

/** Less than the five seconds that a bot has for leaving. */
const FINISH_MS = 3500;

/** Quizzes need no more for it: what is not finished then is finished after the next start. */
const QUIZ_FINISH_MS = 600;

/** Connects the commands and the answering to Discord. */
export function createBot({ client, config, commands, app, onLost }: BotOptions): Bot {
  const work = createWork();
  const pace = createPace();
  const beat = createBeat(client, app);
  client.on(Events.InteractionCreate, (interaction) =>
    work.begin(() => routeInteraction(interaction, commands, app)),
  );
  client.on(Events.MessageCreate, (message) => work.begin(() => routeMessage(message, app, pace)));
  client.on(Events.GuildDelete, ({ id }) => work.begin(() => forgetServer(id, app)));
  logEvents(client, app.log);
  return {
    login: async () => {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(config.token);
      const { application, user, guilds } = await ready;
      // During login the same makes `login` reject.
      client.on(Events.ShardDisconnect, ({ code }) => {
        app.log.fatal({ code }, 'Discord has closed the connection for good');
        onLost(code);
      });
      app.log.info({ bot: user.tag, servers: guilds.cache.size }, 'logged in');
      await resumeQuizzes(app);
      await register(client, application.id, commands, app.log);
      beat.start();
    },
    beat,
    stop: async () => {
      await Promise.all([beat.stop(), work.close(FINISH_MS)]);
      await Promise.race([app.quiz.close(), sleep(QUIZ_FINISH_MS)]);
      await client.destroy();
      await app.store.close();
    },
  };
}

/** Forgets what a server has set, and what was gathered on it, when the bot is no longer on it. Never rejects. */
async function forgetServer(server: string, { store, log }: App): Promise<void> {
  try {
    await Promise.all([
      store.servers.forget(server),
      store.quizSessions.forgetServer(server),
      store.feedback.forgetServer(server),
      store.uncovered.forgetServer(server),
      store.boards.forgetServer(server),
      store.daily.forgetServer(server),
      store.complaints.forgetServer(server),
    ]);
    log.info('left a server, what was stored of it is forgotten');
  } catch (error) {
    log.error({ err: error, server }, 'what is stored of a server that was left could not be forgotten');
  }
}

/** Quizzes that ran when the bot stopped go on. Never rejects: without them the bot still answers. */
async function resumeQuizzes({ quiz, log }: App): Promise<void> {
  try {
    await quiz.resume();
  } catch (error) {
    log.error({ err: error }, 'quizzes could not go on');
  }
}

async function register(
  client: Client,
  application: string,
  commands: readonly AnyCommand[],
  log: Log,
): Promise<void> {
  try {
    await registerCommands(
      client.rest,
      application,
      commands.map(({ data }) => data),
      log,
    );
  } catch (error) {
    // Commands of an earlier start may still be there, and mentions work without any.
    log.error({ err: error }, 'commands could not be registered');
  }
}

function logEvents(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'connection error'));
  client.on(Events.ShardReconnecting, () => log.info('connection lost; reconnecting'));
  client.on(Events.ShardResume, (_shard, replayed) => log.info({ replayed }, 'connection resumed'));
  client.rest.on('rateLimited', ({ route, method, timeToReset, scope }: RateLimitData) =>
    log.warn({ route, method, timeToReset, scope }, 'rate limited'),
  );
  // Discord bans an address after 10,000 refused requests in ten minutes.
  client.rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    log.error({ count, remainingTime }, 'Discord refuses many requests'),
  );
}
