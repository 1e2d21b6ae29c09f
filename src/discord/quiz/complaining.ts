import type { AnySelectMenuInteraction, ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { AppFor } from '../../app.ts';
import { UserError } from '../../errors.ts';
import { answerOf } from '../../quiz/session-answer.ts';
import type { Session } from '../../quiz/session-types.ts';
import { type DisputeKey, FLAWS, LONGEST_COMPLAINT, type RulingName } from '../../store/complaints.ts';
import { customId, type Press, staleButton } from '../custom-id.ts';
import { managedServer } from '../managed-server.ts';
import { openForm, show, turn } from '../reply.ts';
import type { View } from '../views/blocks.ts';
import { bookOf } from '../views/quiz/asked.ts';
import {
  disputedView,
  disputeView,
  noDisputesView,
  reportedView,
  reportsView,
  ruledNotice,
} from '../views/quiz/complaints-view.ts';
import { disputeForm, reportForm } from '../views/quiz/forms.ts';
import { questionIn, sessionFor } from './actors.ts';

/** "I was right" was pressed, or chosen in a menu: asks why. */
export async function openDispute(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  { args: [id, number] }: Press,
  app: AppFor,
): Promise<void> {
  const question = questionIn(interaction.isButton() ? number : interaction.values[0]);
  const session = await sessionFor(interaction, id, app);
  demandDisputable(session, question, interaction.user.id);
  const form = customId('quiz', 'right', session.id, question);
  if (form === undefined) throw staleButton();
  await openForm(interaction, disputeForm(form, app.words));
}

/** Keeps a dispute for those who manage the server. */
export async function submitDispute(
  interaction: ModalSubmitInteraction,
  { args: [id, number] }: Press,
  app: AppFor,
): Promise<void> {
  const question = questionIn(number);
  const person = interaction.user.id;
  const session = await sessionFor(interaction, id, app);
  const { server, item } = demandDisputable(session, question, person);
  const reason = interaction.fields.getTextInputValue('reason').trim();
  if (reason === '') throw new UserError('error.quiz-empty');
  const dispute = await app.store.complaints.dispute({
    session: session.id,
    question,
    person,
    server,
    item,
    reason,
    disputedAt: app.now(),
  });
  if (dispute === 'too-long') throw new UserError('error.comment-too-long', { longest: LONGEST_COMPLAINT });
  await show(interaction, disputedView(dispute, app.words), { isPrivate: true, isPassing: true });
}

/** @throws a `UserError` where there is nothing to dispute, or nobody who could rule. */
function demandDisputable(session: Session, question: number, person: string) {
  const { server } = session;
  const item = demandClosed(session, question);
  const answer = answerOf(session, question, person);
  if (server === null) throw staleButton();
  if (session.withdrawn.includes(question)) throw new UserError('error.quiz-withdrawn');
  if (answer === undefined) throw new UserError('error.quiz-no-answer');
  if (answer.isRight) throw new UserError('error.quiz-was-right');
  return { server, item };
}

/** The id of the item of a closed question. Throws a `UserError` where the question is open, or its result a secret. */
function demandClosed({ questions, at, phase, settings }: Session, question: number): string {
  const item = questions[question]?.item;
  if (item === undefined || question > at) throw staleButton();
  if (question === at && phase.name === 'open') throw new UserError('error.quiz-open');
  if (settings.mode === 'exam' && phase.name !== 'over') throw new UserError('error.quiz-not-over');
  return item;
}

/** "Report this question" was pressed: asks what is wrong with it. */
export async function openReport(interaction: ButtonInteraction, press: Press, app: AppFor): Promise<void> {
  const session = await sessionFor(interaction, press.args[0], app);
  demandClosed(session, questionIn(press.args[1]));
  await openForm(interaction, reportForm(interaction.customId, app.words));
}

/** Keeps a report. */
export async function submitReport(
  interaction: ModalSubmitInteraction,
  press: Press,
  app: AppFor,
): Promise<void> {
  const session = await sessionFor(interaction, press.args[0], app);
  await keepReport(interaction, demandClosed(session, questionIn(press.args[1])), session.server, app);
}

/**
 * Keeps what somebody wrote into the form of a report, and thanks them.
 * @param server whose managers see it; null for none.
 * @throws a `UserError` where the comment is too long.
 */
export async function keepReport(
  interaction: ModalSubmitInteraction,
  item: string,
  server: string | null,
  app: AppFor,
): Promise<void> {
  const { fields, user } = interaction;
  const reason = FLAWS.find((flaw) => flaw === fields.getStringSelectValues('flaw')[0]);
  if (reason === undefined) throw staleButton();
  const comment = fields.getTextInputValue('comment').trim();
  const report = { item, reason, comment: comment === '' ? null : comment, reportedAt: app.now() };
  if ((await app.store.complaints.report(user.id, server ?? '', report)) === 'too-long')
    throw new UserError('error.comment-too-long', { longest: LONGEST_COMPLAINT });
  await show(interaction, reportedView(app.words), { isPrivate: true, isPassing: true });
}

/** A dispute of the server that waits for a ruling. @param page from 1; the last one for one beyond it. */
export async function disputesPage(server: string, page: number, app: AppFor, notice = ''): Promise<View> {
  const open = await app.store.complaints.open(server);
  const at = Math.min(page, open.length);
  const dispute = open[at - 1];
  if (dispute === undefined) return noDisputesView(notice, app.words);
  const session = await app.quiz.peek(dispute.session);
  const shown = { dispute, session, page: at, pages: open.length };
  return disputeView(shown, notice, bookOf(app.engine.knowledge), app.words);
}

/** The reports of a server, for those who manage it. */
export async function reportsPage(server: string, page: number, app: AppFor): Promise<View> {
  const reports = await app.store.complaints.reports(server);
  return reportsView(reports, page, bookOf(app.engine.knowledge), app.words);
}

const RULINGS: Readonly<Record<string, RulingName>> = {
  accept: 'accepted',
  withdraw: 'withdrawn',
  reject: 'rejected',
};

/** A manager rules on a dispute: scores are corrected, and the next dispute is shown. */
export async function ruleOn(
  interaction: ButtonInteraction,
  { action, args: [session = '', number, person = ''] }: Press,
  app: AppFor,
): Promise<void> {
  const wanted = RULINGS[action];
  if (wanted === undefined) throw staleButton();
  const server = managedServer(interaction);
  const key: DisputeKey = { server, session, question: questionIn(number), person };
  const before = await app.store.complaints.find(key);
  const ruling = await app.store.complaints.rule(key, wanted, app.now());
  if (before === undefined || ruling === undefined) throw new UserError('error.quiz-dispute-gone');
  // done again where the bot was stopped between the two
  if (ruling === 'withdrawn') await app.quiz.rule(session, key.question, { name: 'withdraw' });
  if (ruling === 'accepted') await app.quiz.rule(session, key.question, { name: 'accept', person });
  const notice = ruledNotice(ruling, before.status === 'open' && ruling === wanted, app.words);
  await turn(interaction, await disputesPage(server, 1, app, notice));
}
