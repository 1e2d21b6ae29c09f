import { newSession, step } from '../../src/quiz/session.ts';
import type { Session, SessionEvent, SessionSettings } from '../../src/quiz/session-types.ts';
import { NOT_SHOWN } from '../../src/store/quiz-session-form.ts';
import type { StoredSession } from '../../src/store/quiz-session-rows.ts';

/** When the sessions of the tests begin. */
export const BEGUN = 1_800_000_000_000;

export const SETTINGS: SessionSettings = {
  mode: 'group',
  topic: null,
  difficulty: null,
  openMs: 30_000,
  pauseMs: 5000,
  hasSpeedBonus: false,
};

export type Wanted = Partial<Pick<Session, 'id' | 'server' | 'channel' | 'starter'>> &
  Readonly<{ settings?: Partial<SessionSettings>; count?: number; now?: number }>;

/** A session of questions with three options, of which the right one stands second. */
export function begunSession({ settings, count = 3, now = BEGUN, ...place }: Wanted = {}): Session {
  return newSession(
    {
      id: 'aaaa',
      server: '9',
      channel: '5',
      starter: '100',
      seed: 7,
      ...place,
      settings: { ...SETTINGS, ...settings },
      questions: Array.from({ length: count }, (_, i) => ({
        item: `item-${i}`,
        kind: 'choice' as const,
        order: [1, 0, 2],
      })),
    },
    now,
  );
}

/** The same as it is kept at first. */
export function storedSession(wanted: Wanted = {}): StoredSession {
  return { session: begunSession(wanted), language: 'en', shown: NOT_SHOWN, version: 1 };
}

/** The session after events, each with the time since `BEGUN`. */
export function through(session: Session, ...events: readonly (readonly [number, SessionEvent])[]): Session {
  return events.reduce((state, [ms, event]) => step(state, event, BEGUN + ms).session, session);
}

/** Somebody chooses the option at a place. */
export function gives(ms: number, person: string, place: number, question = 0) {
  const event: SessionEvent = {
    name: 'answer',
    question,
    person,
    given: { kind: 'option', place },
    isRight: place === 1,
  };
  return [ms, event] as const;
}
