import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { asObject } from './json.ts';
import { type Buckets, createBuckets, type Headers, tooManyRequests } from './rate-limits.ts';
import { Refusal, refusalBody, refusals } from './refusal.ts';
import { type RequestBody, readBody } from './request-body.ts';
import type { RequestLog } from './request-log.ts';
import type { FailFault, RestFaults } from './rest-faults.ts';
import { type Answer, findRoute, type Route, type RouteMatch } from './route.ts';
import { applicationRoutes } from './routes-application.ts';
import { channelRoutes } from './routes-channel.ts';
import { interactionRoutes } from './routes-interaction.ts';
import type { World } from './world.ts';

const PREFIX = '/api/v10';
/** Wide enough that no test meets it by accident; a narrower one can be ordered with `faults.limit`. */
const ORDINARY_LIMIT = { limit: 50, perMs: 1000 };
const ROUTES: readonly Route[] = [...applicationRoutes, ...interactionRoutes, ...channelRoutes];

export type RestOptions = {
  readonly world: World;
  readonly log: RequestLog;
  readonly faults: RestFaults;
  readonly gatewayUrl: () => string;
};

type Rest = RestOptions & { readonly buckets: Buckets };
type Reply = Answer & { readonly headers?: Headers };

/** Returns an HTTP server, not yet listening, that speaks REST under /api/v10 and serves attachments. */
export function createRest(options: RestOptions): Server {
  const rest: Rest = { ...options, buckets: createBuckets(() => performance.now()) };
  return createServer((request, response) => {
    // A request that cannot even be read gets no answer; the client sees a broken connection.
    serve(rest, request, response).catch(() => response.destroy());
  });
}

async function serve(rest: Rest, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/attachments/')) {
    return sendFile(rest.world, url.pathname, response);
  }
  const started = performance.now();
  const at = rest.world.now();
  const call = { method: request.method ?? 'GET', path: pathOf(url), query: url.search };
  const authorised = request.headers.authorization === `Bot ${rest.world.token}`;
  const { body, reply } = await respond(rest, request, { ...call, url, authorised });
  rest.log.add({
    at,
    ...call,
    path: decodePath(call.path),
    body: body.json,
    files: body.uploads.map(({ name, contentType, data }) => ({ name, contentType, size: data.length })),
    authorised,
    status: reply.status,
    // A copy: what was answered must not change with what happens later.
    response: structuredClone(reply.body),
    ms: performance.now() - started,
  });
  send(response, reply);
}

function pathOf(url: URL): string {
  return url.pathname.startsWith(`${PREFIX}/`) ? url.pathname.slice(PREFIX.length) : url.pathname;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Badly encoded: logged as it came.
    return path;
  }
}

type Call = {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly authorised: boolean;
};

async function respond(
  rest: Rest,
  request: IncomingMessage,
  call: Call,
): Promise<{ body: RequestBody; reply: Reply }> {
  let body: RequestBody = { json: undefined, uploads: [] };
  try {
    body = await readBody(request);
    return { body, reply: await answer(rest, call, body) };
  } catch (error) {
    return { body, reply: refused(error) };
  }
}

function refused(error: unknown): Reply {
  if (error instanceof Refusal) {
    return { status: error.status, body: refusalBody(error) };
  }
  // A fault of the stand-in itself; its words are in the answer, so that the failing test shows them.
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { message: `The stand-in for Discord failed: ${words}`, code: 0 } };
}

async function answer(rest: Rest, call: Call, body: RequestBody): Promise<Reply> {
  const line = `${call.method} ${decodePath(call.path)}`;
  await rest.faults.hold(line);
  const found = routeFor(call);
  const key = bucketKey(found);
  const fault = rest.faults.next(line);
  if (fault !== null && !('status' in fault)) {
    const { headers, body: words } = tooManyRequests(key, fault.retryAfter ?? 0.3, fault.scope ?? 'user');
    return { status: 429, headers, body: words };
  }
  const taken = rest.buckets.take(key, rest.faults.limitFor(line) ?? ORDINARY_LIMIT);
  if (taken.retryAfter !== null) {
    const { headers, body: words } = tooManyRequests(key, taken.retryAfter, 'user');
    return { status: 429, headers: { ...headers, ...taken.headers }, body: words };
  }
  const failing = fault as FailFault | null;
  if (failing !== null && failing.performed !== true) {
    return { ...failed(failing), headers: taken.headers };
  }
  const reply = perform(rest, found, call, body);
  return { ...(failing === null ? reply : failed(failing)), headers: taken.headers };
}

function routeFor(call: Call): RouteMatch {
  const isApi = call.url.pathname.startsWith(`${PREFIX}/`);
  const found = isApi ? findRoute(ROUTES, call.method, call.path) : 'path';
  if (found === 'path') {
    throw refusals.noRoute();
  }
  if (found === 'method') {
    throw refusals.noMethod();
  }
  if (found.route.authorised && !call.authorised) {
    throw refusals.unauthorised();
  }
  return found;
}

/** Discord counts by route and by the channel, guild or webhook in it. */
function bucketKey({ route, params }: RouteMatch): string {
  const major = params.get('channel') ?? params.get('guild') ?? params.get('token') ?? '';
  return `${route.method} ${route.path} ${major}`;
}

function perform(rest: Rest, { route, params }: RouteMatch, call: Call, body: RequestBody): Reply {
  try {
    return route.handle({
      world: rest.world,
      param: (name) => params.get(name) ?? '',
      query: call.url.searchParams,
      body: asObject(body.json),
      rawBody: body.json,
      uploads: body.uploads,
      gatewayUrl: rest.gatewayUrl(),
    });
  } catch (error) {
    return refused(error);
  }
}

const DEFAULT_WORDS: Readonly<Record<number, readonly [number, string]>> = {
  401: [0, '401: Unauthorized'],
  403: [50013, 'Missing Permissions'],
  404: [10008, 'Unknown Message'],
  500: [0, '500: Internal Server Error'],
};

function failed(fault: FailFault): Reply {
  const [code, message] = DEFAULT_WORDS[fault.status] ?? [0, `${fault.status}: Error`];
  return {
    status: fault.status,
    body: { message: fault.message ?? message, code: fault.code ?? code },
  };
}

function send(response: ServerResponse, reply: Reply): void {
  const headers = { ...reply.headers, 'Content-Type': 'application/json' };
  if (reply.body === undefined) {
    response.writeHead(reply.status, reply.headers ?? {}).end();
    return;
  }
  response.writeHead(reply.status, headers).end(JSON.stringify(reply.body));
}

function sendFile(world: World, path: string, response: ServerResponse): void {
  const file = world.files.get(path.split('/')[3] ?? '');
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, { 'Content-Type': file.contentType, 'Content-Length': file.data.length })
    .end(file.data);
}
