import type { Practice, RequestEntry } from '../practice/start.ts';
import type { Sent } from './wire.ts';

const MOST_KEPT = 2000;
const EPOCH_MS = 1_420_070_400_000;

export type SentLog = Readonly<{
  /** The requests that made or changed the message, oldest first. */
  of: (messageId: string) => readonly Sent[];
  /** Calls the listener after each request; returns the function that stops it. */
  on: (listener: (sent: Sent) => void) => () => void;
}>;

/** Returns a log of what the bot asks of the stand-in, by the message that came of it. */
export function createSentLog(discord: Practice): SentLog {
  const kept: { readonly sent: Sent; readonly messageId: string | null }[] = [];
  const answers = new Map<string, string>();
  const listeners = new Set<(sent: Sent) => void>();
  let last = 0;
  discord.on((event) => {
    if (event.kind === 'interaction-answered' && 'message' in event.response) {
      answers.set(event.interactionId, event.response.message.id);
    }
    if (event.kind !== 'request') return;
    const { request } = event;
    const interactionId = /^\/interactions\/(\d+)\//.exec(request.path)?.[1];
    const message = messageIn(request);
    last += 1;
    const sent: Sent = {
      id: last,
      line: `${request.method} ${withoutToken(request.path)}`,
      status: request.status,
      ms: request.ms,
      afterMs: sinceAct(request, interactionId ?? message.actId),
      body: request.body ?? null,
      files: request.files,
    };
    const answered = interactionId === undefined ? undefined : answers.get(interactionId);
    kept.push({ sent, messageId: answered ?? message.id });
    if (kept.length > MOST_KEPT) kept.shift();
    if (interactionId !== undefined) answers.delete(interactionId);
    for (const listener of listeners) listener(sent);
  });
  return {
    of: (messageId) => kept.filter((one) => one.messageId === messageId).map(({ sent }) => sent),
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

type Answered = {
  readonly id?: unknown;
  readonly interaction_metadata?: { readonly id?: string };
  readonly message_reference?: { readonly message_id?: string };
};

/** The message that a request made or changed, and the id of the act that led to it. */
function messageIn({ path, status, response }: RequestEntry): {
  id: string | null;
  actId: string | undefined;
} {
  const isAboutMessage = /^\/(?:channels\/\d+\/messages|webhooks\/)/.test(path) && !path.endsWith('/threads');
  if (!isAboutMessage || status >= 400) return { id: null, actId: undefined };
  const { id, interaction_metadata, message_reference } = (response ?? {}) as Answered;
  const actId = interaction_metadata?.id ?? message_reference?.message_id;
  return { id: typeof id === 'string' ? id : null, actId };
}

/** Ids carry the time at which they were given. */
function sinceAct({ at, ms }: RequestEntry, actId: string | undefined): number | null {
  if (actId === undefined) return null;
  return at + ms - (Number(BigInt(actId) >> 22n) + EPOCH_MS);
}

/** The token in an interaction's address lets its holder speak as the bot. */
function withoutToken(path: string): string {
  return path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1…');
}
