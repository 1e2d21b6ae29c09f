import type { Words } from '../../locale/words.ts';
import { isTyped } from '../../quiz/options.ts';
import { tallyOf } from '../../quiz/scores.ts';
import { answerOf } from '../../quiz/session-answer.ts';
import { isPrivateMode, MOST_UNANSWERED, type Session } from '../../quiz/session-types.ts';
import { customId } from '../custom-id.ts';
import { cut, escaped } from '../text.ts';
import { ACCENTS, type ButtonOptions, rows, separator, small, text, type View } from './blocks.ts';
import { placesLine } from './citation.ts';
import {
  type Asked,
  askedIn,
  givenText,
  lettered,
  letterOf,
  placesIn,
  type QuizBook,
  rightText,
} from './quiz-asked.ts';
import { about, promptOf, stamp, titleOf } from './quiz-question-view.ts';

const LONGEST_PASSAGE = 700;
const MOST_NAMED = 10;
const MOST_READ = 3;

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
            text(...rightLines(session, question, asked, book, words)),
            separator(),
            text(passageOf(asked, book, words)),
          ]),
      text(...nextLines(session, question, words)),
      ...(asked === undefined ? [] : rows(readButtons(asked, book, words))),
      ...(asked === undefined ? [] : rows(ownButtons(session, question, words))),
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

/** The options with what is to be said of each, in the order in which they were asked; or the right answer. */
function rightLines(
  session: Session,
  question: number,
  asked: Asked,
  book: QuizBook,
  words: Words,
): string[] {
  if (isTyped(asked.item)) return typedLines(asked, words);
  if (asked.item.kind === 'order') return orderLines(asked, book, words);
  const tally = isPrivateMode(session.settings.mode) ? [] : tallyOf(session, question);
  const all = tally.reduce((sum, count) => sum + count, 0);
  return asked.options.flatMap((option, place) => {
    const { isRight, why = '', cites } = option;
    const count = tally[place] ?? 0;
    const share = all === 0 ? '' : ` · ${words.say('quiz.share', { share: count / all, count })}`;
    const verdict = words.say(isRight ? 'quiz.option-right' : 'quiz.option-wrong');
    const name = isRight
      ? `**${lettered(place, option)}**`
      : lettered(place, option).replace(/^(.\.)/, '**$1**');
    return [`${name} · ${verdict}${share}`, small(reasonOf({ ...option, why, cites }, asked, book, words))];
  });
}

function reasonOf(
  { isRight, why = '', cites }: Asked['options'][number],
  { item }: Asked,
  book: QuizBook,
  words: Words,
): string {
  // both options have the same reason; it is told with the right one
  const isSaid = item.kind !== 'true-false' || isRight;
  if (!isSaid || why === '') return '';
  const places = isRight ? '' : placesLine(placesIn(cites, book), words);
  return `${escaped(why)}${places === '' ? '' : ` (${places})`}`;
}

function typedLines(asked: Asked, words: Words): string[] {
  const { item } = asked;
  const { say, number } = words;
  const right = say('quiz.right-is', { right: rightText(asked, words) });
  if (item.kind === 'number' && item.tolerance > 0)
    return [
      right,
      small(
        say('quiz.tolerance', {
          from: number(item.value - item.tolerance),
          to: number(item.value + item.tolerance),
        }),
      ),
    ];
  if (item.kind === 'short' && item.accept.length > 0)
    return [right, small(say('quiz.also-right', { others: item.accept.map(escaped).join(', ') }))];
  return [right];
}

function orderLines({ item, order, options }: Asked, book: QuizBook, words: Words): string[] {
  if (item.kind !== 'order') return [];
  return [
    `**${words.say('quiz.right-order')}**`,
    ...item.steps.map(({ date, cites }, step) => {
      const place = order.indexOf(step);
      const option = options[place];
      const name = option === undefined ? letterOf(place) : lettered(place, option);
      return `${step + 1}. **${name}** · ${words.date(date)} (${placesLine(placesIn(cites, book), words)})`;
    }),
  ];
}

/** The first paragraph that bears the answer out, and where it stands. */
function passageOf({ item }: Asked, book: QuizBook, words: Words): string {
  const places = placesIn(item.cites, book);
  const [first] = places;
  if (first === undefined) return '';
  return [`> ${escaped(cut(first.text, LONGEST_PASSAGE))}`, small(placesLine(places, words))].join('\n');
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

function readButtons({ item }: Asked, book: QuizBook, { say }: Words): ButtonOptions[] {
  return placesIn(item.cites, book)
    .slice(0, MOST_READ)
    .map(({ source, paragraph = 0 }) => ({
      label: say('button.read-on', { n: paragraph }),
      id: customId('source', 'passage', source.id, paragraph),
    }));
}

function ownButtons(session: Session, question: number, { say }: Words): ButtonOptions[] {
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
