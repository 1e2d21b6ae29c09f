import type { Key, Words } from '../../locale/words.ts';
import { RATINGS, type Rating } from '../../quiz/cards.ts';
import type { Deck } from '../../quiz/deck.ts';
import { isTyped } from '../../quiz/options.ts';
import type { Given } from '../../quiz/session-types.ts';
import { customId } from '../custom-id.ts';
import { clockOf } from '../quiet-hours.ts';
import { escaped } from '../text.ts';
import {
  ACCENTS,
  type Block,
  type ButtonOptions,
  rows,
  separator,
  small,
  text,
  type View,
} from './blocks.ts';
import { itemBlocks, readButtons, solvedBlocks } from './item-view.ts';
import { type Asked, givenText, type QuizBook } from './quiz/asked.ts';
import { optionButtons, stamp } from './quiz/question-view.ts';
import { zoneLine } from './zone-line.ts';

/** How somebody's review stands. */
export type Overview = Readonly<{
  deck: Deck;
  canUndo: boolean;
  /** The minute of the day of the reminder; null for none. */
  remindsAt: number | null;
  timeZone: string;
  /** Whether the person has chosen that time zone. */
  hasTimeZone: boolean;
}>;

/** Which card is shown, and as what: in its turn, with how often it was reviewed, or for practice, with its number. */
export type CardPlace = Readonly<{
  mark: string;
  turn: Readonly<{ kind: 'review'; version: number }> | Readonly<{ kind: 'practice'; number: number }>;
}>;

/** What there is to review, and the reminder. */
export function reviewView(overview: Overview, notice: string, words: Words): View {
  const { say } = words;
  const { deck, canUndo } = overview;
  const isOpen = deck.due.length + deck.fresh.length > 0;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(notice, `### ${say('review.title')}`, ...countLines(deck, words)),
      ...rows([
        ...(isOpen
          ? [{ label: say('button.begin-review'), id: customId('review', 'next'), isMain: true }]
          : []),
        ...(deck.missedToday.length > 0
          ? [{ label: say('button.practise'), id: customId('review', 'practise', 0) }]
          : []),
        ...(canUndo ? [undoButton(words)] : []),
      ]),
      separator(),
      text(reminderLine(overview, words), small(say('review.how')), small(zoneLine(overview, words))),
      ...rows(reminderButtons(overview, words)),
    ],
  };
}

function countLines(deck: Deck, { say }: Words): string[] {
  const { due, fresh, waiting, missedToday, reviewedToday, total, nextAt } = deck;
  if (total === 0) return [say('review.no-cards')];
  const isOpen = due.length + fresh.length > 0;
  return [
    say('review.counts', { due: due.length, fresh: fresh.length }),
    waiting > 0 ? say('review.waiting', { count: waiting }) : '',
    missedToday.length > 0 ? say('review.missed-today', { count: missedToday.length }) : '',
    say('review.today', { reviewed: reviewedToday, total }),
    !isOpen && nextAt !== null ? say('review.next-at', { time: stamp(nextAt, 'R') }) : '',
  ];
}

function reminderLine({ remindsAt, timeZone }: Overview, { say }: Words): string {
  if (remindsAt === null) return say('review.no-reminder');
  return say('review.reminder', { time: clockOf(remindsAt), zone: escaped(timeZone) });
}

function reminderButtons({ remindsAt }: Overview, { say }: Words): ButtonOptions[] {
  const change = {
    label: say(remindsAt === null ? 'button.remind-me' : 'button.change-reminder'),
    id: customId('review', 'remind'),
  };
  return remindsAt === null ? [change] : [change, stopButton({ say })];
}

function stopButton({ say }: Pick<Words, 'say'>): ButtonOptions {
  return { label: say('button.no-reminder'), id: customId('review', 'no-reminder') };
}

function undoButton({ say }: Words): ButtonOptions {
  return { label: say('button.undo'), id: customId('review', 'undo') };
}

