import { answerOf } from './session-answer.ts';
import type { Session } from './session-types.ts';

/** What a right answer is worth where speed counts, and how much more at most for a fast one. */
const RIGHT_POINTS = 10;
const MOST_BONUS = 5;

/** What somebody has reached in a session. */
export type Score = Readonly<{
  person: string;
  /** From 1; who has the same points has the same rank, and the ranks after it are left out: 1, 2, 2, 4. */
  rank: number;
  points: number;
  right: number;
  answered: number;
}>;

/** The questions that count, whose time is over. */
export function countedQuestions({ questions, at, phase, withdrawn }: Session): readonly number[] {
  const past = phase.name === 'open' ? at : at + 1;
  return questions.map((_, i) => i).filter((i) => i < past && !withdrawn.includes(i));
}

/**
 * The scores of all who take part, best first. They follow from the answers alone, so nothing can be counted twice.
 * A right answer is a point; where the starter has chosen a speed bonus, 10 and up to 5 more for the time left.
 */
export function scoresOf(session: Session): readonly Score[] {
  const counted = countedQuestions(session);
  const sums = session.players.map((person) => {
    const answers = counted.flatMap((question) => answerOf(session, question, person) ?? []);
    const right = answers.filter(({ isRight }) => isRight);
    const points = right.reduce((sum, { afterMs }) => sum + pointsFor(session, afterMs), 0);
    return { person, points, right: right.length, answered: answers.length };
  });
  const sorted = sums.toSorted((a, b) => b.points - a.points);
  return sorted.map((score) => ({
    ...score,
    rank: sorted.findIndex(({ points }) => points === score.points) + 1,
  }));
}

/** What a right answer is worth that was given so long after the question appeared. */
function pointsFor({ settings }: Session, afterMs: number): number {
  const { hasSpeedBonus, openMs } = settings;
  if (!hasSpeedBonus) return 1;
  if (openMs === null) return RIGHT_POINTS;
  return RIGHT_POINTS + Math.round(MOST_BONUS * Math.max(0, 1 - afterMs / openMs));
}

/** How many chose the option at each place of a question with options. */
export function tallyOf(session: Session, question: number): readonly number[] {
  const given = Object.values(session.answers[question] ?? {}).map((answer) => answer.given);
  const { order = [] } = session.questions[question] ?? {};
  return order.map((_, place) => given.filter((one) => one.kind === 'option' && one.place === place).length);
}

/** The questions that count and that a person did not answer, or not rightly. */
export function missedBy(session: Session, person: string): readonly number[] {
  return countedQuestions(session).filter(
    (question) => answerOf(session, question, person)?.isRight !== true,
  );
}
