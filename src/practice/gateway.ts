import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { dispatchOf } from './dispatches.ts';
import { accept, type GatewayOptions, type GatewayState } from './gateway-connection.ts';
import { dispatchTo, OP, sendFrame, wants } from './gateway-session.ts';
import type { World } from './world.ts';

/** The gateway as its operator sees it. */
export type Gateway = {
  /** How many clients are connected and identified now. */
  readonly connected: () => number;
  /** Cuts every connection: without a code as a lost network does, else with that close code. */
  drop(code?: number): void;
  /** Orders every client to reconnect (op 7). */
  reconnect(): void;
  /** Tells every client that its session is no longer valid (op 9). */
  invalidate(resumable: boolean): void;
  /** Cuts every connection and forgets its session, so that the client cannot resume. */
  forget(): void;
  /** Stops or restarts answering heartbeats. */
  muteHeartbeats(muted: boolean): void;
  close(): void;
};

/** Takes the world and an HTTP server and speaks the gateway to whoever opens a WebSocket there. */
export function createGateway(world: World, server: Server, options: GatewayOptions): Gateway {
  const state: GatewayState = { world, options, sessions: new Map(), sockets: new Set(), muted: false };
  const webSockets = new WebSocketServer({ server, perMessageDeflate: false });
  webSockets.on('connection', (socket, request) => accept(state, socket, request.url ?? ''));
  const stopListening = world.bus.on((event) => {
    const dispatch = dispatchOf(world, event);
    if (dispatch === null) {
      return;
    }
    for (const session of [...state.sessions.values()].filter((one) => wants(one, dispatch))) {
      dispatchTo(session, dispatch.name, dispatch.data(session.intents));
    }
  });
  return {
    connected: () => [...state.sessions.values()].filter((session) => session.socket !== null).length,
    drop: (code) => cutAll(state, code),
    forget: () => {
      state.sessions.clear();
      cutAll(state, undefined);
    },
    reconnect: () => state.sockets.forEach((socket) => void sendFrame(socket, OP.RECONNECT, null)),
    invalidate: (resumable) => invalidateAll(state, resumable),
    muteHeartbeats: (muted) => {
      state.muted = muted;
    },
    close: () => {
      stopListening();
      state.sockets.forEach((socket) => void socket.terminate());
      webSockets.close();
    },
  };
}

function cutAll(state: GatewayState, code: number | undefined): void {
  for (const socket of [...state.sockets]) {
    cut(state, socket, code);
  }
}

/** Detached at once: a session whose connection is cut must keep what comes from now on. */
function cut(state: GatewayState, socket: WebSocket, code: number | undefined): void {
  for (const session of state.sessions.values()) {
    if (session.socket === socket) {
      session.socket = null;
    }
  }
  if (code === undefined) {
    socket.terminate();
  } else {
    socket.close(code);
  }
}

function invalidateAll(state: GatewayState, resumable: boolean): void {
  for (const session of [...state.sessions.values()]) {
    if (!resumable) {
      state.sessions.delete(session.id);
    }
    if (session.socket !== null) {
      sendFrame(session.socket, OP.INVALID_SESSION, resumable);
    }
  }
}