/** A card's question. */
export function reviewQuestionView(
  { asked, place, deck, notice }: Readonly<{ asked: Asked; place: CardPlace; deck: Deck; notice: string }>,
  words: Words,
): View {
  const { say } = words;
  const left =
    place.turn.kind === 'practice'
      ? say('review.practice-left', { n: place.turn.number + 1, of: deck.missedToday.length })
      : say('review.counts', { due: deck.due.length, fresh: deck.fresh.length });
  return {
    accent: ACCENTS.answer,
    blocks: [
      text(notice, `### ${say('review.title')}`, small(left)),
      ...itemBlocks(asked, words),
      ...rows(optionButtons(asked, (option) => cardId('pick', place, option))),
      ...rows([
        ...(isTyped(asked.item)
          ? [{ label: say('button.type-answer'), id: cardId('type', place), isMain: true }]
          : []),
        { label: say('button.show-answer'), id: cardId('show', place) },
        { label: say('button.drop-card'), id: cardId('drop', place) },
        { label: say('button.end-review'), id: customId('review', 'open') },
      ]),
    ],
  };
}

/** A card's solution, and how well the person says that they knew it. */
export type Solved = Readonly<{
  asked: Asked;
  place: CardPlace;
  /** Undefined where they only looked. */
  answer: Readonly<{ given: Given; isRight: boolean }> | undefined;
  /** After how many days it comes back, for each rating. */
  ahead: Readonly<Record<Rating, number>>;
}>;

const RATING_NAMES: Readonly<Record<Rating, Key>> = {
  again: 'review.rate-again',
  hard: 'review.rate-hard',
  good: 'review.rate-good',
  easy: 'review.rate-easy',
};

export function reviewAnswerView(solved: Solved, book: QuizBook, words: Words): View {
  const { say } = words;
  const { asked, place, answer } = solved;
  const said =
    answer === undefined
      ? []
      : [
          say(answer.isRight ? 'quiz.you-right' : 'quiz.you-wrong', {
            given: givenText(asked, answer.given),
          }),
        ];
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('review.title')}`),
      ...solvedBlocks(asked, { tally: [], said }, book, words),
      ...(place.turn.kind === 'practice'
        ? practiceEnd(place.turn.number, words)
        : [text(small(say('review.rate'))), ...rows(ratingButtons(solved, words))]),
      ...rows([
        ...readButtons(asked, book, words),
        { label: say('button.report-question'), id: customId('review', 'report', place.mark) },
      ]),
    ],
  };
}

function practiceEnd(number: number, { say }: Words): Block[] {
  return [
    text(small(say('review.practice-note'))),
    ...rows([
      { label: say('button.next-card'), id: customId('review', 'practise', number + 1), isMain: true },
      { label: say('button.end-review'), id: customId('review', 'open') },
    ]),
  ];
}

function ratingButtons({ place, answer, ahead }: Solved, { say }: Words): ButtonOptions[] {
  const likely = answer && (answer.isRight ? 'good' : 'again');
  return RATINGS.map((rating) => ({
    label: say(RATING_NAMES[rating], { days: ahead[rating] }),
    id: cardId('rate', place, rating),
    isMain: rating === likely,
  }));
}

/** A custom id that means a card as it is shown now. */
export function cardId(
  action: string,
  { mark, turn }: CardPlace,
  ...more: (string | number)[]
): string | undefined {
  const written = turn.kind === 'review' ? `r${turn.version}` : `p${turn.number}`;
  return customId('review', action, mark, written, ...more);
}

/** Tells a person that a question is among those that they review. */
export function keptView({ say }: Words): View {
  return { accent: ACCENTS.plain, blocks: [text(say('review.kept'))] };
}

/** The reminder itself, by direct message. */
export function reminderView({ deck }: Overview, words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(say('review.reminder-text', { due: deck.due.length, fresh: deck.fresh.length })),
      ...rows([
        { label: say('button.begin-review'), id: customId('review', 'next'), isMain: true },
        stopButton(words),
      ]),
    ],
  };
}
