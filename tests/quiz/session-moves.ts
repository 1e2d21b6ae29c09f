import fc from 'fast-check';
import { newSession } from '../../src/quiz/session.ts';
import { MODES, type Session, type SessionEvent } from '../../src/quiz/session-types.ts';

/** When the sessions of the tests begin. */
export const T0 = 1_800_000_000_000;
export const PEOPLE = ['100', '200', '300', '400'] as const;
export const STARTER = '100';

/** Something that happens so long after what happened before, or when the clock is due; a restart keeps only what can be stored. */
export type Move = Readonly<{ waitMs: number | 'due'; event: SessionEvent | 'restart' }>;

const person = fc.constantFrom(...PEOPLE);
const question = fc.integer({ min: -1, max: 5 });

const given = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('option' as const), place: fc.integer({ min: -1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('text' as const), text: fc.string() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('order' as const),
      places: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 }),
    }),
  },
);

/** Which question an event is about: mostly the one that is asked, to be put in when it happens. */
const CURRENT = -7;
const mostlyCurrent = fc.oneof(
  { weight: 5, arbitrary: fc.constant(CURRENT) },
  { weight: 1, arbitrary: question },
);

const event: fc.Arbitrary<SessionEvent | 'restart'> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      name: fc.constant('answer' as const),
      question: mostlyCurrent,
      person,
      given,
      isRight: fc.boolean(),
    }),
  },
  { weight: 9, arbitrary: fc.constant({ name: 'tick' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constant('shown' as const),
      question: mostlyCurrent,
      at: fc.constant(T0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constant('skip' as const),
      question: mostlyCurrent,
      from: fc.constantFrom('open' as const, 'revealed' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ name: fc.constant('join' as const), person }) },
  { weight: 2, arbitrary: fc.record({ name: fc.constant('withdraw' as const), question: mostlyCurrent }) },
  {
    weight: 2,
    arbitrary: fc.record({ name: fc.constant('accept' as const), question: mostlyCurrent, person }),
  },
  { weight: 2, arbitrary: fc.constant('restart' as const) },
  { weight: 1, arbitrary: fc.constantFrom({ name: 'stop' as const }, { name: 'cannot-send' as const }) },
);

const waitMs = fc.oneof(
  fc.integer({ min: 0, max: 3000 }),
  fc.constantFrom(0, 1, 30_000),
  fc.constant('due' as const),
);

/** Time goes by, and nobody does anything. */
const silence: readonly Move[] = [
  { waitMs: 0, event: { name: 'shown', question: CURRENT, at: T0 } },
  { waitMs: 'due', event: { name: 'tick' } },
  { waitMs: 'due', event: { name: 'tick' } },
];

const move: fc.Arbitrary<readonly Move[]> = fc.record({ waitMs, event }).map((one) => [one]);

export const moves: fc.Arbitrary<readonly Move[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: move }, { weight: 1, arbitrary: fc.constant(silence) }), {
    maxLength: 60,
    size: 'max',
  })
  .map((parts) => parts.flat());

/** The event, with what depends on how the session stands put in. */
export function placed(event: SessionEvent, { at }: Session, now: number): SessionEvent {
  const current = 'question' in event && event.question === CURRENT ? { ...event, question: at } : event;
  return current.name === 'shown' ? { ...current, at: now } : current;
}

/** A session in any mode, with or without a clock. */
export const sessions: fc.Arbitrary<Session> = fc
  .record({
    mode: fc.constantFrom(...MODES),
    openMs: fc.constantFrom(null, 10_000, 30_000),
    pauseMs: fc.constantFrom(null, 1, 5000),
    hasSpeedBonus: fc.boolean(),
    kinds: fc.array(fc.constantFrom('choice' as const, 'short' as const, 'order' as const), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ kinds, ...settings }) =>
    newSession(
      {
        id: 'abc',
        server: '1',
        channel: '2',
        starter: STARTER,
        settings: { ...settings, topic: null, difficulty: null },
        seed: 1,
        questions: kinds.map((kind, i) => ({
          item: `item-${i}`,
          kind,
          order: kind === 'short' ? [] : [2, 0, 1, 3],
        })),
      },
      T0,
    ),
  );
