import { csvOf, type Row } from './csv.ts';
import type { Gathered, ListName } from './gaps.ts';
import type { ViewFile } from './views/blocks.ts';

/** Discord takes files up to 10 MB. */
const MOST_BYTES = 8_000_000;

/** A list as a file, and how many rows at its end had no room. */
export type Table = Readonly<{ file: ViewFile; leftOut: number }>;

/** A list as a file for a spreadsheet. A day is told, not the time: that would tell who it was. */
export function tableOf(list: ListName, gathered: Gathered, texts: ReadonlyMap<string, string>): Table {
  const rows = list === 'feedback' ? feedbackRows(gathered, texts) : uncoveredRows(gathered);
  const { bytes, leftOut } = csvOf(rows, MOST_BYTES);
  return { file: { name: `${list}.csv`, bytes }, leftOut };
}

function feedbackRows({ feedback }: Gathered, texts: ReadonlyMap<string, string>): Row[] {
  return [
    ['day', 'verdict', 'reason', 'comment', 'question', 'status', 'entries', 'texts'],
    ...feedback.map(({ when, verdict, reason, comment, question, status, madeOf }) => [
      dayOf(when),
      verdict,
      reason ?? '',
      comment ?? '',
      question ?? '',
      status,
      madeOf.join(' '),
      madeOf.map((id) => texts.get(id) ?? id).join(' '),
    ]),
  ];
}

/** A row for each group of questions, and after it one for each question of the group whose text is kept. */
function uncoveredRows({ unanswered }: Gathered): Row[] {
  return [
    ['kind', 'nearest', 'nearest text', 'times', 'question', 'question times'],
    ...unanswered.flatMap(({ kind, nearest, text, times, questions }) => [
      [kind, nearest, text, times, '', ''],
      ...questions.map((one) => [kind, nearest, text, '', one.question, one.times]),
    ]),
  ];
}

function dayOf(when: number): string {
  return new Date(when).toISOString().slice(0, 10);
}
