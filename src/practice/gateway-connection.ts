import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { guildCreateJson, userJson } from './entity-json.ts';
import { canReplay, dispatchTo, OP, replay, type Session, sendFrame } from './gateway-session.ts';
import { asList, asObject, isObject, type Json } from './json.ts';
import { INTENT, PRIVILEGED } from './readable.ts';
import { shardOf } from './snowflake.ts';
import { userOf, type World } from './world.ts';

/** https://discord.com/developers/docs/events/gateway#sending-events and #rate-limiting */
const MOST_FRAME_BYTES = 4096;
const MOST_FRAMES = 120;
const FRAMES_WINDOW_MS = 60_000;

export type GatewayOptions = {
  readonly heartbeatMs: number;
  /** The address that clients resume at, known once the server listens. */
  readonly url: () => string;
};

/** What all connections share. */
export type GatewayState = {
  readonly world: World;
  readonly options: GatewayOptions;
  readonly sessions: Map<string, Session>;
  readonly sockets: Set<WebSocket>;
  muted: boolean;
};

type Connection = { readonly socket: WebSocket; session: Session | null; readonly frames: number[] };

/** Takes a new connection and speaks the gateway to it until it ends. */
export function accept(state: GatewayState, socket: WebSocket, url: string): void {
  const connection: Connection = { socket, session: null, frames: [] };
  state.sockets.add(socket);
  socket.on('close', (code) => leave(state, connection, code));
  // A connection that breaks is followed by its close, which does what is needed.
  socket.on('error', () => {});
  const version = new URL(url, 'ws://localhost').searchParams.get('v');
  if (version !== null && version !== '10') {
    socket.close(4012, 'Invalid API version');
    return;
  }
  state.world.bus.emit({ kind: 'gateway', state: 'connected', sessionId: null });
  sendFrame(socket, OP.HELLO, { heartbeat_interval: state.options.heartbeatMs });
  socket.on('message', (data) => receive(state, connection, String(data)));
}

function leave(state: GatewayState, connection: Connection, code: number): void {
  const { session, socket } = connection;
  state.sockets.delete(socket);
  if (session !== null && session.socket === socket) {
    session.socket = null;
  }
  // These two codes from the client end its session; every other close leaves it to be resumed.
  if (session !== null && (code === 1000 || code === 1001)) {
    state.sessions.delete(session.id);
  }
  state.world.bus.emit({ kind: 'gateway', state: 'closed', sessionId: session?.id ?? null });
}

function receive(state: GatewayState, connection: Connection, text: string): void {
  const { socket } = connection;
  const frame = Buffer.byteLength(text) <= MOST_FRAME_BYTES ? parse(text) : null;
  if (frame === null) {
    socket.close(4002, 'Error while decoding payload.');
    return;
  }
  const now = performance.now();
  const { frames } = connection;
  frames.push(now);
  while (frames.length > 0 && (frames[0] ?? now) < now - FRAMES_WINDOW_MS) {
    frames.shift();
  }
  if (frames.length > MOST_FRAMES) {
    socket.close(4008, 'Rate limited.');
    return;
  }
  switch (frame.op) {
    case OP.HEARTBEAT:
      state.muted ? undefined : sendFrame(socket, OP.ACK, null);
      break;
    case OP.IDENTIFY:
      identify(state, connection, asObject(frame.d));
      break;
    case OP.RESUME:
      resume(state, connection, asObject(frame.d));
      break;
    case OP.PRESENCE:
    case OP.VOICE:
    case OP.REQUEST_MEMBERS:
      connection.session === null ? socket.close(4003, 'Not authenticated.') : undefined;
      break;
    default:
      socket.close(4001, 'Unknown opcode.');
      break;
  }
}

function parse(text: string): Json | null {
  try {
    const frame: unknown = JSON.parse(text);
    return isObject(frame) ? frame : null;
  } catch {
    // Not JSON: the caller closes with 4002.
    return null;
  }
}

function identify(state: GatewayState, connection: Connection, data: Json): void {
  const { world, options } = state;
  const { socket } = connection;
  const [shard, count] = data.shard === undefined ? [0, 1] : asList(data.shard).map(Number);
  const fault = identifyFault(world, connection, data, shard, count);
  if (fault !== null) {
    socket.close(...fault);
    return;
  }
  const session: Session = {
    id: randomBytes(16).toString('hex'),
    intents: Number(data.intents),
    shard: [shard ?? 0, count ?? 1],
    seq: 0,
    sent: [],
    socket,
  };
  connection.session = session;
  state.sessions.set(session.id, session);
  const onShard = [...world.guilds.values()].filter(
    (guild) => guild.hasBot && shardOf(guild.id, session.shard[1]) === session.shard[0],
  );
  const guilds = (session.intents & INTENT.GUILDS) !== 0 ? onShard : [];
  dispatchTo(session, 'READY', {
    v: 10,
    user: {
      ...userJson(userOf(world, world.botId)),
      verified: true,
      mfa_enabled: false,
      email: null,
      flags: 0,
    },
    guilds: onShard.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: options.url(),
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
  });
  for (const guild of guilds) {
    dispatchTo(session, 'GUILD_CREATE', guildCreateJson(world, guild));
  }
  world.bus.emit({ kind: 'gateway', state: 'identified', sessionId: session.id });
}

function identifyFault(
  world: World,
  connection: Connection,
  data: Json,
  shard: number | undefined,
  count: number | undefined,
): [number, string] | null {
  const intents = data.intents;
  if (connection.session !== null) {
    return [4005, 'Already authenticated.'];
  }
  if (data.token !== world.token) {
    return [4004, 'Authentication failed.'];
  }
  if (shard === undefined || count === undefined || !(shard >= 0 && shard < count)) {
    return [4010, 'Invalid shard.'];
  }
  if (typeof intents !== 'number' || !Number.isSafeInteger(intents) || intents < 0) {
    return [4013, 'Invalid intent(s).'];
  }
  return (intents & PRIVILEGED & ~world.intentsAllowed) === 0 ? null : [4014, 'Disallowed intent(s).'];
}

function resume(state: GatewayState, connection: Connection, data: Json): void {
  const { socket } = connection;
  if (data.token !== state.world.token) {
    socket.close(4004, 'Authentication failed.');
    return;
  }
  const session = state.sessions.get(String(data.session_id));
  const seq = Number(data.seq);
  if (session === undefined || !canReplay(session, seq)) {
    sendFrame(socket, OP.INVALID_SESSION, false);
    return;
  }
  // The client may be back before the loss of its old connection was noticed.
  session.socket?.terminate();
  session.socket = socket;
  connection.session = session;
  replay(session, socket, seq);
  state.world.bus.emit({ kind: 'gateway', state: 'resumed', sessionId: session.id });
}
