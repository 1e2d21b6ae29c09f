import { isTyped } from './options.ts';
import {
  type Given,
  isPrivateMode,
  type Outcome,
  type Session,
  type SessionAnswer,
  type SessionEvent,
  type SessionQuestion,
} from './session-types.ts';

type Answer = Extract<SessionEvent, { name: 'answer' }>;

/**
 * The session after an answer was given, the very same one where it does not count, and what its giver is told.
 * Whether the question is to be closed then is for the caller to see.
 */
export function answered(
  session: Session,
  { question, person, given, isRight }: Answer,
  now: number,
): Readonly<{ session: Session; outcome: Outcome }> {
  const { phase, settings } = session;
  const refused = (outcome: Outcome) => ({ session, outcome });
  if (isPrivateMode(settings.mode) && person !== session.starter) return refused('not-yours');
  if (phase.name === 'over') return refused('over');
  const asked = session.questions[question];
  if (asked === undefined || question > session.at) return refused('nothing');
  if (question < session.at || phase.name !== 'open') return refused('closed');
  if (phase.until !== null && phase.isShown && now >= phase.until) return refused('closed');
  if (!isPossible(asked, given)) return refused('nothing');
  const before = answerOf(session, question, person);
  if (before !== undefined && isSame(before.given, given)) return refused('already-answered');
  if (before?.changes === 1) return refused('no-change-left');
  const answer: SessionAnswer = {
    given,
    isRight,
    at: now,
    afterMs: Math.max(0, now - phase.since),
    changes: before === undefined ? 0 : 1,
  };
  const after: Session = {
    ...session,
    answers: session.answers.with(question, { ...session.answers[question], [person]: answer }),
    players: session.players.includes(person) ? session.players : [...session.players, person],
  };
  return { session: after, outcome: before === undefined ? 'taken' : 'changed' };
}

/** What a person answered to a question, as it counts. */
export function answerOf(session: Session, question: number, person: string): SessionAnswer | undefined {
  const given = session.answers[question];
  return given !== undefined && Object.hasOwn(given, person) ? given[person] : undefined;
}

/** Whether such an answer can be given to the question. */
function isPossible(asked: SessionQuestion, given: Given): boolean {
  const { kind, order } = asked;
  const isPlace = (place: number) => Number.isInteger(place) && place >= 0 && place < order.length;
  if (given.kind === 'text') return isTyped(asked);
  if (given.kind === 'order') {
    const { places } = given;
    return kind === 'order' && places.length === order.length && new Set(places).size === order.length
      ? places.every(isPlace)
      : false;
  }
  return kind !== 'order' && isPlace(given.place);
}

function isSame(a: Given, b: Given): boolean {
  if (a.kind === 'option') return b.kind === 'option' && a.place === b.place;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  return b.kind === 'order' && a.places.join() === b.places.join();
}
