import type { ServerFeedback } from '../../src/store/feedback.ts';
import type { UncoveredCount } from '../../src/store/uncovered.ts';
import { openBot } from './bot.ts';
import { inStore } from './keeping.ts';

export const QUESTION = 'When did MINUSMA deploy to Mali?';
/** On the subject, and in none of the documents. */
export const UNCOVERED = 'What is the salary of a MINUSMA soldier?';

/** A bot with Max, who may manage the server. */
export async function openJudged(options?: Parameters<typeof openBot>[0]) {
  const room = await openBot(options);
  const max = room.discord.as(room.discord.addUser({ name: 'max' }));
  room.discord.joinGuild(max, room.guild, { permissions: ['MANAGE_GUILD'] });
  return { ...room, max };
}

export type Judged = Awaited<ReturnType<typeof openJudged>>;

/** Lets the texts of questions be kept, or no longer. */
export async function allowTexts({ max, channel }: Judged, label = 'Allow keeping') {
  await max.press(await (await max.slash(channel, 'settings')).answer(), label);
}

/** An answer to `/ask`. */
export const asked = async ({ channel }: Judged, who: Judged['ann'], question = QUESTION, more = {}) =>
  (await who.slash(channel, 'ask', { question, ...more })).answer();

/** Fills in the form behind "Not right". */
export const reject = async (who: Judged['ann'], answer: { id: string }, reason = 'other', comment = '') =>
  (await who.submit((await who.press(answer, 'Not right')).modal(), { reason, comment })).answer();

/** What was given on the server, newest first. */
export const given = (room: Judged, server = room.guild.id): Promise<readonly ServerFeedback[]> =>
  inStore(room, ({ feedback }) => feedback.ofServer(server, 0));

/** What was not answered on the server. */
export const counted = (room: Judged, server = room.guild.id): Promise<readonly UncoveredCount[]> =>
  inStore(room, ({ uncovered }) => uncovered.ofServer(server, 0));
