import type { WebSocket } from 'ws';
import type { Dispatch } from './dispatches.ts';
import { shardOf } from './snowflake.ts';

/** How many events a session keeps for a client that comes back. */
const MOST_KEPT = 1000;

export const OP = {
  DISPATCH: 0,
  HEARTBEAT: 1,
  IDENTIFY: 2,
  PRESENCE: 3,
  VOICE: 4,
  RESUME: 6,
  RECONNECT: 7,
  REQUEST_MEMBERS: 8,
  INVALID_SESSION: 9,
  HELLO: 10,
  ACK: 11,
} as const;

type Sent = { readonly s: number; readonly t: string; readonly d: unknown };

export type Session = {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  seq: number;
  readonly sent: Sent[];
  /** Null while the client is away; events are kept meanwhile. */
  socket: WebSocket | null;
};

/** Sends one frame; a socket that is closing swallows it, as the network would. */
export function sendFrame(
  socket: WebSocket,
  op: number,
  d: unknown,
  s: number | null = null,
  t: string | null = null,
): void {
  if (socket.readyState === socket.OPEN) {
    socket.send(JSON.stringify({ op, d, s, t }));
  }
}

/** Gives an event the session's next number, keeps it for a resume, and sends it if the client is there. */
export function dispatchTo(session: Session, name: string, data: unknown): void {
  session.seq += 1;
  // Serialised now: what is replayed must be what was true then.
  const event: Sent = { s: session.seq, t: name, d: structuredClone(data) };
  session.sent.push(event);
  if (session.sent.length > MOST_KEPT) {
    session.sent.shift();
  }
  if (session.socket !== null) {
    sendFrame(session.socket, OP.DISPATCH, event.d, event.s, event.t);
  }
}

/** Says whether a session gets an event: the guild is on its shard and it asked for one of the intents. */
export function wants(session: Session, dispatch: Dispatch): boolean {
  const [shard, count] = session.shard;
  const own = dispatch.guildId === null ? 0 : shardOf(dispatch.guildId, count);
  return own === shard && (dispatch.intents === 0 || (session.intents & dispatch.intents) !== 0);
}

/** Says whether a session still has every event after the given number. */
export function canReplay(session: Session, seq: number): boolean {
  const first = session.sent[0]?.s ?? session.seq + 1;
  return seq <= session.seq && seq >= first - 1;
}

/** Sends everything after the given number again, then says that the session is resumed. */
export function replay(session: Session, socket: WebSocket, seq: number): void {
  for (const event of session.sent.filter((one) => one.s > seq)) {
    sendFrame(socket, OP.DISPATCH, event.d, event.s, event.t);
  }
  dispatchTo(session, 'RESUMED', {});
}
