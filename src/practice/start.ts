/**
 * A stand-in for Discord on loopback: gateway and REST v10 for an unmodified discord.js client, and users who act.
 *
 *   const discord = await startPractice({ token: 'practice' });
 *   const guild = discord.addGuild({ name: 'Study group' });
 *   const channel = discord.addChannel(guild, 'questions');
 *   const ann = discord.as(discord.addUser({ name: 'ann', guilds: [guild] }));
 *   const client = new Client({ intents, rest: { api: discord.url, version: '10' } });
 *   await client.login('practice');
 *
 *   const outcome = await ann.slash(channel, 'ask', { question: 'When did it begin?' });
 *   outcome.response.kind;                       // 'message', 'deferred', 'update', 'modal', …
 *   const message = await outcome.answer();      // waits for a deferred answer too
 *   await ann.press(message, 'Next');            // a label or a custom id
 *   const reply = await ann.mention(channel, 'and when did it end?').answer();
 *   ann.sees(channel);                           // every message that ann can see, in order
 *   discord.faults.rateLimit({ match: 'POST /channels/', retryAfter: 0.2 });
 *   discord.requests;                            // every REST request of the bot
 *   await discord.close();
 *
 * Whatever takes a guild, channel, user or message takes an id or anything with one. Limits are Discord's own,
 * and what breaks them is refused with Discord's codes.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Actor, createActor } from './actor.ts';
import type { Listener } from './events.ts';
import { createGateway } from './gateway.ts';
import { createRest } from './http.ts';
import type { Room } from './outcome.ts';
import { createPlaces, type Places } from './place-views.ts';
import { idOf, type Ref } from './references.ts';
import { createRequestLog, type RequestEntry } from './request-log.ts';
import { createRestFaults, type RestFaults } from './rest-faults.ts';
import { fillFrom, readSnapshot, snapshotOf } from './snapshot.ts';
import { type Waiting, waitFor } from './waiting.ts';
import { createWorld } from './world.ts';

export type PracticeOptions = {
  /** The token with which the bot must log in. */
  readonly token: string;
  readonly applicationId?: string;
  readonly botName?: string;
  /** The clock for ids, timestamps and the age of interactions; the real one by default. */
  readonly now?: () => number;
  /** How long the bot has for its first answer; 3000 by default, as with Discord. */
  readonly interactionLimitMs?: number;
  /** How long an interaction's token lives; a quarter of an hour by default. */
  readonly interactionTokenMs?: number;
  /** The privileged intents that are enabled, as bits; none by default. */
  readonly intentsAllowed?: number;
  readonly heartbeatMs?: number;
  /** The port to listen on; any free one by default. */
  readonly port?: number;
  /** What `snapshot` gave earlier: everything is as it was then. Its bot takes the place of `applicationId`. */
  readonly restored?: Uint8Array | undefined;
};

/** What can be made to go wrong. */
export type PracticeFaults = Pick<RestFaults, 'rateLimit' | 'fail' | 'delay' | 'limit' | 'clear'> & {
  /** Cuts every connection: without a code as a lost network does, else with that close code. */
  dropGateway(code?: number): void;
  /** Orders the client to reconnect (op 7). */
  reconnectGateway(): void;
  /** Says that the session is invalid (op 9); true leaves it to be resumed. */
  invalidateSession(resumable?: boolean): void;
  /** Cuts every connection and forgets its session, so that the client cannot resume. */
  forgetSessions(): void;
  /** Stops or restarts answering heartbeats. */
  muteHeartbeats(muted: boolean): void;
};

