import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { AppFor } from '../../app.ts';
import { UserError } from '../../errors.ts';
import { answerOf } from '../../quiz/session-answer.ts';
import type { Session } from '../../quiz/session-types.ts';
import { type Press, staleButton } from '../custom-id.ts';
import { pageNumber } from '../pages.ts';
import { show, turn } from '../reply.ts';
import { bookOf } from '../views/quiz/asked.ts';
import { sharedView } from '../views/quiz/end-view.ts';
import { missedView } from '../views/quiz/missed-view.ts';
import { statusView } from '../views/quiz/status-view.ts';
import { toldView } from '../views/quiz/told-view.ts';
import { questionIn, sessionFor } from './actors.ts';

/** "My result": what the person answered to a question, and whether it was right. */
export async function showMine(interaction: ButtonInteraction, press: Press, app: AppFor): Promise<void> {
  const session = await sessionFor(interaction, press.args[0], app);
  const question = questionIn(press.args[1]);
  if (question > session.at) throw staleButton();
  const person = interaction.user.id;
  const answer = answerOf(session, question, person);
  const told = { session, question, person, outcome: 'nothing', answer } as const;
  await show(interaction, toldView(told, bookOf(app.engine.knowledge), app.words), { isPrivate: true });
}

/** "What I missed", page by page. */
export async function showMissed(interaction: ButtonInteraction, press: Press, app: AppFor): Promise<void> {
  const session = await playedBy(interaction, press, app);
  const page = pageNumber(press.args[1]);
  if (page === undefined) throw staleButton();
  const view = missedView(session, interaction.user.id, page, bookOf(app.engine.knowledge), app.words);
  // the list takes its own place when its page is turned; the result of the quiz stays where it is
  await (press.action === 'missed-page'
    ? turn(interaction, view)
    : show(interaction, view, { isPrivate: true }));
}

/** "Share": what the person reached, for everybody in the channel. */
export async function shareResult(interaction: ButtonInteraction, press: Press, app: AppFor): Promise<void> {
  const session = await playedBy(interaction, press, app);
  await show(interaction, sharedView(session, interaction.user.id, app.words), { isPrivate: false });
}

/** A session that is over, or whose answers are told as it goes, and in which the person took part. Throws a `UserError`. */
export async function playedBy(interaction: ButtonInteraction, press: Press, app: AppFor): Promise<Session> {
  const session = await sessionFor(interaction, press.args[0], app);
  if (session.settings.mode === 'exam' && session.phase.name !== 'over')
    throw new UserError('error.quiz-not-over');
  if (!session.players.includes(interaction.user.id)) throw new UserError('error.quiz-not-played');
  return session;
}

/** `/quiz status`. */
export async function showStatus(interaction: ChatInputCommandInteraction, app: AppFor): Promise<void> {
  const [here, own] = await Promise.all([
    runningHere(interaction, app),
    app.quiz.runningOf(interaction.user.id),
  ]);
  await show(interaction, statusView({ here, own }, app.words), { isPrivate: true });
}

/** The session of the channel: in it, in a thread of its own from it, or in the thread where somebody is. */
export async function runningHere(
  interaction: ChatInputCommandInteraction,
  { quiz }: AppFor,
): Promise<Session | undefined> {
  const { channel, channelId } = interaction;
  const here = await quiz.runningIn(channelId);
  if (here !== undefined || !channel?.isThread() || channel.parentId === null) return here;
  const above = await quiz.runningIn(channel.parentId);
  return above?.channel === channelId ? above : undefined;
}
