import type { ChatInputCommandInteraction } from 'discord.js';
import type { AppFor } from '../../app.ts';
import { UserError } from '../../errors.ts';
import type { Session } from '../../quiz/session-types.ts';
import { actorOf } from './actors.ts';
import { runningHere } from './looking.ts';
import type { QuizAct } from './runner.ts';
import { acknowledgePrivately } from './starting.ts';

/** `/quiz stop`: the quiz of the channel, or else the one that the person plays alone. */
export async function stopQuiz(interaction: ChatInputCommandInteraction, app: AppFor): Promise<void> {
  await acknowledgePrivately(interaction);
  const session = (await runningHere(interaction, app)) ?? (await app.quiz.runningOf(interaction.user.id));
  if (session === undefined) throw new UserError('error.quiz-none-running');
  await actFrom(interaction, session, { name: 'stop' }, app);
}

/** `/quiz continue`: what the person plays alone is shown anew, in the place of the answer. */
export async function continueQuiz(interaction: ChatInputCommandInteraction, app: AppFor): Promise<void> {
  await acknowledgePrivately(interaction);
  const session = await app.quiz.runningOf(interaction.user.id);
  if (session === undefined) throw new UserError('error.quiz-nothing-to-continue');
  await actFrom(interaction, session, { name: 'join' }, app);
}

/** Acts on a session that may be shown in another place than the one where the command was given. */
async function actFrom(
  interaction: ChatInputCommandInteraction,
  session: Session,
  act: QuizAct,
  app: AppFor,
): Promise<void> {
  const { server, channel } = session;
  const acted = await app.quiz.act(session.id, { ...actorOf(interaction, app), server, channel }, act);
  // it has ended in between
  if (acted === 'unknown' || acted === 'foreign') throw new UserError('error.quiz-unknown');
}
