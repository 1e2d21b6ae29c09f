import type { Session } from '../../quiz/session-types.ts';
import type { Shown, ShownQuestion } from '../../store/quiz-session-form.ts';
import { ownerOf } from '../../store/quiz-session-rows.ts';

/** What Discord does not show yet, or not any more as it is. */
export type Task =
  | Readonly<{ name: 'send-question'; question: number; as: ShownQuestion['as'] }>
  | Readonly<{ name: 'edit-question'; question: number; as: ShownQuestion['as']; message: string }>
  | Readonly<{ name: 'send-end' }>
  | Readonly<{ name: 'edit-end'; message: string }>
  /** The one message of a private session. */
  | Readonly<{ name: 'page' }>
  | Readonly<{ name: 'tell-starter' }>;

/** A clock in a message may be wrong by so much before it is put right, in milliseconds. */
const CLOCK_TOLERANCE_MS = 1500;

/**
 * The next thing to be done so that Discord shows a session as it stands; undefined where nothing is left. It follows
 * from what is stored alone, so that a crash at any point loses nothing: what was done, and not noted, is done again,
 * and each of these things done twice looks as if it were done once.
 */
export function nextTask(session: Session, shown: Shown): Task | undefined {
  const { phase, at } = session;
  if (phase.name === 'over' && phase.why === 'cannot-send')
    return shown.isStarterTold ? undefined : { name: 'tell-starter' };
  if (ownerOf(session) !== undefined) return shown.isCurrent ? undefined : { name: 'page' };
  for (let question = 0; question <= at; question++) {
    const as = wanted(session, question);
    const is = shown.questions[question];
    if (!is) return { name: 'send-question', question, as };
    if (is.as !== as || is.isStale || isClockWrong(session, question, is))
      return { name: 'edit-question', question, as, message: is.message };
  }
  if (phase.name !== 'over' || shown.isStarterTold) return undefined;
  if (shown.end === null) return { name: 'send-end' };
  return shown.end.isStale ? { name: 'edit-end', message: shown.end.message } : undefined;
}

function wanted({ phase, at }: Session, question: number): ShownQuestion['as'] {
  if (question < at || phase.name !== 'open') return 'revealed';
  return phase.isWarned ? 'warned' : 'open';
}

function isClockWrong({ phase, at }: Session, question: number, { untilS }: ShownQuestion): boolean {
  if (question !== at || phase.name !== 'open' || phase.until === null || untilS === null) return false;
  return Math.abs(phase.until - untilS * 1000) > CLOCK_TOLERANCE_MS;
}

/** The end of the time of the open question as a view shows it. */
export function clockOf({ phase }: Session): number | null {
  return phase.name === 'open' && phase.until !== null ? Math.ceil(phase.until / 1000) : null;
}

/** What is known to be shown after a question was sent or edited. */
export function withQuestion(shown: Shown, question: number, is: ShownQuestion): Shown {
  const questions = Array.from({ length: Math.max(shown.questions.length, question + 1) }, (_, i) =>
    i === question ? is : (shown.questions[i] ?? null),
  );
  return { ...shown, questions };
}

/** Marks a question, and the end where there is one, as to be shown anew. */
export function staled(shown: Shown, question: number): Shown {
  const is = shown.questions[question];
  const marked = is ? withQuestion(shown, question, { ...is, isStale: true }) : shown;
  return { ...marked, end: shown.end === null ? null : { ...shown.end, isStale: true } };
}

/** Discord makes one message of several with the same nonce: at most 25 characters. */
export function nonceOf(session: string, what: string): string {
  return `${session}-${what}`.slice(0, 25);
}
