import type { Answer, Point, Refusal, Said } from '../../answer/types.ts';
import type { Key, Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import { cut, escaped } from '../text.ts';
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
import { voiceOf } from './citation.ts';
import { evidence } from './evidence.ts';
import { feedbackRow } from './feedback-view.ts';

/** A lead longer than this would be a wall of large letters as a heading. */
const LONGEST_HEADING = 180;
const LONGEST_ASKED = 200;
const MOST_CORRECTIONS = 5;
const LONGEST_POINT = 500;
const MOST_POINTS = 6;
/** So many fit into a custom id. */
const MOST_MARKS = 9;

export type AnswerShown = Readonly<{
  answer: Answer;
  /** The question, where it is not seen beside the answer anyway. */
  asked?: string;
  /** The id of what asked; without it, there are no buttons to judge the answer. */
  id?: string;
}>;

/** An answer: what it is first, then what it rests on, then what else to ask. What the knowledge says stays as it is. */
export function answerView({ answer, asked, id }: AnswerShown, words: Words): View {
  return {
    accent: answer.refusal ? ACCENTS.refusal : answer.status === 'several' ? ACCENTS.several : ACCENTS.answer,
    blocks: [
      text(...notes(answer, asked, words)),
      ...(answer.refusal
        ? refused(answer, answer.refusal, words)
        : [...stated(answer, words), ...left(answer, words)]),
      ...evidence(answer, words, relatedButton(answer, words)),
      ...(id === undefined ? [] : feedbackRow(id, answer, words)),
      ...nextQuestions(answer, words),
    ],
  };
}

function notes(
  { trace, newest, said: which }: Answer,
  asked: string | undefined,
  { say, date }: Words,
): string[] {
  const corrections = trace.corrections
    .slice(0, MOST_CORRECTIONS)
    .map(({ from, to }) => say('answer.correction', { from: escaped(from), to: escaped(to) }));
  return [
    small(say('answer.language-note', { asked: trace.language })),
    asked === undefined ? '' : small(escaped(cut(asked, LONGEST_ASKED))),
    corrections.length > 0 ? small(say('answer.read', { corrections: corrections.join(', ') })) : '',
    trace.inherited.length > 0 ? small(say('answer.inherited')) : '',
    newest === undefined || which === 'after' ? '' : small(say('answer.newest', { date: date(newest) })),
  ];
}

function stated(answer: Answer, words: Words): Block[] {
  const points = answer.points.slice(0, MOST_POINTS);
  const told = points.map((point) => ({ point, origin: originOf(point, words) }));
  if (points.length === 0) return [text(prominent(answer.lead))];
  if (answer.status === 'several') {
    // A lead that only strings the points together would say everything twice.
    const several = answer.yesNo === undefined ? 'answer.several' : 'answer.differ';
    const heading = isMadeOf(answer, points) ? words.say(several) : answer.lead;
    return [
      text(prominent(heading)),
      ...told.map(({ point, origin }, i) => text(`**${i + 1}.** ${said(point)}`, origin)),
    ];
  }
  if (!isMadeOf(answer, points)) {
    const further = told.filter(({ point }) => !answer.lead.includes(point.text));
    return [
      text(prominent(answer.lead), told[0]?.origin ?? ''),
      ...further.map(({ point, origin }) => text(said(point), origin)),
    ];
  }
  const { yesNo } = answer;
  return told.map(({ point, origin }, i) => {
    if (i > 0) return text(said(point), origin);
    const statement = point.text;
    const how = yesNo === 'yes' ? 'y' : yesNo === 'no' ? 'n' : 'other';
    const view = point.voice === 'reported' || point.by.length === 0 ? 'other' : 'v';
    const by = words.list(point.by);
    return text(prominent(words.say('answer.yes-or-no', { how, view, by, statement })), origin);
  });
}

/** What the documents leave open of a question whose other parts they answer. */
function left({ open = [] }: Answer, { say }: Words): Block[] {
  return open.map((missing) => text(say('answer.open', { missing: escaped(missing) })));
}

function isMadeOf({ lead, yesNo }: Answer, points: readonly Point[]): boolean {
  // yes or no stands before what the first point says
  if (yesNo !== undefined) return true;
  return points[0] !== undefined && lead.startsWith(points[0].text.slice(0, lead.length));
}

function prominent(statement: string): string {
  return statement.length <= LONGEST_HEADING
    ? `### ${escaped(statement)}`
    : `**${escaped(cut(statement, LONGEST_POINT))}**`;
}

function said(point: Point): string {
  return escaped(cut(point.text, LONGEST_POINT));
}

/** Whose statement it is, in words; of when; and where it stands. */
function originOf(point: Point, words: Words): string {
  const { asOf, citations } = point;
  const parts = [
    voiceOf(point, words),
    asOf === undefined ? '' : words.say('answer.as-of', { date: words.date(asOf) }),
    [...new Set(citations)].map((i) => `[${i + 1}]`).join(' '),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What each kind of refusal is called. */
export const REFUSALS: Readonly<Record<Refusal, Key>> = {
  'off-topic': 'refusal.off-topic',
  nothing: 'refusal.nothing',
  'no-detail': 'refusal.no-detail',
  after: 'refusal.after',
  before: 'refusal.before',
  premise: 'refusal.premise',
};

function refused(answer: Answer, refusal: Refusal, words: Words): Block[] {
  const nearest = answer.citations.length > 0 ? `**${words.say('answer.near')}**` : '';
  return [text(`### ${words.say(REFUSALS[refusal])}`, leadOf(answer, words), nearest)];
}

const LEADS: Readonly<Record<Exclude<Said, 'knowledge'>, Key>> = {
  'small-talk': 'lead.small-talk',
  'off-topic': 'lead.off-topic',
  nothing: 'lead.nothing',
  'no-detail': 'lead.no-detail',
  after: 'lead.after',
};

function leadOf({ lead, said: which, newest }: Answer, { say, date }: Words): string {
  if (which === 'knowledge') return escaped(cut(lead, LONGEST_POINT));
  return say(LEADS[which], { date: date(newest ?? '') });
}

/** Leads to further facts that belong to the first one told; the others and those offered below are left out of them. */
function relatedButton({ points, next }: Answer, { say }: Words): ButtonOptions[] {
  const told = points.flatMap(({ fact }) => fact ?? []);
  if (told.length === 0) return [];
  const marks = [...new Set([...told, ...next.map(({ fact }) => fact)].map(markOf))];
  return [{ label: say('button.related'), id: customId('ask', 'related', ...marks.slice(0, MOST_MARKS)) }];
}

function nextQuestions({ next }: Answer, words: Words): Block[] {
  if (next.length === 0) return [];
  const buttons = next.map(({ fact, question }) => ({
    label: question,
    id: customId('ask', 'next', fact, markOf(question)),
  }));
  // One below the other: side by side, whole questions are unreadable on a phone.
  return [
    separator(),
    text(small(words.say('answer.ask-next'))),
    ...buttons.flatMap((button) => rows([button])),
  ];
}
