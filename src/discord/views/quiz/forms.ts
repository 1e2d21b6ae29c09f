import type { QuizItem } from '../../../knowledge/schema.ts';
import type { Key, Words } from '../../../locale/words.ts';
import { letterOf } from '../../../pictures/letters.ts';
import type { Given, Session } from '../../../quiz/session-types.ts';
import { FLAWS, type Flaw, LONGEST_COMPLAINT } from '../../../store/complaints.ts';
import { cut, plain } from '../../text.ts';
import { type Form, formOf, type TextField } from '../form.ts';
import type { Asked } from './asked.ts';
import { titleOf } from './question-view.ts';

/** The longest answer that can be typed. */
export const LONGEST_TYPED = 100;
/** Of the label of a field. */
const LONGEST_LABEL = 45;

export const FLAW_NAMES: Readonly<Record<Flaw, Key>> = {
  'wrong-key': 'quiz.flaw.wrong-key',
  unclear: 'quiz.flaw.unclear',
  'several-right': 'quiz.flaw.several-right',
  giveaway: 'quiz.flaw.giveaway',
  language: 'quiz.flaw.language',
  other: 'quiz.flaw.other',
};

/** Where a form belongs: its custom id, the session, and the question from 0. */
export type FormPlace = Readonly<{ id: string; session: Session; question: number }>;

/** Asks for an answer in words or figures. Field: answer. @param before what was given already. */
export function typedForm(
  { id, session, question }: FormPlace,
  { item }: Asked,
  before: Given | undefined,
  words: Words,
): Form {
  return formOf(id, {
    title: titleOf(session, question, words),
    fields: [
      answerField(
        item,
        cut(plain(labelOf(item, words)), LONGEST_LABEL),
        before?.kind === 'text' ? before.text : '',
        words,
      ),
    ],
  });
}

/** The field for an answer in words or figures, with how it is to be written. Its id is "answer". */
export function answerField(item: QuizItem, label: string, value: string, { say }: Words): TextField {
  const hint = HINTS[item.kind === 'number' || item.kind === 'date' ? item.kind : 'short'];
  return { id: 'answer', label, description: say(hint), value, longest: LONGEST_TYPED };
}

const HINTS = {
  short: 'form.quiz-short-how',
  number: 'form.quiz-number-how',
  date: 'form.quiz-date-how',
} as const;

function labelOf(item: QuizItem, { say }: Words): string {
  if (item.kind === 'number') return say('form.quiz-number', { unit: item.unit });
  return say(item.kind === 'date' ? 'form.quiz-date' : 'form.quiz-answer');
}

/** Asks for an order, with a menu of all steps for each place in it. Fields: place-0, place-1 … */
export function orderForm(
  { id, session, question }: FormPlace,
  { options }: Asked,
  before: Given | undefined,
  words: Words,
): Form {
  const chosen = before?.kind === 'order' ? before.places : [];
  return formOf(id, {
    title: titleOf(session, question, words),
    fields: options.map((_, at) => ({
      id: `place-${at}`,
      label: placeLabel(at, options.length, words),
      choices: options.map(({ text }, place) => ({
        label: `${letterOf(place)}. ${text}`,
        value: String(place),
        isChosen: chosen[at] === place,
      })),
    })),
  });
}

function placeLabel(at: number, count: number, { say }: Words): string {
  if (at === 0) return say('form.quiz-earliest', { n: 1 });
  return at === count - 1 ? say('form.quiz-latest', { n: count }) : String(at + 1);
}

/** Asks why somebody thinks that they were right. Field: reason. */
export function disputeForm(id: string, { say }: Words): Form {
  return formOf(id, {
    title: say('quiz.dispute.title'),
    fields: [
      {
        id: 'reason',
        label: say('quiz.dispute.reason'),
        description: say('quiz.dispute.reason-how'),
        value: '',
        longest: LONGEST_COMPLAINT,
        hasLines: true,
      },
    ],
  });
}

/** Asks what is wrong with a question. Fields: flaw, comment. */
export function reportForm(id: string, { say }: Words): Form {
  return formOf(id, {
    title: say('quiz.report.title'),
    fields: [
      {
        id: 'flaw',
        label: say('quiz.report.flaw'),
        choices: FLAWS.map((flaw) => ({ value: flaw, label: say(FLAW_NAMES[flaw]) })),
      },
      {
        id: 'comment',
        label: say('quiz.report.comment'),
        value: '',
        longest: LONGEST_COMPLAINT,
        isOptional: true,
        hasLines: true,
      },
    ],
  });
}
