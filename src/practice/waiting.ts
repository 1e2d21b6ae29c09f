import type { Bus } from './events.ts';

export type Waiting = {
  readonly timeoutMs: number;
  /** Says what was waited for and what came instead; asked only when the time is up. */
  readonly describe: () => string;
};

/**
 * Takes a check and returns what it finds, as soon as it finds anything, trying again whenever something changes.
 * Rejects with the description once the time is up. A check that throws rejects at once.
 */
export function waitFor<T>(bus: Bus, check: () => T | undefined, waiting: Waiting): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      stop();
      settle();
    };
    const look = (): void => {
      try {
        const found = check();
        if (found !== undefined) {
          finish(() => resolve(found));
        }
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const timer = setTimeout(() => finish(() => reject(new Error(waiting.describe()))), waiting.timeoutMs);
    const stop = bus.on(look);
    look();
  });
}
