import { type Client, DiscordAPIError, type ModalSubmitFields } from 'discord.js';
import type { App } from '../app.ts';
import { type Language, wordsFor } from '../locale/words.ts';
import { dayAt } from '../quiz/days.ts';
import { lastTime, lastTimes } from '../quiz/schedule.ts';
import type { ReminderOf } from '../store/review.ts';
import { post } from './posting.ts';
import { MAY_NOT_TELL } from './refusal-codes.ts';
import { overviewOf } from './review.ts';
import { minuteIn, timeZoneIn } from './settings-input.ts';
import { reminderView } from './views/review-view.ts';

/** A reminder that could not be sent for so long, since the bot was away, waits for the next day. */
const GRACE_MS = 60 * 60 * 1000;

/**
 * Turns a reminder on, or changes it, as a form says; and keeps the time zone as the person's own.
 * @throws a `UserError` that says which field cannot be read.
 */
export async function setReminder(
  person: string,
  fields: ModalSubmitFields,
  language: Language,
  { store, now }: App,
): Promise<void> {
  const minute = minuteIn(fields.getTextInputValue('time'));
  const timeZone = timeZoneIn(fields.getTextInputValue('zone'));
  await store.people.change(person, { timeZone }, now());
  // what has passed today is for tomorrow
  const { at, day } = lastTime({ minute, timeZone }, now());
  const remindedOn = at <= now() && day === dayAt(now(), timeZone) ? day : null;
  await store.review.setReminder(person, { minute, remindedOn, language }, now());
}

/** Turns a reminder off. */
export async function stopReminder(person: string, language: Language, { store, now }: App): Promise<void> {
  await store.review.setReminder(person, { minute: null, remindedOn: null, language }, now());
}

/**
 * Reminds all whose hour has come and who have something due: by direct message, at most once on a day of their
 * calendar. Who takes no direct messages is not reminded any more. Rejects only when the store fails.
 */
export async function remindAll(client: Client, app: App): Promise<void> {
  const now = app.now();
  const last = lastTimes(now);
  for (const reminder of await app.store.review.reminders()) {
    const { minute, remindedOn } = reminder;
    const timeZone = reminder.timeZone ?? 'UTC';
    const { at, day } = last({ minute, timeZone });
    const isDue = now - at <= GRACE_MS && day === dayAt(now, timeZone);
    if (!isDue || (remindedOn !== null && remindedOn >= day)) continue;
    try {
      await remind(client, reminder, day, app);
    } catch (error) {
      app.log.error({ err: error }, 'a reminder could not be sent');
    }
  }
}

async function remind(
  client: Client,
  { person, language }: ReminderOf,
  day: string,
  app: App,
): Promise<void> {
  const { store, log } = app;
  const overview = await overviewOf(person, app);
  // noted first: better none than two
  if (!(await store.review.claimReminder(person, day))) return;
  if (overview.deck.due.length + overview.deck.fresh.length === 0) return;
  try {
    await post(
      await client.users.createDM(person),
      reminderView(overview, wordsFor(language)),
      `remind:${day}`,
    );
  } catch (error) {
    if (!(error instanceof DiscordAPIError && MAY_NOT_TELL.includes(error.code))) throw error;
    log.info('a reminder was refused; there will be no more of them');
    await stopReminder(person, language, app);
  }
}
