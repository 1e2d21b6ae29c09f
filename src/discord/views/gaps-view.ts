import type { Refusal } from '../../answer/types.ts';
import type { Key, Words } from '../../locale/words.ts';
import { REASONS } from '../../store/feedback.ts';
import { customId } from '../custom-id.ts';
import {
  type Gathered,
  type Judgement,
  type ListName,
  PERIODS,
  type Period,
  type Unanswered,
} from '../gaps.ts';
import type { Table } from '../gaps-table.ts';
import { pageOf } from '../pages.ts';
import { cut, escaped } from '../text.ts';
import { REFUSALS } from './answer-view.ts';
import { ACCENTS, attached, type ButtonOptions, rows, separator, small, text, type View } from './blocks.ts';
import { REASON_NAMES } from './feedback-view.ts';
import { pageButtons } from './paging.ts';

const PAGE = { most: 5, room: 3000 };
const LONGEST_ENTRY = 160;
const LONGEST_QUESTION = 150;
const LONGEST_COMMENT = 300;
const MOST_REMARKS = 3;
const MOST_QUESTIONS = 5;

/** Which list is shown, of what time, and which page of it. */
export type GapsPlace = Readonly<{ list: ListName; period: Period; page: number }>;

const LIST_NAMES: Readonly<Record<ListName, Key>> = {
  feedback: 'gaps.feedback',
  uncovered: 'gaps.uncovered',
};

const PERIOD_NAMES: Readonly<Record<Period, Key>> = {
  '7': 'gaps.period.week',
  '30': 'gaps.period.month',
  all: 'gaps.period.all',
};

/** What answers of the bot lack on a server: what people said was wrong, or what could not be answered. */
export function gapsView(gathered: Gathered, place: GapsPlace, words: Words): View {
  const { say } = words;
  const { list, period } = place;
  const items =
    list === 'feedback'
      ? gathered.judgements.map((judgement) => judgementText(judgement, words))
      : gathered.unanswered.map((unanswered) => unansweredText(unanswered, words));
  const shown = pageOf(items, place.page, PAGE, (item) => item.length);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say(LIST_NAMES[list])}`,
        small(`${say(PERIOD_NAMES[period])} · ${summary(gathered, list, words)}`),
        gathered.keepsTexts ? '' : small(say('gaps.no-texts')),
        items.length === 0 ? say('gaps.nothing') : '',
      ),
      ...shown.items.map((item, i) => text(`**${shown.before + i + 1}.** ${item}`)),
      separator(),
      ...rows(pageButtons(shown, 'gaps', (page) => idOf({ ...place, page }), words)),
      ...rows(otherButtons(place, items.length > 0, words)),
      ...rows(periodButtons(place, words)),
    ],
  };
}

function summary({ feedback, unanswered }: Gathered, list: ListName, { say }: Words): string {
  if (list === 'uncovered')
    return say('gaps.times-uncovered', { count: unanswered.reduce((sum, { times }) => sum + times, 0) });
  const wrong = feedback.filter(({ verdict }) => verdict === 'wrong').length;
  return say('gaps.verdicts', { wrong, helpful: feedback.length - wrong });
}

function judgementText(
  { id, text: said, wrong, people, helpful, reasons, remarks }: Judgement,
  words: Words,
): string {
  const { say } = words;
  const why = reasons.map(({ reason, times }) =>
    say('gaps.times', { what: reasonName(reason, words), count: times }),
  );
  const told = remarks
    .slice(0, MOST_REMARKS)
    .flatMap(({ comment, question }) => [
      question === null
        ? ''
        : `> ${say('gaps.asked', { question: escaped(cut(question, LONGEST_QUESTION)) })}`,
      comment === null ? '' : `> ${escaped(cut(comment, LONGEST_COMMENT))}`,
    ]);
  const more = remarks.length - MOST_REMARKS;
  return [
    id === '' ? say('gaps.made-of-nothing') : escaped(cut(said, LONGEST_ENTRY)),
    say('gaps.wrong', { wrong, people, helpful }),
    why.join(' · '),
    ...told,
    more > 0 ? small(say('gaps.more', { count: more })) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What a reason is called; a reason of another version of the bot as it is stored. */
function reasonName(reason: string, { say }: Words): string {
  const known = REASONS.find((one) => one === reason);
  return known === undefined ? escaped(reason) : say(REASON_NAMES[known]);
}

function unansweredText({ kind, nearest, text: said, times, questions }: Unanswered, words: Words): string {
  const { say } = words;
  const more = questions.length - MOST_QUESTIONS;
  return [
    say('gaps.times', { what: kindName(kind, words), count: times }),
    nearest === ''
      ? say('gaps.nothing-near')
      : say('gaps.nearest', { text: escaped(cut(said, LONGEST_ENTRY)) }),
    ...questions.slice(0, MOST_QUESTIONS).map((one) => {
      const what = escaped(cut(one.question, LONGEST_QUESTION));
      return `> ${say('gaps.times', { what, count: one.times })}`;
    }),
    more > 0 ? small(say('gaps.more', { count: more })) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function kindName(kind: string, { say }: Words): string {
  return Object.hasOwn(REFUSALS, kind) ? say(REFUSALS[kind as Refusal]) : escaped(kind);
}

function otherButtons({ list, period }: GapsPlace, hasRows: boolean, { say }: Words): ButtonOptions[] {
  const other = list === 'feedback' ? 'uncovered' : 'feedback';
  const toOther = { label: say(LIST_NAMES[other]), id: idOf({ list: other, period, page: 1 }) };
  if (!hasRows) return [toOther];
  return [toOther, { label: say('button.export-csv'), id: customId('gaps', 'export', list, period) }];
}

function periodButtons({ list, period }: GapsPlace, { say }: Words): ButtonOptions[] {
  return PERIODS.map((one) =>
    one === period
      ? { label: say(PERIOD_NAMES[one]), id: customId('gaps', 'end', 'period'), isDisabled: true }
      : { label: say(PERIOD_NAMES[one]), id: idOf({ list, period: one, page: 1 }) },
  );
}

function idOf({ list, period, page }: GapsPlace): string | undefined {
  return customId('gaps', 'list', list, period, page);
}

/** Hands a list over as a file. */
export function gapsFileView({ file, leftOut }: Table, { say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say('gaps.file')}`,
        say('gaps.file-text'),
        leftOut > 0 ? say('gaps.left-out', { count: leftOut }) : '',
      ),
      attached(file),
    ],
    files: [file],
  };
}
