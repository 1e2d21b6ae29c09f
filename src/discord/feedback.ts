import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import { explain } from '../answer/explain.ts';
import { passageId } from '../answer/made-of.ts';
import type { Status } from '../answer/types.ts';
import type { App, AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import { LONGEST_COMMENT, REASONS, type Verdict } from '../store/feedback.ts';
import { type Press, staleButton } from './custom-id.ts';
import { markOf, passagesOf } from './documents.ts';
import { show } from './reply.ts';
import { serverOf } from './server-of.ts';
import type { View } from './views/blocks.ts';
import { thanksView } from './views/feedback-view.ts';
import { forgottenView, whyView } from './views/why-view.ts';

const STATUSES: readonly Status[] = ['answered', 'several', 'not-covered', 'off-topic'];
const ID = /^\d{1,20}$/;

/** The answer under which a button stands: what asked for it, and what it was. */
type Judged = Readonly<{ answer: string; status: Status; madeOf: readonly string[] }>;

/**
 * The answer that a button or form is about. What its marks do not lead to any more, since the knowledge has changed, is left out.
 * @throws a `UserError` for an id that no button of ours has.
 */
export function judgedIn({ args: [answer = '', status, ...marks] }: Press, engine: Engine): Judged {
  const known = STATUSES.find((one) => one === status);
  if (!ID.test(answer) || known === undefined) throw staleButton();
  const wanted = new Set(marks);
  const madeOf = wanted.size === 0 ? [] : idsOf(engine).filter((id) => wanted.has(markOf(id)));
  return { answer, status: known, madeOf };
}

/** The ids of everything that an answer can be made of. */
function idsOf({ entries, knowledge }: Engine): string[] {
  return [
    ...entries.entries.map(({ id }) => id),
    ...knowledge.sources.flatMap((source) => passagesOf(source).flatMap(({ n }) => passageId(source.id, n))),
  ];
}

/** What is filled into the form on an answer. Throws a `UserError` for what cannot be taken. */
export function verdictIn({ fields }: ModalSubmitInteraction): Verdict {
  const [chosen] = fields.getStringSelectValues('reason');
  const reason = REASONS.find((one) => one === chosen);
  if (reason === undefined) throw staleButton();
  const comment = fields.getTextInputValue('comment').trim();
  return { verdict: 'wrong', reason, comment: comment === '' ? null : comment };
}

/**
 * Keeps what a person says of the answer above a button or form, and thanks them alone.
 * @throws a `UserError` where the comment is too long, or the id is none of ours.
 */
export async function giveFeedback(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  press: Press,
  verdict: Verdict,
  app: AppFor,
): Promise<void> {
  const judged = judgedIn(press, app.engine);
  const person = interaction.user.id;
  const result = await app.store.feedback.give(person, {
    ...judged,
    ...verdict,
    server: serverOf(interaction) ?? '',
    question: questionFor(person, judged.answer, app),
    when: app.now(),
  });
  if (result === 'comment-too-long')
    throw new UserError('error.comment-too-long', { longest: LONGEST_COMMENT });
  // thanks need not stand in a conversation for ever
  await show(interaction, thanksView(verdict, app.words), { isPrivate: true, isPassing: true });
}

/** The question, if it is still in memory, and neither its asker nor its privacy speaks against keeping it. */
function questionFor(person: string, answer: string, { answers, now }: App): string | null {
  const held = answers.find(answer, now());
  if (!held?.keepsText || (held.isPrivate && held.person !== person)) return null;
  return held.question;
}

/**
 * Why an answer is what it is. What was asked in private is explained to its asker alone.
 * @throws a `UserError` for an answer that the person may not see, or an id that no button of ours has.
 */
export function whyFor(person: string, { args: [answer = ''] }: Press, app: AppFor): View {
  if (!ID.test(answer)) throw staleButton();
  const held = app.answers.find(answer, app.now());
  if (held === undefined) return forgottenView(app.words);
  if (held.isPrivate && held.person !== person) throw new UserError('error.not-your-answer');
  const { explanation } = explain(held.question, held.context, app.engine);
  return whyView(held.question, explanation, app.words);
}
