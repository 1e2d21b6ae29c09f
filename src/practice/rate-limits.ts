import { createHash } from 'node:crypto';
import type { RateLimitFault } from './rest-faults.ts';

export type Headers = Readonly<Record<string, string>>;

/** The count of one bucket: how many requests it takes in a window, and how many came in this one. */
type Bucket = { limit: number; used: number; endsAt: number };

export type Buckets = {
  /** Counts one request; returns the headers to send, and the seconds to wait where it was one too many. */
  take(
    key: string,
    rule: { readonly limit: number; readonly perMs: number },
  ): { readonly headers: Headers; readonly retryAfter: number | null };
};

/** Takes a clock in milliseconds and returns buckets that are all full. */
export function createBuckets(now: () => number): Buckets {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key, rule) => {
      const time = now();
      const found = buckets.get(key);
      const bucket =
        found !== undefined && found.endsAt > time
          ? found
          : { limit: rule.limit, used: 0, endsAt: time + rule.perMs };
      buckets.set(key, bucket);
      const isOver = bucket.used >= rule.limit;
      bucket.used += isOver ? 0 : 1;
      const resetAfter = (bucket.endsAt - time) / 1000;
      const headers = bucketHeaders(key, {
        limit: rule.limit,
        remaining: rule.limit - bucket.used,
        resetAfter,
      });
      return { headers, retryAfter: isOver ? resetAfter : null };
    },
  };
}

function bucketHeaders(
  key: string,
  state: { readonly limit: number; readonly remaining: number; readonly resetAfter: number },
): Headers {
  return {
    'X-RateLimit-Limit': String(state.limit),
    'X-RateLimit-Remaining': String(state.remaining),
    'X-RateLimit-Reset': (Date.now() / 1000 + state.resetAfter).toFixed(3),
    'X-RateLimit-Reset-After': state.resetAfter.toFixed(3),
    'X-RateLimit-Bucket': createHash('md5').update(key).digest('hex'),
  };
}

/** Returns the headers and the body of a 429 as Discord sends it. */
export function tooManyRequests(
  key: string,
  retryAfter: number,
  scope: NonNullable<RateLimitFault['scope']>,
): { readonly headers: Headers; readonly body: unknown } {
  const isGlobal = scope === 'global';
  return {
    headers: {
      ...bucketHeaders(key, { limit: 1, remaining: 0, resetAfter: retryAfter }),
      'Retry-After': String(Math.max(retryAfter, 0.001)),
      'X-RateLimit-Scope': scope,
      ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal },
  };
}
