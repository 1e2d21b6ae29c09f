import type { Topic } from '../../knowledge/schema.ts';
import type { Words } from '../../locale/words.ts';
import type { DailyAnswer, DailyQuiz } from '../../store/daily.ts';
import type { QuizDefaults } from '../../store/servers.ts';
import { customId } from '../custom-id.ts';
import { clockOf } from '../quiet-hours.ts';
import { escaped } from '../text.ts';
import { ACCENTS, rows, small, text, type View } from './blocks.ts';
import { itemBlocks, laterButton, readButtons, solvedBlocks } from './item-view.ts';
import { type Asked, givenText, type QuizBook, rightText } from './quiz/asked.ts';
import { optionButtons, stamp } from './quiz/question-view.ts';
import { DIFFICULTY_NAMES } from './settings-view.ts';

/** The question of a day. */
export type DailyShown = Readonly<{
  asked: Asked;
  day: string;
  /** In milliseconds since 1970. */
  closesAt: number;
}>;

/** The question, for all in the channel. */
export function dailyQuestionView({ asked, day, closesAt }: DailyShown, words: Words): View {
  const { say, date } = words;
  return {
    accent: ACCENTS.answer,
    blocks: [
      text(`### ${say('daily.title', { day: date(day) })}`),
      ...itemBlocks(asked, words),
      ...rows(optionButtons(asked, (place) => customId('daily', 'pick', day, place))),
      text(small(say('daily.rules', { time: dateAndWait(closesAt) }))),
    ],
  };
}

/** The question after it was closed: its options have no buttons any more. */
export function dailyClosedView({ asked, day }: DailyShown, words: Words): View {
  const { say, date } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('daily.title', { day: date(day) })}`, `**${say('daily.closed')}**`),
      ...itemBlocks(asked, words),
    ],
  };
}

/** The results, for all in the channel: how many chose what, the right answer, and where it stands. */
export function dailyResultsView(
  { asked, day }: DailyShown,
  answers: readonly DailyAnswer[],
  book: QuizBook,
  words: Words,
): View {
  const { say, date } = words;
  const right = answers.filter(({ isRight }) => isRight).length;
  const tally = asked.options.map((_, place) => answers.filter((answer) => answer.place === place).length);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say('daily.results', { day: date(day) })}`,
        answers.length === 0 ? say('daily.nobody') : say('daily.right-of', { right, of: answers.length }),
      ),
      ...solvedBlocks(asked, { tally, said: [] }, book, words),
      ...rows([
        ...readButtons(asked, book, words),
        { label: say('button.my-answer'), id: customId('daily', 'mine', day) },
        laterButton(asked, words),
        { label: say('button.report-question'), id: customId('daily', 'report', day) },
      ]),
    ],
  };
}

/** What somebody is told alone: which answer of theirs counts, and after the end whether it was right. */
export type DailyTold = Readonly<{
  state: 'taken' | 'already' | 'closed';
  answer: DailyAnswer | undefined;
}>;

export function dailyToldView(
  { asked, closesAt }: DailyShown,
  { state, answer }: DailyTold,
  words: Words,
): View {
  return { accent: ACCENTS.plain, blocks: [text(...toldLines(asked, closesAt, { state, answer }, words))] };
}

function toldLines(asked: Asked, closesAt: number, { state, answer }: DailyTold, words: Words): string[] {
  const { say } = words;
  const given = answer && givenText(asked, { kind: 'option', place: answer.place });
  if (state === 'closed')
    return [
      `**${say('daily.closed')}**`,
      given === undefined
        ? say('quiz.not-answered')
        : say(answer?.isRight ? 'quiz.you-right' : 'quiz.you-wrong', { given }),
      say('quiz.right-is', { right: rightText(asked, words) }),
    ];
  if (given === undefined) return [say('daily.not-yet', { time: dateAndWait(closesAt) })];
  return [
    say(state === 'taken' ? 'daily.taken' : 'daily.already', { given }),
    small(say('daily.results-at', { time: dateAndWait(closesAt) })),
  ];
}

/** A moment as Discord shows it in the reader's time zone, and how long it is until then. */
function dateAndWait(milliseconds: number): string {
  return `${stamp(milliseconds, 'f')} (${stamp(milliseconds, 'R')})`;
}

/** What the managers have set; null where there is no daily question. */
export function dailySettingsView(
  quiz: DailyQuiz | undefined,
  {
    topic,
    nextAt,
    notice,
  }: Readonly<{ topic: Topic | undefined; nextAt: number | undefined; notice: string }>,
  { say }: Words,
): View {
  const set =
    quiz === undefined || nextAt === undefined
      ? [say('daily.none')]
      : [
          say('daily.is-set', {
            channel: `<#${quiz.channel}>`,
            time: clockOf(quiz.minute),
            zone: escaped(quiz.timeZone),
          }),
          topic === undefined ? '' : say('daily.topic', { topic: escaped(topic.label) }),
          quiz.difficulty === null
            ? ''
            : say('settings.quiz-difficulty', {
                difficulty: say(DIFFICULTY_NAMES[quiz.difficulty as QuizDefaults['difficulty']]),
              }),
          say('daily.next', { time: dateAndWait(nextAt) }),
        ];
  return {
    accent: ACCENTS.plain,
    blocks: [text(notice, `### ${say('daily.settings')}`, ...set, small(say('daily.how')))],
  };
}
