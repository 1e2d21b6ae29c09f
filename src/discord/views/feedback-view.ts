import { madeOf } from '../../answer/made-of.ts';
import type { Answer } from '../../answer/types.ts';
import type { Key, Words } from '../../locale/words.ts';
import { LONGEST_COMMENT, REASONS, type Reason, type Verdict } from '../../store/feedback.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import { LIMITS } from '../limits.ts';
import { ACCENTS, type Block, rows, small, text, type View } from './blocks.ts';
import { type Form, formOf } from './form.ts';

/** What may be wrong with an answer, in words. */
export const REASON_NAMES: Readonly<Record<Reason, Key>> = {
  'wrong-paragraph': 'feedback.reason.wrong-paragraph',
  'beside-the-point': 'feedback.reason.beside-the-point',
  'not-faithful': 'feedback.reason.not-faithful',
  'should-answer': 'feedback.reason.should-answer',
  other: 'feedback.reason.other',
};

/**
 * Buttons to say what one thinks of an answer, and to see why it is what it is, in one row.
 * @param id that of the message or command that asked.
 */
export function feedbackRow(id: string, answer: Answer, { say }: Words): Block[] {
  if (answer.said === 'small-talk') return [];
  return rows([
    { label: say('button.helpful'), id: judging('helpful', id, answer) },
    { label: say('button.not-right'), id: judging('wrong', id, answer) },
    { label: say('button.why'), id: customId('ask', 'why', id) },
  ]);
}

/** All of an answer that a verdict needs, as far as it fits: its marks lead to what it is made of. */
function judging(action: string, id: string, answer: Answer): string | undefined {
  let made = customId('ask', action, id, answer.status);
  for (const mark of madeOf(answer).map(markOf)) {
    const longer = `${made}:${mark}`;
    if (longer.length <= LIMITS.customId) made = longer;
  }
  return made;
}

/** Asks what is wrong with an answer. Fields: reason, comment. @param id the custom id of the button. */
export function wrongForm(id: string, { say }: Words): Form {
  return formOf(id, {
    title: say('feedback.title'),
    fields: [
      {
        id: 'reason',
        label: say('feedback.reason'),
        choices: REASONS.map((reason) => ({ value: reason, label: say(REASON_NAMES[reason]) })),
      },
      {
        id: 'comment',
        label: say('feedback.comment'),
        description: say('feedback.comment-how'),
        value: '',
        longest: LONGEST_COMMENT,
        isOptional: true,
        hasLines: true,
      },
    ],
  });
}

/** Says that a verdict is kept, and how to change or delete it. */
export function thanksView({ verdict }: Verdict, { say }: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        say(verdict === 'helpful' ? 'feedback.thanks-helpful' : 'feedback.thanks-wrong'),
        small(say('feedback.kept')),
      ),
    ],
  };
}
