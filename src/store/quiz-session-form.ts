import { z } from 'zod';
import type { Session } from '../quiz/session-types.ts';
import { jsonForm } from './fields.ts';

type Settings = Session['settings'];

const MODES = ['solo', 'group', 'race', 'exam'] as const satisfies readonly Settings['mode'][];
const DIFFICULTIES = ['easy', 'medium', 'hard'] as const satisfies readonly Settings['difficulty'][];
const KINDS = [
  'choice',
  'who-said',
  'find-source',
  'odd-one-out',
  'true-false',
  'short',
  'number',
  'date',
  'order',
] as const satisfies readonly Session['questions'][number]['kind'][];

const place = z.int().min(0);
const time = z.number();

/** What was drawn when the session began. */
export const planForm = jsonForm(
  z.object({
    settings: z.object({
      mode: z.enum(MODES),
      topic: z.string().nullable(),
      difficulty: z.enum(DIFFICULTIES).nullable(),
      openMs: time.nullable(),
      pauseMs: time.nullable(),
      hasSpeedBonus: z.boolean(),
    }),
    seed: z.number(),
    questions: z.array(z.object({ item: z.string(), kind: z.enum(KINDS), order: z.array(place) })).min(1),
  }),
);

const phase = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('open'),
    since: time,
    until: time.nullable(),
    isShown: z.boolean(),
    isWarned: z.boolean(),
    known: z.number(),
  }),
  z.object({ name: z.literal('revealed'), since: time, until: time.nullable() }),
  z.object({
    name: z.literal('over'),
    why: z.enum(['finished', 'stopped', 'idle', 'cannot-send']),
    at: time,
  }),
]);

/** Where a session stands, but for its answers and players, which are rows. */
export const stateForm = jsonForm(
  z.object({ at: place, phase, unanswered: z.number(), withdrawn: z.array(place) }),
);

const shownQuestion = z.object({
  message: z.string(),
  as: z.enum(['open', 'warned', 'revealed']),
  /** The end of its time that stands in it, in seconds. */
  untilS: z.number().nullable(),
  isStale: z.boolean(),
});

/** What Discord shows of a session. */
const shown = z.object({
  /** By question; null for one that was not shown. */
  questions: z.array(shownQuestion.nullable()),
  end: z.object({ message: z.string(), isStale: z.boolean() }).nullable(),
  /** By which the starter can be told something, and a private session be shown; and when it was given. */
  token: z.string().nullable(),
  tokenAt: time,
  /** Whether a private session shows what it should, as far as it is known. */
  isCurrent: z.boolean(),
  /** Whether the starter was told that the bot may not write any more. */
  isStarterTold: z.boolean(),
});

export const shownForm = jsonForm(shown);
export type Shown = Readonly<z.output<typeof shown>>;
export type ShownQuestion = Readonly<z.output<typeof shownQuestion>>;

/** Of a session that was not shown yet. */
export const NOT_SHOWN: Shown = {
  questions: [],
  end: null,
  token: null,
  tokenAt: 0,
  isCurrent: false,
  isStarterTold: false,
};

export const givenForm = jsonForm(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('option'), place }),
    z.object({ kind: z.literal('order'), places: z.array(place) }),
    z.object({ kind: z.literal('text'), text: z.string() }),
  ]),
);

const untold = z.object({
  token: z.string(),
  language: z.enum(['en', 'fr']),
  at: time,
  outcome: z.enum(['taken', 'changed']),
});
export const untoldForm = jsonForm(untold);

/** How somebody can be told that their answer was taken: the token of the interaction, and when it came. */
export type Untold = Readonly<z.output<typeof untold>>;
