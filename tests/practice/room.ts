import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type PracticeOptions, startPractice } from '../../src/practice/start.ts';

export const TOKEN = 'practice-token';

export const ORDINARY_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

export type RoomOptions = Partial<PracticeOptions> & {
  readonly client?: Partial<ClientOptions>;
  /** False leaves the client to be logged in by the test. */
  readonly login?: boolean;
  /** When to close everything: after the test unless told otherwise, as `afterAll`. */
  readonly finish?: (close: () => Promise<void>) => void;
};

/** Starts a stand-in with one server, one channel and two users, and logs a real client in to it. */
export async function openRoom({
  client: clientOptions = {},
  login = true,
  finish = onTestFinished,
  ...options
}: RoomOptions = {}) {
  const discord = await startPractice({ token: TOKEN, ...options });
  const guild = discord.addGuild({ name: 'Study group' });
  const channel = discord.addChannel(guild, 'questions');
  const ann = discord.as(discord.addUser({ name: 'ann' }));
  const ben = discord.as(discord.addUser({ name: 'ben', locale: 'fr' }));
  const client = new Client({
    intents: ORDINARY_INTENTS,
    partials: [Partials.Channel],
    ...clientOptions,
    rest: { api: discord.url, version: '10', ...clientOptions.rest },
  });
  const errors: unknown[] = [];
  client.on('error', (error) => errors.push(error));
  finish(async () => {
    await client.destroy();
    await discord.close();
  });
  if (login) {
    const ready = new Promise((resolve) => {
      client.once('clientReady', resolve);
    });
    await client.login(TOKEN);
    await ready;
  }
  return { discord, guild, channel, ann, ben, client, errors };
}
