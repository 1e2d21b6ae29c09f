import type { Selectable } from 'kysely';
import { isPrivateMode, type Session, type SessionAnswer } from '../quiz/session-types.ts';
import { type Language, languageForm } from './fields.ts';
import { givenForm, planForm, type Shown, shownForm, stateForm } from './quiz-session-form.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

/** A session as it is kept. */
export type StoredSession = Readonly<{
  session: Session;
  language: Language;
  shown: Shown;
  /** Goes up with each writing. */
  version: number;
}>;

export type SessionRow = Selectable<Tables['quizSessions']>;
export type PlayerRow = Selectable<Tables['quizPlayers']>;
export type AnswerRow = Selectable<Tables['quizAnswers']>;

/** What holds one running session at a time, for a channel. */
export const channelSlot = (channel: string): string => `channel:${channel}`;
/** The same for a person's private session. */
export const personSlot = (person: string): string => `person:${person}`;

/** The columns that change with each step. */
export function changingColumns(stored: StoredSession) {
  const { session, shown, version } = stored;
  const { at, phase, unanswered, withdrawn } = session;
  const isOver = phase.name === 'over';
  return {
    state: stateForm.encode({ at, phase, unanswered, withdrawn: [...withdrawn] }),
    shown: shownForm.encode(shown),
    version,
    endedAt: isOver ? phase.at : null,
    isDone: isDone(stored) ? (1 as const) : (0 as const),
    ...(isOver ? { slot: null } : {}),
  };
}

/** The columns that stay. */
export function plannedColumns({ session, language }: StoredSession) {
  const { id, server, channel, settings, seed, questions } = session;
  return {
    id,
    server,
    channel,
    mode: settings.mode,
    language,
    plan: planForm.encode({
      settings,
      seed,
      questions: questions.map((question) => ({ ...question, order: [...question.order] })),
    }),
  };
}

/** The row of an answer. */
export function answerColumns(session: Session, question: number, person: string, answer: SessionAnswer) {
  const { given } = answer;
  const kept =
    given.kind === 'text'
      ? { ...given, text: storable(given.text) }
      : given.kind === 'order'
        ? { ...given, places: [...given.places] }
        : given;
  return {
    session: session.id,
    question,
    person,
    item: session.questions[question]?.item ?? '',
    server: session.server ?? '',
    mode: session.settings.mode,
    given: givenForm.encode(kept),
    isRight: answer.isRight ? (1 as const) : (0 as const),
    isWithdrawn: session.withdrawn.includes(question) ? (1 as const) : (0 as const),
    changes: answer.changes,
    openedAt: answer.at - answer.afterMs,
    answeredAt: answer.at,
  };
}

/**
 * Puts a session together from its rows.
 * @throws where a column of the session is damaged.
 */
export function sessionOf(
  row: SessionRow,
  players: readonly PlayerRow[],
  answers: readonly AnswerRow[],
): StoredSession {
  const plan = planForm.decode(row.plan);
  const state = stateForm.decode(row.state);
  const byQuestion = plan.questions.map((_, question) =>
    Object.fromEntries(
      answers
        .filter((answer) => answer.question === question)
        .map((answer) => [answer.person, answerOf(answer)]),
    ),
  );
  const seated = players
    .filter(({ seat }) => seat !== null)
    .toSorted((a, b) => (a.seat ?? 0) - (b.seat ?? 0));
  const session: Session = {
    id: row.id,
    server: row.server,
    channel: row.channel,
    starter: players.find(({ isStarter }) => isStarter === 1)?.person ?? '',
    ...plan,
    ...state,
    answers: byQuestion,
    players: seated.map(({ person }) => person),
  };
  return {
    session,
    language: languageForm.decode(row.language as Language),
    shown: shownForm.decode(row.shown),
    version: row.version,
  };
}

function answerOf({ given, isRight, openedAt, answeredAt, changes }: AnswerRow): SessionAnswer {
  return {
    given: givenForm.decode(given),
    isRight: isRight === 1,
    at: answeredAt,
    afterMs: answeredAt - openedAt,
    changes: changes === 0 ? 0 : 1,
  };
}

/** Whether a session is over, and all of it has been shown that can be. */
export function isDone({ session, shown }: StoredSession): boolean {
  if (session.phase.name !== 'over') return false;
  if (shown.isStarterTold) return true;
  if (ownerOf(session) !== undefined) return shown.isCurrent;
  const isStale = shown.questions.some((question) => question?.isStale);
  return shown.end !== null && !shown.end.isStale && !isStale;
}

/** Whose private session it is; undefined for one for all. */
export function ownerOf({ settings, starter }: Session): string | undefined {
  return isPrivateMode(settings.mode) ? starter : undefined;
}
