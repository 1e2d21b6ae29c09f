import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { perform, type Stage } from './acting.ts';
import { actSchema } from './acts.ts';
import type { ServedFile } from './bundle.ts';
import type { Cast } from './cast.ts';
import { refusalOf, SECURITY_HEADERS } from './guard.ts';
import type { SentLog } from './sent.ts';
import { maySee, type Streams } from './stream.ts';
import type { Act, Came, Offered } from './wire.ts';

/** Ten files of ten megabytes, in base64. */
const MOST_BYTES = 140 * 1024 * 1024;

export type RoomServer = Stage &
  Readonly<{
    cast: Cast;
    sent: SentLog;
    streams: Streams;
    page: Promise<ReadonlyMap<string, ServedFile>>;
    port: () => number;
  }>;

/** Returns the HTTP server of the page, not yet listening. */
export function createRoomServer(room: RoomServer): Server {
  return createServer((request, response) => {
    serve(room, request, response).catch((error: unknown) => {
      const words = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, statusOf(error), { ok: false, error: words });
    });
  });
}

class TooLarge extends Error {}

function statusOf(error: unknown): number {
  if (error instanceof TooLarge) return 413;
  return error instanceof SyntaxError ? 400 : 500;
}

async function serve(room: RoomServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const refusal = refusalOf(request, room.port());
  if (refusal !== null) return sendText(response, 403, refusal);
  const url = new URL(request.url ?? '/', 'http://room');
  if (url.pathname.startsWith('/attachments/')) return sendAttachment(room, url.pathname, response);
  if (url.pathname === '/health') return sendText(response, 200, room.runner.state());
  const file = request.method === 'GET' ? (await room.page).get(url.pathname) : undefined;
  if (file !== undefined) return void response.writeHead(200, { 'Content-Type': file.type }).end(file.body);
  const person = personOf(room.cast, url.searchParams.get('as'));
  if (person === undefined) return sendText(response, 404, 'Nothing is served here');
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /events':
      return room.streams.open(person, response);
    case 'GET /commands':
      return sendJson(response, 200, offeredTo(room, person, url.searchParams.get('place') ?? ''));
    case 'GET /sent':
      return sendJson(response, 200, sentFor(room, person, url.searchParams.get('message') ?? ''));
    case 'POST /act':
      return sendCame(response, await actOf(room, person, request));
    default:
      return sendText(response, 404, 'Nothing is served here');
  }
}

/** People are named in the address, as `?as=ben`; the first is there where nobody is named. */
function personOf({ people }: Cast, name: string | null): string | undefined {
  if (name === null || name === '') return people[0]?.id;
  const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return people.find((person) => person.id === name || plain(person.name) === plain(name))?.id;
}

function offeredTo({ discord }: RoomServer, personId: string, placeId: string): Offered {
  const actor = discord.as(personId);
  return { slash: actor.offered(placeId, 1), message: actor.offered(placeId, 3) };
}

/** What the bot sent for a message, to whoever sees the message. */
function sentFor({ discord, sent }: RoomServer, personId: string, messageId: string) {
  const message = discord.message(messageId);
  return message !== undefined && maySee(discord, message, personId) ? sent.of(messageId) : [];
}

async function actOf(room: RoomServer, personId: string, request: IncomingMessage): Promise<Came> {
  const act = actSchema.safeParse(JSON.parse(await textOf(request)));
  if (!act.success) {
    return {
      ok: false,
      error: act.error.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'),
    };
  }
  return perform(room, personId, act.data satisfies Act);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // read to its end all the same: whoever is still sending would not hear the answer
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw new TooLarge('This is too large');
  return Buffer.concat(chunks).toString('utf8');
}

/** Fetched from the stand-in, and never run: only pictures are shown, all else is saved. */
async function sendAttachment(
  { discord }: RoomServer,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const found = await fetch(new URL(path, discord.url));
  const type = found.headers.get('content-type') ?? 'application/octet-stream';
  const isPicture = /^image\/(?:png|jpeg|gif|webp)$/.test(type);
  response
    .writeHead(found.status, {
      'Content-Type': type,
      'Content-Disposition': isPicture ? 'inline' : 'attachment',
    })
    .end(Buffer.from(await found.arrayBuffer()));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function sendJson(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
}

function sendCame(response: ServerResponse, came: Came): void {
  sendJson(response, came.ok ? 200 : 422, came);
}
