import type { Key, Words } from '../../../locale/words.ts';
import { letterOf } from '../../../pictures/letters.ts';
import { isTyped } from '../../../quiz/options.ts';
import { isPrivateMode, type Session } from '../../../quiz/session-types.ts';
import { customId } from '../../custom-id.ts';
import { escaped } from '../../text.ts';
import { ACCENTS, type Block, type ButtonOptions, rows, small, text, type View } from '../blocks.ts';
import { DIFFICULTY_NAMES, MODE_NAMES } from '../settings-view.ts';
import { type Asked, askedIn, lettered, type QuizBook } from './asked.ts';

/** A question that can be answered, with its options in words above the buttons that bear their letters. */
export function questionView(session: Session, question: number, book: QuizBook, words: Words): View {
  const { say } = words;
  const asked = askedIn(session, question, book, words);
  const isPrivate = isPrivateMode(session.settings.mode);
  return {
    accent: ACCENTS.answer,
    blocks: [
      text(question === 0 && !isPrivate ? introduction(session, book, words) : ''),
      text(`### ${titleOf(session, question, words)}`, asked === undefined ? '' : small(about(asked, words))),
      ...(asked === undefined ? [text(say('quiz.item-gone'))] : [text(...promptLines(asked, words))]),
      text(...timeLines(session, question, words)),
      ...(asked === undefined ? [] : answerRows(session, question, asked, words)),
      ...rows(runningButtons(session, question, words)),
    ],
  };
}

/** "Question 3 of 10" */
export function titleOf({ questions }: Session, question: number, { say }: Words): string {
  return say('quiz.question', { n: question + 1, of: questions.length });
}

/** The question and its options, as markdown lines. */
export function promptLines(asked: Asked, words: Words): string[] {
  return [promptOf(asked, words), ...asked.options.map((option, place) => optionLine(place, option))];
}

/** The question in bold; a statement to be judged is marked as one. */
export function promptOf({ item }: Asked, { say }: Words): string {
  const prompt = `**${escaped(item.prompt)}**`;
  return item.kind === 'true-false' ? say('quiz.statement', { statement: prompt }) : prompt;
}

/** How hard it is, and as of when the answer holds. */
export function about({ item }: Asked, { say, date }: Words): string {
  const level = say('settings.quiz-difficulty', { difficulty: say(DIFFICULTY_NAMES[item.difficulty]) });
  return item.asOf === undefined ? level : `${level} · ${say('quiz.as-of', { date: date(item.asOf) })}`;
}

function optionLine(place: number, option: Asked['options'][number]): string {
  return lettered(place, option).replace(/^(.\.)/, '**$1**');
}

/** Who began what. */
function introduction({ starter, settings }: Session, book: QuizBook, { say }: Words): string {
  const { mode, topic, openMs, hasSpeedBonus } = settings;
  const label = topic === null ? undefined : book.topicOf(topic);
  const parts = [
    say('settings.quiz-mode', { mode: say(MODE_NAMES[mode]) }),
    label === undefined ? '' : say('quiz.about-topic', { topic: escaped(label) }),
    openMs === null ? '' : say('settings.quiz-seconds', { seconds: openMs / 1000 }),
    hasSpeedBonus ? say('quiz.with-bonus') : '',
  ];
  return [
    say('quiz.started', { starter: `<@${starter}>` }),
    small(parts.filter((part) => part !== '').join(' · ')),
    small(say(mode === 'race' ? 'quiz.rules.race' : 'quiz.rules.group')),
  ].join('\n');
}

/** The time that is left; at half of it the question is shown anew, so only then can it say how many have answered. */
function timeLines({ phase, answers, settings }: Session, question: number, { say }: Words): string[] {
  if (phase.name !== 'open') return [];
  const time =
    phase.until === null
      ? ''
      : say('quiz.until', { in: stamp(phase.until, 'R'), at: stamp(phase.until, 'T') });
  if (!phase.isWarned) return [time];
  const count = isPrivateMode(settings.mode)
    ? ''
    : ` ${say('quiz.answered', { count: countAnswers(answers, question) })}`;
  return [time, `**${say('quiz.half')}**${count}`];
}

/** How many people have answered a question. */
export function countAnswers(answers: Session['answers'], question: number): number {
  return Object.keys(answers[question] ?? {}).length;
}

/** A moment that Discord shows in the time zone of whoever reads it; never earlier than it is. */
export function stamp(milliseconds: number, style: 'R' | 'T' | 'f'): string {
  return `<t:${Math.ceil(milliseconds / 1000)}:${style}>`;
}

function answerRows({ id }: Session, question: number, asked: Asked, words: Words): Block[] {
  const { item } = asked;
  const { say } = words;
  const hint = [text(small(howTo(item, words)))];
  if (isTyped(item))
    return [
      ...hint,
      ...rows([
        { label: say('button.type-answer'), id: customId('quiz', 'type', id, question), isMain: true },
      ]),
    ];
  if (item.kind === 'order')
    return [
      ...hint,
      ...rows([
        { label: say('button.put-in-order'), id: customId('quiz', 'sort', id, question), isMain: true },
      ]),
    ];
  return rows(optionButtons(asked, (place) => customId('quiz', 'pick', id, question, place)));
}

/** A button for each option, which bears its letter; none where the answer is typed or put in order. */
export function optionButtons(
  { item, options }: Asked,
  idOf: (place: number) => string | undefined,
): ButtonOptions[] {
  if (item.kind === 'order') return [];
  return options.map((option, place) => ({
    label: item.kind === 'true-false' ? `${letterOf(place)}. ${option.text}` : letterOf(place),
    id: idOf(place),
    isMain: true,
  }));
}

/** How exact a date is to be, by how it is written: 2013, 2013-04, 2013-04-25. */
const DATES: Readonly<Record<number, Key>> = { 4: 'quiz.how.year', 7: 'quiz.how.month', 10: 'quiz.how.day' };

/** How to answer, where options do not say it themselves. */
function howTo(item: Asked['item'], { say }: Words): string {
  if (item.kind === 'number') return say('form.quiz-number', { unit: escaped(item.unit) });
  if (item.kind === 'date') return say(DATES[item.date.length] ?? 'form.quiz-date');
  return say(item.kind === 'order' ? 'quiz.how.order' : 'quiz.how.short');
}

function runningButtons(session: Session, question: number, { say }: Words): ButtonOptions[] {
  const { id, settings } = session;
  const isPrivate = isPrivateMode(settings.mode);
  return [
    ...(isPrivate ? [] : [{ label: say('button.join'), id: customId('quiz', 'join', id) }]),
    { label: say('button.skip'), id: customId('quiz', 'skip', id, question, 'open') },
    { label: say('button.stop-quiz'), id: customId('quiz', 'stop', id) },
  ];
}
