import { setTimeout as wait } from 'node:timers/promises';

/**
 * Which requests a fault is for: a text that stands in `METHOD /path`, as 'POST /channels/', or a pattern for it.
 * The path is without `/api/v10`.
 */
export type RequestMatch = string | RegExp;

export type RateLimitFault = {
  readonly match?: RequestMatch;
  /** How many requests are refused; 1 by default. */
  readonly count?: number;
  /** Seconds; 0.3 by default. */
  readonly retryAfter?: number;
  readonly scope?: 'user' | 'global' | 'shared';
};

export type FailFault = {
  readonly match?: RequestMatch;
  readonly count?: number;
  readonly status: number;
  readonly code?: number;
  readonly message?: string;
  /** True does what was asked and loses only the answer, so that a client that retries does it twice. */
  readonly performed?: boolean;
};

export type BucketLimit = { readonly match: RequestMatch; readonly limit: number; readonly perMs: number };

/** What will go wrong with REST requests, as it was ordered. */
export type RestFaults = {
  rateLimit(fault?: RateLimitFault): void;
  fail(fault: FailFault): void;
  /** Holds up matching requests, all by default, until it is called again with 0. */
  delay(ms: number, match?: RequestMatch): void;
  /** Gives matching routes a real bucket of this size, told in the headers and enforced. */
  limit(limit: BucketLimit): void;
  clear(): void;
  /** For the server: waits as long as was ordered for this request. */
  hold(line: string): Promise<void>;
  /** For the server: takes the next ordered refusal for this request. */
  next(line: string): RateLimitFault | FailFault | null;
  /** For the server: the bucket ordered for this request. */
  limitFor(line: string): BucketLimit | undefined;
};

type Ordered = { readonly fault: RateLimitFault | FailFault; left: number };

/** Returns faults of which none is ordered yet. */
export function createRestFaults(): RestFaults {
  const ordered: Ordered[] = [];
  const delays = new Map<RequestMatch, number>();
  const limits: BucketLimit[] = [];
  const order = (fault: RateLimitFault | FailFault): void => {
    ordered.push({ fault, left: fault.count ?? 1 });
  };
  return {
    rateLimit: (fault = {}) => order(fault),
    fail: order,
    delay: (ms, match = '') => {
      delays.set(match, ms);
    },
    limit: (limit) => {
      limits.unshift(limit);
    },
    clear: () => {
      ordered.length = 0;
      limits.length = 0;
      delays.clear();
    },
    hold: async (line) => {
      const ms = [...delays].filter(([match]) => matches(match, line)).map(([, delay]) => delay);
      const longest = Math.max(0, ...ms);
      if (longest > 0) {
        await wait(longest);
      }
    },
    next: (line) => {
      const found = ordered.find((one) => one.left > 0 && matches(one.fault.match ?? '', line));
      if (found === undefined) {
        return null;
      }
      found.left -= 1;
      return found.fault;
    },
    limitFor: (line) => limits.find((one) => matches(one.match, line)),
  };
}

function matches(match: RequestMatch, line: string): boolean {
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}
