import type { Key, Words } from '../../../locale/words.ts';
import { countedQuestions, missedBy, type Score, scoresOf } from '../../../quiz/scores.ts';
import { type EndReason, isPrivateMode, type Session } from '../../../quiz/session-types.ts';
import { customId } from '../../custom-id.ts';
import { ACCENTS, type ButtonOptions, rows, small, text, type View } from '../blocks.ts';
import { MODE_NAMES } from '../settings-view.ts';

const MOST_ROWS = 20;

const REASONS: Readonly<Record<EndReason, Key | undefined>> = {
  finished: undefined,
  stopped: 'quiz.end.stopped',
  idle: 'quiz.end.idle',
  'cannot-send': 'quiz.cannot-send',
};

/** The end of a session: the table of all who took part, or how one person did alone. */
export function endView(session: Session, words: Words): View {
  const { say } = words;
  const { phase, settings, withdrawn } = session;
  const reason = phase.name === 'over' ? REASONS[phase.why] : undefined;
  return {
    accent: ACCENTS.answer,
    blocks: [
      text(
        `### ${say('quiz.end.title')}`,
        reason === undefined ? '' : `**${say(reason)}**`,
        small(summary(session, words)),
      ),
      text(...(isPrivateMode(settings.mode) ? aloneLines(session, words) : tableLines(session, words))),
      text(withdrawn.length === 0 ? '' : small(say('quiz.end.withdrawn', { count: withdrawn.length }))),
      ...rows(endButtons(session, words)),
    ],
  };
}

/** The table of a session that others are shown, by whoever took part. */
export function sharedView(session: Session, person: string, words: Words): View {
  const { say } = words;
  const score = scoresOf(session).find((one) => one.person === person);
  const of = countedQuestions(session).length;
  return {
    accent: ACCENTS.answer,
    blocks: [
      text(
        `### ${say('quiz.shared.title')}`,
        say('quiz.shared.line', { who: `<@${person}>`, right: score?.right ?? 0, of }),
        small(summary(session, words)),
      ),
    ],
  };
}

/** How the quiz was played, and how many questions of it count. */
function summary(session: Session, { say }: Words): string {
  const { mode, hasSpeedBonus } = session.settings;
  const parts = [
    say('settings.quiz-mode', { mode: say(MODE_NAMES[mode]) }),
    say('quiz.end.asked', { count: countedQuestions(session).length, of: session.questions.length }),
    hasSpeedBonus ? say('quiz.with-bonus') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function aloneLines(session: Session, { say }: Words): string[] {
  const { settings, starter } = session;
  const of = countedQuestions(session).length;
  if (of === 0) return [say('quiz.end.nothing')];
  const right = of - missedBy(session, starter).length;
  const points = scoresOf(session).find(({ person }) => person === starter)?.points ?? 0;
  return [
    `**${say('quiz.end.alone', { right, of })}**`,
    settings.hasSpeedBonus ? say('quiz.end.points', { points, right, of }) : '',
  ];
}

/** The best, a line each; whoever has the same points has the same rank. */
export function tableLines(session: Session, words: Words): string[] {
  const { say } = words;
  const scores = scoresOf(session);
  if (scores.length === 0) return [say('quiz.end.nobody')];
  const shown = scores.slice(0, MOST_ROWS);
  const more = scores.length - shown.length;
  return [
    ...shown.map((score) => scoreLine(score, scores, session, words)),
    more > 0 ? small(say('quiz.end.more', { more })) : '',
  ];
}

function scoreLine(
  { person, rank, points, right }: Score,
  scores: readonly Score[],
  session: Session,
  { say }: Words,
): string {
  const isTied = scores.filter((other) => other.rank === rank).length > 1;
  const of = countedQuestions(session).length;
  const result = session.settings.hasSpeedBonus
    ? say('quiz.end.points', { points, right, of })
    : say('quiz.end.right', { right, of });
  return `**${isTied ? say('quiz.end.rank-tied', { rank }) : `${rank}.`}** <@${person}> · ${result}`;
}

function endButtons(session: Session, { say }: Words): ButtonOptions[] {
  const { id, settings, starter } = session;
  const isPrivate = isPrivateMode(settings.mode);
  const hasMissed = !isPrivate || missedBy(session, starter).length > 0;
  return [
    ...(hasMissed
      ? [
          { label: say('button.what-i-missed'), id: customId('quiz', 'missed', id, 1), isMain: true },
          { label: say('button.again-missed'), id: customId('quiz', 'again', id) },
        ]
      : []),
    { label: say('button.share-result'), id: customId('quiz', 'share', id) },
  ];
}
