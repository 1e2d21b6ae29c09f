import type { ChatInputCommandInteraction } from 'discord.js';
import type { AppFor } from '../../app.ts';
import { UserError } from '../../errors.ts';
import { DIFFICULTIES } from '../../knowledge/schema.ts';
import { draw, type Wish } from '../../quiz/draw.ts';
import {
  isPrivateMode,
  MODES,
  type SessionQuestion,
  type SessionSettings,
} from '../../quiz/session-types.ts';
import { type QuizDefaults, quizDefaultsSchema } from '../../store/servers.ts';
import { serverOf } from '../server-of.ts';
import { chosenTopic } from '../topics.ts';

/** The longest and the shortest quiz, and the bounds of the time for a question in seconds. */
export const QUESTIONS = { min: 1, max: 50 } as const;
export const SECONDS = { min: 5, max: 300 } as const;

/** Long enough to read why the answer is right; whoever may skip can go on earlier. */
const PAUSE_MS = 20_000;

/** What somebody asked for with `/quiz start`, with the server's defaults for what they left open. */
export type Wanted = Readonly<{ settings: SessionSettings; count: number; isInThread: boolean }>;

/**
 * Reads the options of `/quiz start`.
 * @throws a `UserError` where there is no such topic, or only solo play is possible there.
 */
export async function wantedBy(interaction: ChatInputCommandInteraction, app: AppFor): Promise<Wanted> {
  const { options } = interaction;
  const server = serverOf(interaction);
  const defaults =
    server === null ? quizDefaultsSchema.parse({}) : (await app.store.servers.get(server)).quizDefaults;
  const mode = modeFor(options.getString('mode'), defaults, server);
  const seconds = options.getInteger('seconds') ?? (isPrivateMode(mode) ? null : defaults.seconds);
  const difficulty = options.getString('difficulty') ?? defaults.difficulty;
  return {
    count: options.getInteger('questions') ?? defaults.questions,
    isInThread: options.getString('where') === 'thread',
    settings: {
      mode,
      topic: chosenTopic(options.getString('topic'), app)?.id ?? null,
      difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? null,
      openMs: seconds === null ? null : seconds * 1000,
      pauseMs: isPrivateMode(mode) ? null : PAUSE_MS,
      // without a clock nobody is fast
      hasSpeedBonus: seconds !== null && (options.getBoolean('speed-bonus') ?? false),
    },
  };
}

/** Where nobody else can see the bot's messages, a quiz is played alone. */
function modeFor(
  wanted: string | null,
  defaults: QuizDefaults,
  server: string | null,
): SessionSettings['mode'] {
  const mode = MODES.find((one) => one === wanted);
  if (server !== null) return mode ?? defaults.mode;
  if (mode !== undefined && !isPrivateMode(mode)) throw new UserError('error.quiz-only-alone');
  return mode ?? 'solo';
}

/** Who plays where: what they have seen lately comes last. */
export type DrawnFor = Readonly<{
  settings: SessionSettings;
  count: number;
  server: string | null;
  person: string;
  seed: number;
  /** Only these items; all where undefined. */
  only?: ReadonlySet<string> | undefined;
}>;

/**
 * Draws the questions of a session; those that were withdrawn on the server are left out.
 * @throws a `UserError` where there are none.
 */
export async function drawnFor(
  { settings, count, server, person, seed, only }: DrawnFor,
  { engine: { knowledge }, store }: AppFor,
): Promise<readonly SessionQuestion[]> {
  if (knowledge.quizItems.length === 0) throw new UserError('error.quiz-no-items');
  const withdrawn = new Set(server === null ? [] : await store.complaints.withdrawn(server));
  const seenAt =
    isPrivateMode(settings.mode) || server === null
      ? await store.quizSeen.byPerson(person)
      : await store.quizSeen.inServer(server);
  const quizItems = knowledge.quizItems.filter(({ id }) => !withdrawn.has(id));
  const { topic, difficulty } = settings;
  const wish: Wish = { topic, difficulty, count, only, seenAt, seed };
  const questions = draw({ quizItems, facts: knowledge.facts }, wish);
  if (questions.length === 0)
    throw new UserError(only === undefined ? 'error.quiz-none-fit' : 'error.quiz-nothing-missed');
  return questions;
}
