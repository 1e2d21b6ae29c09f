import { type Step, step } from '../../quiz/session.ts';
import { answerOf } from '../../quiz/session-answer.ts';
import type { Given, Outcome, Session, SessionEvent, SessionQuestion } from '../../quiz/session-types.ts';
import { ownerOf } from '../../store/quiz-session-rows.ts';
import type { UntoldAnswer } from '../../store/quiz-sessions.ts';
import type { Change, State } from './live.ts';
import type { Acted, QuizAct, QuizActor } from './runner.ts';
import { staled } from './showing.ts';

type Grading = Readonly<{
  /** When it was done, in milliseconds since 1970. */
  at: number;
  grade: (question: SessionQuestion, given: Given) => boolean | undefined;
}>;

/** Whether a session is none of the actor's business: of another place, or somebody else's private one. */
export function isForeignTo(session: Session, { person, server, channel }: QuizActor): boolean {
  const owner = ownerOf(session);
  if (owner !== undefined) return owner !== person;
  return session.server !== server || session.channel !== channel;
}

/** What somebody's act does to a session. */
export function changeBy(actor: QuizActor, act: QuizAct, grading: Grading): Change {
  const { person, token } = actor;
  return (state) => {
    const { session } = state;
    const isAlone = ownerOf(session) !== undefined;
    // the message that was pressed is to show the session as it is, whatever comes of the press
    const shown = isAlone ? { ...state.shown, token, tokenAt: grading.at, isCurrent: false } : state.shown;
    const event = eventOf(session, actor, act, grading);
    if (typeof event === 'string') return { state: { session, shown }, outcome: event };
    const { session: after, outcome } = step(session, event, grading.at);
    const next = { state: { session: after, shown }, outcome };
    const isTaken = outcome === 'taken' || outcome === 'changed';
    if (isAlone || !isTaken || act.name !== 'answer') return next;
    const untold: UntoldAnswer = {
      session: session.id,
      question: act.question,
      person,
      untold: { token, language: actor.language, at: grading.at, outcome },
    };
    return { ...next, untold };
  };
}

/** The event that an act is, or why it is none. */
function eventOf(
  session: Session,
  { person, isManager }: QuizActor,
  act: QuizAct,
  { grade }: Grading,
): SessionEvent | Outcome {
  if (act.name === 'join') return { name: 'join', person };
  if (act.name === 'answer') {
    const question = session.questions[act.question];
    const isRight = question && grade(question, act.given);
    return isRight === undefined ? 'nothing' : { ...act, person, isRight };
  }
  return isManager || person === session.starter ? act : 'not-yours';
}

/**
 * A step that nobody acts in, as a change.
 * @param question one whose reveal is to be shown anew when the step changes anything.
 */
export function staledBy(stepping: (state: State) => Step, question?: number): Change {
  return (state) => {
    const { session, outcome } = stepping(state);
    if (session === state.session) return { state, outcome };
    const shown = question === undefined ? state.shown : staled(state.shown, question);
    return { state: { session, shown: { ...shown, isCurrent: false } }, outcome };
  };
}

/** What the caller of an act is given. */
export function acted(session: Session, { person }: QuizActor, act: QuizAct, outcome: Outcome): Acted {
  const question = act.name === 'answer' ? act.question : session.at;
  return { session, outcome, answer: answerOf(session, question, person) };
}
