import type { Words } from '../../../locale/words.ts';
import { tallyOf } from '../../../quiz/scores.ts';
import { answerOf } from '../../../quiz/session-answer.ts';
import { isPrivateMode, MOST_UNANSWERED, type Session } from '../../../quiz/session-types.ts';
import { customId } from '../../custom-id.ts';
import { ACCENTS, type ButtonOptions, rows, separator, small, text, type View } from '../blocks.ts';
import { laterButton, passageOf, readButtons, solutionLines } from '../item-view.ts';
import { type Asked, askedIn, givenText, type QuizBook } from './asked.ts';
import { about, promptOf, stamp, titleOf } from './question-view.ts';

const MOST_NAMED = 10;

/** A closed question: the right answer, why each other one is wrong, who chose what, and where it stands. */
export function revealView(session: Session, question: number, book: QuizBook, words: Words): View {
  const { say } = words;
  const asked = askedIn(session, question, book, words);
  const title = `### ${say('quiz.closed-title', { title: titleOf(session, question, words) })}`;
  const withdrawn = session.withdrawn.includes(question) ? `**${say('quiz.withdrawn')}**` : '';
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(title, asked === undefined ? '' : small(about(asked, words)), withdrawn),
      ...(asked === undefined
        ? [text(say('quiz.item-gone'))]
        : [
            text(promptOf(asked, words)),
            text(...resultLines(session, question, asked, words)),
            text(...solutionLines(asked, tallied(session, question), book, words)),
            separator(),
            text(passageOf(asked, book, words)),
          ]),
      text(...nextLines(session, question, words)),
      ...(asked === undefined ? [] : rows(readButtons(asked, book, words))),
      ...(asked === undefined ? [] : rows(ownButtons(session, question, asked, words))),
      ...rows(goOnButtons(session, question, words)),
    ],
  };
}

/** How it went: for one person in words, for many in numbers. */
function resultLines(session: Session, question: number, asked: Asked, words: Words): string[] {
  const { say, list } = words;
  if (isPrivateMode(session.settings.mode))
    return [resultOf(session, question, session.starter, asked, words)];
  const answers = Object.entries(session.answers[question] ?? {});
  if (answers.length === 0) return [`**${say('quiz.nobody-answered')}**`];
  const right = answers
    .filter(([, { isRight }]) => isRight)
    .toSorted(([, a], [, b]) => a.at - b.at)
    .map(([person]) => `<@${person}>`);
  const named = right.slice(0, MOST_NAMED);
  const more = right.length - named.length;
  const who = more > 0 ? say('quiz.and-more', { named: named.join(', '), more }) : list(named);
  return [
    say('quiz.right-of', { right: right.length, of: answers.length }),
    right.length === 0
      ? ''
      : session.settings.mode === 'race'
        ? say('quiz.first', { who: named[0] ?? '' })
        : say('quiz.right-were', { who }),
  ];
}

/** How often each option was chosen; not told of one who is alone. */
function tallied(session: Session, question: number): readonly number[] {
  return isPrivateMode(session.settings.mode) ? [] : tallyOf(session, question);
}

/** What one person answered to a closed question, and whether it was right, in words. */
export function resultOf(
  session: Session,
  question: number,
  person: string,
  asked: Asked,
  { say }: Words,
): string {
  const answer = answerOf(session, question, person);
  if (answer === undefined) return `**${say('quiz.not-answered')}**`;
  const given = givenText(asked, answer.given);
  return say(answer.isRight ? 'quiz.you-right' : 'quiz.you-wrong', { given });
}

/** What comes next, and the warning that a quiz without players ends. */
function nextLines(
  { phase, unanswered, at, questions }: Session,
  question: number,
  { say }: Words,
): string[] {
  if (phase.name !== 'revealed' || question !== at) return [];
  const left = MOST_UNANSWERED - unanswered;
  const isLast = at + 1 >= questions.length;
  return [
    unanswered > 0 && !isLast ? `**${say('quiz.idle-warning', { left })}**` : '',
    phase.until === null
      ? ''
      : say(isLast ? 'quiz.end-follows' : 'quiz.next-follows', { in: stamp(phase.until, 'R') }),
  ];
}

function ownButtons(
  session: Session,
  question: number,
  asked: Asked | undefined,
  words: Words,
): ButtonOptions[] {
  const { say } = words;
  const { id, server, settings, starter } = session;
  const isPrivate = isPrivateMode(settings.mode);
  const own = isPrivate ? answerOf(session, question, starter) : undefined;
  // without a server there are no managers who could rule
  const isDisputable = server !== null && (isPrivate ? own?.isRight === false : true);
  return [
    ...(isPrivate ? [] : [{ label: say('button.my-result'), id: customId('quiz', 'mine', id, question) }]),
    ...(isDisputable
      ? [{ label: say('button.i-was-right'), id: customId('quiz', 'right', id, question) }]
      : []),
    ...(asked === undefined ? [] : [laterButton(asked, words)]),
    { label: say('button.report-question'), id: customId('quiz', 'report', id, question) },
  ];
}

function goOnButtons(
  { id, at, phase, questions, settings }: Session,
  question: number,
  { say }: Words,
): ButtonOptions[] {
  if (phase.name !== 'revealed' || question !== at) return [];
  const isLast = at + 1 >= questions.length;
  return [
    {
      label: say(isLast ? 'button.to-result' : 'button.next-question'),
      id: customId('quiz', 'skip', id, question, 'revealed'),
      isMain: isPrivateMode(settings.mode),
    },
    ...(isLast ? [] : [{ label: say('button.stop-quiz'), id: customId('quiz', 'stop', id) }]),
  ];
}
