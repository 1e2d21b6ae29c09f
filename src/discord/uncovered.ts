import type { Answer } from '../answer/types.ts';
import type { App } from '../app.ts';
import type { Asker } from './asking.ts';

/**
 * Counts a question that the documents do not answer, for the server where it was asked. To be called after the
 * person has been answered. Never rejects: what cannot be counted is logged.
 */
export async function noteUncovered(
  { server, keepsText }: Asker,
  question: string,
  { status, refusal, trace }: Answer,
  { store, log, now }: App,
): Promise<void> {
  if (server === null || status !== 'not-covered') return;
  try {
    await store.uncovered.count({
      server,
      kind: refusal ?? 'nothing',
      nearest: trace.decision?.entry ?? '',
      question: keepsText ? question : null,
      when: now(),
    });
  } catch (error) {
    log.error({ err: error }, 'a question that was not answered could not be counted');
  }
}
