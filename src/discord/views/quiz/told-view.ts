import type { Key, Words } from '../../../locale/words.ts';
import { isPrivateMode, type Outcome, type Session } from '../../../quiz/session-types.ts';
import type { Told } from '../../quiz/quiz-view-types.ts';
import { ACCENTS, small, text, type View } from '../blocks.ts';
import { type Asked, askedIn, givenText, type QuizBook, rightText } from './asked.ts';
import { countAnswers, stamp, titleOf } from './question-view.ts';
import { resultOf } from './reveal-view.ts';

/** What somebody who answered or pressed a button is told alone: what counts now, and what they can still do. */
export function toldView(told: Told, book: QuizBook, words: Words): View {
  const { session, question, outcome } = told;
  const asked = askedIn(session, question, book, words);
  const lines =
    outcome === 'not-yours'
      ? [words.say(notYours(session))]
      : asked === undefined
        ? [words.say('quiz.item-gone')]
        : isOpen(session, question)
          ? openLines(told, asked, words)
          : closedLines(told, asked, words);
  return {
    accent: ACCENTS.plain,
    blocks: [text(small(titleOf(session, question, words)), ...lines)],
  };
}

/** Says that the quiz was stopped because the bot may not write in its channel any more. */
export function cannotSendView({ channel }: Session, { say }: Words): View {
  return {
    accent: ACCENTS.refusal,
    blocks: [
      text(`**${say('quiz.cannot-send')}**`, say('quiz.cannot-send-how', { channel: `<#${channel}>` })),
    ],
  };
}

function isOpen({ at, phase }: Session, question: number): boolean {
  return question === at && phase.name === 'open';
}

/** What answers to an open question that did not change anything are told. */
const REFUSED: Readonly<Partial<Record<Outcome, Key>>> = {
  'no-change-left': 'quiz.told.no-change-left',
  'already-answered': 'quiz.told.already',
};

function openLines(told: Told, asked: Asked, words: Words): string[] {
  const { say } = words;
  const { session, outcome, answer } = told;
  if (answer === undefined) {
    return [say(session.players.includes(told.person) ? 'quiz.told.joined' : 'quiz.told.not-answered')];
  }
  const given = givenText(asked, answer.given);
  const { mode } = session.settings;
  const refused = REFUSED[outcome];
  if (mode === 'race' && !answer.isRight)
    return [
      say('quiz.you-wrong', { given }),
      say(answer.changes === 0 ? 'quiz.told.once-more' : 'quiz.told.no-more-tries'),
    ];
  return [
    refused === undefined
      ? say(answer.changes === 0 ? 'quiz.told.taken' : 'quiz.told.changed', { given })
      : say(refused, { given }),
    answer.changes === 0 && !isPrivateMode(mode) ? small(changeLine(session, words)) : '',
    isPrivateMode(mode)
      ? ''
      : small(say('quiz.answered', { count: countAnswers(session.answers, told.question) })),
  ];
}

function changeLine({ phase }: Session, { say }: Words): string {
  const until = phase.name === 'open' ? phase.until : null;
  return until === null ? say('quiz.told.change') : say('quiz.told.change-until', { in: stamp(until, 'R') });
}

/** In a group everybody answers, but not everybody may skip and stop. */
function notYours({ settings }: Session): Key {
  return isPrivateMode(settings.mode) ? 'quiz.told.not-yours' : 'error.quiz-not-yours-to-stop';
}

/** In an exam nothing is told of what was right before its end. */
function closedLines({ session, question, person, answer }: Told, asked: Asked, words: Words): string[] {
  const { say } = words;
  const isOver = session.phase.name === 'over';
  const state = say(isOver ? 'quiz.told.over' : 'quiz.told.closed');
  if (question > session.at || (session.settings.mode === 'exam' && !isOver)) return [state];
  if (isPrivateMode(session.settings.mode) && person !== session.starter) return [state];
  // what was typed may be right without being written like this
  const isSaid = answer?.isRight === true && answer.given.kind !== 'text';
  return [
    state,
    resultOf(session, question, person, asked, words),
    isSaid ? '' : say('quiz.right-is', { right: rightText(asked, words) }),
    session.withdrawn.includes(question) ? say('quiz.withdrawn') : '',
  ];
}
