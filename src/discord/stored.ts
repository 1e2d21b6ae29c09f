import type { Log } from '../log.ts';

/** People wait for an answer, not for settings; a healthy database takes milliseconds. */
const PATIENCE_MS = 700;

/**
 * What is read from the store for an answer that can do without it. Never rejects.
 * @returns undefined where the store fails or takes too long, which is logged.
 */
export async function readIfPossible<T>(reading: Promise<T>, log: Log): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([reading, late]);
  } catch (error) {
    log.error({ err: error }, 'the store cannot be read; defaults are used');
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
