/**
 * The practice room: a bot, a stand-in for Discord that it is connected to over loopback, and a page in which
 * people see and do what they would in Discord. The room knows nothing of the bot but how to start and stop it.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PRIVILEGED_INTENTS, startPractice } from '../practice/start.ts';
import { bundlePage } from './bundle.ts';
import { setScene } from './cast.ts';
import { createFaultSwitches } from './faults.ts';
import { type Keeping, keepIn, keepNothing } from './keeping.ts';
import { createRunner, type RunningBot } from './runner.ts';
import { createSentLog } from './sent.ts';
import { createRoomServer } from './server.ts';
import { createStreams } from './stream.ts';
import type { Status } from './wire.ts';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4400;

/** What the bot must be told to come to the room. */
export type Invitation = Readonly<{
  /** Where the stand-in's REST is, for `rest.api` of discord.js. */
  apiUrl: string;
  token: string;
  /** Where the bot may keep its data. */
  dataFolder: string;
  /** To be called when Discord closes the connection for good. */
  onLost: () => void;
}>;

export type RoomOptions = Readonly<{
  botName: string;
  /** Starts the bot; called again for each restart. A fault is told in words. */
  startBot: (invitation: Invitation) => Promise<RunningBot | { readonly message: string }>;
  /** The port that must be used; without one, a usual one or any that is free. */
  port?: number | undefined;
  /** The folder to keep everything in; without one, all is gone at the end. */
  keepFolder?: string | undefined;
}>;

export type Room = Readonly<{
  /** The address of the page. */
  url: string;
  /** Why the bot could not be started, where it could not. */
  fault: string | undefined;
  stop: () => Promise<void>;
}>;

/** Opens the room and starts the bot in it; rejects where the port or what was kept cannot be used. */
export async function startRoom({ botName, startBot, port, keepFolder }: RoomOptions): Promise<Room> {
  const keeping = keepFolder === undefined ? keepNothing() : keepIn(keepFolder);
  const page = bundlePage();
  // a fault of the page is told where it is asked for, and below
  page.catch(() => {});
  const token = randomBytes(24).toString('base64url');
  const discord = await practiceOf(keeping, token, botName);
  const cast = setScene(discord);
  keeping.watch(discord);
  const faults = createFaultSwitches(discord);
  const sent = createSentLog(discord);
  const invitation = { apiUrl: discord.url, token, dataFolder: keeping.folder };
  const runner = createRunner(
    (onLost) => startBot({ ...invitation, onLost }),
    () => discord.connected() > 0,
    () => streams.tellStatus(),
  );
  const status = (): Status => ({ bot: runner.state(), why: runner.why(), faults: faults.on() });
  const streams = createStreams({ discord, cast, sent, status });
  const stage = { discord, faults, runner, modals: new Map(), tellStatus: streams.tellStatus };
  const server = createRoomServer({ ...stage, cast, sent, streams, page, port: () => portOf(server) });
  const close = async (): Promise<void> => {
    streams.close();
    await runner.stop();
    keeping.finish();
    server.closeAllConnections();
    server.close();
    await discord.close();
  };
  try {
    await listen(server, port);
    await Promise.all([runner.restart(), page]);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: `http://${HOST}:${portOf(server)}`,
    fault: runner.state() === 'failed' ? runner.why() : undefined,
    stop: close,
  };
}

async function practiceOf({ kept, folder }: Keeping, token: string, botName: string) {
  try {
    return await startPractice({ token, botName, intentsAllowed: PRIVILEGED_INTENTS, restored: kept });
  } catch (error) {
    if (kept === undefined) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`What was kept in ${folder} cannot be read (${words}). Delete it to begin anew.`);
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Takes a port that must be used, or none: then the usual one, or a free one where that is taken. */
async function listen(server: Server, port: number | undefined): Promise<void> {
  const wanted = port === undefined ? [DEFAULT_PORT, 0] : [port];
  for (const one of wanted) {
    server.listen(one, HOST);
    try {
      await once(server, 'listening');
      return;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || one === wanted.at(-1)) throw error;
    }
  }
}
