import type { Topic } from '../../knowledge/schema.ts';
import type { Key, Words } from '../../locale/words.ts';
import { BOARD_PERIODS, type BoardPeriod, type BoardRow } from '../../quiz/boards.ts';
import { customId } from '../custom-id.ts';
import { pageOf } from '../pages.ts';
import { cut, escaped } from '../text.ts';
import { ACCENTS, type ButtonOptions, rows, separator, small, text, type View } from './blocks.ts';
import { choiceMenu } from './menus.ts';
import { pageButtons } from './paging.ts';

/** In place of the id of a topic. */
export const ALL_TOPICS = 'all';

const PER_PAGE = { most: 10, room: 3000 };
const LONGEST_NAME = 40;

/** What is shown of a table, and which page of it. */
export type BoardPlace = Readonly<{ period: BoardPeriod; topic: string; page: number }>;

/** A table of scores, with all its rows. */
export type Board = Readonly<{
  rows: readonly BoardShown[];
  /** From when on answers count, in milliseconds since 1970. */
  from: number;
  /** The topics that can be chosen. */
  topics: readonly Topic[];
}>;

/** A row with what the person is called; null where that is not known. */
export type BoardShown = BoardRow & Readonly<{ name: string | null }>;

export const PERIOD_NAMES: Readonly<Record<BoardPeriod, Key>> = {
  week: 'leaderboard.week',
  month: 'leaderboard.month',
  all: 'leaderboard.all',
};

/** The table of scores of a server, for all who may see the channel. */
export function boardView(board: Board, place: BoardPlace, words: Words): View {
  const { say } = words;
  const { period, topic } = place;
  const { items, page, pages } = pageOf(board.rows, place.page, PER_PAGE, () => 1);
  const label = board.topics.find(({ id }) => id === topic)?.label;
  const about = [
    label === undefined ? say('leaderboard.all-topics') : escaped(label),
    board.from > 0 ? say('leaderboard.since', { time: `<t:${Math.floor(board.from / 1000)}:f>` }) : '',
    say('leaderboard.players', { count: board.rows.length }),
  ];
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say('leaderboard.title', { period: say(PERIOD_NAMES[period]) })}`,
        small(about.filter((part) => part !== '').join(' · ')),
      ),
      text(...(items.length === 0 ? [say('leaderboard.empty')] : items.map((row) => rowLine(row, words)))),
      separator(),
      text(small(say('leaderboard.how'))),
      ...rows(pageButtons({ page, pages }, 'leaderboard', (to) => idOf({ ...place, page: to }), words)),
      ...rows([
        ...periodButtons(place, words),
        { label: say('button.own-rank'), id: customId('leaderboard', 'own', period, topic) },
      ]),
      ...choiceMenu(customId('leaderboard', 'topic', period), {
        hint: say('leaderboard.choose-topic'),
        choices: [
          { label: say('leaderboard.all-topics'), value: ALL_TOPICS, isChosen: topic === ALL_TOPICS },
          ...board.topics.map(({ id, label: name }) => ({ label: name, value: id, isChosen: id === topic })),
        ],
      }),
    ],
  };
}

function rowLine({ rank, name, right, answered }: BoardShown, { say }: Words): string {
  const who = name === null ? say('leaderboard.nameless') : escaped(cut(name, LONGEST_NAME));
  // an escaped full stop: Discord would number the lines itself, and ties would be lost
  return `**${rank}\\.** ${say('leaderboard.row', { name: `**${who}**`, right, answered })}`;
}

function periodButtons({ period, topic }: BoardPlace, { say }: Words): ButtonOptions[] {
  return BOARD_PERIODS.map((one) =>
    one === period
      ? { label: say(PERIOD_NAMES[one]), id: customId('leaderboard', 'end', 'period'), isDisabled: true }
      : { label: say(PERIOD_NAMES[one]), id: idOf({ period: one, topic, page: 1 }) },
  );
}

function idOf({ period, topic, page }: BoardPlace): string | undefined {
  return customId('leaderboard', 'show', period, topic, page);
}

/** Tells a person where they stand: with their row, not at all, or that they do not want to stand there. */
export function ownRankView(
  own: Readonly<{ row: BoardRow; of: number }> | 'none' | 'hidden',
  { say }: Words,
): View {
  const sentence =
    own === 'hidden'
      ? say('leaderboard.is-hidden')
      : own === 'none'
        ? say('leaderboard.not-in-it')
        : say('leaderboard.own', {
            rank: own.row.rank,
            of: own.of,
            right: own.row.right,
            answered: own.row.answered,
          });
  return { accent: ACCENTS.plain, blocks: [text(sentence)] };
}

/** Tells a person that they are shown in tables from now on, or are not. */
export function visibilityView(isShown: boolean, { say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [text(say(isShown ? 'leaderboard.now-shown' : 'leaderboard.now-hidden'))],
  };
}

/** Asks a manager whether the table is to be begun anew. */
export function resetBoardView({ say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('leaderboard.reset-title')}`, say('leaderboard.reset-text')),
      ...rows([
        { label: say('button.reset-board'), id: customId('leaderboard', 'reset'), isDanger: true },
        { label: say('button.cancel'), id: customId('leaderboard', 'keep') },
      ]),
    ],
  };
}

/** Says what has come of that question. */
export function resetDoneView(isReset: boolean, { say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [text(say(isReset ? 'leaderboard.reset-done' : 'leaderboard.reset-not'))],
  };
}
