import type { Bus } from './events.ts';

/** One REST request as it came and was answered. */
export type RequestEntry = {
  readonly at: number;
  readonly method: string;
  /** Without `/api/v10`, decoded, without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly contentType: string; readonly size: number }[];
  readonly authorised: boolean;
  readonly status: number;
  readonly response: unknown;
  readonly ms: number;
};

export type RequestLog = {
  readonly entries: readonly RequestEntry[];
  add(entry: RequestEntry): void;
  clear(): void;
};

/** Takes the bus and returns an empty log that tells the bus of each request it is given. */
export function createRequestLog(bus: Bus): RequestLog {
  const entries: RequestEntry[] = [];
  return {
    entries,
    add: (entry) => {
      entries.push(entry);
      bus.emit({ kind: 'request', request: entry });
    },
    clear: () => {
      entries.length = 0;
    },
  };
}

/** Takes requests and describes them, one a line, for error messages. */
export function describeRequests(entries: readonly RequestEntry[]): string {
  if (entries.length === 0) {
    return 'no REST request came';
  }
  return entries.map(describeRequest).join('\n  ');
}

function describeRequest(entry: RequestEntry): string {
  const body = entry.body === undefined ? '' : ` ${shorten(JSON.stringify(entry.body))}`;
  const answer = entry.status >= 400 ? ` ${shorten(JSON.stringify(entry.response))}` : '';
  return `${entry.method} ${entry.path}${body} → ${entry.status}${answer}`;
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
