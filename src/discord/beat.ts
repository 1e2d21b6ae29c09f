import { Cron } from 'croner';
import type { Client } from 'discord.js';
import type { App } from '../app.ts';
import { postDaily } from './daily.ts';
import { remindAll } from './reminders.ts';

/** How often it is looked what is due: every ten seconds. */
const OFTEN = '*/10 * * * * *';

/** The clock for what the bot does of its own accord at set times. */
export type Beat = Readonly<{
  /** Does what is due now, after what is being done. Never rejects. */
  now: () => Promise<void>;
  /** From now on does what is due when it is. */
  start: () => void;
  /** Begins nothing more, and waits for what is being done. */
  stop: () => Promise<void>;
}>;

/** A clock that stands still. */
export function createBeat(client: Client, app: App): Beat {
  let last: Promise<void> = Promise.resolve();
  let clock: Cron | undefined;
  const beat = async (): Promise<void> => {
    try {
      await postDaily(client, app);
      await remindAll(client, app);
    } catch (error) {
      app.log.error({ err: error }, 'what is due could not be looked for');
    }
  };
  const now = (): Promise<void> => {
    last = last.then(beat);
    return last;
  };
  return {
    now,
    start: () => {
      clock ??= new Cron(OFTEN, { unref: true, protect: true }, now);
    },
    stop: async () => {
      clock?.stop();
      await last;
    },
  };
}
