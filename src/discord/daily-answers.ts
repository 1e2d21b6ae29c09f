import type { ButtonInteraction, Interaction } from 'discord.js';
import type { AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import { canBeGiven, isRight } from '../quiz/grade.ts';
import type { DailyPost } from '../store/daily.ts';
import { type Press, staleButton } from './custom-id.ts';
import { shownOf } from './daily.ts';
import { noteName } from './player-name.ts';
import type { View } from './views/blocks.ts';
import { dailyToldView } from './views/daily-view.ts';

/**
 * Takes in somebody's answer to the question of a day: their first one counts.
 * @returns what they are told: which answer counts, but not yet whether it is right.
 * @throws a `UserError` for a question or an option that is not there.
 */
export async function answerDaily(
  interaction: ButtonInteraction,
  { args: [day, written = ''] }: Press,
  app: AppFor,
): Promise<View> {
  const { store, now, words } = app;
  const asked = await postedIn(interaction, day, app);
  const shown = shownOf(asked, app);
  const given = { kind: 'option', place: Number(written) } as const;
  if (!shown || !/^\d$/.test(written) || !canBeGiven(shown.asked.item, given)) throw staleButton();
  const person = interaction.user.id;
  const before = await store.daily.answerOf(asked, person);
  if (now() >= asked.closesAt) return dailyToldView(shown, { state: 'closed', answer: before }, words);
  if (before) return dailyToldView(shown, { state: 'already', answer: before }, words);
  await noteName(interaction, app);
  const answer = {
    person,
    place: given.place,
    isRight: isRight(shown.asked.item, asked, given, []),
    when: now(),
  };
  const kept = await store.daily.answer(asked, answer);
  // of two presses at once, one comes later
  const state = kept.place === given.place ? 'taken' : 'already';
  return dailyToldView(shown, { state, answer: kept }, words);
}

/** What somebody answered to the question of a day, and, once it is closed, whether that was right. */
export async function ownDaily(interaction: Interaction, { args: [day] }: Press, app: AppFor): Promise<View> {
  const asked = await postedIn(interaction, day, app);
  const shown = shownOf(asked, app);
  if (!shown) throw staleButton();
  const own = await app.store.daily.answerOf(asked, interaction.user.id);
  const isClosed = app.now() >= asked.closesAt;
  return dailyToldView(shown, { state: isClosed ? 'closed' : 'already', answer: own }, app.words);
}

/** The item of the question of a day that is closed; its solution is no secret. Throws a `UserError` for any other. */
export async function closedDaily(
  interaction: Interaction,
  { args: [day] }: Press,
  app: AppFor,
): Promise<string> {
  const asked = await postedIn(interaction, day, app);
  if (app.now() < asked.closesAt) throw new UserError('error.quiz-open');
  return asked.item;
}

/** The question of that day in the place where somebody acts. Throws a `UserError` where there is none. */
async function postedIn(
  { guildId, channelId }: Interaction,
  day: string | undefined,
  { store }: AppFor,
): Promise<DailyPost> {
  if (guildId === null || day === undefined) throw staleButton();
  const asked = await store.daily.post(guildId, day);
  if (!asked || asked.channel !== channelId) throw staleButton();
  return asked;
}
