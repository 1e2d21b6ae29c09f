import type { Json } from './json.ts';
import type { Upload } from './message-types.ts';
import type { World } from './world.ts';

export type RouteContext = {
  readonly world: World;
  /** A part of the path by its name, decoded. */
  param(name: string): string;
  readonly query: URLSearchParams;
  /** The body as an object, empty where it had none. */
  readonly body: Json;
  /** The body as it came, for those that are lists. */
  readonly rawBody: unknown;
  readonly uploads: readonly Upload[];
  /** Where clients find the gateway. */
  readonly gatewayUrl: string;
};

export type Answer = { readonly status: number; readonly body?: unknown };

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As `/channels/:channel/messages`. */
  readonly path: string;
  /** False for the routes whose address holds a token. */
  readonly authorised: boolean;
  handle(context: RouteContext): Answer;
};

type Handler = Route['handle'];

/** Takes `METHOD /path` and what to do, and returns a route that needs the bot's token. */
export function route(line: `${Route['method']} /${string}`, handle: Handler): Route {
  const [method, path = ''] = line.split(' ');
  return { method: method as Route['method'], path, authorised: true, handle };
}

/** As `route`, for the routes whose address holds a token. */
export function openRoute(line: `${Route['method']} /${string}`, handle: Handler): Route {
  return { ...route(line, handle), authorised: false };
}

export const noContent: Answer = { status: 204 };

/** Takes a body and returns the answer 200 with it. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export type RouteMatch = { readonly route: Route; readonly params: ReadonlyMap<string, string> };

/** Takes a method and an encoded path and returns its route, or 'method' or 'path' for what does not fit. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): RouteMatch | 'method' | 'path' {
  const steps = path.split('/').map((step) => decodeStep(step));
  let pathFits = false;
  for (const candidate of routes) {
    const params = paramsIn(candidate.path.split('/'), steps);
    if (params !== null && candidate.method === method) {
      return { route: candidate, params };
    }
    pathFits ||= params !== null;
  }
  return pathFits ? 'method' : 'path';
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // Badly encoded: taken as it stands, so that no route fits it.
    return step;
  }
}

function paramsIn(pattern: readonly string[], steps: readonly string[]): ReadonlyMap<string, string> | null {
  if (pattern.length !== steps.length) {
    return null;
  }
  const params = new Map<string, string>();
  for (const [index, part] of pattern.entries()) {
    const step = steps[index] ?? '';
    if (part.startsWith(':')) {
      params.set(part.slice(1), step);
    } else if (part !== step) {
      return null;
    }
  }
  return params;
}
