import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { AppFor } from '../../app.ts';
import { UserError } from '../../errors.ts';
import { answerOf } from '../../quiz/session-answer.ts';
import type { Given } from '../../quiz/session-types.ts';
import { type Press, staleButton } from '../custom-id.ts';
import { openForm, show } from '../reply.ts';
import { askedIn, bookOf } from '../views/quiz/asked.ts';
import { LONGEST_TYPED, orderForm, typedForm } from '../views/quiz/forms.ts';
import { toldView } from '../views/quiz/told-view.ts';
import { actOn, questionIn, sessionFor } from './actors.ts';

/** A button with the letter of an option. */
export async function pickOption(interaction: ButtonInteraction, press: Press, app: AppFor): Promise<void> {
  const [, question, place] = press.args;
  const given: Given = { kind: 'option', place: questionIn(place) };
  await actOn(interaction, press, { name: 'answer', question: questionIn(question), given }, app);
}

/** A button that opens the form for an answer that is typed or put in order; where none can be given, says why. */
export async function openAnswerForm(
  interaction: ButtonInteraction,
  press: Press,
  app: AppFor,
): Promise<void> {
  const person = interaction.user.id;
  const session = await sessionFor(interaction, press.args[0], app);
  const question = questionIn(press.args[1]);
  const book = bookOf(app.engine.knowledge);
  const answer = answerOf(session, question, person);
  const isClosed = question !== session.at || session.phase.name !== 'open';
  if (isClosed || answer?.changes === 1) {
    const outcome = isClosed ? 'closed' : 'no-change-left';
    const told = { session, question, person, outcome, answer } as const;
    return show(interaction, toldView(told, book, app.words), { isPrivate: true, isPassing: true });
  }
  const asked = askedIn(session, question, book, app.words);
  if (asked === undefined) throw staleButton();
  const place = { id: interaction.customId, session, question };
  const form = press.action === 'sort' ? orderForm : typedForm;
  await openForm(interaction, form(place, asked, answer?.given, app.words));
}

/** The form with an answer, filled in. */
export async function submitAnswer(
  interaction: ModalSubmitInteraction,
  press: Press,
  app: AppFor,
): Promise<void> {
  const given = press.action === 'sort' ? orderIn(interaction) : textIn(interaction);
  await actOn(interaction, press, { name: 'answer', question: questionIn(press.args[1]), given }, app);
}

function textIn({ fields }: ModalSubmitInteraction): Given {
  const text = fields.getTextInputValue('answer').trim().slice(0, LONGEST_TYPED);
  if (text === '') throw new UserError('error.quiz-empty');
  return { kind: 'text', text };
}

function orderIn({ fields }: ModalSubmitInteraction): Given {
  const count = fields.fields.size;
  const places = Array.from({ length: count }, (_, at) =>
    questionIn(fields.getStringSelectValues(`place-${at}`)[0]),
  );
  if (new Set(places).size !== count) throw new UserError('error.quiz-order');
  return { kind: 'order', places };
}
