import type { Practice } from '../practice/start.ts';
import type { FaultName } from './wire.ts';

const SLOW_MS = 1500;
const RETRY_AFTER_SECONDS = 1;

export type FaultSwitches = Readonly<{
  on: () => readonly FaultName[];
  set: (fault: FaultName, on: boolean) => void;
}>;

/**
 * Returns switches that stay on until they are switched off: `slow` holds up every request, `rate-limit` refuses
 * each request once with 429, `server-error` answers each with 500, and `gateway` cuts the connection whenever
 * there is one.
 */
export function createFaultSwitches(discord: Practice): FaultSwitches {
  const active = new Set<FaultName>();
  const order = (): void => {
    discord.faults.clear();
    if (active.has('slow')) discord.faults.delay(SLOW_MS);
    if (active.has('server-error')) {
      discord.faults.fail({ status: 500, count: Number.POSITIVE_INFINITY });
    } else if (active.has('rate-limit')) {
      discord.faults.rateLimit({ retryAfter: RETRY_AFTER_SECONDS });
    }
  };
  discord.on((event) => {
    if (event.kind === 'request' && active.has('rate-limit') && event.request.status !== 429) order();
    const isConnection = event.kind === 'gateway' && event.state !== 'closed';
    // a moment later: the stand-in has not finished with the connection that it tells of
    if (isConnection && active.has('gateway')) setImmediate(() => discord.faults.dropGateway());
  });
  return {
    on: () => [...active],
    set: (fault, on) => {
      if (on) active.add(fault);
      else active.delete(fault);
      order();
      if (fault === 'gateway' && on) discord.faults.dropGateway();
    },
  };
}
