import type { Words } from '../../../locale/words.ts';
import { isPrivateMode, MOST_UNANSWERED, type Session } from '../../../quiz/session-types.ts';
import { ACCENTS, separator, small, text, type View } from '../blocks.ts';
import { MODE_NAMES } from '../settings-view.ts';
import { tableLines } from './end-view.ts';
import { countAnswers, stamp, titleOf } from './question-view.ts';

/** What runs in a channel, and what somebody plays alone, as they see it alone. */
export function statusView(
  { here, own }: Readonly<{ here: Session | undefined; own: Session | undefined }>,
  words: Words,
): View {
  const { say } = words;
  const running = [here, own].filter((session) => session !== undefined);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('quiz.status.title')}`, running.length === 0 ? say('quiz.status.nothing') : ''),
      ...running.flatMap((session, i) => [
        ...(i > 0 ? [separator()] : []),
        text(...sessionLines(session, words)),
      ]),
    ],
  };
}

function sessionLines(session: Session, words: Words): string[] {
  const { say } = words;
  const { channel, starter, settings, phase, at } = session;
  const isPrivate = isPrivateMode(settings.mode);
  const where = isPrivate
    ? say('quiz.status.alone', { mode: say(MODE_NAMES[settings.mode]) })
    : say('quiz.status.here', { channel: `<#${channel}>`, starter: `<@${starter}>` });
  const state =
    phase.name === 'open'
      ? phase.until === null
        ? say('quiz.status.open')
        : say('quiz.status.open-until', { in: stamp(phase.until, 'R') })
      : say('quiz.status.closed');
  return [
    where,
    `**${titleOf(session, at, words)}** · ${state}`,
    isPrivate || phase.name !== 'open'
      ? ''
      : say('quiz.answered', { count: countAnswers(session.answers, at) }),
    ...(isPrivate ? [small(say('quiz.status.private'))] : []),
    ...(isPrivate || session.players.length === 0 ? [] : tableLines(session, words)),
  ];
}

/** How quizzes work, in a few lines. */
export function rulesView({ say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('quiz.rules.title')}`),
      text(
        `- ${say('quiz.rules.modes')}`,
        `- ${say('quiz.rules.change')}`,
        `- ${say('quiz.rules.typed')}`,
        `- ${say('quiz.rules.end', { most: MOST_UNANSWERED })}`,
        `- ${say('quiz.rules.stop')}`,
        `- ${say('quiz.rules.dispute')}`,
      ),
    ],
  };
}
