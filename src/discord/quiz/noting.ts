import { step } from '../../quiz/session.ts';
import type { Session } from '../../quiz/session-types.ts';
import type { Shown, ShownQuestion } from '../../store/quiz-session-form.ts';
import type { Change, State } from './live.ts';
import { clockOf, withQuestion } from './showing.ts';

/**
 * A question is shown now.
 * @param drawn the state from which it was; what was marked as stale since then stays so.
 * @param appearedAt when it appeared, for one that was sent.
 */
export function questionShown(
  drawn: State,
  question: number,
  is: Pick<ShownQuestion, 'message' | 'as' | 'isStale'>,
  appearedAt?: number,
): Change {
  return (state) => {
    const isMarked = state.shown.questions[question] !== drawn.shown.questions[question];
    const isStale = isMarked ? (state.shown.questions[question]?.isStale ?? is.isStale) : is.isStale;
    const untilS = is.as === 'revealed' ? null : clockOf(drawn.session);
    const shown = withQuestion(state.shown, question, { ...is, untilS, isStale });
    if (appearedAt === undefined) return { state: { session: state.session, shown }, outcome: 'done' };
    return { state: { session: appeared(state.session, question, appearedAt), shown }, outcome: 'done' };
  };
}

/** The end is shown now. */
export function endShown(drawn: State, message: string): Change {
  return ({ session, shown }) => {
    const isStale = shown.end !== drawn.shown.end && shown.end !== null && shown.end.isStale;
    return { state: { session, shown: { ...shown, end: { message, isStale } } }, outcome: 'done' };
  };
}

/** A private session is shown as it was drawn, which may not be how it stands any more. */
export function pageShown(drawn: State, at: number): Change {
  return ({ session, shown }) => {
    const isCurrent = session === drawn.session && shown.token === drawn.shown.token;
    const after = appeared(session, drawn.session.at, at);
    return { state: { session: after, shown: { ...shown, isCurrent } }, outcome: 'done' };
  };
}

/** The starter was told that the session cannot be shown any more. */
export const starterTold: Change = ({ session, shown }) => ({
  state: { session, shown: { ...shown, isStarterTold: true } satisfies Shown },
  outcome: 'done',
});

function appeared(session: Session, question: number, at: number): Session {
  return step(session, { name: 'shown', question, at }, at).session;
}
