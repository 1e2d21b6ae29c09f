import { answered, answerOf } from './session-answer.ts';
import {
  type EndReason,
  isPrivateMode,
  MOST_UNANSWERED,
  type Outcome,
  type Phase,
  type Session,
  type SessionEffect,
  type SessionEvent,
} from './session-types.ts';

/** What a step leads to: the session after it, what is to be shown, and what the person who acted is told. */
export type Step = Readonly<{ session: Session; effects: readonly SessionEffect[]; outcome: Outcome }>;

/** Questions that are open for less than this get no word at half-time. */
export const SHORTEST_WARNED_MS = 20_000;
/** A session without a clock in which nothing happens for so long is over. */
export const IDLE_MS = 24 * 60 * 60 * 1000;

type Open = Extract<Phase, { name: 'open' }>;

/** What a session begins with. */
export type SessionPlan = Pick<
  Session,
  'id' | 'server' | 'channel' | 'starter' | 'settings' | 'seed' | 'questions'
>;

/**
 * A session whose first question is open, to be shown.
 * @throws for one without questions.
 */
export function newSession(plan: SessionPlan, now: number): Session {
  if (plan.questions.length === 0) throw new Error('a session needs questions');
  const players = isPrivateMode(plan.settings.mode) ? [plan.starter] : [];
  return {
    ...plan,
    at: 0,
    phase: opened(plan, players.length, now),
    answers: plan.questions.map(() => ({})),
    players,
    unanswered: 0,
    withdrawn: [],
  };
}

/**
 * What a session becomes by an event; the same for the same arguments. An event that does not fit leaves the very
 * same session, without effects.
 * @param now in milliseconds since 1970.
 */
export function step(session: Session, event: SessionEvent, now: number): Step {
  switch (event.name) {
    case 'answer': {
      const { session: after, outcome } = answered(session, event, now);
      return after !== session && isAllIn(after)
        ? closed(after, now, outcome)
        : { session: after, effects: [], outcome };
    }
    case 'withdraw':
      return withdrawn(session, event.question);
    case 'accept':
      return accepted(session, event.question, event.person);
  }
  if (session.phase.name === 'over') return unchanged(session, 'over');
  switch (event.name) {
    case 'join':
      return joined(session, event.person);
    case 'skip': {
      if (event.question !== session.at || event.from !== session.phase.name)
        return unchanged(session, 'nothing');
      return event.from === 'open' ? closed(session, now, 'done', { isSkipped: true }) : next(session, now);
    }
    case 'stop':
      return over(session, 'stopped', now);
    case 'shown':
      return shown(session, event.question, event.at);
    case 'tick':
      return ticked(session, now);
    case 'cannot-send':
      return { ...over(session, 'cannot-send', now), effects: [{ name: 'end' }] };
  }
}

/** When the session next needs a `tick`; null where it waits for people, or is over. */
export function nextTick({ phase, settings }: Session): number | null {
  if (phase.name === 'over') return null;
  if (phase.until === null) return phase.since + IDLE_MS;
  if (phase.name === 'revealed') return phase.until;
  if (!phase.isShown) return null;
  return warnAt(phase, settings.openMs) ?? phase.until;
}

/** When half of the time is over and that is still to be said. */
function warnAt({ until, isWarned }: Open, openMs: number | null): number | null {
  if (isWarned || until === null || openMs === null || openMs < SHORTEST_WARNED_MS) return null;
  return until - Math.floor(openMs / 2);
}

function opened({ settings }: Pick<Session, 'settings'>, known: number, now: number): Open {
  const until = settings.openMs === null ? null : now + settings.openMs;
  return { name: 'open', since: now, until, isShown: false, isWarned: false, known };
}

function unchanged(session: Session, outcome: Outcome): Step {
  return { session, effects: [], outcome };
}

/** Whether nothing more is to be waited for. */
function isAllIn({ phase, settings, players, answers, at }: Session): boolean {
  if (phase.name !== 'open') return false;
  const given = answers[at] ?? {};
  if (isPrivateMode(settings.mode)) return true;
  const isRace = settings.mode === 'race';
  if (isRace && Object.values(given).some(({ isRight }) => isRight)) return true;
  // in a race somebody who was wrong may try once more
  return phase.known > 0 && players.every((player) => (given[player]?.changes ?? -1) >= (isRace ? 1 : 0));
}