export type Practice = Places & {
  /** For the client option `rest.api`. */
  readonly url: string;
  readonly port: number;
  readonly botId: string;
  readonly applicationId: string;
  /** That user at the keyboard. */
  as(user: Ref): Actor;
  readonly requests: readonly RequestEntry[];
  clearRequests(): void;
  /** Calls the listener after each REST request; returns the function that stops it. */
  onRequest(listener: (request: RequestEntry) => void): () => void;
  /** Calls the listener whenever anything changes; returns the function that stops it. */
  on(listener: Listener): () => void;
  /** Waits until the check returns something other than undefined, and returns that. */
  until<T>(
    check: () => T | undefined,
    options?: { readonly what?: string; readonly timeoutMs?: number },
  ): Promise<T>;
  /** How many sessions of the bot are connected to the gateway now. */
  connected(): number;
  readonly faults: PracticeFaults;
  /** Everything that is kept here, in a form that can be written to a file. */
  snapshot(): Uint8Array;
  close(): Promise<void>;
};

const HOST = '127.0.0.1';
const UNTIL_TIMEOUT_MS = 2000;

/** Takes options and returns a running stand-in on loopback; rejects if the port is taken or the snapshot unreadable. */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  const restored = options.restored === undefined ? undefined : readSnapshot(options.restored);
  const world = createWorld({
    token: options.token,
    applicationId: restored?.botId ?? options.applicationId,
    botName: options.botName ?? 'bot',
    now: options.now ?? Date.now,
    intentsAllowed: options.intentsAllowed ?? 0,
    interactionLimitMs: options.interactionLimitMs ?? 3000,
    interactionTokenMs: options.interactionTokenMs ?? 15 * 60 * 1000,
  });
  const log = createRequestLog(world.bus);
  const restFaults = createRestFaults();
  const addressed = { port: 0 };
  const gatewayUrl = (): string => `ws://${HOST}:${addressed.port}/gateway`;
  const server = createRest({ world, log, faults: restFaults, gatewayUrl });
  const gateway = createGateway(world, server, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    url: gatewayUrl,
  });
  server.listen(options.port ?? 0, HOST);
  await once(server, 'listening');
  addressed.port = (server.address() as AddressInfo).port;
  world.cdnUrl = `http://${HOST}:${addressed.port}`;
  if (restored !== undefined) {
    fillFrom(world, restored);
  }
  const room: Room = { world, log, gateway };
  return {
    ...createPlaces(world),
    url: `${world.cdnUrl}/api`,
    port: addressed.port,
    botId: world.botId,
    applicationId: world.applicationId,
    as: (user) => createActor(room, idOf(user)),
    requests: log.entries,
    clearRequests: log.clear,
    onRequest: (listener) => world.bus.on((event) => event.kind === 'request' && listener(event.request)),
    on: world.bus.on,
    until: (check, wanted = {}) => waitFor(world.bus, check, waitingFor(wanted)),
    connected: gateway.connected,
    faults: {
      rateLimit: restFaults.rateLimit,
      fail: restFaults.fail,
      delay: restFaults.delay,
      limit: restFaults.limit,
      clear: restFaults.clear,
      dropGateway: gateway.drop,
      reconnectGateway: gateway.reconnect,
      invalidateSession: (resumable = false) => gateway.invalidate(resumable),
      forgetSessions: gateway.forget,
      muteHeartbeats: gateway.muteHeartbeats,
    },
    snapshot: () => snapshotOf(world),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function waitingFor(wanted: { readonly what?: string; readonly timeoutMs?: number }): Waiting {
  const timeoutMs = wanted.timeoutMs ?? UNTIL_TIMEOUT_MS;
  return {
    timeoutMs,
    describe: () => `${wanted.what ?? 'What was waited for'} did not happen in ${timeoutMs} ms`,
  };
}

export type { Actor, SlashOptions, Where } from './actor.ts';
export type { Said } from './actor-messages.ts';
export type { PracticeEvent } from './events.ts';
export type { InteractionResponse, ModalView } from './interaction-types.ts';
export { textOf } from './message-text.ts';
export type { MessageView, Pinged } from './message-types.ts';
export type { Outcome } from './outcome.ts';
export type { ChannelView, GuildView, RoleView, UserView } from './place-views.ts';
export { PRIVILEGED as PRIVILEGED_INTENTS } from './readable.ts';
export type { RequestEntry } from './request-log.ts';
