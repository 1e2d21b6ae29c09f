import type { ServerResponse } from 'node:http';
import type { Practice, PracticeEvent } from '../practice/start.ts';
import { type Cast, placesOf } from './cast.ts';
import type { SentLog } from './sent.ts';
import type { Message, Snapshot, Status, Told } from './wire.ts';

/** Enough of a conversation to scroll in; older messages are left out of a window. */
const MOST_MESSAGES = 150;
const KEEP_ALIVE_MS = 15_000;

export type Scene = Readonly<{
  discord: Practice;
  cast: Cast;
  sent: SentLog;
  status: () => Status;
}>;

export type Streams = Readonly<{
  /** Tells a window all that its person sees, and then every change, until the window closes. */
  open: (personId: string, response: ServerResponse) => void;
  tellStatus: () => void;
  close: () => void;
}>;

type Window = Readonly<{ personId: string; tell: (told: Told) => void; response: ServerResponse }>;

/** Returns the open windows of a room, each of which is told what its person sees. */
export function createStreams(scene: Scene): Streams {
  const { discord, sent, status } = scene;
  const windows = new Set<Window>();
  const tellAll = (toldTo: (window: Window) => Told | null): void => {
    for (const window of windows) {
      const told = toldTo(window);
      if (told !== null) window.tell(told);
    }
  };
  const stopHearing = discord.on((event) => tellAll(({ personId }) => toldOf(scene, personId, event)));
  const stopSent = sent.on(({ body: _, ...line }) => tellAll(() => ({ type: 'sent', sent: line })));
  const alive = setInterval(() => {
    for (const { response } of windows) response.write(':\n\n');
  }, KEEP_ALIVE_MS);
  return {
    open: (personId, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const tell = (told: Told): void => void response.write(`data: ${servedHere(discord, told)}\n\n`);
      const window = { personId, tell, response };
      tell({ type: 'snapshot', snapshot: snapshotFor(scene, personId) });
      windows.add(window);
      response.on('close', () => windows.delete(window));
    },
    tellStatus: () => tellAll(() => ({ type: 'status', status: status() })),
    close: () => {
      clearInterval(alive);
      stopHearing();
      stopSent();
      for (const { response } of windows) response.end();
    },
  };
}

/** Attachments are served by the room too, so that the page needs no other origin. */
function servedHere(discord: Practice, told: Told): string {
  return JSON.stringify(told).replaceAll(`${new URL(discord.url).origin}/attachments/`, '/attachments/');
}

/** Everything that a person sees at this moment. */
function snapshotFor({ discord, cast, status }: Scene, personId: string): Snapshot {
  const me = cast.people.find(({ id }) => id === personId);
  if (me === undefined) throw new Error(`nobody has the id ${personId}`);
  const places = placesOf(discord, cast, personId);
  const actor = discord.as(personId);
  return {
    me,
    people: cast.people,
    bot: discord.user(discord.botId),
    server: { id: cast.serverId, name: cast.serverName },
    roles: {},
    places,
    messages: places.flatMap(({ id }) => actor.sees(id).slice(-MOST_MESSAGES)),
    status: status(),
  };
}

function toldOf({ discord, cast, status }: Scene, personId: string, event: PracticeEvent): Told | null {
  switch (event.kind) {
    case 'message-created':
    case 'message-updated':
      return maySee(discord, event.message, personId)
        ? { type: 'message', message: event.message, isNew: event.kind === 'message-created' }
        : null;
    case 'reaction-added':
    case 'reaction-removed': {
      const message = discord.message(event.messageId);
      return message !== undefined && maySee(discord, message, personId)
        ? { type: 'message', message, isNew: false }
        : null;
    }
    case 'message-deleted':
      return { type: 'gone', id: event.messageId };
    case 'channel-added':
    case 'channel-updated':
    case 'channel-removed':
      return { type: 'places', places: placesOf(discord, cast, personId) };
    case 'commands-changed':
      return { type: 'commands' };
    case 'typing':
      return { type: 'typing', placeId: event.channelId, userId: event.userId };
    case 'gateway':
      return { type: 'status', status: status() };
    default:
      return null;
  }
}

/** Whether a person sees a message: it is for them or for all, in a place that is open to them. */
export function maySee(discord: Practice, message: Message, personId: string): boolean {
  if (message.ephemeral_for !== null && message.ephemeral_for !== personId) return false;
  const { guildId, recipients } = discord.channel(message.channel_id);
  return guildId !== null || recipients.includes(personId);
}