/** Ends the time of the open question. In an exam the next one follows at once. */
function closed(session: Session, now: number, outcome: Outcome, { isSkipped = false } = {}): Step {
  const { settings, at, unanswered } = session;
  const hasAnswer = Object.keys(session.answers[at] ?? {}).length > 0;
  const counted = hasAnswer ? 0 : isSkipped ? unanswered : unanswered + 1;
  const until = settings.pauseMs === null ? null : now + settings.pauseMs;
  const after: Session = {
    ...session,
    unanswered: counted,
    phase: { name: 'revealed', since: now, until },
  };
  if (counted >= MOST_UNANSWERED) return { ...over(after, 'idle', now, revealOf(session)), outcome };
  if (settings.mode === 'exam') return { ...next(after, now), outcome };
  return { session: after, effects: revealOf(session), outcome };
}

/** An exam shows nothing before its end. */
function revealOf({ settings, at }: Session): readonly SessionEffect[] {
  return settings.mode === 'exam' ? [] : [{ name: 'reveal', question: at }];
}

function next(session: Session, now: number): Step {
  const at = session.at + 1;
  if (at >= session.questions.length) return over(session, 'finished', now);
  return {
    session: { ...session, at, phase: opened(session, session.players.length, now) },
    effects: [{ name: 'show-question', question: at }],
    outcome: 'done',
  };
}

/** An open question is closed with the session, and what was answered counts. */
function over(
  session: Session,
  why: EndReason,
  now: number,
  reveal: readonly SessionEffect[] = session.phase.name === 'open' ? revealOf(session) : [],
): Step {
  return {
    session: { ...session, phase: { name: 'over', why, at: now } },
    effects: [...reveal, { name: 'end' }],
    outcome: 'done',
  };
}

function joined(session: Session, person: string): Step {
  if (session.players.includes(person)) return unchanged(session, 'nothing');
  if (isPrivateMode(session.settings.mode)) return unchanged(session, 'not-yours');
  return unchanged({ ...session, players: [...session.players, person] }, 'done');
}

function shown(session: Session, question: number, at: number): Step {
  const { phase, settings } = session;
  if (phase.name !== 'open' || question !== session.at || phase.isShown) return unchanged(session, 'nothing');
  const since = Math.max(phase.since, at);
  const until = phase.until === null ? null : Math.max(phase.until, since + (settings.openMs ?? 0));
  return unchanged({ ...session, phase: { ...phase, since, until, isShown: true } }, 'done');
}

function ticked(session: Session, now: number): Step {
  const { phase, settings } = session;
  const due = nextTick(session);
  if (due === null || now < due || phase.name === 'over') return unchanged(session, 'nothing');
  if (phase.until === null) return over(session, 'idle', now);
  if (phase.name === 'revealed') return next(session, now);
  if (now >= phase.until) return closed(session, now, 'done');
  return warnAt(phase, settings.openMs) === null
    ? unchanged(session, 'nothing')
    : {
        session: { ...session, phase: { ...phase, isWarned: true } },
        effects: [{ name: 'warn', question: session.at }],
        outcome: 'done',
      };
}

/** Whether the time of a question is over, so that its scores can be corrected. */
function isClosed({ at, phase }: Session, question: number): boolean {
  return question < at || (question === at && phase.name !== 'open');
}

function withdrawn(session: Session, question: number): Step {
  const fits = session.questions[question] !== undefined && isClosed(session, question);
  if (!fits || session.withdrawn.includes(question)) return unchanged(session, 'nothing');
  return {
    session: { ...session, withdrawn: [...session.withdrawn, question] },
    effects: [{ name: 'rescore' }],
    outcome: 'done',
  };
}

function accepted(session: Session, question: number, person: string): Step {
  const answer = answerOf(session, question, person);
  if (answer === undefined || answer.isRight || !isClosed(session, question))
    return unchanged(session, 'nothing');
  const corrected = { ...session.answers[question], [person]: { ...answer, isRight: true } };
  return {
    session: { ...session, answers: session.answers.with(question, corrected) },
    effects: [{ name: 'rescore' }],
    outcome: 'done',
  };
}
